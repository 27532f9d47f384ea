"""What a graph holds beyond its tables: what is named in the words that somebody says, events that no fact tells."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from kg.model import Attribution, Entity, EventNode, Knowledge
from kg.resolve.walk import mentions_of

_WORD = re.compile(r"\w+(?:['’](?!s\b)\w+)*")
_LONGEST = 8  # words of a name that is looked for


def mentioned(knowledge: Knowledge) -> dict[str, tuple[str, ...]]:
    """Attribution id -> sorted IRIs of what its content names: by a name that only one thing has, or by any mention.

    A mention is a phrase that some record of the same article was made of, so a pronoun in it counts too.
    """
    quoting = {record.article for record in knowledge.records if isinstance(record, Attribution)}
    placed: dict[str, set[tuple[int, int, str]]] = {article: set() for article in quoting}
    for record in knowledge.records:
        if record.article in placed:
            placed[record.article].update([(m.start, m.end, m.entity) for m in mentions_of(record) if m.entity])
    places = {article: sorted(found) for article, found in placed.items()}
    names = _names(knowledge.entities)
    longest: dict[str, int] = {}  # first word of a name -> words of the longest that begins so
    for name in names:
        first, words = name.partition(" ")[0], name.count(" ") + 1
        longest[first] = min(max(longest.get(first, 0), words), _LONGEST)
    found: dict[str, tuple[str, ...]] = {}
    for record in knowledge.records:
        if isinstance(record, Attribution):
            start, end = record.content.start, record.content.end
            inside = set[str]()
            every = places[record.article]
            for number in range(bisect_left(every, (start,)), len(every)):
                begin, last, iri = every[number]
                if begin > end:
                    break
                if last <= end:
                    inside.add(iri)
            found[record.id] = tuple(sorted(inside | set(_named(record.content.text, names, longest))))
    return found


def untold(knowledge: Knowledge) -> list[EventNode]:
    """The events that no fact puts in plain form, between two things: nodes where the others are lines."""
    told = {fact.event for fact in knowledge.facts}
    return [event for event in knowledge.events if event.iri not in told]


def _names(entities: Iterable[Entity]) -> dict[str, str]:
    """Proper names of things that are known beyond one article -> IRI; names that several have are left out."""
    bearers: dict[str, set[str]] = {}
    for entity in entities:
        if entity.article is None:
            for name in (entity.label, *entity.names):
                if any(char.isupper() for char in name):
                    bearers.setdefault(_key(name), set()).add(entity.iri)
    return {name: next(iter(iris)) for name, iris in bearers.items() if len(iris) == 1}


def _key(name: str) -> str:
    return " ".join(_WORD.findall(name))


def _named(text: str, names: dict[str, str], longest: dict[str, int]) -> Iterator[str]:
    """The things whose names stand in a text, the longest name first ("North Korea" is not "Korea")."""
    words = _WORD.findall(text)
    done = 0
    for at in [number for number, word in enumerate(words) if word in longest]:
        if at < done:  # inside of a name that was found
            continue
        for length in range(min(longest[words[at]], len(words) - at), 0, -1):
            if iri := names.get(" ".join(words[at : at + length])):
                yield iri
                done = at + length
                break
