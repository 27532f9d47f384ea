"""Judgements become groups: same joins, and one "different" between any two members keeps groups apart."""

from collections.abc import Iterable, Mapping
from math import inf

from kg.resolve.judge import Judgement


def cluster(
    keys: Iterable[str], judgements: Iterable[Judgement], entity_of: Mapping[str, str]
) -> tuple[tuple[str, ...], ...]:
    """Groups of keys, each sorted, sorted among themselves; the order of the input does not matter.

    The surest pairs join first. A pair judged different is never in one group, however long the chain between them; nor
    are two things that the ontology knows (`entity_of`), unless a person's decision (infinite score) says so.
    """
    group_of: dict[str, tuple[str, ...]] = {key: (key,) for key in keys}
    ordered = sorted(judgements, key=lambda each: (-each.score, each.left, each.right))
    apart = {frozenset((each.left, each.right)) for each in ordered if each.verdict == "different"}
    for each in ordered:
        left, right = group_of[each.left], group_of[each.right]
        if each.verdict != "same" or left == right or _kept_apart(left, right, apart):
            continue
        if len({entity_of[key] for key in left + right if key in entity_of}) > 1 and each.score != inf:
            continue
        joined = tuple(sorted(left + right))
        for key in joined:
            group_of[key] = joined
    return tuple(sorted(set(group_of.values())))


def _kept_apart(left: tuple[str, ...], right: tuple[str, ...], apart: set[frozenset[str]]) -> bool:
    return any(frozenset((a, b)) in apart for a in left for b in right)
