"""Which nodes a first view shows: the best connected things, and the events that tie them."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from kg.export.view import View
from kg.hashes import distinct

Ends = NDArray[np.intp]  # a row of two nodes for each line


def distinct_ends(view: View) -> Ends:
    """The two ends of each line, source first, sorted; each pair once."""
    pairs, count = _pairs(view), max(len(view.iris), 1)
    return np.stack(np.divmod(distinct(pairs[:, 0] * count + pairs[:, 1]), count), axis=1)


def chosen(view: View, counts: Sequence[int]) -> Iterator[list[int]]:
    """For each count so many of the best connected things and of the events that tie at least two of them, sorted by number.

    What nothing ties to the others is left out, and so is an event of one thing only: expanding that thing brings it.
    """
    pairs, size = _pairs(view), len(view.iris)
    degree = np.bincount(pairs.ravel(), minlength=size)
    event = np.fromiter(map(view.is_event, range(size)), bool, size)
    heads, tails = np.concatenate([pairs, pairs[:, ::-1]]).T
    for count in counts:
        shown = np.zeros(size, bool)
        shown[_best(view, degree, ~event & (degree > 0), count * 2 // 3)] = True
        between = np.bincount(heads[event[heads] & shown[tails]], minlength=size)
        shown[_best(view, degree, between > 1, count - int(shown.sum()))] = True
        tied = pairs[shown[pairs].all(axis=1) & (pairs[:, 0] != pairs[:, 1])]
        yield np.flatnonzero(np.bincount(tied.ravel(), minlength=size)).tolist()


def _best(view: View, degree: Ends, among: NDArray[np.bool_], count: int) -> list[int]:
    """The nodes with the most lines, of several with as many those that come first by IRI."""
    nodes = np.flatnonzero(among)
    if len(nodes) > count:
        least = np.partition(degree[nodes], len(nodes) - count)[len(nodes) - count] if count else 0
        nodes = nodes[degree[nodes] >= least]
    return sorted(nodes.tolist(), key=lambda node: (-degree[node], view.iris[node]))[:count]


def _pairs(view: View) -> Ends:
    return np.array([line[1:] for line in view.lines], dtype=np.intp).reshape(-1, 2)
