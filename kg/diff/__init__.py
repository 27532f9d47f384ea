"""What two builds say differently, and the sentences that made the difference."""

from kg.diff.compare import Changed, Contradicted, Diff, compare
from kg.diff.forms import FORMATS, render
from kg.diff.snapshot import Sentence, Snapshot, Statement, read_snapshot

__all__ = [
    "FORMATS", "Changed", "Contradicted", "Diff", "Sentence", "Snapshot", "Statement", "compare", "read_snapshot", "render",
]  # fmt: skip
