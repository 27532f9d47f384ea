"""Event records that report the same event become one event node; what is part of something larger is tied to it.

A wrong merge hides an event, a missing one only shows it twice. A denial never merges with an assertion, nor a plan with a
deed. A claim merges with a statement in an article's own voice: each record keeps who said it.
"""

from collections.abc import Iterable, Mapping

import msgspec

from kg import vocab
from kg.garbage import unsearched
from kg.model import Article, Entity, Event, EventNode, Join, Record
from kg.ontology import Ontology
from kg.resolve.events.joins import joins_of
from kg.resolve.events.memory import NOTHING, Memory
from kg.resolve.events.parties import party_maker
from kg.resolve.events.parts import parts_of
from kg.resolve.events.reports import report_maker
from kg.resolve.events.rows import row_of
from kg.resolve.events.tell import teller
from kg.resolve.events.telling import Reports
from kg.resolve.events.told import hashes_of
from kg.resolve.nodes import node_of

__all__ = ["merge_events"]


@unsearched()
def merge_events(
    articles: Iterable[Article], records: Iterable[Record], entities: Iterable[Entity], ontology: Ontology,
    sources: Mapping[str, str], base: str = vocab.ID, before: Memory = NOTHING,
) -> tuple[tuple[EventNode, ...], Memory]:  # fmt: skip
    """The event nodes of resolved records, sorted by IRI, and what a later merging need not work out again.

    The order of the input does not matter, nor does what is remembered of an earlier merging (`before`). A node's IRI is made
    of the smallest id of its records; `merges` say why they are one, `part_of` names larger events, and `support` counts the
    sources of its articles, which `sources` names.
    """
    by_id = {article.id: article for article in articles}
    by_iri = {entity.iri: entity for entity in entities}
    found = {record.id: record for record in records if isinstance(record, Event)}
    events = {key: found[key] for key in sorted(found)}
    make = report_maker(events, by_id, party_maker(by_iri.values(), ontology), ontology)
    reports = Reports(events, make, ontology)
    hashes = hashes_of(reports, events, by_id, by_iri)
    numbers = ontology.lexicon.numbers
    rows = {key: before.rows.get(hashes[key]) or row_of(reports[key], numbers) for key in events}
    groups, merges, memory = joins_of(rows, hashes, reports, ontology.merging, before)
    article_of = {key: event.article for key, event in events.items()}
    tell = teller(ontology.merging)
    wholes, outside = parts_of(groups, rows, reports, article_of, hashes, tell, before.outside)
    event_of = {key: base + "event-" + group[0] for group in groups for key in group}
    made: dict[str, list[Join]] = {}
    for merge in merges:
        made.setdefault(event_of[merge.left], []).append(merge)
    nodes = []
    for group in groups:
        node = node_of([events[key] for key in group], sources, event_of)
        above = (event_of[wholes[group[0]]],) if group[0] in wholes else ()
        joins = tuple(made.get(node.iri, ()))
        nodes.append(msgspec.structs.replace(node, merges=joins, part_of=above) if joins or above else node)
    return tuple(sorted(nodes, key=lambda node: node.iri)), msgspec.structs.replace(memory, outside=outside)
