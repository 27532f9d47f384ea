"""What the explorer shows: drawn nodes and edges, and the statements behind each of them, as plain values for JSON."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from kg.graph.words import event_label, names, predicate_label, status_label, time_label
from kg.model import Article, Attribution, Event, EventNode, Knowledge, Mention, Record, Relation, Value
from kg.ontology import Ontology

_ROLES = ("actor", "recipient", "about", "instrument", "place")


class Node(Value, frozen=True):
    """A drawn node: a thing, or an event that has no plain statement and so no edge of its own."""

    iri: str
    label: str
    cls: str  # class of the thing, "" for an event
    quad: str  # of an event, "" for a thing


class Edge(Value, frozen=True):
    """A drawn edge: all facts that say the same of the same two, or the tie between an event and what takes part in it."""

    iri: str
    source: str
    target: str
    label: str
    quad: str  # "" for a relation
    asserted: bool
    records: tuple[str, ...]
    title: str


def drawn(knowledge: Knowledge, ontology: Ontology) -> tuple[list[Node], list[Edge]]:
    """Nodes and edges of the drawing, sorted by IRI; things that nothing ties to anything are left to the search."""
    edges = sorted((*_fact_edges(knowledge, ontology), *_event_edges(knowledge, ontology)), key=lambda edge: edge.iri)
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    labels = {entity.iri: entity.label for entity in knowledge.entities}
    nodes = [Node(iri=e.iri, label=e.label, cls=e.cls, quad="") for e in knowledge.entities if e.iri in ends]
    for event in knowledge.events:
        if event.iri in ends:
            info = ontology.events[event.event]
            label = info.label.lower() + (f" ({event.mode})" if event.mode else "")
            nodes.append(Node(iri=event.iri, label=label + status_label(event, labels), cls="", quad=info.quad))
    return sorted(nodes, key=lambda node: node.iri), edges


def _fact_edges(knowledge: Knowledge, ontology: Ontology) -> Iterable[Edge]:
    labels = {entity.iri: entity.label for entity in knowledge.entities}
    quads = {event.iri: ontology.events[event.event].quad for event in knowledge.events}
    same = defaultdict(list)
    for fact in knowledge.facts:
        same[(fact.subject, fact.object, fact.predicate, fact.asserted)].append(fact)
    for (subject, target, predicate, asserted), facts in sorted(same.items()):
        words = predicate_label(predicate, ontology)
        title = f"{labels.get(subject, subject)} {words} {labels.get(target, target)}"
        records = tuple(sorted({record for fact in facts for record in fact.records}))
        yield Edge(
            iri=facts[0].iri, source=subject, target=target, label=words, quad=quads.get(facts[0].event or "", ""),
            asserted=asserted, records=records, title=title if asserted else title + " (not asserted)",
        )  # fmt: skip


def _event_edges(knowledge: Knowledge, ontology: Ontology) -> Iterable[Edge]:
    """An event without a fact is a node, tied to its things; one that another event is about is not drawn for that."""
    stated = {fact.event for fact in knowledge.facts}
    things = {entity.iri: entity.label for entity in knowledge.entities}
    for event in knowledge.events:
        if event.iri not in stated:
            title = event_label(event, things, ontology)
            for role in _ROLES:
                for thing in getattr(event, role):
                    if thing in things:
                        yield _tie(event, role, thing, ontology.events[event.event].quad, title)


def _tie(event: EventNode, role: str, thing: str, quad: str, title: str) -> Edge:
    ends = (thing, event.iri) if role == "actor" else (event.iri, thing)
    return Edge(
        iri=f"{event.iri} {role} {thing}", source=ends[0], target=ends[1], label="" if role == "actor" else role, quad=quad,
        asserted=event.asserted, records=event.records, title=title,
    )  # fmt: skip


def data(knowledge: Knowledge, ontology: Ontology, edges: Iterable[Edge]) -> dict[str, Any]:
    """Everything the side panel reads: things, edges, events, records and articles by id. Only strings, numbers, lists."""
    labels = {entity.iri: entity.label for entity in knowledge.entities}
    return {
        "articles": {article.id: _article(article) for article in knowledge.articles},
        "edges": {edge.iri: {"title": edge.title, "records": edge.records} for edge in edges},
        "events": {e.iri: {"title": event_label(e, labels, ontology), "records": e.records} for e in knowledge.events},
        "records": {record.id: _record(record, labels, ontology) for record in knowledge.records},
        "things": {
            e.iri: {
                "label": e.label, "class": ontology.classes[e.cls].label if e.cls in ontology.classes else e.cls,
                "country": e.country or "", "sector": e.sector or "", "names": [n for n in e.names if n != e.label],
                "same": e.same_as, "local": e.article or "",
            }
            for e in knowledge.entities
        },
    }  # fmt: skip


def _article(article: Article) -> dict[str, str]:
    return {
        "title": article.title or article.source or article.id, "published": article.published or "",
        "publisher": article.publisher or "", "url": article.url or "", "source": article.source or "",
    }  # fmt: skip


def _record(record: Record, labels: Mapping[str, str], ontology: Ontology) -> dict[str, Any]:
    speakers = record.speakers if not isinstance(record, Attribution) else (record.speaker,) if record.speaker else ()
    things = _things(record)
    return {
        "article": record.article,
        "start": record.evidence.start,
        "quote": _marked(record),
        "what": _what(record, ontology),
        "status": [] if isinstance(record, Attribution) else [record.polarity, record.certainty, record.temporality],
        "time": time_label(record.time) if isinstance(record, Event) and record.time else "",
        "speakers": names([m.entity for m in speakers if m.entity], labels),
        "things": [[role, iri] for role, iri in things],
        "frame": "" if isinstance(record, Attribution) else record.frame,
        "confidence": record.confidence,
    }


def _what(record: Record, ontology: Ontology) -> str:
    match record:
        case Event():
            return ontology.events[record.event].label + (f" ({record.mode})" if record.mode else "")
        case Relation():
            return predicate_label(record.relation, ontology) + (f" ({record.office})" if record.office else "")
        case Attribution():
            return "quotation" if record.direct else "reported speech"


def _things(record: Record) -> list[tuple[str, str]]:
    match record:
        case Event():
            found = [(role, m) for role in (*_ROLES, "speakers") for m in getattr(record, role)]
        case Relation():
            found = [
                ("subject", record.subject),
                ("object", record.object),
                *(("speakers", m) for m in record.speakers),
            ]
        case Attribution():
            found = [("speakers", record.speaker)]
    return [(role.rstrip("s"), m.entity) for role, m in found if isinstance(m, Mention) and m.entity]


def _marked(record: Record) -> tuple[str, str, str]:
    """The quote in three: before, within and after the words that carry the statement (code points, so no JavaScript)."""
    span = record.content if isinstance(record, Attribution) else record.trigger
    quote, base = record.evidence.quote, record.evidence.start
    start, end = (min(max(at - base, 0), len(quote)) for at in (span.start, span.end))
    return (quote[:start], quote[start:end], quote[end:])


def degrees(edges: Iterable[Edge]) -> Counter[str]:
    """How many edges each node has."""
    return Counter(end for edge in edges for end in (edge.source, edge.target))
