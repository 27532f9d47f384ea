"""Shapes: what is said of most subjects differs in its objects only, so that how it is written is worked out once for all of them."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from kg.export.shape import Shape
from kg.export.terms import Shortener, safe
from kg.vocab import GP, ID, RDF

Item = tuple[
    str, str, str, bytes
]  # subject, named graph, number of a shape and what differs, key of the piece it is from
Said = dict[str, list[str]]  # of one subject: predicate -> objects, which may be there twice
Part = tuple[str, int, list[str]]  # of one subject: a named graph, the number of a shape, the objects that differ
Row = tuple[
    tuple[str, str], ...
]  # predicates as they come, each with its object where all of the shape have the same, else ""
_Split = tuple[
    list[int], list[int], dict[tuple[str, ...], str]
]  # places of objects that are the same, of others; numbers by the first

MARK = "\x1f"  # between objects: no term holds control characters
_FIELD, _OWN = "\x1e", "\x02"  # between subjects, graphs and what is said; the namespace that most things are minted in
KEY = 8  # bytes of the key of a piece


# what these say of one subject they say of many: with their objects they are part of the shape
_ALIKE = frozenset(
    {RDF + "type", RDF + "predicate"}
    | {GP + name for name in ("polarity", "certainty", "temporality", "frame", "mode", "direct", "timePrecision", "timeInferred")}
)  # fmt: skip


def shape_of(row: Row) -> Shape:
    """The shape of what is said as it comes."""
    places: dict[str, list[int]] = {}
    fixed: dict[str, list[str]] = {}
    count = 0
    for predicate, same in row:
        if same:
            fixed.setdefault(safe(predicate), []).append(same)
        else:
            places.setdefault(safe(predicate), []).append(count)
            count += 1
    return Shape(
        places=tuple([(predicate, tuple(found)) for predicate, found in places.items()]),
        fixed=tuple([(predicate, tuple(dict.fromkeys(found))) for predicate, found in fixed.items()]),
    )


class Shapes:
    """Numbers the shapes of what is said."""

    def __init__(self, known: Iterable[Row] = ()) -> None:
        self.rows = list(known)
        self.shapes = [shape_of(row) for row in self.rows]
        self._numbers = {row: number for number, row in enumerate(self.rows)}
        self._splits: dict[tuple[str, ...], _Split] = {}

    def __call__(self, predicates: Sequence[str], objects: Sequence[str]) -> str:
        """What is said of a subject as the text of an item."""
        key = tuple(predicates)
        split = self._splits.get(key)
        if split is None:
            alike = [predicate in _ALIKE for predicate in key]
            split = ([n for n, same in enumerate(alike) if same], [n for n, same in enumerate(alike) if not same], {})
            self._splits[key] = split
        same, free, numbers = split
        fixed = tuple([objects[at] for at in same])
        number = numbers.get(fixed)
        if number is None:
            number = numbers[fixed] = self._number(key, dict(zip(same, fixed, strict=True)))
        return MARK.join([number, *[objects[at] for at in free]])

    def _number(self, predicates: Sequence[str], fixed: Mapping[int, str]) -> str:
        row = tuple([(sys.intern(each), fixed.get(at, "")) for at, each in enumerate(predicates)])
        number = self._numbers.setdefault(row, len(self.rows))
        if number == len(self.rows):
            self.rows.append(row)
            self.shapes.append(shape_of(row))
        return str(number)


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
        short, before = self._short, self._short.used()
        short.anew()
        lines: list[tuple[str, str]] = []
        for predicate, same in shape.fixed:
            text = ", ".join(sorted({short(each) for each in same}))
            lines.append((predicate, f"{short.verb(predicate)} {text}".replace("%", "%%")))
        for predicate, _ in shape.places:
            lines.append((predicate, short.verb(predicate).replace("%", "%%") + " %s"))
        lines.sort(key=lambda each: short.rank(each[0]))
        places = [at for _, at in sorted(shape.places, key=lambda each: short.rank(each[0]))]
        used = frozenset(short.used())
        short.use(before)
        return "%s " + " ;\n    ".join([line for _, line in lines]) + " .\n", places, used

    def _several(self, objects: Sequence[str], places: Sequence[int]) -> str:
        return ", ".join(sorted({self._short(objects[at]) for at in places}))
