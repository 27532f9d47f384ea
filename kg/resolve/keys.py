"""The keys under which a unit is looked for: two units that share one are worth a judgement."""

from itertools import combinations

from kg.resolve.known import Known
from kg.resolve.names import fold, initials, is_named
from kg.resolve.personname import PersonName
from kg.resolve.unit import Unit

Key = tuple[str, str]  # kind, value

_SPELLED_OUT = 3  # words of a name that initials may stand for


def keys_of(unit: Unit, known: Known) -> dict[Key, bool]:
    """The keys of a unit; True where the unit is all that the key says, so that longer names may be compared with it.

    A block in which no unit is so holds longer names that only share some words.
    """
    keys = {("name", unit.name): True}
    if unit.family == "person":
        return keys | _person(known.spelling.parse(unit.name), unit, known)
    if unit.article is None and unit.family == "body" and (spelled := known.spelling.body_key(unit.name, unit.country)):
        keys[("near", f"{unit.country} {spelled}")] = True
    if unit.article is None:
        keys |= {("name", fold(each)): True for each in unit.names if unit.family == "body" and is_named(each)}
        keys |= {("acronym", short): False for label, _ in unit.labels if (short := initials(label))}
    if " " not in unit.name and len(unit.name) <= 6:
        keys[("acronym", unit.name)] = True
    if unit.family == "body" and unit.country and dict(unit.classes).keys() & known.matching.kinds.one_of_state:
        keys[("state", unit.country)] = True
    return keys


def _person(parsed: PersonName, unit: Unit, known: Known) -> dict[Key, bool]:
    if not parsed.words:  # a label without a letter
        return {}
    keys: dict[Key, bool] = {("joined", parsed.joined): True} | _words("words", parsed.sounds)
    if written := known.spelling.of(unit.country):
        keys |= _words("near", written.skeletons(parsed.words))
        for spelled in written.skeletons_abroad(parsed.words) if written.abroad else ():
            keys |= _words("abroad", spelled)
        keys[("near", f"{unit.country} {written.key(parsed.written)}")] = True
        if whole := written.whole(parsed.words):
            keys[("near", f"{unit.country} {whole}")] = True
    initial = any(len(word) == 1 for word in parsed.words[:-1])
    if initial or len(parsed.words) <= _SPELLED_OUT:
        keys[("initial", f"{parsed.words[0][0]} {parsed.sounds[-1]}")] = initial
    return keys


def _words(kind: str, words: tuple[str, ...] | list[str]) -> dict[Key, bool]:
    """All words of a name, all but one of them, and each two; an initial is no word."""
    long = sorted(word for word in words if len(word) > 1)
    some = {*combinations(long, 2), *combinations(long, max(len(long) - 1, 2))}
    keys = {(kind, " ".join(each)): False for each in sorted(some)}
    return keys | {(kind, " ".join(long)): True} if len(long) > 1 else keys
