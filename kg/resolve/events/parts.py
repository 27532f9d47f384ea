"""Which event is part of a larger one: "a strike on Monday" of "35 strikes since September"."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from kg.numberwords import Numbers
from kg.resolve.events.block import names_of
from kg.resolve.events.features import Feature, both, kind, polarity, what, where, who, whom
from kg.resolve.events.reports import Report
from kg.resolve.events.tell import Finding, Tell
from kg.resolve.events.timing import sums_up
from kg.weighing import NEVER

_MOST = 200  # larger events of one class and name that a report is held against
_WORD = re.compile(r"[\w,]+(?:-\w+)*")


def parts_of(
    groups: Sequence[tuple[str, ...]], reports: Mapping[str, Report], numbers: Numbers, tell: Tell
) -> dict[str, str]:
    """First record of a group -> first record of the group that it is part of: the smallest that holds it.

    A whole is a report that sums up: of several ("35 strikes", "dozens of raids", "five times") or over a stretch of time.
    """
    group_of = {key: group for group in groups for key in group}
    wholes: dict[tuple[str, str], list[str]] = defaultdict(list)
    summing = {key for key, report in reports.items() if report.done == "done" and _sums(report, numbers)}
    for key in sorted(summing, key=lambda each: (_days(reports[each]), each)):
        for name in names_of(reports[key]):
            wholes[(reports[key].kind, name)].append(key)
    found: dict[str, str] = {}
    for group in groups:
        if summing.isdisjoint(group):
            above = _above(group, wholes, group_of, reports, tell)
            if above is not None:
                found[group[0]] = group_of[above][0]
    return found


def _above(
    group: tuple[str, ...], wholes: Mapping[tuple[str, str], list[str]], group_of: Mapping[str, tuple[str, ...]],
    reports: Mapping[str, Report], tell: Tell,
) -> str | None:  # fmt: skip
    fitting = {
        (_days(reports[whole]), abs(reports[whole].start - reports[key].start), whole)
        for key in group
        for name in names_of(reports[key])
        for whole in wholes.get((reports[key].kind, name), ())[:_MOST]
        if group_of[whole] is not group and _holds(reports[whole], reports[key], tell)
    }
    return min(fitting)[2] if fitting else None


def _sums(report: Report, numbers: Numbers) -> bool:
    """What sums up: a number; a plural of deeds; a stretch of time, but "since May they have agreed" is one agreement."""
    deed = "material" in report.quad.lower()
    return (report.plural and deed) or several(report, numbers) or (sums_up(report) and (report.mutual or deed))


def several(report: Report, numbers: Numbers) -> bool:
    """Whether the noun that says it is counted: "35 strikes", "dozens of air raids"."""
    words = _WORD.findall(report.text.lower())
    counts = [(numbers.cardinal(word) or 0) > 1 or word.rstrip("s") in numbers.scales for word in words[:-1]]
    return any(counts) and words[-1].endswith("s")


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


def _days(report: Report) -> int:
    return report.window.days if report.window else 0
