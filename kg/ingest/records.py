"""JSON, JSON Lines and CSV: records whose fields are mapped to those of an article."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from kg import ids
from kg.config import ARTICLE_FIELDS
from kg.errors import ArticleError, one_line
from kg.ingest.dates import day_of
from kg.ingest.heads import FIELDS
from kg.ingest.pieces import is_markup, line_of, words_of
from kg.ingest.text import article_of_text
from kg.model import Article

# What more a record may call a field than the head of a text may.
_KNOWN = FIELDS | {
    "publishedat": "published", "publishedon": "published", "datepublished": "published", "publishdate": "published",
    "publisheddate": "published", "publicationdate": "published", "pubdate": "published",
    "authors": "author", "permalink": "url", "canonicalurl": "url", "sitename": "publisher",
}  # fmt: skip
JOINED = str.maketrans("", "", "_- \t\ufeff")
_NAMED = ("author", "publisher")  # which may be objects with a name
_WORDED = ("title", "author", "publisher")  # which may be pieces of HTML
_SEPARATORS = (";", "|", "\t")  # of tables that are no CSV by their commas
_SHOWN = 12  # fields
_DEEP = 3  # objects in one another
_KINDS = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
Found = Iterator[Article | ArticleError]


def read_lines(text: str, source: str, fields: Mapping[str, str]) -> Found:
    """The articles of a JSON Lines text; a line that cannot be read comes out as the error that says so."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _each(_decoded(line, f"{source}:{number}"), f"{source}:{number}", fields)


def read_json(text: str, source: str, fields: Mapping[str, str], items: str = "") -> Found:
    """The articles of one JSON text: an object, a list of them, or the list that stands at the path `items`."""
    found = _decoded(text, source)
    if isinstance(found, ArticleError):
        more = "; is it JSON Lines? Then give it the ending .jsonl" if _is_lines(text) else ""
        yield ArticleError(f"{found}{more}")
        return
    found = at(found, items) if items else found
    if not isinstance(found, list):
        yield _each(found, source, fields)
        return
    for number, item in enumerate(found, start=1):
        yield _each(item, f"{source}:{number}", fields)


def _is_lines(text: str) -> bool:
    """Whether the first two lines are an object each."""
    lines = text.split("\n", 2)[:2]
    return len(lines) > 1 and all(isinstance(_decoded(line, ""), dict) for line in lines)


def read_table(text: str, source: str, fields: Mapping[str, str], delimiter: str = ",") -> Found:
    """The articles of a CSV text with a head line; errors name the line a row ends on."""
    csv.field_size_limit(1 << 30)  # the size of the whole input is limited already
    loose = f"{delimiter} " in text.partition("\n")[0]  # blanks stand between the names, so quotes may follow blanks
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True, skipinitialspace=loose)
    try:
        for row in rows:
            filled = {key: value for key, value in row.items() if key is not None and value}
            yield _each(filled, f"{source}:{rows.line_num}", fields)
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


def _each(value: Any, source: str, fields: Mapping[str, str]) -> Article | ArticleError:
    if isinstance(value, ArticleError):
        return value
    try:
        return _article(value, source, fields)
    except ArticleError as error:
        return error


def _article(value: Any, source: str, fields: Mapping[str, str]) -> Article:
    if not isinstance(value, dict):
        raise ArticleError(f"{source}: no object: {_kind(value)}; expected one with the text of an article")
    names = {key.translate(JOINED).lower(): key for key in reversed(value)}
    found = {name: _told(value, name, fields, names, source) for name in ARTICLE_FIELDS}
    if found["text"] is None:
        raise ArticleError(f"{source}: no field {fields.get('text', 'text')!r}; {_instead(value)}")
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


def _told(
    record: dict[str, Any], name: str, fields: Mapping[str, str], names: Mapping[str, str], source: str
) -> str | None:
    """What a record says of a field, words of HTML without their marks. Raises ArticleError where it is no text."""
    value, path = _field(record, name, fields, names)
    found = _string(_names(value) if name in _NAMED else value, path, source)
    if found is None or name == "id":
        return found
    if name == "text":
        return words_of(found) if is_markup(found) else found
    return (line_of(found) if name in _WORDED else found.strip()) or None


def _instead(record: dict[str, Any]) -> str:
    """What to do about a record without the text of an article, from what it has."""
    lists = next(_lists(record, ""), None)
    if lists is not None:
        return f'is it the list {lists}? Then write items = "{lists}" under [ingest]'
    only = next(iter(record)) if len(record) == 1 else ""
    if mark := next((mark for mark in _SEPARATORS if mark in only), None):
        return f'is it {only!r}, a line of several names? Then write separator = "{mark}" under [ingest]'
    every = [
        f"{key}.{inner}" if inner else key
        for key, inside in record.items()
        for inner in (inside if isinstance(inside, dict) and inside else [""])
    ]
    names = ", ".join(every[:_SHOWN]) + (", ..." if len(every) > _SHOWN else "")
    return f"name the one that holds the text under [ingest.fields]; there are: {one_line(names) or 'none'}"


def _lists(value: Any, path: str) -> Iterator[str]:
    """The paths of lists of objects in an object."""
    for key, inside in value.items() if isinstance(value, dict) else ():
        where = f"{path}.{key}" if path else key
        if isinstance(inside, list) and inside and isinstance(inside[0], dict):
            yield where
        elif isinstance(inside, dict) and where.count(".") < _DEEP:
            yield from _lists(inside, where)


def _field(record: dict[str, Any], name: str, fields: Mapping[str, str], names: Mapping[str, str]) -> tuple[Any, str]:
    """What a record says of a field of an article, and where it says so: where kg.toml has it, by its own name, or as `date`.

    Names are the same whatever their capitals, and with "_", "-" or blanks in them or none ("Published At", "publishedAt"):
    `names` has the record's own by the form without.
    """
    path = fields.get(name, name)
    found = at(record, path)
    if found not in (None, "") or name in fields:
        return found, path
    for other in (name, *(known for known, meant in _KNOWN.items() if meant == name)):
        key = names.get(other, "")
        if (found := _named(record.get(key), name)) is not None:
            return found, key
    return None, name


def _named(value: Any, name: str) -> Any:
    """A value that stands under a name which others use for a field: an object is none, but for one that has a name itself."""
    if isinstance(value, str):
        return value or None
    return value if name in _NAMED and value and isinstance(_names(value), str) else None


def _names(value: Any) -> Any:
    """The names of an author or publisher that is an object with a name, or of a list of such; else the value."""
    if isinstance(value, dict):
        return value["name"] if isinstance(value.get("name"), str) else value
    if isinstance(value, list):
        found = [_names(each) for each in value]
        return ", ".join(found) if all(isinstance(each, str) for each in found) else value
    return value


def _string(value: Any, field: str, source: str) -> str | None:
    if value is None or isinstance(value, str):
        return value or None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return ", ".join(value) or None  # several authors
    inside = f"; name what stands in it under [ingest.fields], as {field}.name" if isinstance(value, dict) else ""
    raise ArticleError(f"{source}: wrong field: {field!r} is {_kind(value)}; expected a string{inside}")


def _kind(value: Any) -> str:
    """What JSON calls a value, in words."""
    return _KINDS.get(type(value), "a number")
