"""What resolution gives."""

from kg.model import Entity, Merge, Record, Value


class Resolution(Value, frozen=True):
    """The entities, sorted by IRI; the records with the canonical IRI in every mention; and what was merged and why.

    Records are sorted by article, start and id, each once; rejected ones and those of unknown articles are left out.
    """

    entities: tuple[Entity, ...]
    records: tuple[Record, ...]
    merges: tuple[Merge, ...]
