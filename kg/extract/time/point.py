"""Stretches of days and the arithmetic on them: months, weeks, seasons, decades, thirds and halves."""

import calendar
from datetime import date, timedelta

from msgspec.structs import replace

from kg.model import Value


class Point(Value, frozen=True):
    """What a time expression means: first and last day, both included; None for a side that is open or unknown.

    `inferred` is true where the year or the day was worked out from another date. `lasts` is an ISO 8601 duration.
    """

    start: date | None
    end: date | None
    precision: str
    inferred: bool = False
    lasts: str | None = None


def day(when: date, *, inferred: bool) -> Point:
    """One day."""
    return Point(start=when, end=when, precision="day", inferred=inferred)


def week(when: date) -> Point:
    """The week of a day, Monday to Sunday."""
    monday = when - timedelta(days=when.weekday())
    return Point(start=monday, end=monday + timedelta(days=6), precision="week", inferred=True)


def weekend(when: date) -> Point:
    """Saturday and Sunday of the week of a day."""
    saturday = when + timedelta(days=5 - when.weekday())
    return Point(start=saturday, end=saturday + timedelta(days=1), precision="weekend", inferred=True)


def months(first: int, count: int, precision: str, *, inferred: bool) -> Point:
    """`count` months from a month counted from the year 0 (12 * year + month - 1)."""
    last = first + count - 1
    end = date(last // 12, last % 12 + 1, calendar.monthrange(last // 12, last % 12 + 1)[1])
    return Point(start=date(first // 12, first % 12 + 1, 1), end=end, precision=precision, inferred=inferred)


def index(when: date) -> int:
    """The month of a day, counted from the year 0."""
    return when.year * 12 + when.month - 1


def year(number: int, *, inferred: bool = False) -> Point:
    """A calendar year."""
    return months(number * 12, 12, "year", inferred=inferred)


def decade(first: int) -> Point:
    """Ten years."""
    return months(first * 12, 120, "decade", inferred=False)


def century(number: int) -> Point:
    """A century by its number: the 19th is 1801 to 1900."""
    return months(((number - 1) * 100 + 1) * 12, 1200, "century", inferred=False)


def third(point: Point, part: int) -> Point:
    """The early (0), middle (1) or late (2) part: of a month by tens of days, of a year by four months, of a decade 4, 3, 3 years."""
    if point.start is None or point.end is None or point.precision == "open":
        return point
    first = point.start
    if point.precision == "month":
        begin = first + timedelta(days=10 * part)
        return replace(point, start=begin, end=point.end if part == 2 else begin + timedelta(days=9), precision="part")
    sizes = {
        "year": (4, 4, 4),
        "season": (1, 1, 1),
        "quarter": (1, 1, 1),
        "decade": (48, 36, 36),
        "century": (408, 396, 396),
    }.get(point.precision)
    if sizes is None:
        return point
    return months(index(first) + sum(sizes[:part]), sizes[part], "part", inferred=point.inferred)


def edge(point: Point, *, last: bool) -> Point:
    """The beginning or the end: of a year its first or last month, else the first or last third."""
    if point.precision == "year" and point.start is not None and point.end is not None:
        return months(index(point.end if last else point.start), 1, "part", inferred=point.inferred)
    return third(point, 2 if last else 0)


def half(point: Point, *, second: bool) -> Point:
    """The first or second half, in whole months, of a month in days."""
    if point.start is None or point.end is None:
        return point
    if point.precision == "month":
        middle = point.start + timedelta(days=15)
        first, last = (middle, point.end) if second else (point.start, middle - timedelta(days=1))
        return replace(point, start=first, end=last, precision="half")
    count = (index(point.end) - index(point.start) + 1) // 2
    precision = "half" if point.precision == "year" else "part"
    return months(index(point.start) + (count if second else 0), count, precision, inferred=point.inferred)


def away(base: date, number: int, months_each: int, days_each: int) -> Point:
    """What lies `number` units from a day, as wide as the unit: a day, its week, its month, its year."""
    if months_each >= 12:
        return year(base.year + number * months_each // 12, inferred=True)
    if months_each:
        return months(index(base) + number * months_each, 1, "month", inferred=True)
    when = base + timedelta(days=number * days_each)
    return week(when) if days_each % 7 == 0 and days_each else day(when, inferred=True)


def shifted(base: date, number: int, months_each: int, days_each: int) -> date:
    """The day that lies `number` units away."""
    if not months_each:
        return base + timedelta(days=number * days_each)
    target = index(base) + number * months_each
    last = calendar.monthrange(target // 12, target % 12 + 1)[1]
    return date(target // 12, target % 12 + 1, min(base.day, last))
