"""What a text says of itself before it begins: lines of "title: ..." and "date: ...", bare or between lines of "---"."""

import re
from datetime import date
from pathlib import PurePath

import msgspec

from kg.ingest.dates import day_of
from kg.model import Article

_FENCED = re.compile(r"\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|$)", re.DOTALL)
_BARE = re.compile(r"\s*((?:[A-Za-z]+[ \t]*:[ \t]*\S[^\n]*\n)+)[ \t]*(?:\n|$)")
# what a text, or a record of JSON or CSV, calls each field of an article
FIELDS = {
    "title": "title", "headline": "title", "date": "published", "published": "published", "author": "author", "byline": "author",
    "publisher": "publisher", "source": "publisher", "url": "url", "link": "url", "language": "language", "lang": "language",
}  # fmt: skip
_ITEM = re.compile(r"\s*- +(.*\S)")
_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_]?)(\d\d)\2(\d\d)(?!\d)")


def head_of(text: str) -> tuple[dict[str, str], str]:
    """What the head of a text says, by field of an article, and the text after it; nothing and the text where none is.

    A head between lines of "---" may say other things too, which count for nothing; a bare one ends at an empty line
    and is one only where it says nothing else, or an article that begins with "Live: ..." would lose its words.
    """
    if fenced := _FENCED.match(text):
        return _read(fenced[1]), text[fenced.end() :]
    bare = _BARE.match(text)
    if bare is None or any(key not in FIELDS for key, _ in _pairs(bare[1])):
        return {}, text
    return _read(bare[1]), text[bare.end() :]


def with_head(article: Article, head: dict[str, str], source: str) -> Article:
    """The article with what its head says. Raises ArticleError for a date that cannot be read."""
    day = day_of(head.get("published"), source)
    return msgspec.structs.replace(
        article,
        title=head.get("title") or article.title,
        published=day or article.published,
        dated_by="field" if day else article.dated_by,
        author=head.get("author") or article.author,
        publisher=head.get("publisher") or article.publisher,
        url=head.get("url") or article.url,
        language=head.get("language") or article.language,
    )


def dated_by_name(article: Article, name: PurePath) -> Article:
    """The article with the one day that its file's name holds ("2024-06-18-talks.txt"), where nothing else dates it."""
    found = [] if article.published else _DAY.findall(name.stem)
    if len(found) != 1:
        return article
    year, _, month, day = found[0]
    try:
        told = date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return article
    return msgspec.structs.replace(article, published=told, dated_by="name")


def _pairs(head: str) -> list[tuple[str, str]]:
    """Names and values; of a list of authors, in brackets or lines of their own, the items with commas between them."""
    found: list[tuple[str, str]] = []
    listed: list[str] | None = None  # of the name before, where nothing else stands beside it
    for line in head.split("\n"):
        if listed is not None and (item := _ITEM.match(line)):
            listed.append(_bare(item[1]))
            found[-1] = (found[-1][0], ", ".join(listed))
        elif ":" in line and not line.startswith((" ", "\t", "#", "-")):
            key, _, value = line.partition(":")
            found.append((key.strip().lower(), _value(key.strip().lower(), value.strip())))
            listed = [] if FIELDS.get(found[-1][0]) == "author" and not value.strip() else None
    return found


def _value(key: str, written: str) -> str:
    if FIELDS.get(key) == "author" and written.startswith("[") and written.endswith("]"):
        return ", ".join(_bare(each) for each in written[1:-1].split(","))
    return _bare(written)


def _bare(written: str) -> str:
    return written.strip().strip("\"'")


def _read(head: str) -> dict[str, str]:
    """The first value of each field: a title goes before a headline only where it stands first."""
    found: dict[str, str] = {}
    for key, value in _pairs(head):
        if key in FIELDS and value:
            found.setdefault(FIELDS[key], value)
    return found
