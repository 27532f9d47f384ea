"""The pairs of units that are worth a judgement: those that share a block."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from kg.resolve.alike import alike
from kg.resolve.customs import customs
from kg.resolve.keys import Key, keys_of
from kg.resolve.known import Known
from kg.resolve.names import fold
from kg.resolve.pair import Pair
from kg.resolve.personname import PersonName
from kg.resolve.unit import Unit

MOST = 60  # units in a block that are compared; a larger one says nothing but "a common name"


def full_pairs(units: Iterable[Unit], known: Known) -> tuple[Pair, ...]:
    """Pairs that share a block: a name, an alias, an acronym, or words of a person's name; no bare surnames.

    In a block those that are all it says are compared with each other and with those that say more; the latter are not
    compared among themselves, so that the number of pairs does not grow with the square of a common name.
    """
    blocks: dict[Key, dict[str, bool]] = defaultdict(dict)
    by_key = {unit.key: unit for unit in units}
    for unit in by_key.values():
        if unit.family != "group" and not unit.bare and not _described(unit):
            for key, whole in keys_of(unit, known).items():
                blocks[key][unit.key] = whole
    found: dict[tuple[str, str], int] = {}
    shorts: dict[str, set[str]] = defaultdict(set)  # a longer name -> the names within it
    for (kind, _), block in blocks.items():
        for wholes, more in _parts(block, by_key):
            for one, two in combinations(wholes, 2):
                if kind != "state" or nested(by_key[one], by_key[two]):
                    found[(one, two)] = 0
            for one in wholes:
                forms = _Forms(by_key[one], [by_key[each] for each in more], kind, known)
                for two in more:
                    pair = (min(one, two), max(one, two))
                    found[pair] = min(found.get(pair, len(block)), forms.rivals(by_key[two]))
                    shorts[two].add(one)
    for names in shorts.values():
        for one, two in combinations(sorted(names), 2):
            found.setdefault((one, two), 0)
    pairs = ((by_key[one], by_key[two], found[(one, two)]) for one, two in sorted(found))
    return tuple(_full(one, two, rivals, known) for one, two, rivals in pairs if not _strangers(one, two))


def nested(left: Unit, right: Unit) -> bool:
    """Whether one name only says more than the other: "administration", "Bush administration"."""
    one, two = ({word for label, _ in unit.labels for word in fold(label).split()} for unit in (left, right))
    return one < two or two < one


class _Forms:
    """The longer names that a shorter one could stand for: those of its own articles, else all of its country."""

    def __init__(self, unit: Unit, more: list[Unit], kind: str, known: Known) -> None:
        self._unit, self._spelling, self._near = unit, known.spelling, kind == "near"
        self._here = {self._form(each) for each in more if each.articles & unit.articles}
        self._all = {
            self._form(each) for each in more if not unit.country or not each.country or each.country == unit.country
        }

    def _form(self, unit: Unit) -> str:
        parsed = self._spelling.parse(unit.name)
        written = self._spelling.of(unit.country) if self._near else None
        words = written.skeletons(parsed.words) if written else parsed.sounds
        return " ".join(sorted(word for word in words if len(word) > 1))

    def rivals(self, longer: Unit) -> int:
        """How many other names the shorter one could as well stand for."""
        return len((self._here or self._all) - {self._form(longer)})


def _parts(block: dict[str, bool], by_key: dict[str, Unit]) -> Iterator[tuple[list[str], list[str]]]:
    """(those that are all the block says, those that say more), sorted; a large block is divided by countries.

    What is still too large is left out.
    """
    parts: dict[str, list[str]] = defaultdict(list)
    for key in sorted(block):
        parts[by_key[key].country or "" if len(block) > MOST else ""].append(key)
    for _, keys in sorted(parts.items()):
        wholes = [key for key in keys if block[key]]
        if wholes and len(keys) <= MOST:
            yield wholes, [key for key in keys if not block[key]]


def _strangers(left: Unit, right: Unit) -> bool:
    """Whether one is local to an article that does not know the other."""
    return bool(left.article or right.article) and left.articles.isdisjoint(right.articles)


def _described(unit: Unit) -> bool:
    """A person of whom an article has no name is nobody else's match."""
    return unit.family == "person" and unit.entity is None and unit.article is not None


def _full(left: Unit, right: Unit, rivals: int, known: Known) -> Pair:
    near = known.spelling.near_in(left.country) if left.country == right.country else None
    if left.family == right.family == "person":
        called = [len(known.people.called(u.name, u.country)) for u in (left, right) if not u.entity]
        several = max(called, default=0)
        names = (_parsed(left, known), _parsed(right, known))
        full = min(len(name.words) for name in names) > 1
        likeness = alike(*names, near, **customs(left.country or right.country, known.matching)) if full else None
        if likeness and not (left.entity and right.entity) and _says_otherwise(left, right, known):
            likeness = 0.0
        return Pair(left=left, right=right, rivals=max(several - 1, rivals), names=names, likeness=likeness)
    if _refused(left, right, known) or _refused(right, left, known):
        return Pair(left=left, right=right, refused=True)
    if _may_be_others(left, right, known) or _may_be_others(right, left, known):
        return Pair(left=left, right=right, rivals=1)
    if near and left.family == right.family == "body" and known.spelling.one_body(left.name, right.name, left.country):
        return Pair(left=left, right=right, likeness=0.95)
    return Pair(left=left, right=right, rivals=rivals)


def _says_otherwise(left: Unit, right: Unit, known: Known) -> bool:
    """Whether a full name of the known one of two persons does not go with the other's name."""
    return any(
        one.entity is not None and known.people.contradicts(other.name, one.entity, known.spelling.near_in(one.country))
        for one, other in ((left, right), (right, left))
    )


def _refused(unit: Unit, other: Unit, known: Known) -> bool:
    """Whether a unit bears a safe name of a known thing and was not taken for it."""
    return unit.entity is None and other.entity is not None and known.names_safely(unit.family, unit.name, other.entity)


def _may_be_others(unit: Unit, other: Unit, known: Known) -> bool:
    """Whether a unit bears a name that a known thing shares with others, and nothing in its article spoke for it."""
    return unit.entity is None and other.entity is not None and known.bears_shared(unit.family, unit.name, other.entity)


def _parsed(unit: Unit, known: Known) -> PersonName:
    """A unit's name taken apart; with its hyphens, which only its labels have."""
    name = known.spelling.parse(unit.name)
    hyphened = (known.spelling.parse(label) for label, _ in unit.labels if "-" in label)
    return next((each for each in hyphened if each.words == name.words), name)


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
            for word in known.people.surnames(unit.name, unit.country):
                full[word].append(unit)
    pairs = []
    for (name, country), row in sorted(rows.items()):
        same = [other for other in full[name] if not country or not other.country or other.country == country]
        shared = int(known.people.is_shared(name, country or None) or known.people.is_given(name))
        for unit in row:
            near = [other for other in same if other.articles & unit.articles]
            groups = {group_of[other.key] for other in near or same}
            rivals = (
                len(groups) - 1 if near else max(len(groups) + shared, known.people.rivals(name, country or None)) - 1
            )
            pairs += [_pair(unit, other, rivals) for other in (near or same)[:MOST]]
        several = (
            max(
                len({group_of[other.key] for other in same}) + shared,
                2 * shared,
                known.people.rivals(name, country or None),
            )
            - 1
        )
        pairs += [_pair(one, two, max(several, 0)) for one, two in pairwise(row)]
    return tuple(sorted(pairs, key=lambda pair: (pair.left.key, pair.right.key)))


def _pair(one: Unit, two: Unit, rivals: int) -> Pair:
    left, right = sorted((one, two), key=lambda unit: unit.key)
    return Pair(left=left, right=right, rivals=rivals)
