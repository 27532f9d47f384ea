"""Matches become groups: the surest join first, and what tells two reports apart keeps their groups apart."""

from collections.abc import Iterable, Mapping

from kg.model import Join
from kg.resolve.events.judge import Match, differ
from kg.resolve.events.reports import Report
from kg.resolve.events.tell import Tell

_ASKED = 12  # members of each group that are compared before two groups join


def grouped(
    reports: Mapping[str, Report], matches: Iterable[Match], tell: Tell
) -> tuple[list[tuple[str, ...]], list[Join]]:
    """Groups of record ids, each sorted and sorted among themselves, and the merges that made them, sorted.

    The order of the input does not matter. A group of n records was made by n - 1 merges.
    """
    group_of: dict[str, tuple[str, ...]] = {key: (key,) for key in reports}
    merges = []
    for each in sorted(matches, key=lambda found: (-found.score, found.left, found.right)):
        ours, theirs = group_of[each.left], group_of[each.right]
        if not each.same or ours is theirs or _apart(ours, theirs, reports, tell):
            continue
        joined = tuple(sorted(ours + theirs))
        for key in joined:
            group_of[key] = joined
        merges.append(Join(left=each.left, right=each.right, score=each.score, reasons=each.reasons))
    return sorted(set(group_of.values())), sorted(merges, key=lambda merge: (merge.left, merge.right))


def _apart(ours: tuple[str, ...], theirs: tuple[str, ...], reports: Mapping[str, Report], tell: Tell) -> bool:
    return any(differ(reports[a], reports[b], tell) for a in _some(ours) for b in _some(theirs))


def _some(keys: tuple[str, ...]) -> tuple[str, ...]:
    """All of a small group; of a large one evenly spread members, the same whatever the order it grew in."""
    return keys if len(keys) <= _ASKED else tuple(keys[len(keys) * n // _ASKED] for n in range(_ASKED))
