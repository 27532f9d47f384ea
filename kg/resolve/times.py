"""Stretches of days, for comparing when things happened."""

from datetime import date
from functools import lru_cache

from kg.model import Value

_FAR = 10**7  # days; beyond any date


class Window(Value, frozen=True):
    """Days from `first` to `last`, both included, as ordinals of the Gregorian calendar; open ends lie far out."""

    first: int
    last: int

    @property
    def days(self) -> int:
        """How many days it holds."""
        return self.last - self.first + 1

    def gap(self, other: "Window") -> int:
        """Days between two windows; 0 where they touch or overlap."""
        return max(0, self.first - other.last, other.first - self.last)


def window_of(start: str | None, end: str | None) -> Window | None:
    """The window of two ISO dates or times, either open; None where neither can be read."""
    first, last = day(start), day(end)
    if first is None and last is None:
        return None
    return Window(first=-_FAR if first is None else first, last=_FAR if last is None else max(last, first or last))


@lru_cache(maxsize=65_536)  # a graph tells of few days, again and again
def day(text: str | None) -> int | None:
    """The ordinal of the day with which an ISO date or time begins; None where it is no full date."""
    try:
        return date.fromisoformat(text[:10]).toordinal() if text else None
    except ValueError:
        return None
