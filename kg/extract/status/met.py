"""The standing of a statement, and what was met on the way to it."""

import msgspec

from kg.model import Value


class Status(Value, frozen=True):
    """The standing of a statement as its own words give it."""

    polarity: str = "positive"
    certainty: str = "certain"
    temporality: str = "past"


class Met(msgspec.Struct, eq=False):
    """The effects of the words that were met."""

    negative: bool = False
    beside: set[str] = set()  # of words at the event or at a word that passes them on
    above: set[str] = set()  # of words that govern the event
