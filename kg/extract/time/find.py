"""The time expressions of a text: matched, given a value in text order, widened, and joined to ranges."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from kg.extract.time import explicit, relative
from kg.extract.time.context import Context, Match, Read
from kg.extract.time.found import Found
from kg.extract.time.grammar import Grammar
from kg.extract.time.needed import needed, needs_digit, phrases_needed, words_needed
from kg.extract.time.point import Point
from kg.extract.time.timefound import TimeFound
from kg.extract.time.widen import Widener, make_widener, opened, part_of, ranges
from kg.model import TimeSpan

_LED = 40  # characters before a time among which its "since" stands


class TimeFinder:
    """Finds time expressions with the rules of one ontology."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        rules = [*explicit.rules(grammar), *relative.rules(grammar)]
        self._rules = [(pattern, read, _compiled(needed(pattern.pattern))) for pattern, read in rules]
        self._absence = _Absence([parts for _, _, parts in self._rules])
        self._widener: Widener = make_widener(grammar)
        self._gone_by = re.compile(
            rf"(?i)\b(?:{grammar.any_of('gone-by')})\s+(?:the\s+)?(?:\w+\s+(?:of\s+)?)?(?:the\s+)?$"
        )
        self._clause_words = {*grammar.timing.of("open-after"), *grammar.timing.of("open-before")}

    def find(
        self, text: str, published: str | None, *, future: Callable[[int], bool] = lambda offset: False
    ) -> list[TimeFound]:
        """The time expressions of a text that can be given a value, in order, none overlapping another.

        `published` is the ISO date that relative expressions count from; without it only dates with a year are found.
        `future` says whether the verb over an offset points forward, which tells a coming weekday from the last one.
        """
        found = [part_of(self._widener, text, each) for each in self._points(text, _iso(published), future)]
        found = [opened(self._widener, text, each) for each in ranges(self._widener, text, _apart(found))]
        return [
            TimeFound(
                start=f.start, end=f.end, value=_value(text, f, f.point),
                inner=_value(text, f, f.inner) if f.inner is not None else None,
            )
            for f in _apart(found)
        ]  # fmt: skip

    def leads_clause(self, found: TimeFound) -> bool:
        """Whether it ends in "after" or "before" and so dates the clause that follows ("two days after a bomb went off")."""
        last = found.value.text.rpartition(" ")[2].lower()
        if found.value.text[:4].lower() == "the ":  # "the night before" stands alone
            return False
        return last in self._clause_words and found.value.precision in ("day", "week", "month", "year")

    def _points(self, text: str, base: date | None, future: Callable[[int], bool]) -> list[Found]:
        anchor = last_day = None
        points = []
        taken = -1
        for match, read in self._matches(text):
            if match.start() < taken:
                continue
            ahead = future(match.start()) and not self._gone_by.search(
                text[max(0, match.start() - _LED) : match.start()]
            )
            context = Context(grammar=self.grammar, base=base, future=ahead, anchor=anchor, last_day=last_day)
            value = _counted(read, match, context)
            if value is None:
                continue
            taken = match.end()
            points.append(Found(start=match.start(), end=match.end(), point=value, whole=value.precision == "range"))
            if value.start is not None and value.precision != "vague":
                anchor, last_day = value.start, value.end or value.start
        return points

    def _matches(self, text: str) -> list[tuple[Match, Read]]:
        """All matches of all rules, by where they begin; of those that begin together the longest first."""
        holds, tried = _Holding(text), self._absence.tried(text)
        found = [
            (match, rank, read)
            for rank in tried
            for pattern, read, parts in [self._rules[rank]]
            if all(holds[part] for part in parts)
            for match in pattern.finditer(text)
        ]
        found.sort(key=lambda item: (item[0].start(), -item[0].end(), item[1]))
        return [(match, read) for match, _, read in found]


def _compiled(parts: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(part) for part in parts)  # equal parts come out of re's cache as one


class _Absence:
    """Which rules a text without some words or without figures need not be asked about, by the parts that they need.

    Sets of parts are the bits of whole numbers.
    """

    def __init__(self, rules: list[tuple[re.Pattern[str], ...]]) -> None:
        known = {
            part: 1 << number for number, part in enumerate(dict.fromkeys(part for parts in rules for part in parts))
        }
        self._figures = sum(bit for part, bit in known.items() if needs_digit(part.pattern))
        self._of: dict[str, int] = {}  # the beginning of a word -> the parts that it may begin a word of
        for part, bit in known.items():
            for word in words_needed(part.pattern):
                self._of[word] = self._of.get(word, 0) | bit
        worded = sum(bit for part, bit in known.items() if words_needed(part.pattern))
        self._needs = [sum(known[part] for part in parts) & (worded | self._figures) for parts in rules]
        self._begun_by = lru_cache(maxsize=20_000)(self._parts_of)  # texts share most of their words

    def tried(self, text: str) -> list[int]:
        """The numbers of the rules that may match a text."""
        there = self._figures if _DIGIT.search(text) else 0
        for word in set(_WORD.findall(text.lower())):
            there |= self._begun_by(word)
        return [rank for rank, needs in enumerate(self._needs) if needs & there == needs]

    def _parts_of(self, word: str) -> int:
        """The parts that a word may begin a word of."""
        found = 0
        for end in range(1, len(word) + 1):
            found |= self._of.get(word[:end], 0)
        return found


_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")


class _Holding(dict[re.Pattern[str], bool]):
    """Whether a text holds a part of a pattern, each looked for once."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text, self._plain = text, " ".join(text.lower().split())

    def __missing__(self, part: re.Pattern[str]) -> bool:
        phrases = phrases_needed(part.pattern)  # looking for all of them is ten times as fast as their pattern
        plain = self._plain
        for phrase in phrases:
            if phrase in plain:
                break
        else:
            if phrases:
                self[part] = False
                return False
        found = self[part] = part.search(self._text) is not None
        return found


def _counted(read: Read, match: Match, context: Context) -> Point | None:
    """What a rule makes of a match; nothing where it counts beyond the years 1 to 9999, which no date can hold."""
    try:
        return read(match, context)
    except (OverflowError, ValueError):
        return None


def find_times(finder: TimeFinder, text: str, published: str | None, *, future: bool = False) -> list[TimeFound]:
    """The time expressions of a text without a parse; `future` holds for all of it."""
    return finder.find(text, published, future=lambda offset: future)


def _apart(found: list[Found]) -> list[Found]:
    """Those that do not overlap an earlier one; a part of the day beside a day is part of it."""
    kept: list[Found] = []
    for each in sorted(found, key=lambda f: f.start):
        last = kept[-1] if kept else None
        if last is not None and each.start < last.end:
            if last.point.precision == "time-of-day":
                kept[-1] = each
            continue
        kept.append(each)
    return kept


def _iso(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _value(text: str, found: Found, here: Point) -> TimeSpan:
    return TimeSpan(
        start=here.start.isoformat() if here.start else None,
        end=here.end.isoformat() if here.end else None,
        precision=here.precision,
        text=" ".join(text[found.start : found.end].split()),
        inferred=here.inferred,
        lasts=here.lasts,
    )
