"""The day that the top of a text gives: a line of its own with a place or a label, or the dateline of its first paragraph."""

import re

from kg.errors import ArticleError
from kg.ingest.dates import day_of

_TOP = 8  # lines that may stand over the first paragraph: headline, subheads, byline, place and day
_LINE = 120  # letters; a longer line is a paragraph
_LETTER = r"[^\W\d_]"
_DAY = rf"\b(?P<day>\d{{1,2}} {_LETTER}{{3,9}}\.?,? \d{{4}}|{_LETTER}{{3,9}}\.? \d{{1,2}}(?:,? \d{{4}}| \(\d{{4}}\))|\d{{4}}-\d{{2}}-\d{{2}})"
_WEEKDAY = rf"(?:{_LETTER}+day,? )?"
_LABEL = r"(?:(?:last )?(?:published|updated|posted|date|issued)(?: on)?:? )"
_SOURCE = r"(?: ?\([^()\n]{2,40}\)| [A-Z]{2,8})"
_CAPITALS = r"[A-Z][A-Z'’.\-]+(?:[ ,]+[A-Z][\w'’.\-]+){0,3}"
_PLACE = r"[A-Z][\w'’.\-]+(?:,? [A-Z][\w'’.\-]+){0,3}"
_CLOCK = r"(?:,? (?:at )?\d{1,2}[:.]\d{2}.{0,20})?"
_REST = rf"{_SOURCE}?,? ?[-–—|:]? ?)?{_WEEKDAY}{_DAY}{_SOURCE}?{_CLOCK}\.?$"
_FIRST = re.compile(rf"(?:(?i:{_LABEL})|{_CAPITALS}{_REST}")
_ALONE = re.compile(rf"(?:(?i:{_LABEL})|{_PLACE}{_REST}")
_OPENING = re.compile(rf"{_CAPITALS}{_SOURCE}?,? ?[-–—:]? ?{_WEEKDAY}{_DAY}{_SOURCE}? ?[-–—:]")
_LEADING = re.compile(r"\s*date\s+(\d{4}-\d{2}-\d{2})\s", re.IGNORECASE)


def day_at_top(text: str) -> str | None:
    """The ISO day that a text gives of itself: "date 2024-06-18 ...", "GENEVA, June 18, 2024 (Wire) - ...", "Published 18 June 2024".

    A line counts only where it holds nothing but the day, a label, a place, a source and an hour, so a headline that
    tells of a day is none. The first line may be the name of a thing ("Paris Agreement, 12 December 2015"): there a place
    must stand in capitals. Of two days the earlier counts, "published" before "updated". None where no line gives a day.
    """
    if match := _LEADING.match(text):
        return _real(match[1])
    days: list[str] = []
    for at, line in enumerate(line.strip() for line in text.strip().split("\n", _TOP)[:_TOP]):
        opening = _OPENING.match(line[:_LINE])
        alone = _ALONE if at else _FIRST
        found = opening or (alone.match(line) if len(line) <= _LINE else None)
        if found and (day := _real(found["day"])):
            days.append(day)
        if opening or len(line) > _LINE:
            break
    return min(days, default=None)


def _real(written: str) -> str | None:
    try:
        return day_of(written.replace("(", "").replace(")", ""), "")
    except ArticleError:
        return None
