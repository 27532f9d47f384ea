"""Mentions gathered into units, and the pairs of units that are worth a judgement."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations

from kg import ids
from kg.model import Mention, Record, Value
from kg.ontology import Ontology
from kg.resolve.names import fold, initials, is_named, shares_word, without
from kg.resolve.walk import mentions_of

Seat = tuple[str, str, str, str]  # article, family, folded label, entity or ""
Votes = tuple[tuple[str, int], ...]  # value -> how often, sorted

# Classes that a state has one of: "the Turkish army" is the same army in every article.
_OF_STATE = ("Government", "Military")
_BODIES = (*_OF_STATE, "GovernmentBody")


class Unit(Value, frozen=True):
    """Everything that is called the same in one article, or, for a full name or a known thing, in all articles."""

    key: str
    family: str  # person, group, body or thing
    name: str  # folded
    article: str | None  # set when it is local to one article
    articles: frozenset[str]
    entity: str | None
    country: str | None
    labels: Votes
    classes: Votes
    sectors: Votes
    names: frozenset[str]

    @property
    def bare(self) -> bool:
        """Whether it is a person known by one name only."""
        return self.family == "person" and self.entity is None and " " not in self.name


class Pair(Value, frozen=True):
    """Two units to be judged; `rivals` is how many other things the shorter name could mean."""

    left: Unit
    right: Unit
    rivals: int = 0


def family(cls: str, ontology: Ontology) -> str:
    """The kind of thing within which names are compared."""
    if ontology.is_a(cls, "Person"):
        return "person"
    if ontology.is_a(cls, "Group"):
        return "group"
    return "body" if ontology.is_a(cls, "Actor") or ontology.is_a(cls, "Place") else "thing"


def seat(article: str, mention: Mention, ontology: Ontology) -> Seat:
    """What tells the mentions of one article apart before anything is resolved."""
    known = ontology.authorities.get(mention.entity or "")
    cls = known.cls if known else mention.cls
    return (article, family(cls, ontology), fold(mention.label) or mention.label, mention.entity or "")


def gather(records: Iterable[Record], ontology: Ontology) -> tuple[tuple[Unit, ...], dict[Seat, str]]:
    """All units, sorted by key, and the key of the unit that each seat belongs to."""
    heard: dict[Seat, list[Mention]] = defaultdict(list)
    for record in records:
        for mention in mentions_of(record):
            heard[seat(record.article, mention, ontology)].append(mention)
    by_name = _safe_names(ontology)
    surnames = _Country(ontology)
    gathered: dict[tuple[str, ...], list[tuple[Seat, list[Mention]]]] = defaultdict(list)
    for place, mentions in sorted(heard.items(), key=lambda item: item[0]):
        gathered[_identity(place, mentions, heard, by_name, surnames, ontology)].append((place, mentions))
    units = [_unit(identity, members, ontology) for identity, members in sorted(gathered.items())]
    seats = {place: unit.key for unit, (_, members) in zip(units, sorted(gathered.items()), strict=True) for place, _ in members}
    return tuple(sorted(units, key=lambda unit: unit.key)), seats


class _Country:
    """The folded names of each state, read when they are asked for."""

    def __init__(self, ontology: Ontology) -> None:
        self._names: dict[str, frozenset[str]] = {}
        for known in ontology.authorities.values():
            if known.cls == "State" and known.country:
                words = {fold(name) for name in (*known.names, *known.hidden, *known.demonyms)} - {""}
                self._names[known.country] = self._names.get(known.country, frozenset()) | words

    def rest(self, label: str, country: str) -> str:
        """A folded label without the names and demonyms of its country: what is left is the role."""
        return without(fold(label), self._names.get(country, frozenset()) | {"of", "the"})


def _safe_names(ontology: Ontology) -> dict[tuple[str, str], set[str]]:
    table: dict[tuple[str, str], set[str]] = defaultdict(set)
    for iri, known in ontology.authorities.items():
        for name in known.names:
            table[(family(known.cls, ontology), fold(name))].add(iri)
    return table


def _identity(
    place: Seat, mentions: list[Mention], heard: dict[Seat, list[Mention]], by_name: dict[tuple[str, str], set[str]],
    states: _Country, ontology: Ontology,
) -> tuple[str, ...]:  # fmt: skip
    """What a unit is keyed by: (entity,) or (family, name, country, article), the article "" where it is not local."""
    article, kind, name, entity = place
    label = _most(Counter(mention.label for mention in mentions))
    if not entity:
        here = {other[3] for other in _seats_of(heard, place, by_name) if other[3]}
        known = here or (by_name.get((kind, name), set()) if is_named(label) and not (kind == "person" and " " not in name) else set())
        entity = next(iter(known)) if len(known) == 1 else ""
    if entity:
        return (entity,)
    country = _most(Counter(mention.country for mention in mentions if mention.country))
    cls = _most(Counter(mention.cls for mention in mentions))
    if kind == "body" and country and cls in _BODIES and (is_named(label) or cls in _OF_STATE):
        return (kind, states.rest(label, country) or name, country, "")
    last = label.split()[-1].lower() if label.split() else ""
    generic = cls in _BODIES and last in ontology.lexicon.role_nouns
    local = kind == "group" or not is_named(label) or generic or (kind == "person" and " " not in name)
    return (kind, name, country, article if local else "")


def _seats_of(heard: dict[Seat, list[Mention]], place: Seat, by_name: dict[tuple[str, str], set[str]]) -> list[Seat]:
    """The seats of the same article, family and name that an authority took."""
    return [seat for iri in sorted(by_name.get(place[1:3], ())) if (seat := (*place[:3], iri)) in heard]


def _most(votes: Counter[str]) -> str:
    """The most frequent value, the smallest of equals; "" of none."""
    return min(votes, key=lambda value: (-votes[value], value), default="")


def _unit(identity: tuple[str, ...], members: list[tuple[Seat, list[Mention]]], ontology: Ontology) -> Unit:
    mentions = [mention for _, found in members for mention in found]
    entity = identity[0] if len(identity) == 1 else None
    known = ontology.authorities.get(entity or "")
    name = fold(known.label) if known else members[0][0][2] if entity else identity[1]
    surfaces = {mention.label for mention in mentions} | {name for mention in mentions for name in mention.names}
    surfaces |= {m.text for m in mentions if m.text in surfaces or shares_word(m.text, m.label)}
    return Unit(
        key=ids.digest(("unit", *identity)),
        family=members[0][0][1],
        name=name,
        article=(identity[3] or None) if len(identity) == 4 else None,
        articles=frozenset(place[0] for place, _ in members),
        entity=entity,
        country=(known.country if known else None if entity else identity[2]) or None,
        labels=_votes(mention.label for mention in mentions),
        classes=_votes(mention.cls for mention in mentions),
        sectors=_votes(mention.sector for mention in mentions if mention.sector),
        names=frozenset(surfaces),
    )


def _votes(values: Iterable[str]) -> Votes:
    return tuple(sorted(Counter(values).items()))


def full_pairs(units: Iterable[Unit]) -> tuple[Pair, ...]:
    """Pairs that share a block: a name, an alias, an acronym, a last name or the first two names; no bare surnames."""
    blocks: dict[tuple[str, str], dict[str, Unit]] = defaultdict(dict)
    for unit in units:
        if unit.family != "group" and not unit.bare:
            for block in _blocks(unit):
                blocks[block][unit.key] = unit
    found = {(a, b): Pair(left=block[a], right=block[b]) for block in blocks.values() for a, b in combinations(sorted(block), 2)}
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
    if unit.family == "body" and unit.country and dict(unit.classes).keys() & set(_OF_STATE):
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
            pairs += [_pair(unit, other, len(groups)) for other in by_last[unit.name] if other.bare and unit.key < other.key]
    return tuple(sorted(pairs, key=lambda pair: (pair.left.key, pair.right.key)))


def _may_be(bare: Unit, other: Unit) -> bool:
    return not (bare.country and other.country and bare.country != other.country)


def _pair(one: Unit, two: Unit, rivals: int) -> Pair:
    left, right = sorted((one, two), key=lambda unit: unit.key)
    return Pair(left=left, right=right, rivals=rivals)
