"""Names that the ontology knows, found in text before the model's guess is asked for."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.mentions.namematch import NameMatch
from kg.extract.tree import Tree
from kg.letters import without_marks
from kg.madeof import made_of
from kg.ontology import Authority, Ontology

LONGEST = 9  # tokens in a name
_LOOSE = 10  # characters by which a name may be longer in a text than in the list: doubled blanks, a last dot

Readings = tuple[tuple[str, Authority], ...]  # how a name is meant, and whose it is

_Tables = tuple[dict[str, tuple[tuple[str, str], ...]], dict[str, int], dict[str, frozenset[str]]]

# Which reading wins where one name has several: the safe ones first.
_RANK = {"name": 0, "metonym": 1, "demonym": 2, "people": 3, "hidden": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """Name -> readings, best first; and by the first word of names how long they are at most, to look no further."""

    readings: dict[str, Readings]
    longest: dict[str, int]  # first word -> characters
    second: dict[str, frozenset[str]]  # first word -> the words that may follow it
    actors: dict[str, Authority]  # place IRI -> the state whose capital it is, or the states that are named by it
    states: dict[str, Authority]  # country code -> state

    def lookup(self, name: str) -> Readings:
        """The readings of a name, best first; () for an unknown one."""
        return self.readings.get(fold(name), ())


_BREAK = re.compile(r"[\s\-–/'’.]")


@lru_cache(maxsize=100_000)
def fold(name: str) -> str:
    """A name without diacritics, typographic quotes and doubled blanks; case stays, it tells US from us."""
    if not name.isascii():
        name = without_marks(name.replace("’", "'").replace("ø", "o").replace("ł", "l"))
    return " ".join(name.split())


def build_gazetteer(ontology: Ontology) -> Gazetteer:
    """All names of all authorities."""
    told, longest, second = made_of(ontology, "readings", lambda: _tables(ontology))
    authorities = ontology.authorities
    return Gazetteer(
        readings={name: tuple((kind, authorities[iri]) for kind, iri in found) for name, found in told.items()},
        longest=longest,
        second=second,
        actors={
            place: a
            for a in sorted(authorities.values(), key=_order_of_state, reverse=True)
            if (place := a.capital or a.land) is not None
        },
        states={
            a.country: a
            for a in sorted(authorities.values(), key=_order_of_state, reverse=True)
            if a.cls == "State" and a.country
        },
    )


def _tables(ontology: Ontology) -> _Tables:
    """The readings of each name, best first, with the IRIs of authorities; the longest names and the second words."""
    table: dict[str, list[tuple[str, Authority]]] = {}
    for authority in ontology.authorities.values():
        groups = (
            ("name", authority.names), ("metonym", authority.metonyms), ("demonym", authority.demonyms),
            ("people", (*authority.people, *(_plural(noun) for noun in authority.people))), ("hidden", authority.hidden),
        )  # fmt: skip
        for kind, names in groups:
            for name in names:
                for form in _forms(name, kind):
                    table.setdefault(fold(form), []).append((kind, authority))
    ordered = {name: sorted(found, key=_order) for name, found in table.items()}
    told = {name: tuple((kind, each.iri) for kind, each in found) for name, found in ordered.items()}
    return told, _longest(ordered), _second(ordered)


def _longest(names: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name in names:
        first = _BREAK.split(name, maxsplit=1)[0]
        found[first] = max(found.get(first, 0), len(name))
    return found


def _second(names: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name in names:
        first, *more = _BREAK.split(name, maxsplit=2)
        found.setdefault(first, set()).update(more[:1])
    return {first: frozenset(words) for first, words in found.items()}


def _order(reading: tuple[str, Authority]) -> tuple[int, bool, bool, int, str]:
    kind, authority = reading
    return (_RANK[kind], bool(authority.existed_to), authority.cls != "State", -authority.population, authority.iri)


def _order_of_state(state: Authority) -> tuple[bool, str]:
    return (bool(state.existed_to), state.iri)


def _plural(noun: str) -> str:
    """The regular plural of a noun for people; irregular ones stand in the data."""
    if re.search(r"(s|sh|ch|x|ese|z)$", noun):
        return noun
    return (
        noun[:-3] + "men"
        if noun.endswith("man") and len(noun) > 6 and noun.endswith(("shman", "chman"))
        else noun + "s"
    )


def _forms(name: str, kind: str) -> set[str]:
    """A name as it may be written: acronyms with and without dots."""
    forms = {name}
    if kind == "name" and re.fullmatch(r"(?:[A-Z]\.){2,}", name):
        forms.add(name.rstrip("."))
    return forms


def find_names(tree: Tree, gazetteer: Gazetteer) -> list[NameMatch]:
    """All longest known names of a text, in order, none overlapping another.

    A name that several share ("Labour") is whose country alone is told by other names of the text.
    """
    found: list[NameMatch] = []
    shared: list[tuple[int, int, Readings]] = []
    covered = -1
    for token, word in enumerate(tree.words):
        if not (word[0].isupper() or word[0].isdigit() or word in ("al", "el")) or token <= covered:
            continue  # no name begins with such a word
        match = _match_at(tree, gazetteer, token, shared)
        if match is not None:
            found.append(match)
            covered = match.last
    told = [_told(gazetteer, each, found) for each in shared] if shared and found else []
    return sorted([*found, *(match for match in told if match is not None)], key=lambda match: match.first)


def _told(gazetteer: Gazetteer, shared: tuple[int, int, Readings], found: list[NameMatch]) -> NameMatch | None:
    first, last, readings = shared
    if any(match.first <= last and match.last >= first for match in found):
        return None
    countries = {match.thing.country for match in found if match.kind != "hidden"}
    fitting = [thing for _, thing in readings if thing.country and thing.country in countries]
    if len(fitting) != 1:
        return None
    return NameMatch(
        first=first, last=last, thing=fitting[0], actor=_actor(gazetteer, (("hidden", fitting[0]),)), kind="hidden"
    )


def _match_at(
    tree: Tree, gazetteer: Gazetteer, token: int, shared: list[tuple[int, int, Readings]]
) -> NameMatch | None:
    """The longest name at a token; what several share is put to `shared`."""
    word = tree.words[token]
    plain = word.isascii() and word.isalpha()
    longest = gazetteer.longest.get(word if plain else _BREAK.split(fold(word), maxsplit=1)[0])
    if longest is None:
        return None
    limit = tree.start[token] + longest + _LOOSE
    last_of_sentence = tree.sentences[tree.sentence[token]][1]
    within = bisect_left(tree.start, limit, token)  # what begins behind the longest name is no part of it
    end = min(token + LONGEST, last_of_sentence, within)
    following = tree.words[token + 1] if token + 1 < end else ""
    if plain and following.isascii() and following.isalpha() and following not in gazetteer.second[word]:
        end = token + 1
    begin = tree.start[token]
    for last in range(end - 1, token - 1, -1):
        word = tree.words[last]
        stop = tree.start[last] + len(word)
        if stop > limit:
            continue
        combining = word == "-" and last == token + 1  # "Sino-"
        if not word[-1].isalnum() and word[-1] != "." and not combining:
            continue
        name = tree.text[begin:stop]
        readings = gazetteer.lookup(name) or (gazetteer.lookup(name[:-1]) if name.endswith("..") else ())
        if readings and (readings[0][0] != "hidden" or len(readings) == 1):
            kind, thing = readings[0]
            return NameMatch(
                first=token, last=last - combining, thing=thing, actor=_actor(gazetteer, readings), kind=kind
            )
        if readings and not (shared and shared[-1][0] == token):
            shared.append((token, last, readings))
    return None


def _actor(gazetteer: Gazetteer, readings: Readings) -> Authority:
    """Who a name stands for as an actor: a metonym's owner, the state of a capital, else the thing itself."""
    for kind, authority in readings:
        if kind == "metonym":
            return authority
    thing = readings[0][1]
    return gazetteer.actors.get(thing.iri, thing)
