"""Shapes: what is said of most subjects differs in its objects only, so that how it is written is worked out once for all of them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from kg.export.shape import Shape
from kg.export.terms import Shortener
from kg.vocab import ID, RDF

Item = tuple[str, str, str, bytes]  # subject, named graph, number of a shape and objects, key of the piece it is from
Said = dict[str, list[str]]  # of one subject: predicate -> objects, which may be there twice
Part = tuple[str, int, list[str]]  # of one subject: a named graph, the number of a shape, the objects

MARK = "\x1f"  # between objects: no term holds control characters
_FIELD, _OWN = "\x1e", "\x02"  # between subjects, graphs and what is said; the namespace that most things are minted in
KEY = 8  # bytes of the key of a piece


def shape_of(predicates: Sequence[str]) -> Shape:
    """The shape of predicates as they come, one for each object."""
    places: dict[str, list[int]] = {}
    for at, predicate in enumerate(predicates):
        places.setdefault(predicate, []).append(at)
    every = tuple((predicate, tuple(found)) for predicate, found in places.items())
    return Shape(places=every, types=tuple(places.get(RDF + "type", ())))


def packed(items: Iterable[Item]) -> bytes:
    """Items as bytes, without their keys."""
    return (
        _FIELD.join(chain.from_iterable([item[:3] for item in items]))
        .replace(ID, _OWN)
        .encode("utf-8", "surrogatepass")
    )


def unpacked(data: bytes, keys: bytes) -> list[Item]:
    """The items that were packed; `keys` are theirs, one after the other."""
    fields = iter(data.decode("utf-8", "surrogatepass").replace(_OWN, ID).split(_FIELD))
    every = (keys[at : at + KEY] for at in range(0, len(keys), KEY))
    return list(zip(fields, fields, fields, every, strict=True))


def parts_of(items: Iterable[Item]) -> Iterator[tuple[str, list[Part]]]:
    """Each subject of sorted items with its parts, sorted by named graph."""
    before: str | None = None
    parts: list[Part] = []
    for subject, graph, text, _ in items:
        number, *objects = text.split(MARK)
        if subject == before:
            parts.append((graph, int(number), objects))
            continue
        if before is not None:
            yield before, parts
        before, parts = subject, [(graph, int(number), objects)]
    if before is not None:
        yield before, parts


def joined(parts: Iterable[Part], shapes: Sequence[Shape]) -> Said:
    """All that is said of a subject."""
    said: Said = {}
    for _, number, objects in parts:
        join(said, shapes[number].said(objects))
    return said


def join(said: Said, more: Said) -> None:
    """Add more that is said of a subject."""
    for predicate, objects in more.items():
        said.setdefault(predicate, []).extend(objects)


# a text with holes, the places of the objects that fill each, and the prefixes of the text
_Plan = tuple[str, list[tuple[int, ...]], frozenset[str]]


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
        pattern, places, used = plan
        short = self._short
        short.use(used)
        holes = [short(f"<{subject}>")]
        for at in places:
            holes.append(short(objects[at[0]]) if len(at) == 1 else self._several(objects, at))
        return pattern % tuple(holes)

    def _plan(self, shape: Shape) -> _Plan:
        ordered = sorted(shape.places, key=lambda each: self._short.rank(each[0]))
        verbs = [self._short.verb(predicate) for predicate, _ in ordered]
        used = {verb.partition(":")[0] for verb in verbs if verb != "a" and verb[0] != "<"}
        lines = [verb.replace("%", "%%") + " %s" for verb in verbs]
        return "%s " + " ;\n    ".join(lines) + " .\n", [places for _, places in ordered], frozenset(used)

    def _several(self, objects: Sequence[str], places: Sequence[int]) -> str:
        return ", ".join(sorted({self._short(objects[at]) for at in places}))
