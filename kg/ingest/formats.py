"""Which reader a file gets: by the ending of its name, without those of packers."""

from collections.abc import Iterator
from pathlib import PurePath

from kg.config import Ingest
from kg.errors import ArticleError
from kg.ingest.encoding import decode
from kg.ingest.heads import dated_by_name
from kg.ingest.records import Found, read_json, read_lines, read_table
from kg.ingest.text import headed_text
from kg.model import Article

SUFFIXES = (
    *(".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson"),
    *(".csv", ".tsv", ".rss", ".atom", ".xml", ".warc", ".pdf"),
)


# What to do about files of other formats that may hold articles.
_INSTEAD = {
    "save it as .html, .pdf or .txt": (".doc", ".docx", ".odt", ".rtf", ".pages", ".epub", ".mht", ".mhtml"),
    "save its text as .txt": (".eml", ".msg", ".mbox"),
    "save it as .csv": (".xls", ".xlsx", ".ods"),
    "unpack it": (".zip", ".tar", ".tgz", ".7z", ".rar", ".bz2", ".xz"),
    "is it a feed? Then give it the ending .rss": (".rdf", ".feed"),
}


def unread_format(name: PurePath) -> str:
    """Why a file of such a name, found in a folder, is not read, and what to do; nothing where it is."""
    ending = name.suffix.lower()
    if ending in SUFFIXES:
        return ""
    if not ending:
        return "format without an ending is not read: give it one, or name the file itself"
    told = next((f": {advice}" for advice, endings in _INSTEAD.items() if ending in endings), "")
    return f"format {name.suffix} is not read{told}"


def articles_of(data: bytes, name: PurePath, source: str, settings: Ingest) -> Iterator[Article | ArticleError]:
    """The articles of a file's content, errors among them, at least one of either; a file of no known ending is text.

    Raises ArticleError where nothing of it can be read.
    """
    empty = True
    for found in _parsed(data, name, source, settings):
        empty = False
        yield found
    if empty:
        yield ArticleError(f"{source}: no article in it")


def _parsed(data: bytes, name: PurePath, source: str, settings: Ingest) -> Found:
    kind = name.suffix.lower()
    if kind in (".rss", ".atom", ".xml"):
        yield from _feed(data, source)
        return
    if kind == ".warc":
        from kg.ingest.warc import read_warc

        yield from read_warc(data, source)
        return
    if kind == ".pdf":
        from kg.ingest.pdf import read_pdf

        yield dated_by_name(read_pdf(data, source), name)
        return
    text = decode(data, source, markup=kind in (".html", ".htm", ".xhtml"))
    if kind in (".jsonl", ".ndjson"):
        yield from read_lines(text, source, settings.fields)
    elif kind == ".json":
        yield from read_json(text, source, settings.fields, settings.items)
    elif kind in (".csv", ".tsv"):
        yield from read_table(text, source, settings.fields, "\t" if kind == ".tsv" else _separator(text, settings))
    else:
        yield dated_by_name(_one(text, kind, source), name)


def _separator(text: str, settings: Ingest) -> str:
    return settings.separator if settings.separator in text.partition("\n")[0] else ","


def _feed(data: bytes, source: str) -> Found:
    from kg.ingest.markup import read_feed

    yield from read_feed(data, source)


def _one(text: str, kind: str, source: str) -> Article:
    if kind in (".html", ".htm", ".xhtml"):
        from kg.ingest.markup import read_html

        return read_html(text, source)
    if kind in (".md", ".markdown"):
        from kg.ingest.markup import read_markdown

        return read_markdown(text, source)
    return headed_text(text, source)
