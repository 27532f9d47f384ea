"""Bytes become text by one rule: byte order mark, then what the file declares, then UTF-8, then Windows-1252.

Windows-1252 is the guess because only English is read: where more than a tenth of the letters would not be ASCII, or a
control character comes out, the guess is wrong and the file is refused rather than read as noise.
"""

import codecs
import re

from kg.errors import ArticleError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_.:-]{2,40})""", re.I)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
STRANGE = 0.1  # the share of letters beyond ASCII from which Windows-1252 is no good guess for English


def decode(data: bytes, source: str, *, markup: bool = False) -> str:
    """Text of bytes, line breaks made one kind; in `markup` the encoding that it declares counts.

    Raises ArticleError with what was found and where.
    """
    text = _decoded(data, source, _declared(data) if markup else None)
    if "\x00" in text:
        raise ArticleError(f"{source}: holds a null character at offset {text.index(chr(0))}; is it a text file?")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, source: str, declared: str | None) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(name)
            except UnicodeDecodeError as error:
                raise ArticleError(f"{source}: not {name} at byte {error.start}, as its first bytes say") from error
    offset = 0
    for known in (declared, "utf-8"):
        if known is not None:
            try:
                return data.decode(known)
            except UnicodeDecodeError as error:
                offset = error.start
    return _guessed(data, source, offset)


def _guessed(data: bytes, source: str, offset: int) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = "\x00"
    letters = [char for char in text if char.isalpha()]
    if _CONTROL.search(text) or sum(char > "\x7f" for char in letters) > STRANGE * len(letters):
        raise ArticleError(f"{source}: not UTF-8 at byte {offset}; nor English in Windows-1252: save the file as UTF-8")
    return text


def _declared(data: bytes) -> str | None:
    """The encoding that markup names in its first two kilobytes, where Python knows it as one of text."""
    match = _DECLARED.search(data[:2048])
    if match is None:
        return None
    try:
        found = codecs.lookup(match[1].decode("ascii"))
    except LookupError:
        return None
    return found.name if found._is_text_encoding else None
