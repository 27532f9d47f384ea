"""Years and what is made of them: "1979", "2014-15", "the 1990s", "the 19th century"."""

import re

from kg.extract.time import point
from kg.extract.time.context import Context, Match, after, before
from kg.extract.time.point import Point

_YEAR_OR_AMOUNT = frozenset(["of", "about", "around", "for", "at", "over", "up to", "to", "by", "from", "and", "or"])


def ordinal_of(match: Match, ctx: Context) -> int:
    """The number of "third" or "3rd"."""
    text = match["ordinal"].lower()
    return int(re.sub(r"\D", "", text)) if text[0].isdigit() else ctx.grammar.numbers.ordinals[text]


def read_named_year(match: Match, ctx: Context) -> Point | None:
    """A year that its words tell: "fiscal 2019"."""
    return point.year(int(match["year"]))


def read_year(match: Match, ctx: Context) -> Point | None:
    """Four digits, where they are a year."""
    return point.year(int(match["year"])) if _is_year(match, ctx) else None


def _is_year(match: Match, ctx: Context) -> bool:
    """Whether four digits are a year and no amount, number or name ("fired 2023 rounds", "Flight 1979", "the 2030 agenda")."""
    lead, rest, year = before(match), after(match), int(match["year"])
    words = ctx.grammar.any_of("preposition", "open-from", "open-after", "open-to", "open-before")
    found = re.search(rf"(?i:\b(?P<word>{words}))\s+(?:(?i:early|late|mid)[\s-]+)?(?:the\s+)?(?:year\s+)?$", lead)
    if found:
        return not (found["word"].lower() in _YEAR_OR_AMOUNT and re.match(r"\s+[a-z]+s\b", rest))
    if re.search(rf"(?i:{ctx.grammar.any_of('third', 'edge', 'half')})[\s-]+(?:the\s+)?$", lead):
        return True
    if re.search(r"\($", lead) and re.match(r"\)", rest):
        return True
    past = ctx.base is None or year <= ctx.base.year
    return past and bool(
        re.search(r"(?:\b[Tt]he|\b[Ii]ts|\b[Hh]is|\b[Hh]er|['’]s?)\s+$", lead) and re.match(r"\s+[a-z]{3}", rest)
    )


def read_short_year(match: Match, ctx: Context) -> Point | None:
    """ "In '98": the last such year up to the article's."""
    if ctx.base is None or not re.search(r"(?i:\b(?:in|of|since|until|after|before))\s+$", before(match)):
        return None
    number = int(match["short"]) + ctx.base.year // 100 * 100
    return point.year(number if number <= ctx.base.year else number - 100)


def read_years(match: Match, ctx: Context) -> Point | None:
    """ "2014-15": from the first to the last."""
    first, last = int(match["year"]), int(match["last"])
    last = last if last > 99 else first - first % 100 + last
    if not first < last < first + 100:
        return None
    return point.months(first * 12, 12 * (last - first + 1), "range", inferred=False)


def read_decade(match: Match, ctx: Context) -> Point | None:
    """ "The 1990s", "the '90s"."""
    groups = match.groupdict()
    return point.decade(int(groups["decade"]) if groups.get("decade") else 1900 + int(groups["short"]))


def read_century(match: Match, ctx: Context) -> Point | None:
    """ "The 19th century"."""
    number = ordinal_of(match, ctx)
    return point.century(number) if 1 < number < 23 else None
