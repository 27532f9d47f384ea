"""Reports that sum up: of several ("35 strikes", "dozens of raids", "five times") or over a stretch of time."""

import re

from kg.numberwords import Numbers
from kg.resolve.events.report import Report
from kg.resolve.events.timing import sums_up

_WORD = re.compile(r"[\w,]+(?:-\w+)*")


def sums(report: Report, numbers: Numbers) -> bool:
    """Whether what is done sums up: a number; a plural of deeds; a stretch of time, but "since May they have agreed" is one agreement."""
    deed = "material" in report.quad.lower()
    told = (report.plural and deed) or several(report, numbers) or (sums_up(report) and (report.mutual or deed))
    return report.done == "done" and told


def several(report: Report, numbers: Numbers) -> bool:
    """Whether the noun that says it is counted: "35 strikes", "dozens of air raids"."""
    words = _WORD.findall(report.text.lower())
    counts = [(numbers.cardinal(word) or 0) > 1 or word.rstrip("s") in numbers.scales for word in words[:-1]]
    return any(counts) and words[-1].endswith("s")
