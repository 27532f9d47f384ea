"""What a query gives back, and the forms it can be printed in."""

from collections.abc import Callable, Sequence
from typing import Literal, TypeVar

import msgspec

from kg.counted import counted
from kg.errors import QueryError
from kg.graph.words import clip
from kg.model import Value
from kg.query.store import shortened

Row = TypeVar("Row", bound=Value)

WIDEST = 80  # characters of a table's column


class Cell(Value, frozen=True):
    """One RDF term of an answer: `kind` as in SPARQL's JSON results."""

    kind: Literal["uri", "literal", "bnode"]
    value: str
    datatype: str | None = None  # of literals other than plain strings
    language: str | None = None


class Answer(Value, frozen=True):
    """Rows of a query, None where a variable is unbound.

    `form` is "rows" for SELECT, "boolean" for ASK (one row, "answer"), "graph" for CONSTRUCT and DESCRIBE (subject,
    predicate, object).
    """

    form: Literal["rows", "boolean", "graph"]
    variables: tuple[str, ...]
    rows: tuple[tuple[Cell | None, ...], ...]
    prefixes: dict[str, str]


def render(answer: Answer, form: str | None = None) -> str:
    """The answer as text in one of FORMATS (default: table, or Turtle for a graph).

    csv, tsv, json and xml are the W3C's SPARQL 1.1 Query Results formats; ttl, nt and rdf (RDF/XML) write graphs only.
    Raises QueryError for another form, or one that does not fit the answer.
    """
    form = form or ("ttl" if answer.form == "graph" else "table")
    if form not in FORMATS:
        raise QueryError(f"format {form!r} is not known; expected one of {', '.join(FORMATS)}")
    return FORMATS[form](answer)


def _table(answer: Answer) -> str:
    rows = [[_short(cell, answer) for cell in row] for row in answer.rows]
    widths = [
        min(WIDEST, max(len(name), *(len(row[column]) for row in rows)) if rows else len(name))
        for column, name in enumerate(answer.variables)
    ]
    lines = [
        _line(answer.variables, widths),
        "  ".join("-" * width for width in widths),
        *(_line(row, widths) for row in rows),
    ]
    count = f"({counted(len(rows), 'row')})"
    return "\n".join([*lines, count]) + "\n"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    cut = (clip(cell, width) for cell, width in zip(cells, widths, strict=True))
    return "  ".join(cell.ljust(width) for cell, width in zip(cut, widths, strict=True)).rstrip()


def _short(cell: Cell | None, answer: Answer) -> str:
    if cell is None:
        return ""
    return shortened(cell.value, answer.prefixes) if cell.kind == "uri" else " ".join(cell.value.split())


def values_of(answer: Answer, kind: type[Row]) -> tuple[Row, ...]:
    """Each row as a value whose fields are the variables in their order; None for what is not bound or empty."""
    names = kind.__struct_fields__
    found = [
        dict(zip(names, (cell.value or None if cell else None for cell in row), strict=True)) for row in answer.rows
    ]
    return tuple(msgspec.convert(each, kind) for each in found)


def values_as_json(found: Sequence[Value]) -> str:
    """A JSON array of objects with the fields of the values."""
    return msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n"


def _w3c(name: str) -> Callable[[Answer], str]:
    def write(answer: Answer) -> str:
        from kg.query import results

        writer: Callable[[Answer], str] = getattr(results, name)
        return writer(answer)

    return write


def _graph(name: str) -> Callable[[Answer], str]:
    def write(answer: Answer) -> str:
        from kg.query import graphs

        return graphs.write(answer, name)

    return write


FORMATS: dict[str, Callable[[Answer], str]] = {
    "table": _table,
    "csv": _w3c("csv"),
    "tsv": _w3c("tsv"),
    "json": _w3c("json"),
    "xml": _w3c("xml"),
    "ttl": _graph("ttl"),
    "nt": _graph("nt"),
    "rdf": _graph("rdf"),
}
