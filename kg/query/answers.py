"""What a query gives back, and the forms it can be printed in."""

import csv
import io
import json
from collections.abc import Sequence
from typing import Literal

from kg.errors import QueryError
from kg.model import Value
from kg.query.store import shortened
from kg.vocab import XSD

WIDEST = 80  # characters of a table's column


class Cell(Value, frozen=True):
    """One RDF term of an answer: `kind` as in SPARQL's JSON results."""

    kind: Literal["uri", "literal", "bnode"]
    value: str
    datatype: str | None = None  # of literals other than plain strings
    language: str | None = None


class Answer(Value, frozen=True):
    """Rows of a query, None where a variable is unbound. ASK gives one row "answer", CONSTRUCT subject, predicate, object."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Cell | None, ...], ...]
    prefixes: dict[str, str]


def render(answer: Answer, form: str = "table") -> str:
    """The answer as text: table, csv, tsv or json. Raises QueryError for another form.

    The last three are W3C "SPARQL 1.1 Query Results" CSV, TSV and JSON.
    """
    forms = {"table": _table, "csv": _csv, "tsv": _tsv, "json": _json}
    if form not in forms:
        raise QueryError(f"format {form!r} is not known; expected one of {', '.join(forms)}")
    return forms[form](answer)


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
    count = f"({len(rows)} row{'' if len(rows) == 1 else 's'})"
    return "\n".join([*lines, count]) + "\n"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    cut = (cell if len(cell) <= width else cell[: width - 1] + "…" for cell, width in zip(cells, widths, strict=True))
    return "  ".join(cell.ljust(width) for cell, width in zip(cut, widths, strict=True)).rstrip()


def _short(cell: Cell | None, answer: Answer) -> str:
    if cell is None:
        return ""
    return shortened(cell.value, answer.prefixes) if cell.kind == "uri" else " ".join(cell.value.split())


def _csv(answer: Answer) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(answer.variables)
    writer.writerows([cell.value if cell else "" for cell in row] for row in answer.rows)
    return out.getvalue()


def _tsv(answer: Answer) -> str:
    lines = ["\t".join(f"?{name}" for name in answer.variables)]
    lines += ["\t".join(_term(cell) for cell in row) for row in answer.rows]
    return "\n".join(lines) + "\n"


def _term(cell: Cell | None) -> str:
    if cell is None:
        return ""
    if cell.kind != "literal":
        return f"<{cell.value}>" if cell.kind == "uri" else f"_:{cell.value}"
    if cell.datatype in (XSD + "integer", XSD + "decimal", XSD + "boolean"):
        return cell.value
    text = json.dumps(cell.value, ensure_ascii=False)
    return text + (f"@{cell.language}" if cell.language else f"^^<{cell.datatype}>" if cell.datatype else "")


def _json(answer: Answer) -> str:
    bindings = [{n: _binding(c) for n, c in zip(answer.variables, row, strict=True) if c} for row in answer.rows]
    found = {"head": {"vars": list(answer.variables)}, "results": {"bindings": bindings}}
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _binding(cell: Cell) -> dict[str, str]:
    more = {"datatype": cell.datatype, "xml:lang": cell.language}
    return {"type": cell.kind, "value": cell.value} | {key: value for key, value in more.items() if value}
