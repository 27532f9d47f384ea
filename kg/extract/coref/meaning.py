"""Whom a phrase means."""

from kg.model import Value


class Meaning(Value, frozen=True):
    """Whom a phrase means: for each of those meant, its names; none where that is not known. Offsets of phrase and head."""

    start: int
    end: int
    head_start: int
    head_end: int
    means: tuple[tuple[str, ...], ...]
