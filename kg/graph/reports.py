"""What a report of an event has that decides whether another is of the same matter (`kg.graph.matters`)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kg.graph.report import ROLES, Report, mentions_in
from kg.model import Article, Entity, Event, EventNode, Mention, Record
from kg.ontology import Ontology
from kg.resolve.times import day

_NOBODY: frozenset[str] = frozenset()


def reports_of(nodes: Iterable[EventNode], records: Mapping[str, Record], articles: Mapping[str, Article], entities: Sequence[Entity], ontology: Ontology) -> tuple[Report, ...]:  # fmt: skip
    """The reports of all event records, sorted by record id."""
    local = {entity.iri for entity in entities if entity.article is not None}
    kinds = ontology.matching.kinds
    whole = {entity.iri: entity.country for entity in entities if entity.country and entity.cls in kinds.whole}
    official = whole | {e.iri: e.country for e in entities if e.country and e.sector in kinds.official_sectors}
    frames = ontology.lexicon.frames
    node_of = {key: node.iri for node in nodes for key in node.records}
    found = [each for each in (records[key] for key in sorted(node_of)) if isinstance(each, Event)]
    mutual = {event.id: event.frame in frames and frames[event.frame].reciprocal for event in found}
    parties = {event.id: _parties(event, local, mutual=mutual[event.id]) for event in found}
    kind_of = {event.id: _kind(event, parties[event.id]) for event in found}
    alike = Counter(kind_of.values())
    return tuple(
        Report(
            record=event, node=node_of[event.id], parties=parties[event.id], groups=_groups(event, local),
            first=day(event.time.start) if event.time else None, last=day(event.time.end) if event.time else None,
            published=day(articles[event.article].published), single=alike[kind_of[event.id]] == 1,
            repeated=ontology.events[event.event].conflict and ontology.events[event.event].deeds,
            states=_countries(event, whole), acting=_countries(event, official),
        )
        for event in found
    )  # fmt: skip


def _parties(event: Event, local: set[str], *, mutual: bool) -> dict[str, frozenset[str]]:
    """The known things of each role; of a mutual event ("met") it does not matter who stands on which side."""
    abouts = mentions_in(event, "about") if event.about else ()
    sides = zip(ROLES, (event.actor, event.recipient, abouts, event.place), strict=True)
    found = {role: _known(mentions, local) if mentions else _NOBODY for role, mentions in sides}
    if mutual:
        found |= {"actor": found["actor"] | found["recipient"], "recipient": frozenset()}
    return found


def _known(mentions: Iterable[Mention], local: set[str]) -> frozenset[str]:
    return frozenset([m.entity for m in mentions if m.entity and m.entity not in local])


def _countries(event: Event, of: Mapping[str, str]) -> frozenset[str]:
    """The countries of those who act, where it is told of them."""
    found = [of[m.entity] for m in event.actor if m.entity and m.entity in of]
    return frozenset(found) if found else _NOBODY


def _groups(event: Event, local: set[str]) -> frozenset[str]:
    """The words of the parties that are no more than local, lower case, without numbers: "people" of "At least thirty people"."""
    found = [_uncounted(m.text, event) for m in (*event.actor, *event.recipient) if m.entity in local]
    if not found:
        return _NOBODY
    words = (
        " ".join(w.removesuffix("s") for w in text.lower().split() if not any(c.isdigit() for c in w)) for text in found
    )
    return frozenset(each for each in words if each)


def _uncounted(text: str, event: Event) -> str:
    for count in event.counts.values():
        text = text.replace(count.text, "")
    return text


def _kind(event: Event, parties: Mapping[str, frozenset[str]]) -> tuple[object, ...]:
    return (event.article, event.event, event.mode, parties["actor"], parties["recipient"])
