"""What a rule knows beside its match: the publication date, the way the verb points, the date said before."""

import re
from collections.abc import Callable
from datetime import date

from kg.extract.time.grammar import Grammar
from kg.extract.time.point import Point
from kg.model import Value


class Context(Value, frozen=True):
    """`base` is the publication date, `future` whether the verb points forward, `anchor` the first day of the time said before."""

    grammar: Grammar
    base: date | None
    future: bool = False
    anchor: date | None = None
    last_day: date | None = None  # of the time said before, where that is more than a day


Match = re.Match[str]
Read = Callable[[Match, Context], Point | None]
Rule = tuple[re.Pattern[str], Read]


def before(match: Match) -> str:
    """The few words before a match, up to the start of its line."""
    return match.string[max(0, match.start() - 40) : match.start()].rpartition("\n")[2]


def after(match: Match) -> str:
    """The few words after a match."""
    return match.string[match.end() : match.end() + 40].partition("\n")[0]
