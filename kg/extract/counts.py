"""Numbers of people in a phrase, as bounds."""

import re

from kg.lexicon import Counting
from kg.model import Count

_SCALE = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12}
_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = {
    word: 10 * (n + 2)
    for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
}
_WORD = {word: number for number, word in enumerate(_UNITS)} | _TENS
_DIGITS = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:[ -](hundred|thousand|million|billion|dozen))?\b(?!-year|%|[.,]\d| per ?cent)",
    re.IGNORECASE,
)
_SPELLED = re.compile(
    r"\b((?:"
    + "|".join(_WORD)
    + r")(?:[ -](?:"
    + "|".join(_WORD)
    + r"))*|an?)(?: (hundred|thousand|million|billion|dozen))?\b",
    re.IGNORECASE,
)


def count_in(text: str, counting: Counting) -> Count | None:
    """The number that a phrase gives ("at least 115 people"), with its bounds; None where it gives none."""
    between = re.search(r"\bbetween ([\d,]+) and ([\d,]+)", text)
    if between:
        low, high = (int(group.replace(",", "")) for group in between.groups())
        return Count(min=low, max=high, text=between.group())
    for words, (low, high) in counting.vague:
        if re.search(rf"\b{words}\b", text, re.IGNORECASE) and not _DIGITS.search(text):
            return Count(min=low, max=high, text=words)
    found = _number(text)
    if found is None:
        return None
    number, start, end = found
    for words, bound in counting.bounds:
        match = re.search(rf"\b{words} $", text[:start], re.IGNORECASE)
        if match:
            return _bounded(number, bound, text[match.start() : end])
    return Count(min=number, max=number, text=text[start:end])


def _bounded(number: int, bound: str, text: str) -> Count:
    low = {"lower": number, "above": number + 1}.get(bound)
    high = {"upper": number, "below": number - 1}.get(bound)
    if bound == "about":
        low, high = number, number
    return Count(min=low, max=high, text=text)


def _number(text: str) -> tuple[int, int, int] | None:
    digits = _DIGITS.search(text)
    if digits:
        value = float(digits[1].replace(",", "")) * _SCALE.get((digits[2] or "").lower(), 1)
        return (int(value), digits.start(), digits.end()) if value < 1e12 else None
    for spelled in _SPELLED.finditer(text):
        if spelled[1].lower() in ("a", "an") and not spelled[2]:
            continue
        value = sum(_WORD.get(word.lower(), 1) for word in re.split(r"[ -]", spelled[1])) * _SCALE.get(
            (spelled[2] or "").lower(), 1
        )
        return int(value), spelled.start(), spelled.end()
    return None
