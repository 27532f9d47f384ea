"""A thing that takes part in an event."""

from kg.model import Value


class Party(Value, frozen=True):
    """A thing that takes part: what it is, and the words of its name. `names` are capitalised words, without states' names."""

    iri: str
    cls: str
    kind: str  # person, place, official, group or other
    whole: bool  # may stand for any part of its state
    country: str | None
    local: bool  # known in one article only
    names: frozenset[str]
    words: frozenset[str]  # stems of the other telling words
    against: bool = False  # of those who are against their state: rebels, the opposition
    described: bool = (
        False  # a person of whom only a description is known: "Nigerian peacekeeper of the United Nations"
    )
