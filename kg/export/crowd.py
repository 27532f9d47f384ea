"""Positions for a part of a graph that is too large to push each node from each other one: hubs, each with its crowd around it.

The best connected nodes are hubs; every other node stands with the hub that it is nearest to, of several the one with the fewest
ties, which says most of it. Only the hubs settle by forces, as discs with room for their crowds; a crowd is set on the spiral of
a sunflower's seeds, with the nodes that are tied to other crowds outside and on the side where these are. So time grows with the
number of ties and no more. As in `kg.export.layout` only operations are used that IEEE 754 rounds exactly, and sums run in order.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Indices = NDArray[np.intp]

HUBS = 120  # at the most
_SHARE = 6  # nodes for each hub, at the least
_GAP = 32.0  # pixels: a seed of the spiral has about one and a half of them for itself
_ROOM = 60.0  # pixels around a crowd
_NEAREST = 3  # other crowds that a crowd is drawn to
_ROUNDS = 60
_PARTINGS = 200  # rounds in which discs that overlap are pushed apart, at the most
_PULL = 0.03  # towards the middle
_TURN = (-0.7373688780783197, 0.6754902942615238)  # cosine and sine of the golden angle


def crowded(size: int, ties: Indices, begun: Points) -> Points:
    """A point for each of the numbered nodes of a connected part; `begun` is where the first HUBS of any part begin."""
    degree = np.bincount(ties.ravel(), minlength=size)
    hubs = np.lexsort((np.arange(size), -degree))[: min(HUBS, -(-size // _SHARE), int((degree > 1).sum()))]
    crowd = _crowds(size, ties, hubs)
    counts = np.bincount(crowd, minlength=len(hubs))
    between = crowd[ties]
    between = between[between[:, 0] != between[:, 1]]
    radius = _GAP * np.sqrt(counts.astype(np.float64)) + _ROOM
    middles = _parted(_settled(begun[: len(hubs)], radius, _nearest(between)), radius)
    return _seeded(crowd, hubs, ties, middles)


def _crowds(size: int, ties: Indices, hubs: Indices) -> Indices:
    """The number of the crowd that each node is in: found from all hubs at once, step by step, the hub with the fewest ties first."""
    heads, tails = np.concatenate([ties, ties[:, ::-1]]).T
    order = np.lexsort((tails, heads))
    others = tails[order]
    begins = np.searchsorted(heads[order], np.arange(size + 1))
    many = np.diff(begins)
    crowd = np.full(size, -1, np.intp)
    crowd[hubs] = np.arange(len(hubs))
    edge = hubs[::-1]
    while len(edge):
        counts = many[edge]
        steps = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        found = others[np.repeat(begins[edge], counts) + steps]
        own = np.repeat(crowd[edge], counts)
        free = np.flatnonzero(crowd[found] < 0)
        firsts = free[np.sort(np.unique(found[free], return_index=True)[1])]  # who comes first has it
        edge = found[firsts]
        crowd[edge] = own[firsts]
    return crowd


def _nearest(between: Indices) -> list[tuple[int, int]]:
    """Pairs of crowds: each with the few that most ties lead to."""
    pairs, counts = np.unique(np.sort(between, axis=1), axis=0, return_counts=True)
    by: dict[int, list[tuple[int, int, int]]] = {}
    for (one, two), count in zip(pairs.tolist(), counts.tolist(), strict=True):
        by.setdefault(one, []).append((-count, one, two))
        by.setdefault(two, []).append((-count, one, two))
    return sorted({(one, two) for found in by.values() for _, one, two in sorted(found)[:_NEAREST]})


def _settled(points: Points, radius: Points, pairs: Sequence[tuple[int, int]]) -> Points:
    """Where discs of these sizes come to rest; those of a pair draw each other near."""
    count = len(points)
    first, second = np.triu_indices(count, 1)
    wanted = radius[first] + radius[second]
    heads, tails = (np.array([pair[side] for pair in pairs], dtype=np.intp) for side in (0, 1))
    length = radius[heads] + radius[tails]
    side = 2.0 * float(np.sqrt(_total(radius * radius)))
    points = points * (side / max(float(np.abs(points).max()), 1.0) / 2)
    for step in range(_ROUNDS):
        x, y = (axis[second] - axis[first] for axis in points.T.copy())
        push = wanted * wanted / np.maximum(x * x + y * y, 1.0)
        move = _given(first, second, x * push, y * push, count)
        x, y = (axis[tails] - axis[heads] for axis in points.T.copy())
        pull = np.sqrt(x * x + y * y) / length
        move = move - _given(heads, tails, x * pull, y * pull, count) - _PULL * points
        far = np.sqrt(move[:, 0] * move[:, 0] + move[:, 1] * move[:, 1])
        limit = side / 8 * (1 - step / _ROUNDS) + 1
        points = points + move * (np.minimum(far, limit) / np.maximum(far, 1e-9))[:, None]
    return points


def _parted(points: Points, radius: Points) -> Points:
    """Pushes discs that overlap apart."""
    first, second = np.triu_indices(len(points), 1)
    wanted = radius[first] + radius[second]
    for _ in range(_PARTINGS):
        x, y = (axis[second] - axis[first] for axis in points.T.copy())
        far = np.maximum(np.sqrt(x * x + y * y), 1.0)
        over = np.flatnonzero(far < wanted - 1.0)
        if not len(over):
            break
        share = (wanted[over] / far[over] - 1.0) / 2
        points = points + _given(first[over], second[over], x[over] * share, y[over] * share, len(points))
    return points


def _seeded(crowd: Indices, hubs: Indices, ties: Indices, middles: Points) -> Points:
    """Every node in its crowd: the hub in the middle, then those who know nobody elsewhere, then the others towards whom they know."""
    size = len(crowd)
    heads, tails = np.concatenate([ties, ties[:, ::-1]]).T
    away = crowd[heads] != crowd[tails]
    heads, tails = heads[away], tails[away]
    towards = middles[crowd[tails]] - middles[crowd[heads]]
    x, y = np.stack([np.bincount(heads, towards[:, axis], size) for axis in (0, 1)])
    angle = _angle(x, y)
    outside = (np.abs(x) + np.abs(y)) > 0
    inner = np.ones(size, bool)
    inner[hubs] = False
    order = np.lexsort((np.arange(size), np.where(outside, angle, 0.0), outside, inner, crowd))
    begins = np.searchsorted(crowd[order], np.arange(len(hubs)))
    ends = np.searchsorted(crowd[order], np.arange(len(hubs)), "right")
    spiral = _spiral(int((ends - begins).max()))
    turned = _angle(spiral[:, 0], spiral[:, 1])
    points = np.empty((size, 2))
    for begin, end in zip(begins.tolist(), ends.tolist(), strict=True):
        members = order[begin:end]
        free = int((~outside[members[1:]]).sum()) + 1  # the hub, and those who know nobody elsewhere
        outer = free + np.argsort(turned[free : end - begin], kind="stable")
        seats = np.concatenate([np.arange(free), outer])
        points[members] = middles[crowd[members[0]]] + spiral[seats]
    return points


def _spiral(count: int) -> Points:
    """The first places of a spiral on which each has as much room; the first is its middle."""
    found = np.empty((count, 2))
    x, y = 1.0, 0.0
    for number in range(count):
        found[number, 0], found[number, 1] = x, y
        x, y = x * _TURN[0] - y * _TURN[1], x * _TURN[1] + y * _TURN[0]
    return found * (_GAP * np.sqrt(np.arange(count, dtype=np.float64)))[:, None]


def _angle(x: Points, y: Points) -> Points:
    """What grows as an angle does, from -1 to 3, without a sine."""
    part = y / np.maximum(np.abs(x) + np.abs(y), 1e-9)
    found: Points = np.where(x >= 0, part, 2.0 - part)
    return found


def _given(first: Indices, second: Indices, x: Points, y: Points, count: int) -> Points:
    """What moves each index, where a force drives the second of two and the first as far the other way."""
    return np.stack([np.bincount(second, each, count) - np.bincount(first, each, count) for each in (x, y)], axis=1)


def _total(values: Points) -> float:
    """A sum in the order of the values."""
    return float(np.bincount(np.zeros(len(values), np.intp), values)[0])
