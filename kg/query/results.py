"""Answers in the W3C's result formats.

Sources: SPARQL 1.1 Query Results CSV and TSV Formats, https://www.w3.org/TR/sparql11-results-csv-tsv/; JSON Format,
https://www.w3.org/TR/sparql11-results-json/; SPARQL Query Results XML Format, https://www.w3.org/TR/rdf-sparql-XMLres/.
"""

import csv as writer_of_csv
import io
import json as encoder
import re
from xml.sax.saxutils import escape, quoteattr

from kg.letters import NOT_XML
from kg.query.answers import Answer, Cell
from kg.vocab import XSD

_BARE = frozenset({XSD + "integer", XSD + "decimal", XSD + "double", XSD + "boolean"})
_BARE_FORM = re.compile(r"true|false|[+-]?\d+|[+-]?\d*\.\d+|[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile(r'[\\"\n\r\t]')


def csv(answer: Answer) -> str:
    """Values without their kinds; CRLF line ends, as RFC 4180 wants. ASK gives `true` or `false`."""
    if answer.form == "boolean":
        return f"{_truth(answer)}\r\n"
    out = io.StringIO()
    writer = writer_of_csv.writer(out, lineterminator="\r\n")
    writer.writerow(answer.variables)
    writer.writerows([_csv_value(cell) for cell in row] for row in answer.rows)
    return out.getvalue()


def _csv_value(cell: Cell | None) -> str:
    if cell is None:
        return ""
    return f"_:{cell.value}" if cell.kind == "bnode" else cell.value


def tsv(answer: Answer) -> str:
    """Terms in Turtle's syntax, one row a line. ASK gives `true` or `false`."""
    if answer.form == "boolean":
        return f"{_truth(answer)}\n"
    lines = ["\t".join(f"?{name}" for name in answer.variables)]
    lines += ["\t".join(term(cell) if cell else "" for cell in row) for row in answer.rows]
    return "\n".join(lines) + "\n"


def term(cell: Cell) -> str:
    """One term in Turtle's syntax, without prefixes."""
    if cell.kind != "literal":
        return f"<{cell.value}>" if cell.kind == "uri" else f"_:{cell.value}"
    if cell.datatype in _BARE and _BARE_FORM.fullmatch(cell.value):
        return cell.value
    text = '"' + _ESCAPED.sub(lambda match: _ESCAPES[match[0]], cell.value) + '"'
    return text + (f"@{cell.language}" if cell.language else f"^^<{cell.datatype}>" if cell.datatype else "")


def json(answer: Answer) -> str:
    """SPARQL 1.1 Query Results JSON."""
    if answer.form == "boolean":
        found: dict[str, object] = {"head": {}, "boolean": _truth(answer) == "true"}
    else:
        names = answer.variables
        bindings = [{n: _binding(c) for n, c in zip(names, row, strict=True) if c} for row in answer.rows]
        found = {"head": {"vars": list(names)}, "results": {"bindings": bindings}}
    return encoder.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _binding(cell: Cell) -> dict[str, str]:
    more = {"datatype": cell.datatype, "xml:lang": cell.language}
    return {"type": cell.kind, "value": cell.value} | {key: value for key, value in more.items() if value}


def xml(answer: Answer) -> str:
    """SPARQL Query Results XML. A character that XML 1.0 cannot hold becomes U+FFFD."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<sparql xmlns="http://www.w3.org/2005/sparql-results#">']
    if answer.form == "boolean":
        return "\n".join([*lines, "  <head/>", f"  <boolean>{_truth(answer)}</boolean>", "</sparql>", ""])
    head = "".join(f"<variable name={quoteattr(name)}/>" for name in answer.variables)
    lines += [f"  <head>{head}</head>", "  <results>"]
    for row in answer.rows:
        cells = (
            f"<binding name={quoteattr(name)}>{_element(cell)}</binding>"
            for name, cell in zip(answer.variables, row, strict=True)
            if cell
        )
        lines.append(f"    <result>{''.join(cells)}</result>")
    return "\n".join([*lines, "  </results>", "</sparql>", ""])


def _element(cell: Cell) -> str:
    text = escape(NOT_XML.sub("\ufffd", cell.value), {"\r": "&#13;"})
    more = f" xml:lang={quoteattr(cell.language)}" if cell.language else ""
    more += f" datatype={quoteattr(cell.datatype)}" if cell.datatype else ""
    return f"<{cell.kind}{more}>{text}</{cell.kind}>"


def _truth(answer: Answer) -> str:
    (cell,) = answer.rows[0]
    return cell.value if cell else "false"
