"""The graph for networkx: entities as nodes, facts as edges, plain scalars as attributes."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.graph.words import UNNAMED
from kg.model import Entity, EventNode, Fact, Knowledge
from kg.ontology import Ontology

if TYPE_CHECKING:
    import networkx

Scalar = str | int | bool


def to_networkx(knowledge: Knowledge, ontology: Ontology) -> "networkx.MultiDiGraph[str]":
    """A MultiDiGraph whose nodes are entity IRIs and whose edge keys are fact IRIs, both added in sorted order.

    Nodes have label, cls, country, sector, authority, article; edges have predicate, label, quad, event, kind (the event
    class), mode, polarity, certainty, temporality, asserted, speakers, start, end, office, support, records. Attributes
    are strings, booleans and integers, never None or a list, so that every writer of networkx takes them; what is not
    known is "". `speakers` are labels joined by "; ", `records` ids joined by a blank, `support` counts sources.
    """
    import networkx

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for entity in knowledge.entities:
        graph.add_node(entity.iri, **_node(entity))
    labels = {entity.iri: entity.label for entity in knowledge.entities}
    events = {event.iri: event for event in knowledge.events}
    for fact in knowledge.facts:
        graph.add_edge(
            fact.subject, fact.object, key=fact.iri, **_edge(fact, events.get(fact.event or ""), labels, ontology)
        )
    return graph


def _node(entity: Entity) -> dict[str, Scalar]:
    return {
        "label": entity.label,
        "cls": entity.cls,
        "country": entity.country or "",
        "sector": entity.sector or "",
        "authority": entity.authority,
        "article": entity.article or "",
    }


def _edge(fact: Fact, event: EventNode | None, labels: Mapping[str, str], ontology: Ontology) -> dict[str, Scalar]:
    return {
        "predicate": fact.predicate,
        "label": ontology.predicates[fact.predicate],
        "quad": ontology.events[event.event].quad if event else "",
        "event": event.iri if event else "",
        "kind": event.event if event else "",
        "mode": (event.mode or "") if event else "",
        "polarity": fact.polarity,
        "certainty": fact.certainty,
        "temporality": fact.temporality,
        "asserted": fact.asserted,
        "speakers": "; ".join(labels.get(iri, UNNAMED) for iri in fact.speakers),
        "start": (fact.valid.start or "") if fact.valid else "",
        "end": (fact.valid.end or "") if fact.valid else "",
        "office": fact.office or "",
        "support": fact.support,
        "records": " ".join(fact.records),
    }
