"""HTML pages, feeds and Markdown: the words of an article without what stands around them."""

import itertools
import logging
import re

import msgspec

from kg import ids
from kg.errors import ArticleError
from kg.ingest.dates import day_of
from kg.ingest.heads import head_of, with_head
from kg.ingest.records import Found
from kg.ingest.text import article_of_text
from kg.model import Article

# Only what a page says of its own date counts; the upper bound is fixed, or the clock would decide.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
_END = re.compile(rb"</\s*(?:\w+:)?(?:rss|feed|RDF)\s*>", re.IGNORECASE)
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
    plain = article_of_text(_paragraphs(found.text), source)
    day = day_of(found.date, source)
    return msgspec.structs.replace(
        plain,
        title=found.title or None,
        published=day or plain.published,
        dated_by="page" if day else plain.dated_by,
        publisher=found.sitename or found.hostname or None,
        author=found.author or None,
        url=found.url or None,
        language=found.language or "",
    )


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
    for number, item in enumerate(feed.entries, start=1):
        try:
            yield _of_item(item, feed.feed.get("title"), feed.feed.get("language"), f"{source}:{number}")
        except ArticleError as error:
            yield error
    if feed.bozo and (not feed.entries or not _END.search(data[-1000:])):
        yield ArticleError(f"{source}: not a whole feed: {feed.bozo_exception}; what is missing was not read")


def _of_item(item: "dict[str, object]", publisher: str | None, language: str | None, source: str) -> Article:
    get = item.get
    content = get("content")
    raw = content[0].get("value", "") if isinstance(content, list) and content else str(get("summary") or "")
    text = _plain(raw)
    plain = article_of_text(text, source)
    day = day_of(str(get("published") or get("updated") or ""), source)
    return msgspec.structs.replace(
        plain,
        id=ids.digest(("article", get("id"), text)) if get("id") else plain.id,
        title=str(get("title") or "") or None,
        published=day or plain.published,
        dated_by="feed" if day else plain.dated_by,
        publisher=publisher or None,
        author=str(get("author") or "") or None,
        url=str(get("link") or "") or None,
        language=language or "",
    )


def _plain(markup: str) -> str:
    """The words of a piece of HTML, one paragraph a block."""
    import lxml.etree
    import lxml.html

    if "<" not in markup and "&" not in markup:
        return markup.strip()
    try:
        root = lxml.html.fragment_fromstring(markup, create_parent="div")
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return ""
    for child in root.iter("script", "style"):
        child.text = None
    for block in root.iter("p", "br", "div", "li", "h1", "h2", "h3", "blockquote"):
        block.tail = "\n" + (block.tail or "")
    return _paragraphs(str(root.text_content()))


def read_markdown(text: str, source: str) -> Article:
    """The words of a Markdown text with what its head says (`kg.ingest.heads`).

    The title is else the first heading. Code and HTML blocks are left out. Raises ArticleError.
    """
    from markdown_it import MarkdownIt

    head, body = head_of(text)
    tokens = MarkdownIt("commonmark").parse(body)
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


def _paragraphs(text: str) -> str:
    return "\n\n".join(line.strip() for line in text.split("\n") if line.strip())
