"""Times that count from another date: "last month", "two weeks ago", "the next day", "on Friday", "in the near future"."""

import re
from datetime import date, timedelta

from kg.extract.time import point
from kg.extract.time.context import Context, Match, Read, Rule, after, before
from kg.extract.time.grammar import Grammar, words
from kg.extract.time.point import Point
from kg.extract.time.spans import away, inside, lasting, number_of, open_between, stretch, within

_CLOCK = r"\b(?=\d)(?:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?\s?(?:[ap]\.m\.|[ap]m\b)|(?:[01]\d|2[0-3]):[0-5]\d\b(?:\s?(?:GMT|UTC))?)"


def rules(grammar: Grammar) -> list[Rule]:
    """The rules for times that need the publication date or a date said before, and for durations and parts of the day."""
    number, units = f"(?P<number>(?i:{grammar.count()}))", f"(?P<unit>(?i:{grammar.units()}))\\b"
    step = f"(?P<step>(?i:{grammar.any_of('step')}))"
    season = f"(?P<season>(?i:{grammar.any_of('season')}))\\b"
    about = r"(?:(?i:about|around|roughly|nearly|almost|some|more\s+than|at\s+least)\s+)?"
    anchored = f"(?P<anchored>(?i:{grammar.any_of('from-anchor')}))"
    patterns: list[tuple[str, Read]] = [
        (rf"\b(?P<vague>(?i:{grammar.any_of('vague')}))\b(?!\s+(?:as|before|after)\b)", _vague),
        (rf"\b(?P<word>(?i:{grammar.any_of('days-away')}))\b", _days_away),
        (rf"\b(?P<word>(?i:{grammar.any_of('night')}))\b", _night),
        (rf"\b{about}{number}\s+{units}\s+(?P<way>(?i:{grammar.any_of('from-publication')}))\b", _ago),
        (rf"\b{number}\s+{units}\s+(?P<way>(?i:{grammar.any_of('from-publication')}))\s+(?i:today)\b", _to_the_day),
        (rf"\b{about}{number}\s+{units}\s+(?P<way>(?i:{grammar.any_of('after-number')}))\b(?!\s+than)", _from_anchor),
        (rf"\b{about}{number}\s+{units}\s+(?P<way>(?i:{grammar.any_of('open-after', 'open-before')}))(?=\s+\w)", _before_clause),
        (rf"\b{anchored}\s+(?:{units}|{season}|(?P<part>(?i:{grammar.any_of('part-of-day')})))", _next_to_anchor),
        (rf"\b(?i:the)\s+(?:{units}|(?P<part>(?i:{grammar.any_of('part-of-day')})))\s+(?P<behind>(?i:{grammar.any_of('behind-unit')}))(?=\s*(?:[,.;:!?]|$|and\b|but\b))", _behind_unit),
        (rf"\b(?P<edge>(?i:earlier|later|early|late))\s+(?P<step>(?i:this))\s+(?:{units}|{season})", _side),
        (rf"\b(?i:the)\s+{step}\s+(?:(?P<number>(?i:{grammar.count()}))\s+)?{units}", stretch),
        (rf"\b(?i:within|inside)\s+(?:the\s+next\s+)?{about}{number}\s+{units}", within),
        (rf"\b{step}\s+(?:{units}|{season}|(?P<weekend>(?i:weekend))|(?P<quarter>(?i:quarter)))", _step),
        (r"\b(?i:the)\s+(?P<weekend>(?i:weekend))\b", _step),
        (rf"(?i:(?<=(?:end|art) of )|(?<=half of )|(?<=middle of )|(?<=beginning of ))(?i:the|this)\s+{units}", _this),
        (rf"\b(?i:in|over|during|since|by|until|throughout)\s+(?:the\s+)?{season}(?!\s+of)", _season),
        (rf"\b(?P<lasting>(?i:{grammar.any_of('lasting')}))\s+(?:the\s+)?{about}(?:{number}\s+)?{units}", lasting),
        (rf"\b(?P<in>(?i:in))\s+{about}{number}\s+{units}", inside),
        (rf"\b(?P<weekday>{grammar.any_of('weekday')})\s+(?i:of\s+)?{step}\s+(?i:week)\b", _weekday_of_week),
        (rf"\b(?:{step}\s+)?(?P<weekday>{grammar.any_of('weekday')})(?!\w)", _weekday),
        (rf"\b(?i:in|at|around|by|before|after|until)\s+(?:the\s+)?(?P<hours>(?i:{grammar.any_of('part-of-day')}))\b", _part_of_day),
        (rf"(?:\b(?i:at|around|about|by|before|after|until)\s+)?(?P<clock>{_CLOCK})", _part_of_day),
    ]  # fmt: skip
    return [(re.compile(pattern), read) for pattern, read in patterns]


def _vague(match: Match, ctx: Context) -> Point | None:
    if ctx.base is None:
        return None
    ahead = ctx.grammar.amount("vague", match.group()) > 0
    return open_between(ctx.base if ahead else None, None if ahead else ctx.base, "vague")


def _days_away(match: Match, ctx: Context) -> Point | None:
    days = ctx.grammar.amount("days-away", match["word"])
    return point.day(ctx.base + timedelta(days=days), inferred=True) if ctx.base is not None else None


def _night(match: Match, ctx: Context) -> Point | None:
    return open_between(ctx.base - timedelta(days=1), ctx.base, "range") if ctx.base is not None else None


def _ago(match: Match, ctx: Context) -> Point | None:
    number = number_of(match, ctx)
    if ctx.base is None or number is None:
        return None
    return away(ctx.base, number * ctx.grammar.amount("from-publication", match["way"]), match["unit"], ctx)


def _to_the_day(match: Match, ctx: Context) -> Point | None:
    """ "A year ago today"."""
    number = number_of(match, ctx)
    if ctx.base is None or number is None:
        return None
    months, days = ctx.grammar.unit(match["unit"])
    way = ctx.grammar.amount("from-publication", match["way"])
    return point.day(point.shifted(ctx.base, number * way, months, days), inferred=True)


def _from_anchor(match: Match, ctx: Context) -> Point | None:
    """ "Three years later" counts from the date said before, "two weeks earlier" from publication where there is none."""
    number, way = number_of(match, ctx), ctx.grammar.amount("after-number", match["way"])
    base = ctx.anchor or (ctx.base if way < 0 else None)
    return away(base, number * way, match["unit"], ctx) if base is not None and number is not None else None


def _before_clause(match: Match, ctx: Context) -> Point | None:
    """ "On Wednesday, two days after a bomb killed six": when the bomb killed, from the date said before."""
    number = number_of(match, ctx)
    if ctx.anchor is None or number is None:
        return None
    later = match["way"].lower() in ctx.grammar.timing.of("open-after")
    return away(ctx.anchor, -number if later else number, match["unit"], ctx)


def _next_to_anchor(match: Match, ctx: Context) -> Point | None:
    """ "The next day", "the following spring", "the previous year": only where a date was said before."""
    step = ctx.grammar.amount("from-anchor", match["anchored"])
    base = ctx.last_day if step > 0 else ctx.anchor
    if base is None:
        return None
    if match["season"]:
        return _season_at(base, ctx.grammar.amount("season", match["season"]), step)
    return away(base, step, match["unit"] or "day", ctx)


def _behind_unit(match: Match, ctx: Context) -> Point | None:
    """ "The night before", "the year after": only where a date was said before."""
    step = ctx.grammar.amount("behind-unit", match["behind"])
    base = ctx.last_day if step > 0 else ctx.anchor
    return away(base, step, match["unit"] or "day", ctx) if base is not None else None


def _season_at(base: date, first: int, step: int) -> Point:
    """The season that a day lies in or that comes next (0), the one before that is over (-1), or the next to begin (1)."""
    start = base.year * 12 + first - 1
    here = point.index(base)
    while start > here:
        start -= 12
    if step < 0 and start + 2 >= here:
        start -= 12  # it is not over
    if step > 0 or (step == 0 and start + 2 < here):
        start += 12
    return point.months(start, 3, "season", inferred=True)


def _season(match: Match, ctx: Context) -> Point | None:
    """ "In the spring": the last one that began, or the next where the verb points forward."""
    if ctx.base is None:
        return None
    first = ctx.grammar.amount("season", match["season"])
    here = _season_at(ctx.base, first, 0)
    began = here.start is not None and here.start <= ctx.base
    return here if ctx.future or began else _season_at(ctx.base, first, -1)


def _side(match: Match, ctx: Context) -> Point | None:
    """ "Earlier this year" ends at publication, "later this month" begins there."""
    whole = _step(match, ctx) if ctx.base is not None else None
    if whole is None or ctx.base is None:
        return None
    if match["edge"].lower().startswith("earl"):
        return open_between(whole.start, ctx.base, "range")
    return open_between(ctx.base, whole.end, "range")


def _step(match: Match, ctx: Context) -> Point | None:
    if ctx.base is None:
        return None
    groups = match.groupdict()
    step = ctx.grammar.amount("step", groups["step"]) if groups.get("step") else (0 if ctx.future else -1)
    if groups.get("season"):
        return _season_at(ctx.base, ctx.grammar.amount("season", groups["season"]), step)
    if groups.get("weekend"):
        return point.weekend(ctx.base + timedelta(weeks=step))
    if groups.get("quarter"):
        return point.months((point.index(ctx.base) // 3 + step) * 3, 3, "quarter", inferred=True)
    return _calendar(ctx.base, step, groups["unit"], ctx)


def _calendar(base: date, step: int, unit: str, ctx: Context) -> Point | None:
    months, days = ctx.grammar.unit(unit)
    if unit.lower().endswith("s") or not (months or days):
        return None
    if months == 120:
        return point.decade((base.year // 10 + step) * 10)
    return away(base, step, unit, ctx) if months < 120 else None


def _this(match: Match, ctx: Context) -> Point | None:
    return _calendar(ctx.base, 0, match["unit"], ctx) if ctx.base is not None else None


def _weekday(match: Match, ctx: Context) -> Point | None:
    if ctx.base is None or not _is_weekday(match, ctx):
        return None
    wanted = ctx.grammar.timing.of("weekday")[match["weekday"]]
    step = ctx.grammar.amount("step", match["step"]) if match["step"] else None
    back = (ctx.base.weekday() - wanted) % 7
    if step == 1 or (step != -1 and ctx.future):
        days = (7 - back) if back or step == 1 else 0
    else:
        days = -(back or (7 if step == -1 else 0))
    return point.day(ctx.base + timedelta(days=days), inferred=True)


def _weekday_of_week(match: Match, ctx: Context) -> Point | None:
    """ "Thursday of last week", "Monday next week"."""
    if ctx.base is None:
        return None
    monday = ctx.base - timedelta(days=ctx.base.weekday())
    weeks = ctx.grammar.amount("step", match["step"])
    return point.day(
        monday + timedelta(weeks=weeks, days=ctx.grammar.timing.of("weekday")[match["weekday"]]), inferred=True
    )


def _is_weekday(match: Match, ctx: Context) -> bool:
    """Whether the word is no name: "General Sunday Okafor", "the second Monday brigade"."""
    lead, rest = before(match), after(match)
    if match["step"] or re.search(
        rf"(?i:\b(?:{ctx.grammar.any_of('preposition', 'open-from', 'open-after', 'open-to', 'open-before')}))\s+$",
        lead,
    ):
        return True
    ordinals = words(ctx.grammar.numbers.ordinals)
    return not (
        re.match(r"\s+[A-Z][a-z]+", rest)
        or re.search(rf"(?:\b(?i:{ordinals})|\b(?:Black|Bloody|Holy|Super|Red))\s+$", lead)
    )


def _part_of_day(match: Match, ctx: Context) -> Point | None:
    return Point(start=None, end=None, precision="time-of-day", inferred=True)
