"""The connected parts of a graph, as numbers: which nodes are in each, and how they are tied."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.hashes import distinct

Indices = NDArray[np.intp]


class Part(NamedTuple):
    """A connected part: its nodes, sorted, and which two of them, by their place among these, are tied; each pair once, sorted."""

    nodes: Indices
    lines: Indices


def parts_of(count: int, ties: Indices) -> list[Part]:
    """The connected parts of so many nodes, by their first node; `ties` has a row for each pair, in any order."""
    if not count:
        return []
    low, high = np.minimum(ties[:, 0], ties[:, 1]), np.maximum(ties[:, 0], ties[:, 1])
    low, high = np.divmod(distinct((low * count + high)[low != high]), count)
    first = _firsts(count, low, high)
    order = np.argsort(first, kind="stable")
    begins = np.flatnonzero(np.diff(first[order], prepend=-1))
    place = np.empty(count, np.intp)
    place[order] = np.arange(count) - np.repeat(begins, np.diff(begins, append=count))
    tied = np.argsort(first[low], kind="stable")
    lines = np.stack([place[low[tied]], place[high[tied]]], axis=1)
    heads = first[order[begins]]
    ends = np.searchsorted(first[low[tied]], heads, "right")
    nodes = np.split(order, begins[1:])
    return [Part(*each) for each in zip(nodes, np.split(lines, ends[:-1]), strict=True)]


def _firsts(count: int, low: Indices, high: Indices) -> Indices:
    """The first node of the part that each node is in."""
    first = np.arange(count)
    while True:
        least = np.minimum(first[low], first[high])
        before = first.copy()
        np.minimum.at(first, low, least)
        np.minimum.at(first, high, least)
        np.minimum.at(first, before, first)
        first = first[first]
        if (first == before).all():
            return first
