"""The graph as rows for graph tools: nodes, edges, the sentences behind them, and the articles those stand in.

A statement (a fact, or an event that no fact puts in plain form) is one thing, as in the explorer: a fact is an edge between
two things; such an event is a node, tied by an edge to each thing that takes part in it. An edge carries everything its
statement does, so no format loses direction, type, qualifiers or evidence. Values are strings, whole numbers, booleans,
tuples of strings, or None for what is not known; dates are ISO 8601. `evidence` holds ids of the records.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from kg import ids
from kg.graph.contents import untold
from kg.graph.standing import standing
from kg.graph.words import plain_label, title_of
from kg.model import ROLES, Attribution, Entity, Event, EventNode, Fact, Knowledge, Relation, Tally, TimeSpan
from kg.ontology import Ontology

Row = dict[str, Any]

_NO_EVENT: Mapping[str, Any] = {
    "event": None, "event_class": None, "quad": None, "mode": None, "contexts": (), "about": (), "instrument": (), "place": (), "counts": (),
}  # fmt: skip
OF_STATEMENTS = (
    *_NO_EVENT, "start", "end", "time_precision", "time_text", "time_inferred", "standing", "asserted", "polarity", "certainty",
    "temporality", "speakers", "support", "evidence",
)  # fmt: skip
LISTS = frozenset({"names", "same_as", "contexts", "about", "instrument", "place", "counts", "speakers", "evidence"})
NUMBERS = frozenset({"support"})
FLAGS = frozenset({"asserted", "time_inferred"})
DATES = frozenset({"start", "end"})


def nodes(knowledge: Knowledge, ontology: Ontology) -> list[Row]:
    """Things, and the events that no fact puts in plain form, each sorted by id; both kinds have the same columns."""
    labels = {entity.iri: entity.label for entity in knowledge.entities}
    empty = {name: () if name in LISTS else None for name in OF_STATEMENTS}
    things = [_thing(entity) | empty for entity in knowledge.entities]
    events = [
        {
            "id": event.iri, "label": plain_label(event, labels, ontology), "kind": "event", "cls": event.event, "names": (),
            "country": None, "sector": None, "same_as": (), "article": None, **_event(event, ontology), **_said(event, event.time),
        }
        for event in untold(knowledge)
    ]  # fmt: skip
    return things + events


def edges(knowledge: Knowledge, ontology: Ontology) -> list[Row]:
    """Facts (`kind` "statement"), then who takes part in events that are nodes ("role"), each sorted by id.

    `source` and `target` are ids of nodes; an actor points at its event, an event at whatever else takes part.
    """
    events = {event.iri: event for event in knowledge.events}
    known = {entity.iri for entity in knowledge.entities}
    facts = [
        _fact(fact, events.get(fact.event or ""), ontology)
        for fact in knowledge.facts
        if {fact.subject, fact.object} <= known
    ]
    alone = untold(knowledge)
    known |= {event.iri for event in alone}
    roles = [row for event in alone for row in _roles(event, known, ontology, knowledge.base)]
    return facts + sorted(roles, key=lambda row: row["id"])


def evidence(knowledge: Knowledge) -> list[Row]:
    """The records: a sentence of an article with what it was read as; offsets are code points, half open.

    `kind` is "event", "relation", "attribution", or "count" for a number that belongs to no event.
    """
    rows = []
    for record in knowledge.records:
        span = record.content if isinstance(record, Attribution) else record.trigger
        counts = record.counts if isinstance(record, Event | Tally) else {}
        rows.append({
            "id": record.id, "kind": record.__struct_config__.tag, "article": record.article, "quote": record.evidence.quote,
            "start": record.evidence.start, "end": record.evidence.end, "marked": span.text,
            "frame": record.frame if isinstance(record, Event | Relation) else None,
            "counts": tuple(f"{kind}: {count.text}" for kind, count in sorted(counts.items())), "confidence": float(record.confidence),
        })  # fmt: skip
    return rows


def articles(knowledge: Knowledge) -> list[Row]:
    """The articles without their text."""
    return [
        {"id": a.id, "title": title_of(a), "published": a.published, "publisher": a.publisher, "url": a.url, "language": a.language}
        for a in knowledge.articles
    ]  # fmt: skip


def _thing(entity: Entity) -> Row:
    return {
        "id": entity.iri, "label": entity.label, "kind": "thing", "cls": entity.cls, "names": entity.names, "country": entity.country,
        "sector": entity.sector, "same_as": entity.same_as, "article": entity.article,
    }  # fmt: skip


def _event(event: EventNode, ontology: Ontology) -> Row:
    return {
        "event": event.iri, "event_class": event.event, "quad": ontology.events[event.event].quad, "mode": event.mode,
        "contexts": event.contexts, "about": event.about, "instrument": event.instrument, "place": event.place,
        "counts": tuple(f"{kind}: {count.text}" for kind, count, _ in event.counts),
    }  # fmt: skip


def _said(said: EventNode | Fact, time: TimeSpan | None) -> Row:
    return {
        "start": time.start if time else None, "end": time.end if time else None, "time_precision": time.precision if time else None,
        "time_text": time.text if time else None, "time_inferred": time.inferred if time else None, "standing": standing(said),
        "asserted": said.asserted, "polarity": said.polarity, "certainty": said.certainty, "temporality": said.temporality,
        "speakers": said.speakers, "support": said.support, "evidence": said.records,
    }  # fmt: skip


def _fact(fact: Fact, event: EventNode | None, ontology: Ontology) -> Row:
    return {
        "id": fact.iri, "source": fact.subject, "target": fact.object, "kind": "statement", "predicate": fact.predicate,
        "label": ontology.predicates[fact.predicate], "office": fact.office,
        **(_event(event, ontology) if event else _NO_EVENT), **_said(fact, fact.valid),
    }  # fmt: skip


def _roles(event: EventNode, known: set[str], ontology: Ontology, base: str) -> Iterator[Row]:
    for role in ROLES:
        for filler in getattr(event, role):
            if filler in known and filler != event.iri:
                source, target = (filler, event.iri) if role == "actor" else (event.iri, filler)
                yield {
                    "id": f"{base}role-{ids.digest((event.iri, role, filler))}", "source": source, "target": target, "kind": "role",
                    "predicate": role, "label": role, "office": None, **_event(event, ontology), **_said(event, event.time),
                }  # fmt: skip
