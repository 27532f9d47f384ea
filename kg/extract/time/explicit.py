"""Dates with a month, a year or a name of their own: "14 February 2019", "Sept. 11", "the 1990s", "Ramadan"."""

import re
from calendar import monthrange
from datetime import date

from kg.extract.time import point
from kg.extract.time.context import Context, Match, Read, Rule, after, before
from kg.extract.time.festivals import nearest
from kg.extract.time.grammar import DAY, YEAR, Grammar, words
from kg.extract.time.point import Point
from kg.extract.time.years import (
    ordinal_of,
    read_century,
    read_decade,
    read_named_year,
    read_short_year,
    read_year,
    read_years,
)


def rules(grammar: Grammar) -> list[Rule]:
    """The rules for dates that name a month, a year, a season of a year, a decade, a century or a festival."""
    month = f"(?P<month>{grammar.any_of('month')})(?!\\w)"
    other = f"(?P<other>{grammar.any_of('month')})(?!\\w)"
    named_day = rf"(?:(?:{grammar.any_of('weekday')}),?\s+)?"
    to = rf"\s*(?:(?i:{grammar.any_of('range')}))\s*"
    lead = r"(?P<lead>(?i:\b(?:between|from)\s+))?(?:the\s+)?"
    quarter, century = (
        f"(?P<called>{words([word])})" for word in ("quarter", "century")
    )  # so that few texts are asked
    ordinal = rf"(?P<ordinal>(?i:{words(grammar.numbers.ordinals)})|\d{{1,2}}(?:st|nd|rd|th))"
    season = f"(?P<season>(?i:{grammar.any_of('season')}))"
    year_of = rf"(?:,?\s+(?:(?i:of|in)\s+)?{YEAR}\b)"
    step_year = rf"(?:\s+(?P<step>(?i:{grammar.any_of('step')}))\s+year)"
    patterns: list[tuple[str, Read]] = [
        (rf"\b{YEAR}-(?P<mm>\d\d)-(?P<day>\d\d)\b", _full),
        (rf"{lead}\b{named_day}{month}\s+{DAY}{to}(?P<last>[0-3]?\d)(?:st|nd|rd|th)?(?:,?\s+{YEAR})?\b(?!,\d|\d)", _days),
        (rf"{lead}\b{DAY}{to}(?P<last>[0-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?{month}(?:,?\s+{YEAR}\b)?", _days),
        (rf"\b{named_day}{month}\s+{DAY},?\s+{YEAR}\b", _full),
        (rf"\b{named_day}(?:the\s+)?{DAY}\s+(?:of\s+)?{month},?\s+{YEAR}\b", _full),
        (rf"\b(?:the\s+)?(?:{ordinal}|(?P<final>(?i:last)))\s+(?P<called>{words(['week'])})\s+(?i:of|in)\s+{month}(?:{year_of})?", _week_of_month),
        (rf"\b{month}{year_of}", _month_of_year),
        (rf"\b{month}\s+(?:of\s+)?(?P<step>(?i:{grammar.any_of('step')}))\s+year\b", _month_of_step),
        (rf"{lead}\b{month}{to}{other}(?:{year_of})?", _months),
        (rf"\b{season}\s+(?:of\s+|in\s+)?{YEAR}\b(?:[-–/]\d\d(?:\d\d)?\b)?", _season),
        (rf"\b(?:the\s+)?{ordinal}\s+{quarter}(?:{year_of})?", _quarter),
        (rf"\bQ(?P<ordinal>[1-4])(?:\s+{YEAR}\b)?", _quarter),
        (rf"\b(?i:fiscal\s+(?:year\s+)?|FY\s?){YEAR}\b", read_named_year),
        (rf"\b{YEAR}[-–/](?P<last>\d\d|\d{{4}})\b(?![-–]\d)", read_years),
        (r"\b(?:the\s+)?(?P<decade>1\d\d0|20\d0)s\b", read_decade),
        (r"(?<!\w)(?:the\s+)?['’](?P<short>[2-9]0)s\b", read_decade),
        (rf"\b(?:the\s+)?{ordinal}[\s-]{century}\b", read_century),
        (rf"\b{named_day}{month}\s+{DAY}\b(?![\d,.]*\d|%)", _day_of_month),
        (rf"\b{named_day}(?:the\s+)?{DAY}\s+(?:of\s+)?{month}", _day_of_month),
        (rf"\b(?P<festival>{words(grammar.timing.festivals)})\b(?:{year_of}|{step_year})?", _festival),
        (rf"\b(?P<step>(?i:{grammar.any_of('step')}))\s+{month}", _step_month),
        (rf"(?:(?<![\w.,/–-])|(?<=\b(?i:mid)-)){YEAR}\b(?![,.]?\d|-\w|%|\s+(?:per\s?cent|people|men|women)\b)", read_year),
        (r"(?<=\s)['’](?P<short>\d\d)\b", read_short_year),
        (rf"\b{month}", _month),
    ]  # fmt: skip
    return [(re.compile(pattern), read) for pattern, read in patterns]


def _number_of_month(match: Match, ctx: Context, group: str = "month") -> int:
    return ctx.grammar.timing.of("month")[match[group]]


def _full(match: Match, ctx: Context) -> Point | None:
    month = int(match["mm"]) if "mm" in match.groupdict() else _number_of_month(match, ctx)
    return _dated(int(match["year"]), month, int(match["day"]), inferred=False)


def _dated(year: int, month: int, number: int, *, inferred: bool) -> Point | None:
    try:
        return point.day(date(year, month, number), inferred=inferred)
    except ValueError:
        return None  # the 31st of June


def _near_year(month: int, number: int, ctx: Context) -> int | None:
    """The year of a day without one: the last such day up to publication, or the next where the verb points forward."""
    if ctx.base is None:
        return None
    here = (ctx.base.month, ctx.base.day)
    if ctx.future:
        return ctx.base.year + ((month, number) < here)
    return ctx.base.year - ((month, number) > here)


def _day_of_month(match: Match, ctx: Context) -> Point | None:
    month, number = _number_of_month(match, ctx), int(match["day"])
    year = _near_year(month, number, ctx)
    return _dated(year, month, number, inferred=True) if year is not None else None


def _days(match: Match, ctx: Context) -> Point | None:
    month, first, last = _number_of_month(match, ctx), int(match["day"]), int(match["last"])
    year = int(match["year"]) if match["year"] else _near_year(month, first, ctx)
    if year is None or last <= first:
        return None
    begin, end = (_dated(year, month, number, inferred=not match["year"]) for number in (first, last))
    if begin is None or end is None:
        return None
    return Point(start=begin.start, end=end.end, precision="range", inferred=begin.inferred)


def _month_of_year(match: Match, ctx: Context) -> Point | None:
    return point.months(int(match["year"]) * 12 + _number_of_month(match, ctx) - 1, 1, "month", inferred=False)


def _month_of_step(match: Match, ctx: Context) -> Point | None:
    """ "July last year"."""
    if ctx.base is None:
        return None
    year = ctx.base.year + ctx.grammar.amount("step", match["step"])
    return point.months(year * 12 + _number_of_month(match, ctx) - 1, 1, "month", inferred=True)


def _months(match: Match, ctx: Context) -> Point | None:
    first, last = _number_of_month(match, ctx), _number_of_month(match, ctx, "other")
    if match["year"]:
        year: int | None = int(match["year"]) - (last < first)
    else:
        year = _near_year(first, 31 if ctx.future else 1, ctx)
    if year is None or first == last or not _is_month(match, ctx):
        return None
    count = (last - first) % 12 + 1
    return point.months(year * 12 + first - 1, count, "range", inferred=not match["year"])


def _is_month(match: Match, ctx: Context) -> bool:
    """Whether the word is a month and no name or verb: after a preposition, or between an article and a plain noun."""
    lead = before(match)
    words = ctx.grammar.any_of("preposition", "open-from", "open-after", "open-to", "open-before")
    thirds = ctx.grammar.any_of("third", "edge", "half")
    if re.search(rf"(?i:\b(?:{words}|{thirds}))[\s-]+(?:the\s+)?$", lead) or match.groupdict().get("lead"):
        return not re.search(r"(?i:\band|\bor)\s+$", lead)
    described = re.search(r"(?:\b[Tt]he|\b[Aa]n?|\b[Ii]ts|['’]s?)\s+$", lead) and re.match(r"\s+[a-z]", after(match))
    return bool(described or re.search(r"\($", lead))


def _month(match: Match, ctx: Context) -> Point | None:
    month = _number_of_month(match, ctx)
    year = _near_year(month, 31 if ctx.future else 1, ctx)
    if year is None or not _is_month(match, ctx):
        return None
    return point.months(year * 12 + month - 1, 1, "month", inferred=True)


def _step_month(match: Match, ctx: Context) -> Point | None:
    if ctx.base is None:
        return None
    month, step = _number_of_month(match, ctx), ctx.grammar.amount("step", match["step"])
    year = ctx.base.year
    if step < 0:
        year -= month >= ctx.base.month
    elif step > 0:
        year += month <= ctx.base.month
    return point.months(year * 12 + month - 1, 1, "month", inferred=True)


def _season(match: Match, ctx: Context) -> Point | None:
    first = ctx.grammar.amount("season", match["season"])
    return point.months(int(match["year"]) * 12 + first - 1, 3, "season", inferred=False)


def _quarter(match: Match, ctx: Context) -> Point | None:
    number = ordinal_of(match, ctx)
    if not 1 <= number <= 4:
        return None
    first = 3 * number - 2
    year = int(match["year"]) if match["year"] else _near_year(first, 31 if ctx.future else 1, ctx)
    return point.months(year * 12 + first - 1, 3, "quarter", inferred=not match["year"]) if year is not None else None


def _week_of_month(match: Match, ctx: Context) -> Point | None:
    """ "The first week of May": days 1 to 7; the last seven days of the month."""
    month = _number_of_month(match, ctx)
    first = 7 * ordinal_of(match, ctx) - 6 if match["ordinal"] else 28
    year = int(match["year"]) if match["year"] else _near_year(month, first, ctx)
    if year is None or first > 28:
        return None
    last = monthrange(year, month)[1] if match["final"] else min(first + 6, 28)
    return Point(
        start=date(year, month, last - 6), end=date(year, month, last), precision="week", inferred=not match["year"]
    )


def _festival(match: Match, ctx: Context) -> Point | None:
    if ctx.base is None and not match["year"]:
        return None
    within = int(match["year"]) if match["year"] else None
    if match["step"] and ctx.base is not None:
        found = nearest(
            ctx.grammar.timing.festivals[match["festival"]], ctx.base, future=False,
            within=ctx.base.year + ctx.grammar.amount("step", match["step"]),
        )  # fmt: skip
        return Point(start=found.start, end=found.end, precision=found.precision, inferred=True) if found else None
    return nearest(
        ctx.grammar.timing.festivals[match["festival"]], ctx.base or date.min, future=ctx.future, within=within
    )
