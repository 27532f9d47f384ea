"""What a text must hold for a pattern to match at all, so that most patterns need not be tried on most texts."""

import re
from collections.abc import Iterator
from functools import lru_cache


def needed(pattern: str) -> tuple[str, ...]:
    """The sources of the named groups that every match of a pattern fills, the shortest first; groups keep their flags.

    A group counts where nothing around it is optional, repeated from none, an alternative or an assertion.
    """
    found = []
    for name, start, end in _groups(pattern):
        if _is_needed(pattern, start, end):
            found.append(pattern[start:end].replace(f"(?P<{name}>", "(?:", 1))
    return tuple(sorted(set(found), key=lambda source: (len(source), source)))


def words_needed(source: str) -> tuple[str, ...]:
    """The longest word of each alternative of a pattern of literal phrases, in lower case; () for any other pattern.

    Where a text has no word that begins with one of them, the pattern does not match.
    """
    if not _OPENING.sub("", source).startswith(r"\b(?=["):
        return ()  # it may match inside a word
    longest = [max(_WORD.findall(phrase), key=len, default="") for phrase in phrases_needed(source)]
    return tuple(sorted(set(longest))) if all(longest) else ()


@lru_cache(maxsize=512)
def phrases_needed(source: str) -> tuple[str, ...]:
    """The alternatives of a pattern of literal phrases, in lower case with single blanks; () for any other pattern.

    Where a text written so holds none of them, the pattern does not match.
    """
    inside = _OPENING.sub("", source)
    if inside.startswith(r"\b(?=["):
        inside = inside[inside.index("])") + 2 :].removeprefix("(?:")
    phrases = inside.rstrip(")").replace(r"\s+", " ").split("|")
    literal = all(_LITERAL.fullmatch(phrase) for phrase in phrases)
    return tuple(_ESCAPE.sub(r"\1", phrase).lower() for phrase in phrases) if literal else ()


def needs_digit(source: str) -> bool:
    """Whether a pattern is of figures only or begins with a look at one, so that a text without a digit cannot match it."""
    body = source.removeprefix("(?:")
    if body.startswith(r"\b(?=\d)(?:") and not _is_choice(body[: len(body) - (body != source)], 0, len(body)):
        return True
    plain = _OPENING.sub("", source).replace(r"\d", "0")
    return not any(char.isalpha() or char == "\\" for char in plain) and all(map(_DIGIT.search, plain.split("|")))


_OPENING = re.compile(r"^(?:\(\?i?:)*")
_LITERAL = re.compile(r"(?:[\w ]|\\[^\w\s]|['’])+")
_ESCAPE = re.compile(r"\\(\W)")
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")


def _groups(pattern: str) -> Iterator[tuple[str, int, int]]:
    """(name, start, end) of the named groups of a pattern, brackets included."""
    spans = dict(_brackets(pattern))
    for match in re.finditer(r"\(\?P<(\w+)>", pattern):
        if match.start() in spans:
            yield match[1], match.start(), spans[match.start()]


def _is_needed(pattern: str, start: int, end: int) -> bool:
    around = [(first, last) for first, last in _brackets(pattern) if first <= start and end <= last]
    if any(pattern[last : last + 1] in ("?", "*", "{") for _, last in around):
        return False
    outer = [(0, len(pattern)), *((first, last) for first, last in around if first != start)]
    return not any(_is_choice(pattern, first, last) for first, last in outer)


def _is_choice(pattern: str, first: int, last: int) -> bool:
    """Whether what stands between two offsets is an assertion or has alternatives of its own."""
    if (first, last) != (0, len(pattern)) and re.match(r"\(\?(?:<?[=!]|\()", pattern[first:]):
        return True
    inner = [(a, b) for a, b in _brackets(pattern) if (first < a and b < last) or (first == 0 and last == len(pattern))]
    return any(
        pattern[at] == "|" and not any(a < at < b for a, b in inner if (a, b) != (first, last))
        for at in _plain(pattern)
        if first <= at < last
    )


def _plain(pattern: str) -> list[int]:
    """The offsets of characters that are neither escaped nor inside a set."""
    found, at, inside = [], 0, False
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 2
            continue
        if char == "[" and not inside:
            inside = True
            at += 2 if pattern[at + 1 : at + 2] in ("^", "]") else 1
            continue
        if char == "]" and inside:
            inside = False
        elif not inside:
            found.append(at)
        at += 1
    return found


def _brackets(pattern: str) -> list[tuple[int, int]]:
    """(start, end) of all bracketed parts of a pattern."""
    found, opened = [], []
    for at in _plain(pattern):
        if pattern[at] == "(":
            opened.append(at)
        elif pattern[at] == ")":
            found.append((opened.pop(), at + 1))
    return found
