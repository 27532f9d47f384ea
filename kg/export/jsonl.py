"""The resolved records as JSON Lines: the contract of `kg extract`, with canonical IRIs as entities."""

from pathlib import Path

from kg.export.files import whole
from kg.export.lines import Lines
from kg.model import Knowledge
from kg.ontology import Ontology


def write_jsonl(knowledge: Knowledge, ontology: Ontology, folder: Path, *, lines: Lines | None = None) -> Path:
    """Write `statements.jsonl`, one record a line, sorted by article, start and id; the path. Raises ExportError.

    `lines` are those of the graph where they are at hand.
    """
    with whole(folder / "statements.jsonl") as out:
        out.writelines(lines or Lines(knowledge))
    return folder / "statements.jsonl"
