"""The pairs of units that are worth a judgement: those that share a block."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from kg.model import Value
from kg.resolve.names import fold, initials, is_named
from kg.resolve.units import OF_STATE, Unit


class Pair(Value, frozen=True):
    """Two units to be judged; `rivals` is how many other things the shorter name could mean."""

    left: Unit
    right: Unit
    rivals: int = 0


def full_pairs(units: Iterable[Unit]) -> tuple[Pair, ...]:
    """Pairs that share a block: a name, an alias, an acronym, a last name or the first two names; no bare surnames."""
    blocks: dict[tuple[str, str], dict[str, Unit]] = defaultdict(dict)
    for unit in units:
        if unit.family != "group" and not unit.bare:
            for block in _blocks(unit):
                blocks[block][unit.key] = unit
    found = {
        (a, b): Pair(left=block[a], right=block[b])
        for block in blocks.values()
        for a, b in combinations(sorted(block), 2)
    }
    return tuple(pair for _, pair in sorted(found.items()))


def _blocks(unit: Unit) -> set[tuple[str, str]]:
    words = unit.name.split()
    blocks = {("name", unit.name)}
    if unit.article is None:
        blocks |= {("name", fold(alias)) for alias in unit.names if unit.family == "body" and is_named(alias)}
        blocks |= {("acronym", initials(label)) for label, _ in unit.labels if initials(label)}
    if len(words) == 1 and len(unit.name) <= 6:
        blocks.add(("acronym", unit.name))
    if unit.family == "person":
        blocks |= {("last", words[-1]), ("first", " ".join(words[:2]))}
    if unit.family == "body" and unit.country and dict(unit.classes).keys() & set(OF_STATE):
        blocks.add(("state", unit.country))
    return blocks


def bare_pairs(units: Iterable[Unit], group_of: dict[str, str]) -> tuple[Pair, ...]:
    """Each bare surname with the persons it could mean: those of its own articles, else all.

    `group_of` says which full names are already known to be one person: they are no rivals of each other.
    """
    persons = [unit for unit in units if unit.family == "person"]
    by_last: dict[str, list[Unit]] = defaultdict(list)
    for unit in persons:
        by_last[unit.name.split()[-1]].append(unit)
    pairs = []
    for unit in persons:
        if unit.bare:
            same = [other for other in by_last[unit.name] if not other.bare and _may_be(unit, other)]
            near = [other for other in same if other.articles & unit.articles] or same
            groups = {group_of[other.key] for other in near}
            pairs += [_pair(unit, other, len(groups) - 1) for other in near]
            pairs += [
                _pair(unit, other, len(groups)) for other in by_last[unit.name] if other.bare and unit.key < other.key
            ]
    return tuple(sorted(pairs, key=lambda pair: (pair.left.key, pair.right.key)))


def _may_be(bare: Unit, other: Unit) -> bool:
    return not (bare.country and other.country and bare.country != other.country)


def _pair(one: Unit, two: Unit, rivals: int) -> Pair:
    left, right = sorted((one, two), key=lambda unit: unit.key)
    return Pair(left=left, right=right, rivals=rivals)
