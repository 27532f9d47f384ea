"""Articles and records in, the whole graph as values out."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

import msgspec

from kg import vocab
from kg.graph.conflicts import conflicts
from kg.graph.facts import event_facts, relation_facts
from kg.graph.reports import reports_of
from kg.graph.tolls import alone
from kg.graph.words import matter_labeller
from kg.model import Article, Knowledge, Record, Relation
from kg.ontology import Ontology
from kg.resolve import Prepared, Recall, copies_and_others, merge_events, read_decisions, resolve, sources_of

_NO_RECALL = Recall()


def build_knowledge(
    articles: Iterable[Article], records: Iterable[Record], ontology: Ontology,
    decisions: Path | str | None = None, base: str = vocab.ID, prepared: Mapping[str, Prepared] = MappingProxyType({}),
    recall: Recall = _NO_RECALL,
) -> Knowledge:  # fmt: skip
    """The graph of articles and their records, the same whatever order they come in.

    `decisions` is a JSON Lines file of people's decisions, `base` the namespace that new things are minted in, `prepared`
    what `kg.resolve.prepare` made of all records here of an article; `recall` reads and writes what merging events need not work
    out again. Raises ConfigError where the decisions cannot be read.
    """
    known = {article.id: article for article in articles}
    ruled = read_decisions(decisions) if decisions else ()
    found = resolve(known.values(), records, ontology, base=base, decisions=ruled, prepared=prepared)
    entities, resolved = found.entities, found.records
    before = recall.read()
    sketches = {key: each.sketch for key, each in prepared.items()}
    copies, others = copies_and_others(known.values(), sketches, before.others)
    del records, prepared, sketches  # the events of a large graph want their room
    sources = sources_of(known.values(), copies)
    events, memory = merge_events(known.values(), resolved, entities, ontology, sources, base, before)
    recall.write(msgspec.structs.replace(memory, others=others))
    del before, memory
    by_id = {record.id: record for record in resolved}
    relations = [record for record in resolved if isinstance(record, Relation)]
    facts = (*event_facts(events, by_id, sources, ontology, base), *relation_facts(relations, sources, base))
    facts = tuple(sorted(facts, key=lambda fact: fact.iri))
    reports, crowded = reports_of(events, by_id, known, entities, ontology)
    return Knowledge(
        articles=tuple(known[key] for key in sorted(known)),
        entities=entities,
        events=events,
        facts=facts,
        records=resolved,
        conflicts=conflicts(
            reports,
            facts,
            by_id,
            matter_labeller(events, facts, entities, ontology),
            base,
            alone(by_id, known, entities, base),
            crowded,
        ),
        base=base,
        merges=found.merges,
        copies=copies,
    )
