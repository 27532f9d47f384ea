"""Groups of judgements: DIFFERENT wins over any chain, and the surest pairs join first."""

from math import inf

from kg.resolve.cluster import cluster
from kg.resolve.judge import Judgement


def judgement(left, right, verdict, score):
    return Judgement(left=left, right=right, verdict=verdict, score=score, reasons=())


def test_a_chain_does_not_join_what_is_different():
    found = [judgement("a", "b", "same", 1), judgement("b", "c", "same", 0.9), judgement("a", "c", "different", -1)]
    assert cluster("abc", found, {}) == (("a", "b"), ("c",))


def test_different_holds_through_joins_on_both_sides():
    found = [
        judgement("a", "b", "same", 2),
        judgement("c", "d", "same", 2),
        judgement("b", "c", "same", 1),
        judgement("a", "d", "different", -1),
    ]
    assert cluster("abcd", found, {}) == (("a", "b"), ("c", "d"))


def test_two_known_things_stay_apart_unless_a_person_decides():
    known = {"a": "id:one", "b": "id:two"}
    assert cluster("ab", [judgement("a", "b", "same", 3)], known) == (("a",), ("b",))
    assert cluster("ab", [judgement("a", "b", "same", inf)], known) == (("a", "b"),)


def test_unsure_joins_nothing_and_order_does_not_matter():
    found = [judgement("a", "b", "unsure", 0.5), judgement("c", "d", "same", 1)]
    assert cluster("abcd", found, {}) == cluster("dcba", found[::-1], {}) == (("a",), ("b",), ("c", "d"))
