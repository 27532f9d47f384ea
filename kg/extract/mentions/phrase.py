"""A noun phrase and what it denotes, before it is known whom it means."""

from kg.model import Value
from kg.ontology import Authority


class Phrase(Value, frozen=True):
    """A noun phrase and what it denotes; first and last are tokens (inclusive)."""

    head: int
    first: int
    last: int
    text: str
    label: str
    cls: str
    country: str | None = None
    sector: str | None = None
    entity: str | None = None
    actor: Authority | None = None  # who it stands for when it acts, where that is another thing ("Moscow")
    names: tuple[str, ...] = ()
    named: bool = False  # whether it carries a proper name
    plural: bool = False
    gender: str | None = None
    pronoun: bool = False
    unknown: bool = False  # a common noun that no list knows
    bare: bool = False  # a noun that by itself names nothing: "people", "both sides", "the group"


_ARTICLES = frozenset(["the", "a", "an", "The", "A", "An"])


def without_article(text: str) -> str:
    """A phrase without the article before it."""
    first, _, rest = text.partition(" ")
    return rest if rest and first in _ARTICLES else text


def organ(cls: str) -> str:
    """The class of a proper name whose role noun has the class: a named group or person-noun is an organization."""
    return "Organization" if cls in ("Group", "Person", "Thing", "Money", "Resource") else cls
