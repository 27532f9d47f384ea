"""SPARQL over a built graph: reading only, and never over the network."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import pyoxigraph

from kg.errors import QueryError
from kg.query.answers import Answer, Cell
from kg.query.store import Graph, Term, expanded, open_graph
from kg.vocab import XSD

_UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "ADD", "MOVE", "COPY", "WITH"})
_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})

Found = pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples

# What is no keyword: comments, IRIs, strings, variables, prefixed names. SPARQL 1.1, section 19.
_SKIPPED = re.compile(
    r"""<[^<>"{}|^`\\\x00-\x20]*> | \#[^\n\r]* | \"{3}(?:\\.|[^\\])*?\"{3} | '{3}(?:\\.|[^\\])*?'{3}
    | "(?:\\.|[^"\\\n\r])*" | '(?:\\.|[^'\\\n\r])*' | [?$]\w+ | @[A-Za-z-]+ | [\w.-]*:[\w.:%-]*""",
    re.VERBOSE | re.DOTALL,
)


def run_query(graph: Path | str | Graph, sparql: str, values: Mapping[str, str] | None = None) -> Answer:
    """The answer to a SELECT, ASK, CONSTRUCT or DESCRIBE query over a Turtle file or an open graph.

    The usual prefixes need no PREFIX line. `values` binds variables before all else, to an IRI or prefixed name, else to
    a string. Rows are sorted where the query has no ORDER BY. Raises QueryError for a broken query, an update, or SERVICE.
    """
    opened = graph if isinstance(graph, Graph) else open_graph(graph)
    words = _keywords(sparql)
    _allow(words)
    given = [f"VALUES ?{name.lstrip('?')} {{ {_value(value, opened)} }}" for name, value in (values or {}).items()]
    try:
        found = opened.store.query(_with_values(sparql, " ".join(given)), prefixes=opened.prefixes)
        return _answer(found, opened, ordered="ORDER" in words)
    except SyntaxError as error:
        raise QueryError(f"query: {' '.join(str(error).split())}; expected SPARQL 1.1") from error
    except (ValueError, OSError) as error:
        raise QueryError(f"query: cannot be answered: {' '.join(str(error).split())}") from error


def _keywords(sparql: str) -> list[str]:
    return re.findall(r"[A-Z]+", _SKIPPED.sub(" ", sparql).upper())


def _allow(words: list[str]) -> None:
    if "SERVICE" in words:
        raise QueryError("query: SERVICE asks another host; kg answers from the graph only, take it out")
    first = next((word for word in words if word in _FORMS | _UPDATES), None)
    if first in _UPDATES:
        raise QueryError(
            f"query: {first} would change the graph; it is derived from records: use SELECT, ASK, CONSTRUCT"
        )


def _with_values(sparql: str, given: str) -> str:
    """The query with a VALUES block at the head of its outermost pattern."""
    if not given:
        return sparql
    masked = _SKIPPED.sub(lambda match: " " * len(match[0]), sparql).upper()
    start = masked.find("{", max(masked.find("WHERE"), 0))
    if start < 0:
        raise QueryError("query: no pattern to bind values in; expected WHERE { ... }")
    return f"{sparql[: start + 1]} {given} {sparql[start + 1 :]}"


def _value(value: str, graph: Graph) -> pyoxigraph.NamedNode | pyoxigraph.Literal:
    """The term that a value stands for; as text it is a term of SPARQL with everything escaped."""
    iri = expanded(value, graph.prefixes)
    try:
        return pyoxigraph.NamedNode(iri) if iri else pyoxigraph.Literal(value)
    except ValueError as error:
        raise QueryError(f"query: {value!r} is no IRI: {error}") from error


def _answer(found: Found, graph: Graph, *, ordered: bool) -> Answer:
    if isinstance(found, pyoxigraph.QueryBoolean):
        truth = Cell(kind="literal", value="true" if found else "false", datatype=XSD + "boolean")
        return Answer(variables=("answer",), rows=((truth,),), prefixes=graph.prefixes)
    if isinstance(found, pyoxigraph.QueryTriples):
        rows = [tuple(_cell(term) for term in (t.subject, t.predicate, t.object)) for t in found]
        return Answer(variables=("subject", "predicate", "object"), rows=_sorted(rows), prefixes=graph.prefixes)
    names = tuple(variable.value for variable in found.variables)
    rows = [tuple(_cell(term) for term in solution) for solution in found]
    return Answer(variables=names, rows=tuple(rows) if ordered else _sorted(rows), prefixes=graph.prefixes)


def _sorted(rows: Iterable[tuple[Cell | None, ...]]) -> tuple[tuple[Cell | None, ...], ...]:
    def key(row: tuple[Cell | None, ...]) -> list[tuple[str, str, str]]:
        return [(cell.kind, cell.value, cell.datatype or cell.language or "") if cell else ("", "", "") for cell in row]

    return tuple(sorted(rows, key=key))


def _cell(term: Term | None) -> Cell | None:
    match term:
        case pyoxigraph.NamedNode():
            return Cell(kind="uri", value=term.value)
        case pyoxigraph.BlankNode():
            return Cell(kind="bnode", value=term.value)
        case pyoxigraph.Literal():
            plain = term.language is not None or term.datatype.value == XSD + "string"
            return Cell(
                kind="literal",
                value=term.value,
                datatype=None if plain else term.datatype.value,
                language=term.language,
            )
        case _:
            return None
