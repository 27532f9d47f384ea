"""Connected parts: as walking from node to node finds them."""

import random
from itertools import pairwise

import numpy as np
import pytest

from kg.parts import parts_of


def walked(count, ties):
    """The parts and their lines, found step by step."""
    near = {node: {node} for node in range(count)}
    for a, b in ties:
        near[a].add(b)
        near[b].add(a)
    left, found = set(range(count)), []
    while left:
        part, edge = set(), {min(left)}
        while edge:
            part |= edge
            edge = {other for node in edge for other in near[node]} - part
        left -= part
        nodes = sorted(part)
        lines = sorted({tuple(sorted((nodes.index(a), nodes.index(b)))) for a, b in ties if a in part and a != b})
        found.append((nodes, [list(line) for line in lines]))
    return found


@pytest.mark.parametrize(("count", "many"), [(1, 0), (5, 0), (5, 3), (30, 12), (30, 25), (60, 200), (200, 150)])
def test_parts_are_those_that_a_walk_finds(count, many):
    chance = random.Random(count * many)
    ties = [(chance.randrange(count), chance.randrange(count)) for _ in range(many)]
    found = parts_of(count, np.array(ties, dtype=np.intp).reshape(-1, 2))
    assert [(part.nodes.tolist(), part.lines.tolist()) for part in found] == walked(count, ties)


def test_a_long_chain_is_one_part():
    order = list(range(500))
    random.Random(1).shuffle(order)
    (part,) = parts_of(500, np.array(list(pairwise(order)), dtype=np.intp))
    assert part.nodes.tolist() == list(range(500))
    assert len(part.lines) == 499


def test_nothing_has_no_parts():
    assert parts_of(0, np.empty((0, 2), np.intp)) == []
