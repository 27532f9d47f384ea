"""What is said of many subjects alike."""

from collections.abc import Sequence

from kg.model import Value


class Shape(Value, frozen=True, gc=False):
    """The predicates of a subject, each with the places of its objects among all that are said of it."""

    places: tuple[tuple[str, tuple[int, ...]], ...]
    types: tuple[int, ...] = ()  # the places of its classes

    def said(self, objects: Sequence[str]) -> dict[str, list[str]]:
        """Predicate -> objects."""
        return {predicate: [objects[at] for at in places] for predicate, places in self.places}
