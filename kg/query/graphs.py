"""Answers that are graphs: CONSTRUCT and DESCRIBE, written by pyoxigraph."""

from typing import cast

import pyoxigraph

from kg.errors import QueryError, one_line
from kg.query.answers import Answer, Cell

RDF_FORMATS = {
    "ttl": pyoxigraph.RdfFormat.TURTLE,
    "nt": pyoxigraph.RdfFormat.N_TRIPLES,
    "rdf": pyoxigraph.RdfFormat.RDF_XML,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
}

Node = pyoxigraph.NamedNode | pyoxigraph.BlankNode


def write(answer: Answer, name: str) -> str:
    """The graph in one of RDF_FORMATS, with the prefixes it uses. Raises QueryError where the answer is no graph."""
    if answer.form != "graph":
        kind = "true or false" if answer.form == "boolean" else "rows"
        raise QueryError(f"format {name!r} writes graphs and the answer is {kind}; use CONSTRUCT, or json, csv, xml")
    triples = [_triple(row) for row in answer.rows]
    known = [cell.value for row in answer.rows for cell in row if cell and cell.kind == "uri"]
    used = {name: space for name, space in answer.prefixes.items() if any(iri.startswith(space) for iri in known)}
    try:
        data = pyoxigraph.serialize(triples, format=RDF_FORMATS[name], prefixes=used)
    except (ValueError, OSError) as error:
        raise QueryError(f"query: its graph cannot be written as {name}: {one_line(error)}") from error
    return (data or b"").decode()


def _triple(row: tuple[Cell | None, ...]) -> pyoxigraph.Triple:
    subject, predicate, value = (_term(cell) for cell in row if cell)
    return pyoxigraph.Triple(cast(Node, subject), cast(pyoxigraph.NamedNode, predicate), value)


def _term(cell: Cell) -> Node | pyoxigraph.Literal:
    if cell.kind == "uri":
        return pyoxigraph.NamedNode(cell.value)
    if cell.kind == "bnode":
        return pyoxigraph.BlankNode(cell.value)
    datatype = pyoxigraph.NamedNode(cell.datatype) if cell.datatype else None
    return pyoxigraph.Literal(cell.value, datatype=datatype, language=cell.language)
