"""A time expression and the words it takes."""

from kg.extract.time.point import Point
from kg.model import Value


class Found(Value, frozen=True):
    """A point at offsets of the text."""

    start: int
    end: int
    point: Point
    whole: bool = False  # a range that was read with both its ends
    inner: Point | None = None  # the point from or up to which an open one runs
