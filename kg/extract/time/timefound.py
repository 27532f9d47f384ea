"""A time that the text tells."""

from kg.model import TimeSpan, Value


class TimeFound(Value, frozen=True):
    """A time expression at offsets of the text it was found in."""

    start: int
    end: int
    value: TimeSpan
    inner: TimeSpan | None = None  # what it is counted from, where a side is open: the May of "since May"
