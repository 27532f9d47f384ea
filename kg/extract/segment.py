"""An article's text in paragraphs that are parsed apart; headings and a leading date are told from sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_ENDS = re.compile(r"[.!?:;,…][\"'”’)\]]*$")
_DATE = re.compile(r"\s*date\s+(\d{4}-\d{2}-\d{2})\s+", re.IGNORECASE)
# "WASHINGTON (Reuters) - ", "Tehran, March 15, IRNA - ", "BONN, 2 May 1990 (Wire) - ": place, date and agency before the first sentence
_DATELINE = re.compile(
    r"^(?:[A-Z][\w.'’/-]*,? ?){1,6}(?:\((?:[A-Z][\w.'’/ ]*)\)|,? ?(?:[A-Z][a-z]+day,? )?(?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+\.?),?(?: \d{4})?,?(?: [A-Z]{2,}| \([A-Z\d][\w ]+\))?)? ?(?:--|—|–|-|:) (?=[A-Z\"“])"
)
_ON_X = re.compile(r"(?<= on X\.) (?=[A-Z\"“])")  # where a parser takes the site's name for somebody's initial
_LABEL = re.compile(r"\s*[A-Z][A-Z.'’ -]+: ")
LONGEST = 20_000  # characters parsed at once: the cost of one long sentence grows faster than its length
LONGEST_DATELINE = 60  # characters
_SHORTEST_PLACE = 4  # letters of a town in capitals before a colon; "UN", "EU" and "WHO" speak
HEADING_WORDS = 14  # the longest line without a full stop that counts as a heading


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A stretch of an article: text == article.text[start:start + len(text)]."""

    text: str
    start: int
    kind: Literal["heading", "body"]


def leading_date(text: str) -> tuple[str | None, int]:
    """The date that a text begins with ("date 2026-01-01 ...") and the offset behind it; (None, 0) without one."""
    match = _DATE.match(text)
    return (match[1], match.end()) if match else (None, 0)


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text in order. A line of its own without a full stop, followed by more text, is a heading."""
    begin = leading_date(text)[1]
    found: list[Paragraph] = []
    lines = [(m.start(), m.group()) for m in re.finditer(r"[^\n]+", text[begin:])]
    wrapped = _is_wrapped([line for _, line in lines])
    transcript = sum(_has_label(line) for _, line in lines) > 1
    for start, line in _joined(lines, text[begin:]) if wrapped else lines:
        stripped = line.strip()
        if stripped:
            offset = begin + start + line.index(stripped)
            kind: Literal["heading", "body"] = "heading" if len(lines) > 1 and is_heading(stripped) else "body"
            skip = dateline(stripped) if kind == "body" and not (transcript and _has_label(stripped)) else 0
            for begins, part in _pieces(stripped[skip:]):
                found.append(Paragraph(text=part, start=offset + skip + begins, kind=kind))
    return found


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """A paragraph in pieces that are not too long to parse, cut behind a full stop, else at a blank: (offset, piece)."""
    start = 0
    for cut in (*(found.span() for found in _ON_X.finditer(text)), (len(text), len(text))):
        yield from _short_pieces(text, start, cut[0])
        start = cut[1]


def _short_pieces(text: str, begin: int, end: int) -> Iterator[tuple[int, str]]:
    """The same of a stretch of a paragraph."""
    while end - begin > LONGEST:
        stop = max(text.rfind(". ", begin, begin + LONGEST), text.rfind("\n", begin, begin + LONGEST)) + 1
        stop = stop or text.rfind(" ", begin, begin + LONGEST) + 1 or begin + LONGEST
        yield begin, text[begin:stop]
        begin = stop
    yield begin, text[begin:end]


def _has_label(line: str) -> bool:
    """Whether capitals and a colon begin a line: a dateline ("LAHORE: ") once in an article, speakers when more often."""
    return _LABEL.match(line) is not None


def dateline(line: str) -> int:
    """The length of the place, date and agency that a wire story begins with; 0 without them."""
    match = _DATELINE.match(line)
    if match is None or match.end() > LONGEST_DATELINE:
        return 0
    place = match.group().split("(")[0].split(",")[0].strip(" -–—:")
    if match.group().endswith(": ") and (len(place) < _SHORTEST_PLACE or is_heading(line)):
        return 0  # "UN: army bombed clinic": who says it
    return (
        match.end() if place.isupper() or "(" in match.group() or any(char.isdigit() for char in match.group()) else 0
    )


def is_heading(line: str) -> bool:
    """Whether a line reads as a headline or cross-heading: short, and not ended like a sentence."""
    return len(line.split()) <= HEADING_WORDS and not _ENDS.search(line)


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the text is wrapped at a column: most lines of similar length that do not end a sentence."""
    long = [line for line in lines if 55 <= len(line.rstrip()) <= 100]
    open_ended = sum(not _ENDS.search(line.rstrip()) for line in long)
    return len(long) >= 4 and len(long) >= 0.6 * len(lines) and open_ended >= 0.5 * len(long)


def _joined(lines: list[tuple[int, str]], text: str) -> list[tuple[int, str]]:
    """Wrapped lines put together to the paragraphs that blank lines part."""
    found, begin, last = [], -1, -1
    for start, line in lines:
        if begin >= 0 and text[last:start].count("\n") > 1:
            found.append((begin, text[begin:last]))
            begin = -1
        begin = start if begin < 0 else begin
        last = start + len(line)
    return [*found, (begin, text[begin:last])] if begin >= 0 else found
