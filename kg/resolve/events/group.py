"""Matches become groups: the surest join first, and what tells two reports apart keeps their groups apart."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

from kg.model import Join
from kg.resolve.events.judge import Match
from kg.resolve.events.rows import Row
from kg.resolve.events.tell import teller
from kg.weighing import NEVER, Merging

_RIVAL = 0.4  # by how much less may speak for another group, which then makes it unclear what a noun means
_ASKED = 12  # members of each group that are compared before two groups join


def grouped(
    rows: Mapping[str, Row], matches: Iterable[Match], merging: Merging, differs: Callable[[str, str], bool]
) -> tuple[list[tuple[str, ...]], list[Join]]:
    """Groups of record ids, each sorted and sorted among themselves, and the merges that made them, sorted.

    The order of the input does not matter, nor do matches that are not `telling`. A group of n records was made by n - 1 merges. "The veto" that may look back on
    one of the groups, and on no other, joins it in the end. `differs` says whether something tells two records apart for certain.
    """
    matches = tuple(matches)
    group_of: dict[str, tuple[str, ...]] = {key: (key,) for key in rows}
    merges = []
    for each in sorted(matches, key=lambda found: (-found.score, found.left, found.right)):
        ours, theirs = group_of[each.left], group_of[each.right]
        if not each.same or ours is theirs or _apart(ours, theirs, differs):
            continue
        joined = tuple(sorted(ours + theirs))
        for key in joined:
            group_of[key] = joined
        merges.append(Join(left=each.left, right=each.right, score=each.score, reasons=each.reasons))
    for join in _only_ones(group_of, matches, rows, merging):
        ours, theirs = group_of[join.left], group_of[join.right]
        if ours is not theirs and not _apart(ours, theirs, differs):
            joined = tuple(sorted(ours + theirs))
            for key in joined:
                group_of[key] = joined
            merges.append(join)
    return sorted(set(group_of.values())), sorted(merges, key=lambda merge: (merge.left, merge.right))


def telling(match: Match, merging: Merging) -> bool:
    """Whether a match can make two reports one, or keep a noun that looks back from being one with another."""
    return match.same or (match.score != NEVER and match.score >= merging.enough - _looking_back(merging)[0] - _RIVAL)


def _looking_back(merging: Merging) -> tuple[float, str]:
    tell = teller(merging)
    return tell("the only one that it can look back on")


def _only_ones(
    group_of: Mapping[str, tuple[str, ...]], matches: Iterable[Match], rows: Mapping[str, Row], merging: Merging
) -> list[Join]:  # fmt: skip
    """The joins of nouns that point back with the one group that they can mean, sorted."""
    weight, reason = _looking_back(merging)
    hints: dict[tuple[str, ...], dict[tuple[str, ...], Match]] = defaultdict(dict)
    for each in sorted(matches, key=lambda found: (found.score, found.right, found.left)):
        if not telling(each, merging):
            continue
        for one, two in ((each.left, each.right), (each.right, each.left)):
            group = group_of[one]
            if group is not group_of[two] and all(rows[key].back for key in group):
                hints[group][group_of[two]] = each
    agreed = {frozenset((group, other)) for group, others in hints.items() for other in others}
    found = [
        match
        for others in hints.values()
        if all(frozenset(pair) in agreed for pair in combinations(others, 2))  # which may mean one another
        for match in others.values()
    ]
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


def _apart(ours: tuple[str, ...], theirs: tuple[str, ...], differs: Callable[[str, str], bool]) -> bool:
    return any(differs(a, b) for a in _some(ours) for b in _some(theirs))


def _some(keys: tuple[str, ...]) -> tuple[str, ...]:
    """All of a small group; of a large one evenly spread members, the same whatever the order it grew in."""
    return keys if len(keys) <= _ASKED else tuple(keys[len(keys) * n // _ASKED] for n in range(_ASKED))
