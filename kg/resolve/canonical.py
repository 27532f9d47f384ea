"""Groups of units become entities: one IRI, one label, one class, whatever the order they were met in."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

import msgspec

from kg import ids
from kg.model import Entity
from kg.ontology import Ontology
from kg.resolve.unit import Unit, Votes
from kg.resolve.units import most

_LONGEST = 60  # characters of a slug


def entities_of(
    groups: Iterable[Sequence[Unit]], ontology: Ontology, base: str, own: Mapping[str, Entity]
) -> tuple[tuple[Entity, ...], dict[str, str]]:
    """The entities, sorted by IRI, and the IRI of every unit's key; `own` is what each unit would be alone.

    The IRI is the authority's (the smallest of several), else minted from class and name. Names that would give two
    things one IRI, or one that the ontology uses, are told apart by a short digest of their smallest unit.
    """
    drafts = [(own[group[0].key] if len(group) == 1 else _draft(group, ontology, base), group) for group in groups]
    minted = Counter(draft.iri for draft, _ in drafts if not draft.authority)
    found: dict[str, Entity] = {}
    iri_of: dict[str, str] = {}
    for draft, group in drafts:
        entity = draft
        if not draft.authority and (minted[draft.iri] > 1 or draft.iri in ontology.authorities):
            entity = msgspec.structs.replace(draft, iri=told_apart(draft.iri, group))
        found[entity.iri] = entity
        for unit in group:
            iri_of[unit.key] = entity.iri
    return tuple(found[iri] for iri in sorted(found)), iri_of


def told_apart(iri: str, group: Iterable[Unit]) -> str:
    """An IRI that another thing has too, with a short digest of the smallest unit."""
    return f"{iri}-{ids.digest((min(unit.key for unit in group),), 6)}"


def alone(unit: Unit, ontology: Ontology, base: str) -> Entity:
    """The entity that a unit would be if nothing else meant the same; its IRI is what a decision can call it.

    Most units are alone in the end, so this is the short way of `_draft`.
    """
    if unit.entity is not None:
        return _draft((unit,), ontology, base)
    label, cls = _label((unit,)), _class((unit,), ontology)
    return Entity(
        iri=_mint(base, cls, label, unit.article),
        label=label,
        cls=cls,
        country=unit.country or None,
        sector=_voted((unit.sectors,)) if unit.sectors else None,
        names=tuple(sorted(unit.names)),
        authority=False,
        article=unit.article,
    )


def _draft(group: Sequence[Unit], ontology: Ontology, base: str) -> Entity:
    known = sorted({unit.entity for unit in group if unit.entity})
    names = {name for unit in group for name in unit.names}
    if known and (authority := ontology.authorities.get(known[0])):
        return Entity(
            iri=authority.iri, label=authority.label, cls=authority.cls, country=authority.country,
            sector=authority.sector or _voted(unit.sectors for unit in group), names=tuple(sorted(names | {authority.label})),
            same_as=authority.same_as, authority=True,
        )  # fmt: skip
    label = _label(group)
    cls = _class(group, ontology)
    article = next((unit.article for unit in group if unit.article), None) if _is_local(group) else None
    return Entity(
        iri=known[0] if known else _mint(base, cls, label, article),
        label=label,
        cls=cls,
        country=min((unit.country for unit in group if unit.country), default=None),
        sector=_voted(unit.sectors for unit in group),
        names=tuple(sorted(names)),
        authority=bool(known),
        article=article,
    )


def _is_local(group: Sequence[Unit]) -> bool:
    """Whether all of it is in one article and it has no full name of its own."""
    return all(unit.article is not None for unit in group) and len({unit.article for unit in group}) == 1


def _voted(votes: Iterable[Votes]) -> str | None:
    told = [each for each in votes if each]
    return most(_counted(told)) or None if told else None


def _counted(votes: Iterable[Votes]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for each in votes:
        for value, count in each:
            counted[value] += count
    return counted


def _label(group: Sequence[Unit]) -> str:
    """The fullest form first (a person's most words, a body's no acronym), then the most frequent, then the longest."""
    if len(group) == 1 and len(group[0].labels) == 1:
        return group[0].labels[0][0]
    counted = _counted(unit.labels for unit in group)
    if len(counted) == 1:
        return next(iter(counted))
    person = group[0].family == "person"

    def rank(label: str) -> tuple[int, int, int, int, str]:
        full = len(label.split()) if person else int(not label.isupper())
        return (-full, -int(not label.islower()), -counted[label], -len(label.encode()), label)

    return min(counted, key=rank)


def _class(group: Sequence[Unit], ontology: Ontology) -> str:
    """The most frequent class, not counting one that another says more precisely; a place that acts stays a place."""
    if len(group) == 1 and len(group[0].classes) == 1:
        return group[0].classes[0][0]
    counted = _counted(unit.classes for unit in group)
    if len(counted) == 1:
        return next(iter(counted))
    places = {cls: count for cls, count in counted.items() if ontology.is_a(cls, "Place")}
    precise = {c: n for c, n in counted.items() if not any(other != c and ontology.is_a(other, c) for other in counted)}
    return most(Counter(places or precise or counted))


def _mint(base: str, cls: str, label: str, article: str | None) -> str:
    words = ids.slug(label)
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit("-", 1)[0] + "-" + ids.digest((label,), 6)
    local = "-".join(part for part in (_kind(cls), words or ids.digest((label,), 8)) if part)
    return f"{base}{local}-{_tail(article)}" if article is not None else base + local


@cache
def _kind(cls: str) -> str:
    """A class as the first words of an IRI: "armed-group"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", cls).lower()


@lru_cache(maxsize=1024)
def _tail(article: str) -> str:
    """What ends the IRI of a thing that is local to an article."""
    return ids.digest((article,), 6)
