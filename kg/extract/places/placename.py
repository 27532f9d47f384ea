"""The name of a place as it stands."""

from kg.extract.places.beside import Stretch
from kg.extract.places.option import Option
from kg.model import Value


class PlaceName(Value, frozen=True):
    """The name of a place at tokens first..last (inclusive), with what it can mean."""

    first: int
    last: int
    text: str
    options: tuple[Option, ...]
    kind: str | None
    article: bool = False  # "the" stands before it

    @property
    def span(self) -> Stretch:
        """Its first and last token."""
        return self.first, self.last
