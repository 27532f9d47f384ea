"""Matches become groups: the surest join first, and what tells two reports apart keeps their groups apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.model import Join
from kg.resolve.events.judge import Match, differ
from kg.resolve.events.reports import Report
from kg.resolve.events.tell import Tell
from kg.weighing import NEVER, Merging

_RIVAL = 0.4  # by how much less may speak for another group, which then makes it unclear what a noun means
_ASKED = 12  # members of each group that are compared before two groups join


def grouped(
    reports: Mapping[str, Report], matches: Iterable[Match], tell: Tell, merging: Merging
) -> tuple[list[tuple[str, ...]], list[Join]]:
    """Groups of record ids, each sorted and sorted among themselves, and the merges that made them, sorted.

    The order of the input does not matter. A group of n records was made by n - 1 merges. "The veto" that may look back on
    one of the groups, and on no other, joins it in the end.
    """
    matches = tuple(matches)
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
    for join in _only_ones(group_of, matches, reports, tell, merging):
        ours, theirs = group_of[join.left], group_of[join.right]
        if ours is not theirs and not _apart(ours, theirs, reports, tell):
            joined = tuple(sorted(ours + theirs))
            for key in joined:
                group_of[key] = joined
            merges.append(join)
    return sorted(set(group_of.values())), sorted(merges, key=lambda merge: (merge.left, merge.right))


def _only_ones(
    group_of: Mapping[str, tuple[str, ...]], matches: Iterable[Match], reports: Mapping[str, Report], tell: Tell, merging: Merging
) -> list[Join]:  # fmt: skip
    """The joins of nouns that point back with the one group that they can mean, sorted."""
    weight, reason = tell("the only one that it can look back on")
    hints: dict[tuple[str, ...], dict[tuple[str, ...], Match]] = defaultdict(dict)
    for each in sorted(matches, key=lambda found: (found.score, found.right, found.left)):
        if each.score == NEVER or each.score < merging.enough - weight - _RIVAL:
            continue
        for one, two in ((each.left, each.right), (each.right, each.left)):
            group = group_of[one]
            if group is not group_of[two] and all(_points_back(reports[key]) for key in group):
                hints[group][group_of[two]] = each
    found = [match for others in hints.values() if len(others) == 1 for match in others.values()]
    return [
        Join(
            left=each.left,
            right=each.right,
            score=round(each.score + weight, 6),
            reasons=(*each.reasons, f"{weight:+.2f} {reason}"),
        )
        for each in sorted(found, key=lambda match: (-match.score, match.left, match.right))
        if each.score + weight >= merging.enough
    ]


def _points_back(report: Report) -> bool:
    """Whether it is told by a noun that means something told before: "the veto", without a day of its own."""
    return report.noun and report.definite and not report.plural and report.window is None


def _apart(ours: tuple[str, ...], theirs: tuple[str, ...], reports: Mapping[str, Report], tell: Tell) -> bool:
    return any(differ(reports[a], reports[b], tell) for a in _some(ours) for b in _some(theirs))


def _some(keys: tuple[str, ...]) -> tuple[str, ...]:
    """All of a small group; of a large one evenly spread members, the same whatever the order it grew in."""
    return keys if len(keys) <= _ASKED else tuple(keys[len(keys) * n // _ASKED] for n in range(_ASKED))
