"""JSON, JSON Lines and CSV: records whose fields are mapped to those of an article."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from kg import ids
from kg.config import ARTICLE_FIELDS
from kg.errors import ArticleError
from kg.ingest.dates import day_of
from kg.ingest.heads import FIELDS
from kg.ingest.text import article_of_text
from kg.model import Article

_KINDS = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
Found = Iterator[Article | ArticleError]


def read_lines(text: str, source: str, fields: Mapping[str, str]) -> Found:
    """The articles of a JSON Lines text; a line that cannot be read comes out as the error that says so."""
    seen: set[str] = set()
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield from _once(_decoded(line, f"{source}:{number}"), f"{source}:{number}", fields, seen)


def read_json(text: str, source: str, fields: Mapping[str, str], items: str = "") -> Found:
    """The articles of one JSON text: an object, a list of them, or the list that stands at the path `items`."""
    found = _decoded(text, source)
    if isinstance(found, ArticleError):
        yield found
        return
    found = at(found, items) if items else found
    seen: set[str] = set()
    if not isinstance(found, list):
        yield from _once(found, source, fields, seen)
        return
    for number, item in enumerate(found, start=1):
        yield from _once(item, f"{source}:{number}", fields, seen)


def read_table(text: str, source: str, fields: Mapping[str, str], delimiter: str = ",") -> Found:
    """The articles of a CSV text with a head line; errors name the line a row ends on."""
    csv.field_size_limit(1 << 30)  # the size of the whole input is limited already
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    seen: set[str] = set()
    try:
        for row in rows:
            filled = {key: value for key, value in row.items() if key is not None and value}
            yield from _once(filled, f"{source}:{rows.line_num}", fields, seen)
    except csv.Error as error:
        yield ArticleError(f"{source}:{rows.line_num}: not CSV: {error}; the rest of the file was not read")


def at(value: Any, path: str) -> Any:
    """What stands at a dotted path of JSON objects ("content.body"), None where nothing does; a whole key goes first."""
    if isinstance(value, dict) and path in value:
        return value[path]
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _decoded(text: str, source: str) -> Any:
    try:
        return msgspec.json.decode(text)
    except (msgspec.MsgspecError, RecursionError, UnicodeEncodeError) as error:
        return ArticleError(f"{source}: not JSON: {error}; expected an object with the text of an article")


def _once(value: Any, source: str, fields: Mapping[str, str], seen: set[str]) -> Found:
    if isinstance(value, ArticleError):
        yield value
        return
    try:
        article = _article(value, source, fields)
    except ArticleError as error:
        yield error
        return
    if article.id in seen:
        yield ArticleError(f"{source}: repeated id {article.id!r}; ids must differ")
        return
    seen.add(article.id)
    yield article


def _article(value: Any, source: str, fields: Mapping[str, str]) -> Article:
    if not isinstance(value, dict):
        raise ArticleError(f"{source}: no object: {_kind(value)}; expected one with the text of an article")
    found = {name: _string(*_field(value, name, fields), source) for name in ARTICLE_FIELDS}
    if found["text"] is None:
        raise ArticleError(
            f"{source}: no field {fields.get('text', 'text')!r}; name the one that holds the text under [ingest.fields]"
        )
    plain = article_of_text(found["text"], source)
    day = day_of(found["published"], source)
    return msgspec.structs.replace(
        plain,
        id=found["id"] or ids.digest(("article", found["text"])),
        title=found["title"],
        published=day or plain.published,
        dated_by="field" if day else plain.dated_by,
        publisher=found["publisher"],
        author=found["author"],
        url=found["url"],
        language=found["language"] or "",
    )


def _field(record: dict[str, Any], name: str, fields: Mapping[str, str]) -> tuple[Any, str]:
    """What a record says of a field of an article, and where it says so: where kg.toml has it, by its own name, or as `date`."""
    path = fields.get(name, name)
    found = at(record, path)
    if found is not None or name in fields:
        return found, path
    others = (key for key, meant in FIELDS.items() if meant == name and isinstance(record.get(key), str))
    other = next(others, name)  # `source` may be an object in JSON, which says more than a name
    return record.get(other), other


def _string(value: Any, field: str, source: str) -> str | None:
    if value is None or isinstance(value, str):
        return value or None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return ", ".join(value) or None  # several authors
    raise ArticleError(f"{source}: wrong field: {field!r} is {_kind(value)}; expected a string")


def _kind(value: Any) -> str:
    """What JSON calls a value, in words."""
    return _KINDS.get(type(value), "a number")
