"""Pages and feeds by address; what was fetched is kept, so that the same graph can be built again without the network."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePath
from urllib.parse import urlsplit

import msgspec

from kg import ids
from kg.config import Fetch, Ingest
from kg.errors import ArticleError
from kg.ingest.apart import read_apart
from kg.ingest.feeditems import unedited
from kg.ingest.fetch import Answer, fetch
from kg.ingest.formats import SUFFIXES
from kg.ingest.sniff import kind_of, plain
from kg.ingest.unpack import plain_name
from kg.model import Article, Value

_FEEDS = (".rss", ".atom", ".xml")
_ALONE = (
    ".html",
    ".htm",
    ".xhtml",
    ".txt",
    ".md",
    ".markdown",
    ".pdf",
)  # one article, whose address is that of the file
_KINDS = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "text/markdown": ".md", "text/csv": ".csv",
    "application/rss+xml": ".rss", "application/atom+xml": ".atom", "application/xml": ".xml", "text/xml": ".xml",
    "application/json": ".json", "application/x-ndjson": ".jsonl", "application/pdf": ".pdf", "application/warc": ".warc",
}  # fmt: skip


class Kept(Value, frozen=True):
    """What an address gave so far: of a page the last state, of a feed every item it ever held."""

    url: str
    etag: str = ""
    modified: str = ""
    articles: tuple[Article, ...] = ()


def remote(
    url: str, settings: Ingest, limits: Fetch, keep: Path | None, *, feed: bool = False
) -> Iterator[Article | ArticleError]:
    """The articles of an address; with the folder `keep` it is asked only for what is new, and what it gave before stays.

    Where the address cannot be read now, what was kept of it still counts, beside the error that says so. Two addresses
    never share a file of `keep`.
    """
    known = _kept(keep, url)
    found, errors = known, []
    try:
        answer = fetch(url, limits, etag=known.etag, modified=known.modified)
        if answer.data is not None:
            data = plain(answer.data, url, settings)
            kind = ".xml" if feed else _ending(answer, data, settings)
            read = list(_articles(answer, data, url, kind, settings))
            errors = [each for each in read if isinstance(each, ArticleError)]
            new = [each for each in read if isinstance(each, Article)]
            found = _merged(known, new, answer, grows=kind in _FEEDS)
    except ArticleError as error:
        count = len(known.articles)
        also = f"; what was kept from before counts: {count} article{'s' * (count > 1)}" if count else ""
        errors = [ArticleError(f"{error}{also}")]
    if keep is not None and found != known:
        _store(keep, found)
    yield from found.articles
    yield from errors


def _ending(answer: Answer, data: bytes, settings: Ingest) -> str:
    """The ending of a file that holds what came: by its media type, else by the address, else by how it begins.

    "text/plain" says little: servers call so whatever they do not know.
    """
    suffix = plain_name(PurePath(urlsplit(answer.url).path)).suffix.lower()
    by_name = suffix if suffix in SUFFIXES else ""
    told = _KINDS.get(answer.kind, "")
    return (by_name or kind_of(data, settings)) if told in ("", ".txt") else told


def _articles(answer: Answer, data: bytes, url: str, kind: str, settings: Ingest) -> Iterator[Article | ArticleError]:
    for found in read_apart(data, PurePath(f"x{kind}"), url, settings):
        if isinstance(found, Article) and not found.url and kind in _ALONE:
            found = msgspec.structs.replace(found, url=answer.url)
        yield found


def _merged(known: Kept, new: list[Article], answer: Answer, *, grows: bool) -> Kept:
    before = unedited(known.articles, new) if grows else ()
    by_id = {article.id: article for article in (*before, *new)}
    articles = tuple(by_id[key] for key in sorted(by_id))
    return Kept(url=known.url, etag=answer.etag, modified=answer.modified, articles=articles)


def _place(keep: Path, url: str) -> Path:
    return keep / f"{ids.digest(('fetched', url))}.json"


def _kept(keep: Path | None, url: str) -> Kept:
    if keep is None or not _place(keep, url).is_file():
        return Kept(url=url)
    try:
        return msgspec.json.decode(_place(keep, url).read_bytes(), type=Kept)
    except (OSError, msgspec.DecodeError) as error:
        raise ArticleError(
            f"{_place(keep, url)}: what was fetched from {url} cannot be read: {error}; remove the file"
        ) from error


def _store(keep: Path, found: Kept) -> None:
    place = _place(keep, found.url)
    try:
        keep.mkdir(parents=True, exist_ok=True)
        fresh = place.with_suffix(".tmp")
        fresh.write_bytes(msgspec.json.encode(found))
        os.replace(fresh, place)
    except OSError as error:
        raise ArticleError(f"{place}: what was fetched cannot be kept: {error.strerror}") from error
