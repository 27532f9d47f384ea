"""HTML pages, feeds and Markdown: the words of an article without what stands around them."""

import itertools
import logging
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec

from kg.errors import ArticleError
from kg.ingest.addresses import absolute, is_address
from kg.ingest.dates import day_of
from kg.ingest.feeditems import item_id
from kg.ingest.heads import head_of, with_head
from kg.ingest.pieces import line_of, paragraphs, words_of
from kg.ingest.records import Found
from kg.ingest.text import article_of_text
from kg.model import Article

# Only what a page says of its own date counts; the upper bound is fixed, or the clock would decide.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
_END = re.compile(rb"</\s*(?:\w+:)?(?:rss|feed|RDF)\s*>", re.IGNORECASE)
_SAVED = re.compile(r"<!-- saved from url=\(\d{4}\)(https?://[^\s<>\"]+) -->")
_MAILED = re.compile(r"\S+@\S+ \((.+)\)")
_WORDS = ("paragraph_open", "heading_open")


def read_html(text: str, source: str) -> Article:
    """The main text, title, author, day, publisher and canonical address of a page, as trafilatura finds them.

    Raises ArticleError where no main text is found.
    """
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it could not read is told by ourselves
    found = trafilatura.bare_extraction(
        text, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=_DATES
    )
    if found is None or isinstance(found, dict) or not found.text:
        raise ArticleError(f"{source}: no main text found in the page; save the article's own page, or its text")
    plain = article_of_text(paragraphs(found.text), source)
    day = day_of(found.date, source)
    return msgspec.structs.replace(
        plain,
        title=found.title or None,
        published=day or plain.published,
        dated_by="page" if day else plain.dated_by,
        publisher=found.sitename or found.hostname or None,
        author=found.author or None,
        url=found.url or _saved_from(text),
        language=found.language or "",
    )


def _saved_from(text: str) -> str | None:
    """The address that a browser wrote at the top of a page that it saved."""
    found = _SAVED.search(text, 0, 2048)
    return found[1] if found else None


def read_feed(data: bytes, source: str) -> Found:
    """The articles of an RSS or Atom file: full content where an item has it, else its summary."""
    import feedparser

    if b"<!ENTITY" in data:  # which no feed needs; a bomb or a way to other files
        yield ArticleError(f"{source}: declares entities of its own; expected RSS or Atom without them")
        return
    try:
        feed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    except (
        LookupError,
        AttributeError,
        TypeError,
        ValueError,
        AssertionError,
    ) as error:  # it takes tags to be closed as they were opened
        yield ArticleError(f"{source}: not a feed that can be read: {type(error).__name__} {error}; fetch it again")
        return
    if not feed.get("version"):
        yield ArticleError(f"{source}: not a feed; expected RSS or Atom")
        return
    known = _feed_itself(feed.feed, source)
    for number, item in enumerate(feed.entries, start=1):
        try:
            yield _of_item(item, known, f"{source}:{number}")
        except ArticleError as error:
            yield error
    if feed.bozo and (not feed.entries or not _END.search(data[-1000:])):
        yield ArticleError(f"{source}: not a whole feed: {feed.bozo_exception}; what is missing was not read")


class _Feed(NamedTuple):
    """What a feed says of all its items; `where` is what their relative links are relative to."""

    publisher: str
    language: str
    where: str


def _feed_itself(told: "Mapping[str, Any]", source: str) -> _Feed:
    get = told.get
    where = str(get("link") or "")
    return _Feed(
        publisher=line_of(str(get("title") or "")),
        language=str(get("language") or ""),
        where=where if is_address(where) else source if is_address(source) else "",
    )


def _of_item(item: "Mapping[str, Any]", feed: _Feed, source: str) -> Article:
    get = item.get
    content = get("content")
    raw = content[0].get("value", "") if isinstance(content, list) and content else str(get("summary") or "")
    text = words_of(raw)
    plain = article_of_text(text, source)
    day = day_of(str(get("published") or get("updated") or ""), source)
    return msgspec.structs.replace(
        plain,
        id=item_id(str(get("id")), text) if get("id") else plain.id,
        title=line_of(str(get("title") or "")) or None,
        published=day or plain.published,
        dated_by="feed" if day else plain.dated_by,
        publisher=feed.publisher or None,
        author=_authors(item) or None,
        url=absolute(str(get("link") or ""), feed.where) or None,
        language=feed.language,
    )


def _authors(item: "Mapping[str, Any]") -> str:
    """The names of all authors; of "ana@lake.example (Ana Orlov)", as RSS writes one, the name."""
    told = str(item.get("author") or "")
    if named := _MAILED.fullmatch(told):
        return named[1].strip()
    names = [str(each.get("name") or "") for each in item.get("authors") or ()]
    return ", ".join(names) if len(names) > 1 and all(names) else told


def read_markdown(text: str, source: str) -> Article:
    """The words of a Markdown text with what its head says (`kg.ingest.heads`).

    The title is else the first heading. Code, tables and HTML blocks are left out. Raises ArticleError.
    """
    from markdown_it import MarkdownIt

    head, body = head_of(text)
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    blocks = [
        ("".join(_words(child) for child in inline.children or ()), opening)
        for opening, inline in itertools.pairwise(tokens)
        if opening.type in _WORDS and inline.type == "inline"
    ]
    plain = article_of_text("\n\n".join(words for words, _ in blocks), source)
    title = next((words for words, opening in blocks if opening.type == "heading_open"), None)
    return with_head(msgspec.structs.replace(plain, title=title), head, source)


def _words(token: object) -> str:
    kind = getattr(token, "type", "")
    if kind in ("softbreak", "hardbreak"):
        return " "
    return str(getattr(token, "content", "")) if kind in ("text", "code_inline", "text_special") else ""
