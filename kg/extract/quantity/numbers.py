"""Numbers in a text, as bounds: "at least 115", "between 30 and 40", "dozens", "nobody", "$1.2 billion"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.extract.quantity.number import Number
from kg.extract.time.grammar import alternatives
from kg.lexicon.counting import Counting
from kg.model import Count
from kg.numberwords import Numbers

_DIGITS = r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\d])|(?<![\w.,])\d+(?:\.\d+)?"
_LEAD = 60  # characters before a number in which words that bound it may stand
_NOT_AFTER = r"(?![\w]|[.,]\d|-(?:year|month|week|day|hour|minute|thirds?|quarters?|fifths|tenths|member|point|state|nation|page|nil|odd)|\s+(?:thirds|quarters|fifths|tenths)\b|\s*%|\s+per\s?cent\b|st\b|nd\b|rd\b|th\b|:\d|-\d)"

_JOINED = re.compile(r"\s*(?:and|to|or|-|–)\s*")
_FIGURES = re.compile(r"[\d,.]+")
_OR_MORE = re.compile(r"\s*(?:people\s)?or\s(more|fewer|less)\b")


def count_in(text: str, counting: Counting, numbers: Numbers) -> Count | None:
    """The first number that a phrase gives ("at least 115 people"), with its bounds; None where it gives none."""
    found = (number.count for number in numbers_in(text, counting, numbers) if not number.money)
    return next((count for count in found if count.text.lower() not in counting.wholes), None)


def numbers_in(text: str, counting: Counting, numbers: Numbers) -> Iterator[Number]:
    """The numbers of a text in order; a range ("between 30 and 40", "six or seven") is one of them."""
    pattern, vague = _patterns(counting, numbers)
    last = 0
    for match in pattern.finditer(text):
        if match.start() < last:
            continue
        if _before_change(text, match.start(), counting):
            continue
        found = _range(text, match, pattern, numbers) or _single(text, match, vague, counting, numbers)
        last = found.end
        yield found


def _before_change(text: str, start: int, counting: Counting) -> bool:
    """Whether a number is what there was before: "rose *from 30* to 40", "to 40, up from 30"."""
    lead = text[:start].rstrip()
    if lead[-4:].lower() != "from":
        return False
    before = re.search(r"([^.;]*)\bfrom$", lead, re.IGNORECASE)
    return before is not None and any(word in counting.changes for word in re.findall(r"\w+", before[1].lower()))


def _range(text: str, match: re.Match[str], pattern: re.Pattern[str], numbers: Numbers) -> Number | None:
    """Two numbers as one: "between 30 and 40", "six or seven", "$2-3 billion"; None where only one is meant."""
    joined = _JOINED.match(text, match.end())
    second = pattern.match(text, joined.end()) if joined and not match["vague"] else None
    if joined is None or second is None or second["vague"]:
        return None
    between = re.search(r"\b(?:between|from|either)\s+$", text[: match.start()], re.IGNORECASE)
    if not between and joined.group().strip() not in ("or", "to", "-", "–"):
        return None
    low, high = _value(match, numbers), _value(second, numbers)
    scale = _scale(second["number"], numbers)
    low = low * scale if low < high / scale else low  # "between $2 and $3 billion"
    if high <= low:
        return None
    start = between.start() if between else match.start()
    return Number(
        start=match.start(), end=second.end("number"), money=_money_of(match) or _money_of(second), opening=start,
        count=Count(min=low, max=high, text=text[start : second.end()]),
    )  # fmt: skip


def _single(
    text: str, match: re.Match[str], vague: dict[str, tuple[int, int]], counting: Counting, numbers: Numbers
) -> Number:
    low = high = 0
    if match["vague"]:
        low, high = vague[" ".join(match["vague"].lower().split())]
    else:
        low = high = _value(match, numbers)
    count = _bounded(text, match, low, high, counting)
    opening = match.start() if text.startswith(count.text, match.start()) else text.rfind(count.text, 0, match.end())
    return Number(
        start=match.start(), end=match.end("number"), money=_money_of(match),
        count=count, plain=low, opening=opening,
    )  # fmt: skip


def _money_of(match: re.Match[str]) -> str | None:
    found = match["sign"] or match["money"]
    return found.strip() if found else None


def _value(match: re.Match[str], numbers: Numbers) -> int:
    digits = _FIGURES.match(match["number"])
    if not digits:
        half = re.match(r"half[\s-]an?[\s-]|half[\s-]", match["number"], re.IGNORECASE)
        words = match["number"][half.end() :] if half else match["number"]
        return (numbers.cardinal(words) or 0) // (2 if half else 1)
    return round(float(digits.group().replace(",", "")) * _scale(match["number"], numbers))


def _scale(number: str, numbers: Numbers) -> int:
    """What the words behind digits multiply them by: "1.2 billion", "5bn"; 1 where nothing stands there."""
    digits = _FIGURES.match(number)
    words = re.split(r"[\s-]+", number[digits.end() :].strip(" -").lower()) if digits else []
    factor = 1
    for word in words:
        factor *= numbers.scales.get(word) or numbers.abbreviations.get(word) or 1
    return factor


def _bounded(text: str, match: re.Match[str], low: int, high: int, counting: Counting) -> Count:
    start = match.start()
    before = _bound_before(text, start, counting) if low == high else None
    if before is not None:
        opening, bound = before
        least = {"lower": low, "above": low + 1, "about": low}.get(bound)
        most = {"upper": low, "below": low - 1, "about": low}.get(bound)
        if bound != "about" or _bound_before(text, opening, counting) is None:
            return Count(min=least, max=most, text=text[opening : match.end()])
    after = _OR_MORE.match(text, match.end())
    if after and low == high:
        more = after[1] == "more"
        return Count(min=low if more else None, max=None if more else low, text=text[start : after.end()])
    return Count(min=low, max=high, text=match.group())


def _bound_before(text: str, end: int, counting: Counting) -> tuple[int, str] | None:
    """Where the longest bounding words right before an offset begin, and how they bound; None where none stand there."""
    pattern, kinds, last = _bound_pattern(counting)
    before = text[max(0, end - _LEAD) : end].lower()
    if not before[-1:].isspace() or not before.rstrip().endswith(last):
        return None  # which is nearly always so
    found = pattern.search(text, max(0, end - _LEAD), end)
    return (found.start(), kinds[" ".join(found[1].lower().split())]) if found else None


@lru_cache(maxsize=4)
def _bound_pattern(counting: Counting) -> tuple[re.Pattern[str], dict[str, str], tuple[str, ...]]:
    """A pattern of the words that bound a number before it, how each of them bounds it, and their last words."""
    words = "|".join(re.escape(words).replace(r"\ ", r"\s+") for words, _ in counting.bounds)
    last = tuple(dict.fromkeys(words.lower().split()[-1] for words, _ in counting.bounds))
    return re.compile(rf"\b({words})\s+$", re.IGNORECASE), dict(counting.bounds), last


@lru_cache(maxsize=4)
def _patterns(counting: Counting, numbers: Numbers) -> tuple[re.Pattern[str], dict[str, tuple[int, int]]]:
    """The pattern of a number, and the bounds of words that stand for one."""
    cardinals, scales, short = tuple(numbers.cardinals), tuple(numbers.scales), tuple(numbers.abbreviations)
    vague, signs, money = tuple(words for words, _ in counting.vague), counting.signs, tuple(counting.money)
    sign = rf"(?P<sign>(?-i:(?<!\w)(?:{alternatives(signs)}))\s?)?"
    names = alternatives(
        tuple(word for word in money if word not in signs) + tuple(s for s in signs if len(s) == 3 and s.isalpha())
    )
    scaled = rf"(?:[\s-](?:{alternatives(scales)})\b)*"
    spelled = rf"\b(?:half[\s-](?:an?[\s-])?(?={alternatives(scales)})|an?[\s](?={alternatives(scales)})|)(?:{alternatives((*cardinals, *scales))})(?:(?:[\s-]|\sand\s)(?:{alternatives((*cardinals, *scales))})\b)*"
    loose = alternatives(vague)
    letters = "".join(sorted({re.escape(word[0]) for word in (*cardinals, *scales, *vague, "a", "half")}))
    symbols = "".join(sorted({re.escape(sign[0]) for sign in signs})) or "$"
    here = rf"(?<!\w)(?=[\d{letters}]|(?-i:[{symbols}]))"  # one look at what is there is twice as fast as trying it all
    unless = r"(?<!\bno(?=\s(?:fewer|less|more|longer|doubt)\b))"
    pattern = re.compile(
        here
        + sign
        + rf"(?:(?P<number>(?<![^\W\d_])(?:{_DIGITS})(?:\s?(?:{alternatives(short)})\b|{scaled})|{spelled}|\b(?P<vague>{loose})\b{unless}){_NOT_AFTER})"
        rf"(?:[\s-](?P<money>(?:(?-i:[A-Z])[a-z]+\s|US\s)?(?:{names})s?)\b)?",
        re.IGNORECASE,
    )
    return pattern, dict(counting.vague)
