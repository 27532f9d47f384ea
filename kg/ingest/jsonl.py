"""JSON Lines: one article a line, with at least "text"."""

from collections.abc import Iterator
from datetime import date

import msgspec

from kg import ids
from kg.errors import ArticleError
from kg.ingest.text import article_of_text
from kg.model import Article


class _Line(msgspec.Struct):
    text: str
    id: str | int | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None


_DECODER = msgspec.json.Decoder(_Line)


def read_lines(text: str, source: str) -> Iterator[Article | ArticleError]:
    """The articles of a JSON Lines text; a line that cannot be read comes out as the error that says so."""
    seen: set[str] = set()
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                article = _article(line, f"{source}:{number}")
            except ArticleError as error:
                yield error
                continue
            if article.id in seen:
                yield ArticleError(f"{source}:{number}: id {article.id!r} was there before; ids must differ")
                continue
            seen.add(article.id)
            yield article


def _article(line: str, source: str) -> Article:
    try:
        found = _DECODER.decode(line)
    except msgspec.MsgspecError as error:
        raise ArticleError(f'{source}: {error}; expected a JSON object with "text"') from error
    plain = article_of_text(found.text, source)
    return msgspec.structs.replace(
        plain,
        id=str(found.id) if found.id is not None else ids.digest(("article", found.text)),
        title=found.title,
        published=_date(found.published, source) or plain.published,
        publisher=found.publisher,
        url=found.url,
    )


def _date(value: str | None, source: str) -> str | None:
    if not value:
        return None
    try:
        return date.fromisoformat(value[:10]).isoformat()
    except ValueError as error:
        raise ArticleError(f"{source}: published is {value!r}; expected an ISO date such as 2026-01-31") from error
