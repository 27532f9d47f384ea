"""Numbers in a text, as bounds: "at least 115", "between 30 and 40", "dozens", "nobody", "$1.2 billion"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.lexicon import Counting
from kg.model import Count
from kg.numberwords import Numbers

_DIGITS = r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\d])|(?<![\w.,])\d+(?:\.\d+)?"
_NOT_AFTER = r"(?![\w]|[.,]\d|-(?:year|month|week|day|hour|member|point|state|nation)|\s*%|\s+per\s?cent\b)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number found: the span of the number alone, the currency sign or word it has, and its bounds."""

    start: int
    end: int
    money: bool
    count: Count


def count_in(text: str, counting: Counting, numbers: Numbers) -> Count | None:
    """The first number that a phrase gives ("at least 115 people"), with its bounds; None where it gives none."""
    return next((found.count for found in numbers_in(text, counting, numbers) if not found.money), None)


def numbers_in(text: str, counting: Counting, numbers: Numbers) -> Iterator[Number]:
    """The numbers of a text in order; a range ("between 30 and 40", "six or seven") is one of them."""
    pattern = _pattern(
        tuple(numbers.cardinals),
        tuple(numbers.scales),
        tuple(numbers.abbreviations),
        tuple(words for words, _ in counting.vague),
        counting.currencies,
    )
    vague = dict(counting.vague)
    last: tuple[int, int] | None = None
    for match in pattern.finditer(text):
        if last is not None and match.start() < last[1]:
            continue
        if match["vague"]:
            low, high = vague[match["vague"].lower()]
        else:
            low = high = _value(match, numbers)
        joined = re.match(r"\s*(?:and|to|or|-|–)\s*", text[match.end() :])
        second = pattern.match(text, match.end() + joined.end()) if joined and not match["vague"] else None
        between = re.search(r"\b(?:between|from|either)\s+$", text[: match.start()], re.IGNORECASE)
        spread = joined is not None and (between or joined.group().strip() in ("or", "to", "-", "–"))
        if second and not second["vague"] and spread and (high_end := _value(second, numbers)) > low:
            start = between.start() if between else match.start()
            end = last_end = second.end()
            last = (start, last_end)
            count = Count(min=low, max=high_end, text=text[start:end])
            yield Number(start=match.start(), end=end, money=bool(match["sign"] or second["sign"] or second["money"]), count=count)  # fmt: skip
            continue
        last = match.span()
        money = bool(match["sign"] or match["money"])
        yield Number(
            start=match.start(), end=match.end("number"), money=money, count=_bounded(text, match, low, high, counting)
        )


def _value(match: re.Match[str], numbers: Numbers) -> int:
    digits = re.match(r"[\d,.]+", match["number"])
    if not digits:
        return numbers.cardinal(match["number"]) or 0
    scale = match["number"][digits.end() :].strip(" -").lower()
    factor = numbers.scales.get(scale) or numbers.abbreviations.get(scale) or 1
    return round(float(digits.group().replace(",", "")) * factor)


def _bounded(text: str, match: re.Match[str], low: int, high: int, counting: Counting) -> Count:
    for words, bound in counting.bounds:
        before = re.search(rf"\b{words}\s+$", text[: match.start()], re.IGNORECASE)
        if before and low == high:
            least = {"lower": low, "above": low + 1, "about": low}.get(bound)
            most = {"upper": low, "below": low - 1, "about": low}.get(bound)
            return Count(min=least, max=most, text=text[before.start() : match.end()])
    return Count(min=low, max=high, text=match.group())


@lru_cache(maxsize=4)
def _pattern(
    cardinals: tuple[str, ...], scales: tuple[str, ...], short: tuple[str, ...], vague: tuple[str, ...],
    currencies: tuple[tuple[str, bool], ...],
) -> re.Pattern[str]:  # fmt: skip
    def any_of(words: tuple[str, ...]) -> str:
        return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))

    signs = any_of(tuple(word for word, sign in currencies if sign))
    names = any_of(tuple(word for word, sign in currencies if not sign))
    scaled = rf"(?:[\s-](?:{any_of(scales)}))*"
    spelled = rf"\b(?:an?[\s](?={any_of(scales)})|)(?:{any_of((*cardinals, *scales))})(?:(?:[\s-]|\sand\s)(?:{any_of((*cardinals, *scales))})\b)*"
    return re.compile(
        rf"(?P<sign>(?:\b[A-Z]{{1,2}})?(?:{signs})\s?)?"
        rf"(?:(?P<number>(?<![^\W\d_])(?:{_DIGITS})(?:\s?(?:{any_of(short)})\b|{scaled})|{spelled}|\b(?P<vague>{any_of(vague)})\b(?!\s(?:fewer|less|more)\sthan)){_NOT_AFTER})"
        rf"(?P<money>\s(?:[A-Z][a-z]+\s|US\s)?(?:{names})s?\b)?",
        re.IGNORECASE,
    )
