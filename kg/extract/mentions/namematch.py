"""A known name in the text."""

from kg.model import Value
from kg.ontology import Authority


class NameMatch(Value, frozen=True):
    """A known name at tokens first..last (inclusive). `actor` is who it stands for when it acts ("Moscow")."""

    first: int
    last: int
    thing: Authority
    actor: Authority
    kind: str  # name, metonym, demonym, people, hidden
