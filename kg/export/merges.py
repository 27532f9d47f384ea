"""What was merged and why, as JSON Lines: what `kg merges` and `kg review` read."""

from pathlib import Path

import msgspec

from kg.export.files import write_whole
from kg.model import Knowledge
from kg.ontology import Ontology


def write_merges(knowledge: Knowledge, ontology: Ontology, folder: Path) -> Path:
    """Write `merges.jsonl`: every name of every entity, then every comparison; the path. Raises ExportError."""
    return write_whole(
        folder / "merges.jsonl", b"".join(msgspec.json.encode(each) + b"\n" for each in knowledge.merges)
    )
