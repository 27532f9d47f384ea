"""A place that the text names."""

from kg.extract.places.option import Option
from kg.model import Value


class Spot(Value, frozen=True):
    """A name of a place at tokens first..last (inclusive), and which place it is."""

    first: int
    last: int
    text: str
    place: Option
    said: bool = False  # whether the text says in which other it lies: "Tripoli, Lebanon"
    kind: str | None = None  # Region or City where a word beside it says so
