"""What was found of pairs of reports, kept as numbers from one build to the next."""

import numpy as np

from kg.resolve.events.memory import Matches

SAME, OTHER, THIRD = (5.0, ("the same day",), True), (2.0, (), False), (3.5, ("a word",), False)


def pairs(*codes):
    return np.array(codes, np.uint64)


def test_each_finding_stands_once_and_pairs_are_sorted():
    found = Matches().of(pairs(9, 3, 7, 3), {9: SAME, 3: OTHER, 7: SAME})
    assert found.hashes().tolist() == [3, 7, 9]
    assert sorted(found.judged) == sorted([SAME, OTHER])
    assert found.found(pairs(9, 3, 7)) == [SAME, OTHER, SAME]


def test_what_is_known_is_kept_and_what_is_new_is_added():
    first = Matches().of(pairs(3, 9), {9: SAME, 3: OTHER})
    second = first.of(pairs(9, 1, 3), {1: THIRD})
    assert second.found(pairs(1, 3, 9)) == [THIRD, OTHER, SAME]


def test_what_no_pair_has_any_more_is_dropped():
    first = Matches().of(pairs(3, 9, 12), {9: SAME, 3: OTHER, 12: THIRD})
    assert first.of(pairs(12, 9), {}).judged == (SAME, THIRD)
    assert first.of(pairs(), {}) == Matches()
