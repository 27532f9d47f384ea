"""Sets that grow together, in whatever order they are joined."""

import random

import pytest

from kg.resolve.together import Together


def test_what_was_never_joined_is_by_itself():
    found = Together()
    assert list(found.groups()) == []
    assert (found.top("a"), found.top("b")) == ("a", "b")
    assert list(found.groups()) == [["a"], ["b"]]


def test_one_with_itself_stays_alone():
    found = Together()
    found.join("a", "a")
    assert list(found.groups()) == [["a"]]


@pytest.mark.parametrize("seed", range(5))
def test_the_order_does_not_matter(seed):
    pairs = [(1, 2), (3, 4), (5, 6), (2, 3), (7, 7), (6, 5), (1, 4)]
    random.Random(seed).shuffle(pairs)
    found = Together()
    for one, two in pairs:
        found.join(one, two)
    assert sorted(sorted(group) for group in found.groups()) == [[1, 2, 3, 4], [5, 6], [7]]
    assert (found.top(1) == found.top(4), found.top(4) == found.top(5)) == (True, False)
