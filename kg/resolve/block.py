"""The pairs of units that are worth a judgement: those that share a block."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations, pairwise

from kg.model import Value
from kg.resolve.known import Known
from kg.resolve.names import fold, initials, is_named
from kg.resolve.persons import PersonName, alike
from kg.resolve.units import OF_STATE, Unit

MOST = 60  # units in a block of a weak key; a larger one says nothing but "a common name"


class Pair(Value, frozen=True):
    """Two units to be judged.

    `rivals` is how many other things the shorter name could mean; `names` are those of persons with full names;
    `likeness` is how far full names are one, 0..1, None where one of them is no full name; `refused`: the name of one
    is a safe name of the other, which the ontology knows, and yet it was not taken for it.
    """

    left: Unit
    right: Unit
    rivals: int = 0
    names: tuple[PersonName, PersonName] | None = None
    likeness: float | None = None
    refused: bool = False


def full_pairs(units: Iterable[Unit], known: Known) -> tuple[Pair, ...]:
    """Pairs that share a block: a name, an alias, an acronym, or two words of a person's name; no bare surnames."""
    blocks: dict[tuple[str, str], dict[str, Unit]] = defaultdict(dict)
    for unit in units:
        if unit.family != "group" and not unit.bare and not _described(unit):
            for key in _blocks(unit, known):
                blocks[key][unit.key] = unit
    found: dict[tuple[str, str], tuple[Unit, Unit]] = {}
    for (kind, _), block in blocks.items():
        if len(block) <= MOST or kind == "name":
            for a, b in combinations(sorted(block), 2):
                if not _strangers(block[a], block[b]):
                    found[(a, b)] = (block[a], block[b])
    return tuple(_full(*found[key], known) for key in sorted(found))


def _strangers(left: Unit, right: Unit) -> bool:
    """Whether one is local to an article that does not know the other."""
    return bool(left.article or right.article) and left.articles.isdisjoint(right.articles)


def _described(unit: Unit) -> bool:
    """A person of whom an article has no name is nobody else's match."""
    return unit.family == "person" and unit.entity is None and unit.article is not None


def _full(left: Unit, right: Unit, known: Known) -> Pair:
    near = known.spelling.near_in(left.country) if left.country == right.country else None
    if left.family == right.family == "person":
        several = (
            max(len(known.persons_called(u.name, u.country)) for u in (left, right) if not u.entity)
            if not (left.entity and right.entity)
            else 0
        )
        names = (_parsed(left, known), _parsed(right, known))
        full = min(len(name.words) for name in names) > 1
        likeness = alike(*names, near) if full else None
        if likeness and not (left.entity and right.entity) and _says_otherwise(left, right, known):
            likeness = 0.0
        return Pair(left=left, right=right, rivals=max(several - 1, 0), names=names, likeness=likeness)
    if _refused(left, right, known) or _refused(right, left, known):
        return Pair(left=left, right=right, refused=True)
    if near and left.family == right.family == "body" and known.spelling.word_by_word(left.name, right.name):
        return Pair(left=left, right=right, likeness=0.95)
    return Pair(left=left, right=right)


def _says_otherwise(left: Unit, right: Unit, known: Known) -> bool:
    """Whether a full name of the known one of two persons does not go with the other's name."""
    return any(
        one.entity is not None and known.contradicts(other.name, one.entity, known.spelling.near_in(one.country))
        for one, other in ((left, right), (right, left))
    )


def _refused(unit: Unit, other: Unit, known: Known) -> bool:
    """Whether a unit bears a safe name of a known thing and was not taken for it."""
    return unit.entity is None and other.entity is not None and known.names_safely(unit.family, unit.name, other.entity)


def _parsed(unit: Unit, known: Known) -> PersonName:
    return known.spelling.parse(unit.name)


def _blocks(unit: Unit, known: Known) -> set[tuple[str, str]]:
    blocks = {("name", unit.name)}
    if unit.family == "person":
        parsed = _parsed(unit, known)
        blocks.add(("joined", parsed.joined))
        blocks |= {("two", " ".join(sorted(pair))) for pair in combinations(parsed.sounds, 2)}
        if known.spelling.near_in(unit.country):
            keys = known.spelling.skeletons(" ".join(parsed.words)).split()
            blocks |= {("near", " ".join(sorted(pair))) for pair in combinations(keys, 2)}
        if any(len(word) == 1 for word in parsed.words[:-1]) or len(parsed.words) == 2:
            blocks.add(("initial", f"{parsed.words[0][0]} {parsed.sounds[-1]}"))
        return blocks
    if unit.article is None and unit.family == "body" and known.spelling.near_in(unit.country):
        blocks.add(("near", f"{unit.country} {known.spelling.skeletons(unit.name)}"))
    if unit.article is None:
        blocks |= {("name", fold(alias)) for alias in unit.names if unit.family == "body" and is_named(alias)}
        blocks |= {("acronym", initials(label)) for label, _ in unit.labels if initials(label)}
    if " " not in unit.name and len(unit.name) <= 6:
        blocks.add(("acronym", unit.name))
    if unit.family == "body" and unit.country and dict(unit.classes).keys() & set(OF_STATE):
        blocks.add(("state", unit.country))
    return blocks


def bare_pairs(units: Iterable[Unit], group_of: dict[str, str], known: Known) -> tuple[Pair, ...]:
    """Each bare surname with the persons it could mean: those of its own articles, else all.

    `group_of` says which full names are already known to be one person: they are no rivals of each other. Bare surnames
    are paired in a row, each with the next of its country, so that their number does not grow with its square.
    """
    persons = [unit for unit in units if unit.family == "person" and (unit.bare or not _described(unit))]
    persons = [unit for unit in persons if not unit.bare or any(label[:1].isupper() for label, _ in unit.labels)]
    full: dict[str, list[Unit]] = defaultdict(list)
    rows: dict[tuple[str, str], list[Unit]] = defaultdict(list)
    for unit in persons:
        if unit.bare:
            rows[(unit.name, unit.country or "")].append(unit)
        else:
            for word in known.surnames(unit.name, unit.country):
                full[word].append(unit)
    pairs = []
    for (name, country), row in sorted(rows.items()):
        same = [other for other in full[name] if not country or not other.country or other.country == country]
        here = {key for unit in row for key in unit.articles}
        for unit in row:
            near = [other for other in same if other.articles & unit.articles] if here else []
            groups = {group_of[other.key] for other in near or same}
            rivals = len(groups) - 1 if near else max(len(groups), known.rivals(name, country or None)) - 1
            pairs += [_pair(unit, other, rivals) for other in (near or same)[:MOST]]
        several = max(len({group_of[other.key] for other in same}), known.rivals(name, country or None)) - 1
        pairs += [_pair(one, two, max(several, 0)) for one, two in pairwise(row)]
    return tuple(sorted(pairs, key=lambda pair: (pair.left.key, pair.right.key)))


def _pair(one: Unit, two: Unit, rivals: int) -> Pair:
    left, right = sorted((one, two), key=lambda unit: unit.key)
    return Pair(left=left, right=right, rivals=rivals)
