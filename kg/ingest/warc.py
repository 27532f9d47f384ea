"""WARC archives as crawlers write them (CC-NEWS): each page that was answered with HTML is an article."""

import contextlib
import io
from collections.abc import Iterator
from typing import Any

import msgspec

from kg.errors import ArticleError
from kg.ingest.encoding import decode
from kg.ingest.records import Found
from kg.model import Article

_PAGES = ("text/html", "application/xhtml+xml")


def read_warc(data: bytes, source: str) -> Found:
    """The articles of the response records of an archive, in order; `source` gets the number of the record.

    Answers other than pages (images, redirects, errors) are passed over. What is broken comes out as an error that says
    which record; the archive is read no further where it is cut off.
    """
    from warcio.exceptions import ArchiveLoadFailed

    if not data.startswith(b"WARC/"):
        yield ArticleError(f"{source}: not a WARC file: it does not begin with a record; fetch it again")
        return
    number, said = 0, io.StringIO()  # warcio tells some faults on stderr only
    try:
        with contextlib.redirect_stderr(said):
            for number, record in enumerate(_records(data), start=1):
                if record.rec_type == "response" and record.http_headers is not None:
                    yield from _whole(record, f"{source}:{number}")
    except (ArchiveLoadFailed, EOFError, ValueError, OSError) as error:
        said.write(str(error))
    if said.getvalue():
        fault = said.getvalue().strip().splitlines()[0]
        yield ArticleError(f"{source}:{number + 1}: not a whole WARC record: {fault}; the rest was not read")


def _records(data: bytes) -> Iterator[Any]:
    """The records of an archive. Raises what warcio raises, ValueError where it takes for granted what is missing."""
    from warcio.archiveiterator import ArchiveIterator

    try:
        yield from ArchiveIterator(io.BytesIO(data))
    except AttributeError as error:
        raise ValueError("a response without WARC-Target-URI") from error


def _whole(record: "object", where: str) -> Found:
    """The page of a record; where the record is cut off, what there is of it, and the fault."""
    found = list(_page(record, where))
    stream = record.raw_stream  # type: ignore[attr-defined]
    while hasattr(stream, "limit") and stream.read(1 << 16):
        pass
    left = getattr(stream, "limit", None)
    if left == 0:
        yield from found
        return
    yield from (each for each in found if isinstance(each, Article))
    fault = (
        "it says no length, so that all that follows is its page"
        if left is None
        else f"{left} bytes fewer than announced"
    )
    yield ArticleError(f"{where}: not a whole WARC record: {fault}; the rest was not read")


def _page(record: "object", where: str) -> Found:
    from kg.ingest.markup import read_html

    headers = record.http_headers  # type: ignore[attr-defined]
    kind = (headers.get_header("Content-Type") or "").split(";")[0].strip().lower()
    if headers.get_statuscode() != "200" or kind not in _PAGES:
        return
    url = record.rec_headers.get_header("WARC-Target-URI")  # type: ignore[attr-defined]
    try:
        body = record.content_stream().read()  # type: ignore[attr-defined]
        yield _with_url(read_html(decode(body, where, markup=True), where), url)
    except ArticleError as error:
        yield error


def _with_url(article: Article, url: str | None) -> Article:
    """The article with the address it was fetched from, where the page names no canonical one."""
    return article if article.url or not url else msgspec.structs.replace(article, url=url)
