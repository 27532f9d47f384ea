"""The words of time as patterns: made once from the ontology."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from kg.numberwords import Numbers
from kg.timewords import Timing

YEAR = r"(?P<year>1[0-9]\d\d|20\d\d|21\d\d)"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """The words of time and of number, as alternatives for larger patterns and by what they stand for."""

    timing: Timing
    numbers: Numbers

    def any_of(self, *kinds: str) -> str:
        """All phrases of some kinds as alternatives, longest first; blanks match any white space."""
        return words(phrase for kind in kinds for phrase in self.timing.of(kind))

    def amount(self, kind: str, phrase: str) -> int:
        """The number of a phrase that a pattern of this kind has matched, whatever its case and white space."""
        clean = " ".join(phrase.split()).lower()
        return next(number for word, number in self.timing.of(kind).items() if word.lower() == clean)

    def unit(self, word: str) -> tuple[int, int]:
        """(months, days) of a unit; an hour has neither."""
        lower = word.lower()
        for name in (lower, lower.removesuffix("s"), lower.removesuffix("ies") + "y"):
            if name in self.timing.of("unit-months"):
                return self.timing.of("unit-months")[name], 0
            if name in self.timing.of("unit-days"):
                return 0, self.timing.of("unit-days")[name]
        return 0, 0

    def units(self) -> str:
        """A pattern for a unit in the singular or plural."""
        names = [*self.timing.of("unit-days"), *self.timing.of("unit-months"), *self.timing.of("unit-hours")]
        return words(
            [*names, *(n + "s" for n in names), *(n[:-1] + "ies" for n in names if n.endswith("y") and n != "day")]
        )

    def count(self) -> str:
        """A pattern for a number in digits or words."""
        spelled = [*self.numbers.cardinals, *self.numbers.scales]
        return rf"\d{{1,3}}(?:,\d{{3}})*|(?:{words([*spelled, 'a', 'an'])})(?:[\s-](?:{words(spelled)}))*"


def alternatives(phrases: Iterable[str]) -> str:
    """Phrases as alternatives of a pattern, the longest first; a pattern that never matches where there are none."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered) or r"(?!)"


def words(phrases: Iterable[str]) -> str:
    """Phrases as alternatives that begin at a word; one look at the letter there is twice as fast as trying every phrase."""
    return _words(tuple(phrases))


@lru_cache(maxsize=512)
def _words(each: tuple[str, ...]) -> str:
    if not all(phrase[0].isalnum() for phrase in each):
        return alternatives(each)
    letters = "".join(sorted({phrase[0] for phrase in each})) or "a"
    return rf"\b(?=[{letters}])(?:{alternatives(each)})"


def make_grammar(timing: Timing, numbers: Numbers) -> Grammar:
    """The grammar of an ontology's words of time."""
    return Grammar(timing=timing, numbers=numbers)
