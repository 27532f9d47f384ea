"""What the times of two reports say of whether they tell of one event."""

from kg.resolve.events.report import Report
from kg.resolve.events.tell import Finding, Tell
from kg.resolve.times import Window

_SUMMED = ("open", "range", "duration")  # "since May" is no time of one deed
_LONG = 4  # days; a stretch longer than this that is not a month or year sums up
_WEEK = 7  # days
_PUBLISHED = 4  # days between articles that name no time


def when(one: Report, two: Report, tell: Tell) -> Finding:
    """Days: the same, one within a longer time, or apart; where none is named, when the articles came out."""
    if one.window and two.window:
        summed = sums_up(one) or sums_up(two)
        return _windows(one.window, two.window, tell, summed=summed)
    if one.around is None or two.around is None:
        return None
    if one.window or two.window:
        if _looks_back(one, two) or _looks_back(two, one):
            near = (
                one.definite
                and two.definite
                and one.published is not None
                and two.published is not None
                and one.published.gap(two.published) <= _WEEK
            )
            return tell("a noun that looks back a few days") if near else tell("a noun that looks back")
        apart = one.around.gap(two.around)
        return tell("other days") if apart > 1 else tell("the days before the article") if apart == 0 else None
    if one.article == two.article:
        return None
    gap = one.published.gap(two.published) if one.published and two.published else 0
    return tell("told weeks apart") if gap > _PUBLISHED else tell("told in the same days")


def _looks_back(one: Report, two: Report) -> bool:
    """Whether an undated noun ("the murder of X") may mean something dated, up to a season before."""
    if one.reach is None or one.published is None or two.window is None:
        return False
    return one.reach.first <= two.window.last <= one.published.last


def _windows(first: Window, second: Window, tell: Tell, *, summed: bool) -> Finding:
    if first == second:
        return tell("the same day") if first.days == 1 else tell("the same time")
    if summed or first.gap(second) > 1:
        return tell("other days")
    if first.gap(second) == 1:
        return tell("the day before or after")
    return tell("one time within the other")


def sums_up(report: Report) -> bool:
    """Whether its time is a stretch over which things are added up ("since September"), not the date of one."""
    return report.precision in _SUMMED and (report.window is None or report.window.days > _LONG)
