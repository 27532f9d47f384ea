"""Plain text: one article a file, with an optional head, or an optional "date YYYY-MM-DD" at its start."""

import re
from datetime import date
from pathlib import Path

from kg import ids
from kg.errors import ArticleError
from kg.ingest.encoding import decode
from kg.ingest.heads import head_of, with_head
from kg.model import Article

_DATE = re.compile(r"\s*date\s+(\d{4}-\d{2}-\d{2})\s", re.IGNORECASE)


def article_of_text(text: str, source: str) -> Article:
    """The article of a text; its id is a hash of the text, so the same text is the same article wherever it lies.

    Raises ArticleError for a text without a word.
    """
    if not any(char.isalpha() for char in text):
        raise ArticleError(f"{source}: empty article: no word in it; remove the file or give it text")
    day = leading_date(text)
    return Article(
        id=ids.digest(("article", text)), text=text, published=day, dated_by="text" if day else None, source=source
    )


def headed_text(text: str, source: str) -> Article:
    """The article of a text with what its head says (`kg.ingest.heads`). Raises ArticleError."""
    head, body = head_of(text)
    return with_head(article_of_text(body, source), head, source)


def leading_date(text: str) -> str | None:
    """The ISO date that a text begins with, where it is a real one."""
    match = _DATE.match(text)
    try:
        return date.fromisoformat(match[1]).isoformat() if match else None
    except ValueError:
        return None


def read_text(path: Path, source: str) -> Article:
    """The article of a text file. Raises ArticleError."""
    return headed_text(decode(path.read_bytes(), source), source)
