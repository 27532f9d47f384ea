"""Plain text: one article a file, with an optional "date YYYY-MM-DD" at its start."""

import re
from datetime import date
from pathlib import Path

from kg import ids
from kg.errors import ArticleError
from kg.model import Article

_DATE = re.compile(r"\s*date\s+(\d{4}-\d{2}-\d{2})\s", re.IGNORECASE)


def article_of_text(text: str, source: str) -> Article:
    """The article of a text; its id is a hash of the text, so the same text is the same article wherever it lies.

    Raises ArticleError for a text without a word.
    """
    if not any(char.isalpha() for char in text):
        raise ArticleError(f"{source}: empty article: no word in it; remove the file or give it text")
    return Article(id=ids.digest(("article", text)), text=text, published=leading_date(text), source=source)


def leading_date(text: str) -> str | None:
    """The ISO date that a text begins with, where it is a real one."""
    match = _DATE.match(text)
    try:
        return date.fromisoformat(match[1]).isoformat() if match else None
    except ValueError:
        return None


def decode(data: bytes, source: str) -> str:
    """Text of UTF-8 bytes, a byte order mark taken off, line breaks made one kind. Raises ArticleError with the offset."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArticleError(f"{source}: not UTF-8 at byte {error.start}; save the file as UTF-8") from error
    if "\x00" in text:
        raise ArticleError(f"{source}: holds a null character at offset {text.index(chr(0))}; is it a text file?")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_text(path: Path, source: str) -> Article:
    """The article of a text file. Raises ArticleError."""
    return article_of_text(decode(path.read_bytes(), source), source)
