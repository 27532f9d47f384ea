"""Shapes: what is said of most subjects differs in its objects only, so that how it is written is worked out once for all of them."""

from collections.abc import Sequence

from kg.export.terms import Shortener
from kg.model import Value


class Shape(Value, frozen=True, gc=False):
    """The predicates of a subject, each with the places of its objects among all that are said of it."""

    places: tuple[tuple[str, tuple[int, ...]], ...]

    def said(self, objects: Sequence[str]) -> dict[str, list[str]]:
        """Predicate -> objects."""
        return {predicate: [objects[at] for at in places] for predicate, places in self.places}


def shape_of(predicates: Sequence[str]) -> Shape:
    """The shape of predicates as they come, one for each object."""
    places: dict[str, list[int]] = {}
    for at, predicate in enumerate(predicates):
        places.setdefault(predicate, []).append(at)
    return Shape(places=tuple((predicate, tuple(found)) for predicate, found in places.items()))


_Plan = tuple[str, list[tuple[int, ...]]]  # a text with holes, and the places of the objects that fill each


class Printer:
    """Writes the block of a subject as `kg.export.terms.block` does, quicker where the shape was met before."""

    def __init__(self, short: Shortener) -> None:
        self._short = short
        self._plans: dict[int, _Plan] = {}  # by the number of the shape

    def __call__(self, subject: str, number: int, shape: Shape, objects: Sequence[str]) -> str:
        """The block of a subject all of which is one item; `number` stands for the shape."""
        plan = self._plans.get(number)
        if plan is None:
            plan = self._plans[number] = self._plan(shape)
        pattern, places = plan
        short = self._short
        holes = [short(objects[at[0]]) if len(at) == 1 else self._several(objects, at) for at in places]
        return pattern % (short(f"<{subject}>"), *holes)

    def _plan(self, shape: Shape) -> tuple[str, list[tuple[int, ...]]]:
        ordered = sorted(shape.places, key=lambda each: self._short.rank(each[0]))
        verbs = [self._short.verb(predicate).replace("%", "%%") + " %s" for predicate, _ in ordered]
        return "%s " + " ;\n    ".join(verbs) + " .\n", [places for _, places in ordered]

    def _several(self, objects: Sequence[str], places: Sequence[int]) -> str:
        return ", ".join(sorted({self._short(objects[at]) for at in places}))
