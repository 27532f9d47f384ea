"""Positions: the same in any order, labels apart, parts beside each other, and a count of near pairs that is right."""

import math
import random

import numpy as np
import pytest

from kg.export.layout import _all_pairs, _repulsion, close_pairs, positions
from kg.export.square import Square


def tree(count):
    chance = random.Random(count)
    names = [f"{n:06d}" for n in range(count)]
    return names, [(names[chance.randrange(n)], names[n]) for n in range(1, count)]


def test_the_order_of_nodes_and_edges_does_not_matter():
    names, edges = tree(60)
    first = positions(names, edges)
    random.Random(1).shuffle(names)
    assert positions(names, [pair[::-1] for pair in reversed(edges)]) == first


@pytest.mark.parametrize("labels", [True, False])
def test_places_are_the_same_on_every_machine(labels):
    names, edges = tree(5)
    assert positions(names, edges, labels=labels) == EXPECTED[labels]


def test_no_two_labels_overlap():
    names, edges = tree(250)
    spots = list(positions(names, edges).values())
    over = [(a, b) for n, a in enumerate(spots) for b in spots[:n] if abs(a[0] - b[0]) < 100 and abs(a[1] - b[1]) < 54]
    assert over == []


def test_parts_lie_beside_each_other():
    spots = positions(["a", "b", "c", "d", "e"], [("a", "b"), ("c", "d")])
    assert len(set(spots.values())) == 5
    assert max(spots["a"][1], spots["b"][1]) < min(spots["e"][1], spots["c"][1], spots["d"][1])


def test_parts_of_one_shape_are_drawn_alike_whatever_their_names():
    spots = positions(["a", "b", "c", "x", "y", "z"], [("a", "b"), ("b", "c"), ("y", "x"), ("z", "y")])
    for one, two in zip("abc", "xyz", strict=True):
        moved = [spots[two][axis] - spots["x"][axis] - spots[one][axis] + spots["a"][axis] for axis in (0, 1)]
        assert moved == [pytest.approx(0, abs=1)] * 2  # whole pixels
    assert positions(["a", "b", "c"], [("a", "c"), ("b", "c")])["b"] != spots["b"]


@pytest.mark.parametrize("side", [40.0, 130.0])
def test_close_pairs_are_all_that_are_close_and_each_once(side):
    points = np.random.default_rng(3).uniform(-500, 500, (150, 2))
    first, second = close_pairs(points, side)
    found = [tuple(sorted(pair)) for pair in zip(first.tolist(), second.tolist(), strict=True)]
    assert len(found) == len(set(found))
    close = {(a, b) for b in range(150) for a in range(b) if np.abs(points[a] - points[b]).max() < side}
    assert close <= set(found)
    assert all(np.abs(points[a] - points[b]).max() <= 2 * side for a, b in found)


@pytest.mark.slow
def test_a_large_graph_spreads_out():
    names, edges = tree(3000)
    spots = positions(names, edges, labels=False)
    assert len(set(spots.values())) > 2900
    near = sum(math.dist(spots[a], spots[b]) for a, b in edges) / len(edges)
    chance = random.Random(5)
    far = sum(math.dist(spots[chance.choice(names)], spots[chance.choice(names)]) for _ in range(3000)) / 3000
    assert far > 5 * near


def test_a_crowd_stands_around_the_one_that_all_are_tied_to():
    names = [f"{n:06d}" for n in range(700)]
    spots = positions(names, [(names[350], name) for name in names if name != names[350]], labels=False)
    assert len(set(spots.values())) == 700
    far = sorted(math.dist(spots[names[350]], spot) for spot in spots.values())
    assert (far[0], 30 < far[1] < 34, far[-1] < 32 * 27) == (0, True, True)


def test_hubs_keep_apart_with_all_who_stand_around_them():
    names = [f"{n:06d}" for n in range(900)]
    hubs = names[:3]
    edges = [(hubs[n % 3], name) for n, name in enumerate(names[3:])] + [(hubs[0], hubs[1]), (hubs[1], hubs[2])]
    spots = positions(names, edges, labels=False)
    own = [[spots[name] for n, name in enumerate(names[3:]) if n % 3 == hub] for hub in range(3)]
    for hub in range(3):
        others = [spot for n in range(3) if n != hub for spot in own[n]]
        far = max(math.dist(spots[hubs[hub]], spot) for spot in own[hub])
        assert min(math.dist(spots[hubs[hub]], spot) for spot in others) > far


def test_the_order_does_not_matter_in_a_large_part():
    names, edges = tree(800)
    first = positions(names, edges, labels=False)
    random.Random(1).shuffle(names)
    assert positions(names, [pair[::-1] for pair in reversed(edges)], labels=False) == first
    assert tuple(first["000000"]) == MIDDLE


@pytest.mark.parametrize(
    ("ties", "near"), [([(n, n + 1) for n in range(599)], 1000), ([(n, n // 2) for n in range(1, 600)], 300)]
)
def test_a_chain_and_a_regular_tree_have_their_places(ties, near):
    names = [f"{n:06d}" for n in range(600)]
    spots = positions(names, [(names[a], names[b]) for a, b in ties], labels=False)
    assert len(set(spots.values())) == 600
    assert np.mean([math.dist(spots[names[a]], spots[names[b]]) for a, b in ties]) < near


MIDDLE = (5309, 4749)  # the same on every machine
EXPECTED = {
    True: {"000000": (69, 409), "000001": (149, 265), "000002": (227, 124), "000003": (297, 0), "000004": (0, 534)},
    False: {"000000": (68, 412), "000001": (147, 268), "000002": (225, 126), "000003": (294, 0), "000004": (0, 537)},
}


@pytest.mark.parametrize("count", [2, 3, 60, 161])
def test_a_table_pushes_to_the_last_bit_as_pairs_do(count):
    points = np.random.default_rng(count).uniform(-300, 300, (count, 2))
    points[1] = points[0]
    square = Square(count, 115.0)
    for _ in range(2):
        assert (square(points) == _repulsion(points, _all_pairs([count]))).all()
