"""Positions for a drawing that are the same on every machine.

Force-directed placement after Fruchterman and Reingold, "Graph Drawing by Force-directed Placement", 1991, with a pull
towards the middle that keeps loose parts near; then nodes whose labels would overlap are pushed apart. networkx's
`spring_layout` needs scipy from 500 nodes on and its random start is numpy's; here the start comes from a hash of the node,
and only operations that IEEE 754 rounds exactly are used (sums run in the order of the nodes), so the coordinates can
stand in a file that is compared. Up to _EXACT nodes of a part push each other one by one; of a larger part, or one of _FEW nodes
in a drawing that nobody reads name by name, only the best connected do, each with the others around it (`kg.export.crowd`).
Time and memory then grow with n.
"""

import hashlib
import math
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.export.crowd import HUBS, crowded
from kg.export.square import Square
from kg.parts import Part, parts_of

_SPACING = 115.0  # pixels between neighbours
_PULL = 0.03  # towards the middle
_LABEL = (104.0, 58.0)  # pixels that a node and its label want for themselves
_EXACT = 500  # nodes of a part
_FEW = 60  # the same, in a drawing of more than _MANY
_MANY = 2_000
_TOGETHER = 200_000  # of the squared sizes of parts that settle together

Points = NDArray[np.float64]
Indices = NDArray[np.intp]
Axis = NDArray[np.float64]


def positions(
    nodes: Sequence[str], edges: Iterable[tuple[str, str]], *, labels: bool = True
) -> dict[str, tuple[int, int]]:
    """Node -> (x, y) in whole pixels, as `places`. The order of nodes and edges does not matter."""
    ordered = sorted(nodes)
    number = {node: at for at, node in enumerate(ordered)}
    found = places(len(ordered), [(number[a], number[b]) for a, b in edges], labels=labels).tolist()
    return {node: (found[at][0], found[at][1]) for node, at in number.items()}


def places(count: int, ties: Sequence[tuple[int, int]] | Indices, *, labels: bool = True) -> Indices:
    """(x, y) in whole pixels for each of so many nodes. The order of ties does not matter.

    Each connected part is placed by itself; the parts are then set in rows, the largest first. Without `labels` nodes only
    keep apart themselves, for views in which most names are not written.
    """
    parts = parts_of(count, np.array(ties, dtype=np.intp).reshape(-1, 2))
    drawn = _drawn(parts, labels, _FEW if count > _MANY else _EXACT)
    ranked = sorted(zip(parts, drawn, strict=True), key=lambda each: (-len(each[0].nodes), int(each[0].nodes[0])))
    found = np.empty((count, 2), np.intp)
    _in_rows(ranked, (130, 80) if labels else (40, 40), found)
    return found


def _drawn(parts: Sequence[Part], labels: bool, exact: int) -> list[Points]:
    """Every part, its top left corner at (0, 0). Parts of one shape, which most small ones share, are drawn once."""
    keys = [(len(part.nodes), len(part.lines), part.lines.tobytes()) for part in parts]
    shapes = dict(zip(keys, parts, strict=True))
    ordered = sorted(shapes, key=lambda key: (*key[:2], shapes[key].lines.tolist()))
    drawn = dict(
        zip(ordered, _draw([_Shape(key[0], shapes[key].lines) for key in ordered], labels, exact), strict=True)
    )
    return [drawn[key] for key in keys]


class _Shape(NamedTuple):
    """What decides how a part is drawn: how many nodes, and which of them, by their place in the order of names, are tied."""

    size: int
    lines: Indices


def _draw(shapes: Sequence[_Shape], labels: bool, exact: int) -> Iterator[Points]:
    """Those that settle in as many rounds do so together: numpy is called once for all."""
    some: list[_Shape] = []
    room = _TOGETHER
    for shape in shapes:
        if shape.size > exact:  # they come last
            yield from _together(some, labels)
            some = []
            yield _placed(crowded(shape.size, shape.lines, _begun([HUBS])), labels)
            continue
        room -= shape.size**2
        if some and (room < 0 or _rounds(shape.size, labels) != _rounds(some[0].size, labels)):
            yield from _together(some, labels)
            some, room = [], _TOGETHER - shape.size**2
        some.append(shape)
    yield from _together(some, labels)


def _rounds(size: int, labels: bool) -> int:
    """Where names are written the eye is near, and each node finds its best place."""
    return min(300, 60_000 // size) if labels else 60


def _together(shapes: Sequence[_Shape], labels: bool) -> Iterator[Points]:
    """Shapes that settle in as many rounds."""
    if not shapes:
        return
    sizes = [shape.size for shape in shapes]
    firsts = list(accumulate(sizes, initial=0))
    pairs = np.concatenate([first + shape.lines for first, shape in zip(firsts, shapes, strict=False)])
    begun = _begun(sizes)
    settled = _settled(begun, pairs, sizes, _rounds(sizes[0], labels)) if sizes[-1] > 1 else begun
    for first, shape in zip(firsts, shapes, strict=False):
        yield _placed(settled[first : first + shape.size], labels)


def _begun(sizes: Sequence[int]) -> Points:
    """Where the nodes of parts of these sizes begin."""
    return np.array([start(number, size) for size in sizes for number in range(size)])


def _placed(points: Points, labels: bool) -> Points:
    """The places of a part, its top left corner at (0, 0)."""
    points = _apart(points) if labels and len(points) > 1 else points
    found: Points = points - points.min(axis=0)
    return found


def _in_rows(parts: list[tuple[Part, Points]], room: tuple[int, int], found: Indices) -> None:
    """The largest part above, the others in rows as wide as it is under it."""
    sizes = [tuple((points.max(axis=0) + room).tolist()) for _, points in parts]
    width = max([1.1 * math.sqrt(sum(wide * high for wide, high in sizes)), *(wide for wide, _ in sizes)], default=0)
    left = top = row = 0.0
    for number, ((part, points), (wide, high)) in enumerate(zip(parts, sizes, strict=True)):
        if left and (number == 1 or left + wide > width):
            left, top, row = 0.0, top + row, 0.0
        found[part.nodes] = np.rint(points + np.array([left, top]))
        left, row = left + wide, max(row, high)


def start(number: int, count: int) -> tuple[float, float]:
    """Where a node of a part begins: by chance, but by the chance of a hash."""
    x, y = _chance(number)
    side = _SPACING * math.sqrt(count)
    return x * side, y * side


@lru_cache(maxsize=1_000)
def _chance(number: int) -> tuple[float, float]:
    """Two numbers between -0.5 and 0.5."""
    digest = hashlib.sha256(f"{number:06d}".encode()).digest()
    x, y = (int.from_bytes(digest[at : at + 4], "big") / 2**32 - 0.5 for at in (0, 4))
    return x, y


def _settled(points: Points, pairs: Indices, sizes: Sequence[int], rounds: int) -> Points:
    """Where nodes come to rest: those of one part or, one after the other, of several parts of these sizes."""
    heads, tails = pairs[:, 0], pairs[:, 1]
    heat = np.repeat([_SPACING * math.sqrt(size) / 8 for size in sizes], sizes)
    pushed = Square(sizes[0], _SPACING) if len(sizes) == 1 else partial(_repulsion, pairs=_all_pairs(sizes))
    for step in range(rounds):
        move = pushed(points) + attraction(points, heads, tails) - _PULL * points
        length = np.sqrt(move[:, 0] * move[:, 0] + move[:, 1] * move[:, 1])
        limit = heat * (1 - step / rounds) + 1
        points = points + move * (np.minimum(length, limit) / np.maximum(length, 1e-9))[:, None]
    return points


def _all_pairs(sizes: Sequence[int]) -> tuple[Indices, Indices]:
    """Each two nodes of a part, once, for parts of these sizes that stand one after the other."""
    rows, columns, first = [], [], 0
    for size in sizes:
        across, down = np.triu_indices(size, 1)
        rows.append(first + across)
        columns.append(first + down)
        first += size
    return np.concatenate(rows), np.concatenate(columns)


def _apart(points: Points) -> Points:
    """Pushes two nodes whose label boxes overlap apart, along the axis on which they overlap less, until none do."""
    wide, high = _LABEL
    for _ in range(150):
        first, second = close_pairs(points, max(_LABEL))
        x, y = (points[second] - points[first]).T
        over_x, over_y = wide - np.abs(x), high - np.abs(y)
        hit = (over_x > 0) & (over_y > 0)
        if not hit.any():
            break
        first, second, x, y, over_x, over_y = (each[hit] for each in (first, second, x, y, over_x, over_y))
        by_x = over_x * high < over_y * wide
        # of two nodes in one spot the first goes left and up
        push = np.stack([by_x * np.where(x < 0, -over_x, over_x), ~by_x * np.where(y < 0, -over_y, over_y)], axis=1)
        points = points + 0.3 * (_summed(second, push, len(points)) - _summed(first, push, len(points)))
    return points


def _repulsion(points: Points, pairs: tuple[Indices, Indices]) -> Points:
    """The two of each pair push each other away, by the square of the spacing over the distance."""
    first, second = pairs
    x, y = (axis[second] - axis[first] for axis in points.T.copy())
    push = _SPACING * _SPACING / np.maximum(x * x + y * y, 1.0)
    return _given(first, second, (x * push, y * push), len(points))


def close_pairs(points: Points, side: float) -> tuple[Indices, Indices]:
    """Every two nodes in one square cell of that side or in neighbouring ones, each pair once."""
    cell = ((points - points.min(axis=0)) // side).astype(np.int64) + 1
    high = int(cell[:, 1].max()) + 2
    key = cell[:, 0] * high + cell[:, 1]
    order = np.argsort(key, kind="stable")
    ranked = key[order]
    firsts, seconds = [], []
    for across, down in ((0, 0), (0, 1), (1, -1), (1, 0), (1, 1)):
        wanted = ranked + across * high + down
        start = np.searchsorted(ranked, wanted, "left") if across or down else np.arange(1, len(points) + 1)
        many = np.maximum(np.searchsorted(ranked, wanted, "right") - start, 0)
        first = np.repeat(np.arange(len(points)), many)
        offset = np.arange(len(first)) - np.repeat(np.cumsum(many) - many, many)
        firsts.append(order[first])
        seconds.append(order[start[first] + offset])
    return np.concatenate(firsts), np.concatenate(seconds)


def _summed(index: Indices, values: Points, count: int) -> Points:
    """The sum of the values that go to each index, added in their order."""
    return np.stack([np.bincount(index, weights=values[:, axis], minlength=count) for axis in (0, 1)], axis=1)


def _given(first: Indices, second: Indices, force: tuple[Axis, Axis], count: int) -> Points:
    """What moves each index, where a force drives the second of two and the first as far the other way."""
    return np.stack([np.bincount(second, each, count) - np.bincount(first, each, count) for each in force], axis=1)


def attraction(points: Points, heads: Indices, tails: Indices) -> Points:
    """Every edge pulls its ends together, by the square of the distance over the spacing."""
    x, y = (axis[tails] - axis[heads] for axis in points.T.copy())
    pull = np.sqrt(x * x + y * y) / _SPACING
    return -_given(heads, tails, (x * pull, y * pull), len(points))
