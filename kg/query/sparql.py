"""SPARQL over a built graph: reading only, and never over the network."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import pyoxigraph

from kg.counted import counted
from kg.errors import LimitError, QueryError, one_line
from kg.query.answers import Answer, Cell
from kg.query.guard import reading
from kg.query.lexer import keywords
from kg.query.order import ordered
from kg.query.parameters import bind
from kg.query.store import Graph, Term, expanded, open_graph
from kg.query.syntax import told
from kg.query.words import FUNCTIONS
from kg.vocab import XSD

Item = TypeVar("Item")
Found = pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples

GRAPH_VARIABLES = ("subject", "predicate", "object")


def run_query(
    graph: Path | str | Graph, sparql: str, values: Mapping[str, str] | None = None, *, most: int | None = None
) -> Answer:
    """The answer to a SELECT, ASK, CONSTRUCT or DESCRIBE query over a Turtle file or an open graph.

    The usual prefixes need no PREFIX line, and `gp:matches(?text, "words")` searches texts. `values` binds variables
    before all else, to an IRI or prefixed name, else to a string. Rows are sorted where the query has no ORDER BY.
    Raises QueryError for a broken query; of its kinds, RefusedError for an update, SERVICE or FROM, and LimitError for
    more than `most` rows.
    """
    opened = graph if isinstance(graph, Graph) else open_graph(graph)
    given = {name.lstrip("?"): [_value(value, opened)] for name, value in (values or {}).items()}
    found, ordered = ask(opened, bind(sparql, given))
    try:
        return _answer(found, opened, ordered=ordered, most=most)
    except (ValueError, OSError, RuntimeError) as error:
        raise QueryError(f"query: cannot be answered: {one_line(error)}") from error


def ask(graph: Graph, sparql: str) -> tuple[Found, bool]:
    """What the store answers, unread, and whether the query orders its rows. Raises QueryError as `run_query` does."""
    words = keywords(reading(sparql))
    try:
        found = _asked(graph, sparql)
    except SyntaxError as error:
        raise QueryError(f"query: {told(error, sparql)}; expected SPARQL 1.1") from error
    except (ValueError, OSError, RuntimeError) as error:
        raise QueryError(f"query: cannot be answered: {one_line(error)}") from error
    return found, "ORDER" in words


def _asked(graph: Graph, sparql: str) -> Found:
    """What the store answers. Raises what the store raises, about the query as it was given."""
    text = ordered(sparql, graph.counts, graph.prefixes)
    try:
        return graph.store.query(text, prefixes=graph.prefixes, custom_functions={**FUNCTIONS})
    except SyntaxError:
        return graph.store.query(sparql, prefixes=graph.prefixes, custom_functions={**FUNCTIONS})


def _value(value: str, graph: Graph) -> pyoxigraph.NamedNode | pyoxigraph.Literal:
    """The term that a value stands for; as text it is a term of SPARQL with everything escaped."""
    iri = expanded(value, graph.prefixes)
    try:
        return pyoxigraph.NamedNode(iri) if iri else pyoxigraph.Literal(value)
    except ValueError as error:
        raise QueryError(f"query: {value!r} is no IRI: {error}") from error


def _answer(found: Found, graph: Graph, *, ordered: bool, most: int | None) -> Answer:
    if isinstance(found, pyoxigraph.QueryBoolean):
        truth = Cell(kind="literal", value="true" if found else "false", datatype=XSD + "boolean")
        return Answer(form="boolean", variables=("answer",), rows=((truth,),), prefixes=graph.prefixes)
    if isinstance(found, pyoxigraph.QueryTriples):
        triples = {tuple(_cell(term) for term in (t.subject, t.predicate, t.object)) for t in _few(found, most)}
        return Answer(form="graph", variables=GRAPH_VARIABLES, rows=_sorted(triples), prefixes=graph.prefixes)
    names = tuple(variable.value for variable in found.variables)
    rows = [tuple(_cell(term) for term in solution) for solution in _few(found, most)]
    kept = tuple(rows) if ordered else _sorted(rows)
    return Answer(form="rows", variables=names, rows=kept, prefixes=graph.prefixes)


def _few(found: Iterable[Item], most: int | None) -> Iterator[Item]:
    for count, item in enumerate(found):
        if most is not None and count >= most:
            raise LimitError(f"query: its answer has more than {counted(most, 'row')}; ask for less, or use LIMIT")
        yield item


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
            datatype = None if plain else term.datatype.value
            return Cell(kind="literal", value=term.value, datatype=datatype, language=term.language)
        case pyoxigraph.Triple():
            raise ValueError("a row holds a triple as a value, RDF 1.2, which SPARQL 1.1's result formats cannot write")
        case _:
            return None
