"""The resolved records as JSON Lines: the contract of `kg extract`, with canonical IRIs as entities."""

from pathlib import Path

from kg.export.files import write_whole
from kg.model import Knowledge, encode
from kg.ontology import Ontology


def write_jsonl(knowledge: Knowledge, ontology: Ontology, folder: Path) -> Path:
    """Write `statements.jsonl`, one record a line, sorted by article, start and id; the path. Raises ExportError."""
    ordered = sorted(knowledge.records, key=lambda record: (record.article, record.evidence.start, record.id))
    return write_whole(folder / "statements.jsonl", b"".join(encode(record) + b"\n" for record in ordered))
