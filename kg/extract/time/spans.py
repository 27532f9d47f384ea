"""Stretches of time: "the past three days", "within two weeks", "for three days", and what lies some units away."""

from datetime import date

from kg.extract.time import point
from kg.extract.time.context import Context, Match
from kg.extract.time.point import Point


def open_between(start: date | None, end: date | None, precision: str) -> Point:
    """From one day to another, worked out; None for a side that is open."""
    return Point(start=start, end=end, precision=precision, inferred=True)


def number_of(match: Match, ctx: Context) -> int | None:
    """The number of a match; None where it has none or one past counting."""
    number = ctx.grammar.numbers.cardinal(match["number"]) if match["number"] else None
    return number if number is not None and number <= 1000 else None


def away(base: date, number: int, unit: str, ctx: Context) -> Point | None:
    """What lies a number of units from a day; None before our era."""
    months, days = ctx.grammar.unit(unit)
    if months * abs(number) > 12 * base.year - 24:
        return None
    return point.away(base, number, months, days)


def stretch(match: Match, ctx: Context) -> Point | None:
    """ "The past three days", "the next ten years": up to publication, or from it."""
    step, number = ctx.grammar.amount("step", match["step"]), number_of(match, ctx)
    if ctx.base is None or step == 0 or (match["number"] and number is None):
        return None
    if number is None and step > 0 and match["unit"].lower() == "day":
        return None  # "the next day": the one after a day that was not told
    if number is None and match["unit"].lower().endswith("s"):
        return open_between(ctx.base if step > 0 else None, None if step > 0 else ctx.base, "vague")
    return _reaching(ctx.base, step * (number or 1), match["unit"], ctx)


def within(match: Match, ctx: Context) -> Point | None:
    """ "Within two weeks": from publication on."""
    number = number_of(match, ctx)
    return _reaching(ctx.base, number, match["unit"], ctx) if ctx.base is not None and number is not None else None


def _reaching(base: date, number: int, unit: str, ctx: Context) -> Point | None:
    months, days = ctx.grammar.unit(unit)
    if months * abs(number) > 12 * base.year - 24:
        return None
    if not months and not days:
        number, days = (number // 24 or (1 if number > 0 else -1)), 1
    other = point.shifted(base, number, months, days)
    return open_between(min(base, other), max(base, other), "range")


def _duration(number: int, unit: str, ctx: Context) -> Point | None:
    months, days = ctx.grammar.unit(unit)
    if not months and not days:
        return None
    text = (
        f"P{number * months // 12}Y"
        if months and months % 12 == 0
        else f"P{number * months}M"
        if months
        else f"P{number * days}D"
    )
    return Point(start=None, end=None, precision="duration", inferred=True, lasts=text)


def lasting(match: Match, ctx: Context) -> Point | None:
    """ "For three days" says how long and not when."""
    number = number_of(match, ctx)
    plural = match["unit"].lower().endswith("s")
    if number is None and (match["number"] or not plural):
        return None  # "for a year-end deal"; "for decades" has no number
    found = _duration(number or 2, match["unit"], ctx)
    if found is None or number is not None:
        return found
    return Point(start=None, end=None, precision="duration", inferred=True)


def inside(match: Match, ctx: Context) -> Point | None:
    """ "Starts in two weeks" is a date, "fled in one week" a duration."""
    number = number_of(match, ctx)
    if number is None:
        return None
    if ctx.future and ctx.base is not None:
        return away(ctx.base, number, match["unit"], ctx) if any(ctx.grammar.unit(match["unit"])) else None
    return _duration(number, match["unit"], ctx)
