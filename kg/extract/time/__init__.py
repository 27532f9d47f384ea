"""Time expressions in text and what they mean, counted from the publication date.

Own rules for granularity and libraries for festivals: see docs/design-decisions.md for what was measured.
"""

from kg.extract.time.find import TimeFinder, find_times
from kg.extract.time.grammar import Grammar, make_grammar
from kg.extract.time.tense import points_forward
from kg.extract.time.timefound import TimeFound

__all__ = ["Grammar", "TimeFinder", "TimeFound", "find_times", "make_grammar", "points_forward"]
