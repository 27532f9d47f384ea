"""The resolved records as JSON Lines: the contract of `kg extract`, with canonical IRIs as entities."""

from pathlib import Path

from kg.export.files import whole
from kg.model import Knowledge, encode
from kg.ontology import Ontology


def write_jsonl(knowledge: Knowledge, ontology: Ontology, folder: Path) -> Path:
    """Write `statements.jsonl`, one record a line, sorted by article, start and id; the path. Raises ExportError."""
    ordered = sorted(knowledge.records, key=lambda record: (record.article, record.evidence.start, record.id))
    with whole(folder / "statements.jsonl") as out:
        out.writelines(encode(record) + b"\n" for record in ordered)
    return folder / "statements.jsonl"
