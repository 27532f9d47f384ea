"""What is said of many subjects alike."""

from collections.abc import Sequence

from kg.model import Value


class Shape(Value, frozen=True, gc=False):
    """The predicates of a subject, each with the places of its objects among those that differ, or with objects that are the same."""

    places: tuple[tuple[str, tuple[int, ...]], ...]
    fixed: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def said(self, objects: Sequence[str]) -> dict[str, list[str]]:
        """Predicate -> objects."""
        found = {predicate: list(same) for predicate, same in self.fixed}
        for predicate, places in self.places:
            found[predicate] = [objects[at] for at in places]
        return found
