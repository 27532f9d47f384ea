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
from kg.resolve.events.beside import shared
from kg.resolve.events.block import pairs
from kg.resolve.events.group import grouped
from kg.resolve.events.judge import match
from kg.resolve.events.parties import party_maker
from kg.resolve.events.parts import parts_of
from kg.resolve.events.reports import report_maker
from kg.resolve.events.tell import teller
from kg.resolve.nodes import node_of

__all__ = ["merge_events"]


@unsearched()
def merge_events(
    articles: Iterable[Article], records: Iterable[Record], entities: Iterable[Entity], ontology: Ontology,
    sources: Mapping[str, str], base: str = vocab.ID,
) -> tuple[EventNode, ...]:  # fmt: skip
    """The event nodes of resolved records, sorted by IRI; the order of the input does not matter.

    A node's IRI is made of the smallest id of its records; `merges` say why they are one, `part_of` names larger events,
    and `support` counts the sources of its articles, which `sources` names.
    """
    by_id = {article.id: article for article in articles}
    events = {record.id: record for record in records if isinstance(record, Event)}
    report = report_maker(events, by_id, party_maker(entities, ontology), ontology)
    alone = {key: report(events[key]) for key in sorted(events)}
    kinds = ontology.matching.kinds
    reports = shared(alone, kinds.links, kinds.within, ontology.lexicon.counting.harm)
    tell = teller(ontology.merging)
    matches = (match(reports[a], reports[b], ontology.merging) for a, b in pairs(reports))
    groups, merges = grouped(reports, matches, tell, ontology.merging)
    event_of = {key: base + "event-" + group[0] for group in groups for key in group}
    wholes = parts_of(groups, reports, ontology.lexicon.numbers, tell)
    made: dict[str, list[Join]] = {}
    for merge in merges:
        made.setdefault(event_of[merge.left], []).append(merge)
    nodes = []
    for group in groups:
        node = node_of([events[key] for key in group], sources, event_of)
        above = (event_of[wholes[group[0]]],) if group[0] in wholes else ()
        nodes.append(msgspec.structs.replace(node, merges=tuple(made.get(node.iri, ())), part_of=above))
    return tuple(sorted(nodes, key=lambda node: node.iri))
