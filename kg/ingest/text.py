"""Plain text: one article a file, with an optional head, or a day at its top."""

from pathlib import Path

from kg import ids
from kg.errors import ArticleError
from kg.ingest.datelines import day_at_top
from kg.ingest.encoding import decode
from kg.ingest.heads import head_of, with_head
from kg.model import Article


def article_of_text(text: str, source: str) -> Article:
    """The article of a text; its id is a hash of the text, so the same text is the same article wherever it lies.

    Raises ArticleError for a text without a word.
    """
    if not any(char.isalpha() for char in text):
        raise ArticleError(f"{source}: empty article: no word in it; remove the file or give it text")
    day = day_at_top(text)
    return Article(
        id=ids.digest(("article", text)), text=text, published=day, dated_by="text" if day else None, source=source
    )


def headed_text(text: str, source: str) -> Article:
    """The article of a text with what its head says (`kg.ingest.heads`). Raises ArticleError."""
    head, body = head_of(text)
    return with_head(article_of_text(body, source), head, source)


def read_text(path: Path, source: str) -> Article:
    """The article of a text file. Raises ArticleError."""
    return headed_text(decode(path.read_bytes(), source), source)
