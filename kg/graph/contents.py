"""What a graph holds beyond its tables: what is named in the words that somebody says, events that no fact tells."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from kg.model import Attribution, Entity, EventNode, Knowledge, Record
from kg.resolve.walk import mentions_of

_WORD = re.compile(r"\w+(?:['’](?!s\b)\w+)*")
_LONGEST = 8  # words of a name that is looked for


def mentioned(knowledge: Knowledge) -> dict[str, tuple[str, ...]]:
    """Attribution id -> sorted IRIs of what its content names, as `Mentioned` finds them."""
    of: dict[str, list[Record]] = {}
    for record in knowledge.records:
        of.setdefault(record.article, []).append(record)
    inside = Mentioned(knowledge.entities)
    return {key: found for records in of.values() for key, found in inside(records).items()}


class Mentioned:
    """What the words that somebody says name: by a name that only one thing has, or by any mention.

    A mention is a phrase that some record of the same article was made of, so a pronoun in it counts too.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._names = _names(entities)
        self._longest: dict[str, int] = {}  # first word of a name -> words of the longest that begins so
        for name in self._names:
            first, words = name.partition(" ")[0], name.count(" ") + 1
            self._longest[first] = min(max(self._longest.get(first, 0), words), _LONGEST)

    def __call__(self, records: Sequence[Record]) -> dict[str, tuple[str, ...]]:
        """Attribution id -> sorted IRIs of what its content names, for all records of one article."""
        said = [record for record in records if isinstance(record, Attribution)]
        if not said:
            return {}
        places = sorted({(m.start, m.end, m.entity) for record in records for m in mentions_of(record) if m.entity})
        return {each.id: tuple(sorted({*self.by_name(each), *_within(each, places)})) for each in said}

    def by_name(self, said: Attribution) -> list[str]:
        """What is named by a name that only one thing has; the rest is told by the records of the article."""
        return _named(said.content.text, self._names, self._longest)


def _within(said: Attribution, places: Sequence[tuple[int, int, str]]) -> Iterator[str]:
    """The things mentioned in what somebody says; `places` are start, end and thing of all mentions, sorted."""
    start, end = said.content.start, said.content.end
    for number in range(bisect_left(places, (start,)), len(places)):
        begin, last, iri = places[number]
        if begin > end:
            break
        if last <= end:
            yield iri


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
    """The words of a name; most are nothing else, which is seen sooner than they are found."""
    return name if name.isalnum() else " ".join(_WORD.findall(name))


def _named(text: str, names: dict[str, str], longest: dict[str, int]) -> list[str]:
    """The things whose names stand in a text, the longest name first ("North Korea" is not "Korea")."""
    words, found = _WORD.findall(text), list[str]()
    done = 0
    for at in [number for number, word in enumerate(words) if word in longest]:
        if at < done:  # inside of a name that was found
            continue
        for length in range(min(longest[words[at]], len(words) - at), 0, -1):
            if iri := names.get(" ".join(words[at : at + length])):
                found.append(iri)
                done = at + length
                break
    return found
