"""Positions for a drawing that are the same on every machine.

Force-directed placement after Fruchterman and Reingold, "Graph Drawing by Force-directed Placement", 1991, with a pull
towards the middle that keeps loose parts near; then nodes whose labels would overlap are pushed apart. networkx's
`spring_layout` needs scipy from 500 nodes on and its random start is numpy's; here the start comes from a hash of the node,
and only operations that IEEE 754 rounds exactly are used (sums run over the first axis, which numpy does row by row), so the
coordinates can stand in a file that is compared. Time and memory grow with the square of the nodes: it is for
hundreds, as many as a view shows.
"""

import hashlib
import math
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

_SPACING = 115.0  # pixels between neighbours
_PULL = 0.03  # towards the middle
_LABEL = (104.0, 58.0)  # pixels that a node and its label want for themselves

Points = NDArray[np.float64]


def positions(nodes: Sequence[str], edges: Iterable[tuple[str, str]]) -> dict[str, tuple[int, int]]:
    """Node -> (x, y) in whole pixels. The order of nodes and edges does not matter.

    Each connected part is placed by itself; the parts are then set in rows, the largest first.
    """
    near: dict[str, set[str]] = {node: set() for node in nodes}
    for a, b in edges:
        near[a].add(b)
        near[b].add(a)
    drawn = [_draw(part, near) for part in _parts(near)]
    return _in_rows(sorted(drawn, key=lambda part: (-len(part), min(part))))


def _parts(near: dict[str, set[str]]) -> list[list[str]]:
    """The connected parts, each sorted."""
    left, parts = set(near), []
    for node in sorted(near):
        if node in left:
            part, edge = {node}, {node}
            while edge:
                edge = {other for each in edge for other in near[each]} - part
                part |= edge
            left -= part
            parts.append(sorted(part))
    return parts


def _draw(part: list[str], near: dict[str, set[str]]) -> dict[str, tuple[float, float]]:
    """One part, its top left corner at (0, 0)."""
    index = {node: number for number, node in enumerate(part)}
    pairs = sorted({(index[a], index[b]) for a in part for b in near[a] if index[a] < index[b]})
    points = _apart(_settled(np.array([start(node, len(part)) for node in part]), pairs))
    points = points - points.min(axis=0)
    return {node: (float(x), float(y)) for node, (x, y) in zip(part, points, strict=True)}


def _in_rows(parts: list[dict[str, tuple[float, float]]]) -> dict[str, tuple[int, int]]:
    """The largest part above, the others in rows as wide as it is under it."""
    sizes = [tuple(max(point[axis] for point in part.values()) + size for axis, size in enumerate((130, 80))) for part in parts]  # fmt: skip
    width = max([1.1 * math.sqrt(sum(wide * high for wide, high in sizes)), *(wide for wide, _ in sizes)], default=0)
    found: dict[str, tuple[int, int]] = {}
    left = top = row = 0.0
    for number, (part, (wide, high)) in enumerate(zip(parts, sizes, strict=True)):
        if left and (number == 1 or left + wide > width):
            left, top, row = 0.0, top + row, 0.0
        found |= {node: (round(left + x), round(top + y)) for node, (x, y) in part.items()}
        left, row = left + wide, max(row, high)
    return found


def start(node: str, count: int) -> tuple[float, float]:
    """Where a node begins: by chance, but by the chance of its name's hash."""
    digest = hashlib.sha256(node.encode("utf-8", "surrogatepass")).digest()
    side = _SPACING * math.sqrt(count)
    return tuple((int.from_bytes(digest[at : at + 4], "big") / 2**32 - 0.5) * side for at in (0, 4))  # type: ignore[return-value]


def _settled(points: Points, pairs: Sequence[tuple[int, int]]) -> Points:
    count = len(points)
    rounds = max(40, min(300, 60_000 // count))
    heads, tails = (np.array([pair[side] for pair in pairs], dtype=np.intp) for side in (0, 1))
    heat = _SPACING * math.sqrt(count) / 8
    for step in range(rounds):
        move = _repulsion(points) + attraction(points, heads, tails) - _PULL * points
        length = np.sqrt(move[:, 0] * move[:, 0] + move[:, 1] * move[:, 1])
        limit = heat * (1 - step / rounds) + 1
        points = points + move * (np.minimum(length, limit) / np.maximum(length, 1e-9))[:, None]
    return points


def _apart(points: Points) -> Points:
    """Pushes two nodes whose label boxes overlap apart, along the axis on which they overlap less, until none do."""
    wide, high = _LABEL
    for _ in range(150):
        x = points[:, 0][None, :] - points[:, 0][:, None]
        y = points[:, 1][None, :] - points[:, 1][:, None]
        over_x, over_y = wide - np.abs(x), high - np.abs(y)
        hit = (over_x > 0) & (over_y > 0)
        np.fill_diagonal(hit, False)
        if not hit.any():
            break
        first = np.triu(np.ones_like(hit))  # of two nodes in one spot the first goes left and up
        side_x, side_y = (np.where(d > 0, 1.0, np.where(d < 0, -1.0, 2.0 * first - 1)) for d in (x, y))
        by_x = hit & (over_x * high < over_y * wide)
        by_y = hit & ~by_x
        move = np.stack([(by_x * side_x * over_x).sum(axis=0), (by_y * side_y * over_y).sum(axis=0)], axis=1)
        points = points + 0.3 * move
    return points


def _repulsion(points: Points) -> Points:
    """Every node pushes every other away, by the square of the spacing over the distance."""
    x = points[:, 0][None, :] - points[:, 0][:, None]
    y = points[:, 1][None, :] - points[:, 1][:, None]
    force = _SPACING * _SPACING / np.maximum(x * x + y * y, 1.0)
    return np.stack([(x * force).sum(axis=0), (y * force).sum(axis=0)], axis=1)


def attraction(points: Points, heads: NDArray[np.intp], tails: NDArray[np.intp]) -> Points:
    """Every edge pulls its ends together, by the square of the distance over the spacing."""
    pull = np.zeros_like(points)
    apart = points[tails] - points[heads]
    force = apart * (np.sqrt(apart[:, 0] * apart[:, 0] + apart[:, 1] * apart[:, 1]) / _SPACING)[:, None]
    np.add.at(pull, heads, force)
    np.subtract.at(pull, tails, force)
    return pull
