"""What was merged and why, as JSON Lines: what `kg merges` and `kg review` read."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import msgspec

from kg.export.files import whole
from kg.graph.words import event_label
from kg.model import Knowledge, Record, Reported, Told
from kg.ontology import Ontology

_TOGETHER = 1_000  # rows that are encoded at once
_ENCODER = msgspec.json.Encoder()


def write_merges(knowledge: Knowledge, ontology: Ontology, folder: Path) -> Path:
    """Write `merges.jsonl`: every name of every entity, every comparison, the joined reports of events; the path. Raises ExportError."""
    with whole(folder / "merges.jsonl") as out:
        for rows in (iter(knowledge.merges), told(knowledge, ontology)):
            while some := list(islice(rows, _TOGETHER)):
                out.write(_ENCODER.encode_lines(some))
    return folder / "merges.jsonl"


def told(knowledge: Knowledge, ontology: Ontology) -> Iterator[Told]:
    """Each two reports that were joined in one event, sorted by the event's IRI and the reports."""
    labels = {entity.iri: entity.label for entity in knowledge.entities}
    records = {record.id: record for record in knowledge.records}
    for event in knowledge.events:
        label = event_label(event, labels, ontology) if event.merges else ""
        for join in event.merges:
            left, right = _reported(records[join.left]), _reported(records[join.right])
            yield Told(event=event.iri, label=label, score=join.score, reasons=join.reasons, left=left, right=right)


def _reported(record: Record) -> Reported:
    return Reported(record=record.id, article=record.article, sentence=" ".join(record.evidence.quote.split()))
