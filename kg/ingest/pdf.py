"""PDF: the words of its pages, lines joined to paragraphs."""

import io
import logging
import re
import struct
import zlib

import msgspec

from kg.errors import ArticleError
from kg.ingest.text import article_of_text
from kg.model import Article

# What a broken file makes the library raise, beside its own errors (each met by fuzzing or named in its code).
_FAULTS = (
    ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RuntimeError, AssertionError, EOFError,
    struct.error, zlib.error,
)  # fmt: skip
_BROKEN = re.compile(r"(?<=[a-z])-\n(?=[a-z])")  # a word broken at the end of a line
_PARAGRAPH = re.compile(r"\n\s*\n|(?<=[.!?”\"])\n(?=[A-Z“\"])")


def read_pdf(data: bytes, source: str) -> Article:
    """The text of a PDF with its title and author; its date is when the file was made, so it counts for nothing.

    Raises ArticleError for a file that cannot be read, is locked by a password, or holds pictures of text only.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it could not read is told by ourselves
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ArticleError(f"{source}: locked by a password; save a copy without one")
        pages = [page.extract_text() for page in reader.pages]
        told = reader.metadata
        title, author = (told.title, told.author) if told else (None, None)
    except (PyPdfError, *_FAULTS) as error:
        raise ArticleError(f"{source}: not a PDF that can be read: {error}; save its text") from error
    text = _paragraphs("\n".join(pages))
    if not any(char.isalpha() for char in text):
        raise ArticleError(f"{source}: no text in the PDF; it holds pictures of pages: run it through text recognition")
    return msgspec.structs.replace(article_of_text(text, source), title=title or None, author=author or None)


def _paragraphs(text: str) -> str:
    joined = _BROKEN.sub("", text.replace("\r\n", "\n"))
    return "\n\n".join(" ".join(part.split()) for part in _PARAGRAPH.split(joined) if part.strip())
