"""A found time takes in the words around it: "early", "the end of", "at dawn on", "from ... to", "since"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from msgspec.structs import replace

from kg.extract.time import point
from kg.extract.time.found import Found
from kg.extract.time.grammar import Grammar
from kg.extract.time.point import Point

_OWNS = re.compile(r"['’](?:s\b|(?=\s))")
_LOOK = 48  # characters before and after a time that are looked at


@dataclass(frozen=True, slots=True)
class Widener:
    """The patterns for the words around times, made once."""

    grammar: Grammar
    parts: re.Pattern[str]
    day_before: re.Pattern[str]
    day_after: re.Pattern[str]
    between: re.Pattern[str]
    joint: re.Pattern[str]
    opening: re.Pattern[str]


def make_widener(grammar: Grammar) -> Widener:
    """The patterns of an ontology's words of time."""
    parts = "|".join(f"(?P<{kind}>{grammar.any_of(kind)})" for kind in ("third", "edge", "half"))
    of_day = grammar.any_of("part-of-day")
    openings = "|".join(f"(?P<{kind.replace('-', '_')}>{grammar.any_of(kind)})" for kind in _OPENINGS)
    return Widener(
        grammar,
        parts=re.compile(rf"(?i)(?:\b(?:the|a)\s+)?\b(?:{parts})[\s-]+(?:in\s+)?(?:the\s+)?$"),
        day_before=re.compile(
            rf"(?i)(?:\b(?:at|in|on|around|before|after)\s+)?(?:the\s+)?\b(?:{of_day})\s+(?:(?:on|of)\s+)?$|\b(?:early|late|later|earlier)\s+(?:on\s+)?$|\b(?:on\s+)?the\s+eve\s+of\s+$"
        ),
        day_after=re.compile(rf"(?i)\s+(?:at\s+)?(?:{of_day})\b"),
        between=re.compile(r"(?i)\b(?:from|between)\s+(?:the\s+)?$"),
        joint=re.compile(rf"(?i)^\s*,?\s*(?P<word>{grammar.any_of('range')})\s*(?:the\s+)?(?:in\s+|on\s+)?$"),
        opening=re.compile(rf"(?i)\b(?:{openings})\s+(?:about\s+|around\s+)?(?:the\s+)?$"),
    )


_PARTS: dict[str, Callable[[Point, int], Point]] = {
    "third": point.third,
    "edge": lambda whole, amount: point.edge(whole, last=bool(amount)),
    "half": lambda whole, amount: point.half(whole, second=bool(amount)),
}
_OPENINGS = ("open-from", "open-after", "open-to", "open-before")


def part_of(widener: Widener, text: str, found: Found) -> Found:
    """With the words before it that name a part ("early", "the end of") or, for a day, a part of the day."""
    lead = text[max(0, found.start - _LOOK) : found.start]
    match = widener.parts.search(lead)
    if match and found.point.precision in ("month", "year", "season", "quarter", "decade", "century"):
        kind = next(kind for kind in ("third", "edge", "half") if match[kind])
        amount = widener.grammar.amount(kind, match[kind])
        changed = _PARTS[kind](found.point, amount)
        return replace(found, start=found.start - len(lead) + match.start(), point=changed)
    night = found.point.precision == "range" and re.search(r"(?i)\bof\s+$", lead)  # "the night of September 10-11"
    if not night and (found.point.precision != "day" or found.point.start != found.point.end):
        return found
    return _part_of_day(widener, text, found, lead)


def _part_of_day(widener: Widener, text: str, found: Found, lead: str) -> Found:
    start, end = found.start, found.end
    on = re.search(r"(?i)\bon\s+$", lead)
    before = widener.day_before.search(lead) or (on and widener.day_before.search(lead[: on.start()]))
    if before:
        start -= len(lead) - before.start()
    after = widener.day_after.match(text, end)
    if after:
        end = after.end()
    return replace(found, start=start, end=end)


def ranges(widener: Widener, text: str, found: list[Found]) -> list[Found]:
    """Two neighbours that say from when to when become one."""
    joined: list[Found] = []
    for each in found:
        last = joined[-1] if joined else None
        whole = _range(widener, text, last, each) if last is not None else None
        if whole is not None:
            joined[-1] = whole
        else:
            joined.append(each)
    return joined


def _range(widener: Widener, text: str, first: Found, second: Found) -> Found | None:
    joint = widener.joint.match(text[first.end : second.start])
    one, two = first.point, second.point
    if joint is None or one.start is None or two.end is None or first.whole:
        return None
    lead = widener.between.search(text[max(0, first.start - _LOOK) : first.start])
    listed = joint["word"].lower() in ("and", "or")
    again = joint.group().split()[-1].lower() in ("in", "on")  # "on 7 June, and on 9 June": two days
    if listed and not lead and (one.precision != two.precision or again or not _adjoin(one, two)):
        return None
    if not lead and one.precision != two.precision:
        return None
    begin = one.start
    if one.inferred and not two.inferred and two.start is not None:
        begin = _in_year(begin, two.start.year)
        begin = _in_year(begin, begin.year - 1) if begin > two.end else begin
    end = two.end
    if end < begin and two.inferred and one.precision == "day":
        if text[second.start : second.end].lower().endswith("week"):
            begin -= timedelta(days=7 * (1 + (begin - end).days // 7))  # "on Wednesday and Thursday *of last week*"
        else:
            end += timedelta(days=7)  # "from Saturday to Monday" of a week that points back
    if end < begin:
        return None
    start = first.start - len(lead.group()) if lead else first.start
    return Found(
        start=start, end=second.end, whole=True,
        point=Point(start=begin, end=end, precision="range", inferred=one.inferred and two.inferred),
    )  # fmt: skip


def _adjoin(one: Point, two: Point) -> bool:
    """Whether two times of a list are days, or months or years of which the second begins where the first ends: "in 2021 and 2022"."""
    if one.precision == "day":
        return True
    follows = one.end is not None and two.start == one.end + timedelta(days=1)
    return one.precision in ("month", "year") and follows


def _in_year(when: date, year: int) -> date:
    return when.replace(year=year, day=min(when.day, 28) if when.month == 2 else when.day)


def opened(widener: Widener, text: str, found: Found) -> Found:
    """With the word before it that leaves one side open: "since", "until", "before", "after"."""
    lead = text[max(0, found.start - _LOOK) : found.start]
    match = widener.opening.search(lead)
    here = found.point
    if match is None or found.whole or here.precision in ("open", "duration", "vague", "time-of-day"):
        return found
    if _OWNS.match(text, found.end):
        return found  # "after Monday's shelling": the shelling was on Monday, nothing runs on from it
    side = _side(match, here)
    if side is None:
        return found
    return replace(found, start=found.start - len(lead) + match.start(), point=side, inner=here)


def _side(match: re.Match[str], here: Point) -> Point | None:
    one = timedelta(days=1)
    start = end = None
    if match["open_from"]:
        start = here.start
    elif match["open_after"]:
        start = here.end + one if here.end is not None else None
    elif match["open_to"]:
        end = here.end
    else:
        end = here.start - one if here.start is not None else None
    if start is None and end is None:
        return None
    return Point(start=start, end=end, precision="open", inferred=here.inferred)
