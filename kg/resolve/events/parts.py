"""Which event is part of a larger one: "a strike on Monday" of "35 strikes since September"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from kg.resolve.events.features import Feature, both, kind, polarity, what, where, who, whom
from kg.resolve.events.reports import Report
from kg.resolve.events.rows import Row
from kg.resolve.events.tell import Finding, Tell
from kg.weighing import NEVER

_MOST = 200  # larger events of one class and name that a report is held against


def parts_of(
    groups: Sequence[tuple[str, ...]], rows: Mapping[str, Row], reports: Mapping[str, Report], tell: Tell
) -> dict[str, str]:
    """First record of a group -> first record of the group that it is part of: the smallest that holds it.

    A whole is a report that sums up (`kg.resolve.events.summing`).
    """
    group_of = {key: group for group in groups for key in group}
    wholes: dict[tuple[str, str], list[str]] = defaultdict(list)
    summing = {key for key, row in rows.items() if row.sums}
    for key in sorted(summing, key=lambda each: (rows[each].days, each)):
        for name in rows[key].names:
            wholes[(rows[key].kind, name)].append(key)
    found: dict[str, str] = {}
    for group in groups if wholes else ():
        if summing.isdisjoint(group):
            above = _above(group, wholes, group_of, rows, reports, tell)
            if above is not None:
                found[group[0]] = group_of[above][0]
    return found


def _above(
    group: tuple[str, ...], wholes: Mapping[tuple[str, str], list[str]], group_of: Mapping[str, tuple[str, ...]],
    rows: Mapping[str, Row], reports: Mapping[str, Report], tell: Tell,
) -> str | None:  # fmt: skip
    fitting = {
        (rows[whole].days, abs(reports[whole].start - reports[key].start), whole)
        for key in group
        for name in rows[key].names
        for whole in wholes.get((rows[key].kind, name), ())[:_MOST]
        if group_of[whole] is not group and _holds(reports[whole], reports[key], tell)
    }
    return min(fitting)[2] if fitting else None


def _holds(whole: Report, part: Report, tell: Tell) -> bool:
    """Whether an event lies within one that sums up: the same doers, nothing that differs, and the time inside."""
    features: tuple[Feature, ...] = (polarity, kind, who, both, whom, where, what)
    found = {feature: feature(whole, part, tell) for feature in features}
    if any(finding is not None and finding[0] == NEVER for finding in found.values()):
        return False
    if not _for_it(found, who, both):
        return False
    if part.window is None or whole.window is None:
        return whole.article == part.article and (whole.sentence != part.sentence or bool(whole.stems & part.stems))
    inside = whole.window.first <= part.window.first and part.window.last <= whole.window.last
    return inside and (whole.article == part.article or _for_it(found, both, whom, where, what))


def _for_it(found: Mapping[Feature, Finding], *features: Feature) -> bool:
    return any((finding := found[each]) is not None and finding[0] > 0 for each in features)
