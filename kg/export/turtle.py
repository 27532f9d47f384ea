"""The graph as one Turtle file, and as an rdflib graph."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph

from kg.export.files import whole
from kg.export.ordered import Ordered, borrowed, in_order, prefixes_of
from kg.model import Knowledge
from kg.ontology import Ontology

if TYPE_CHECKING:
    import rdflib


def to_turtle(knowledge: Knowledge, ontology: Ontology) -> str:
    """The graph as Turtle; `id:` stands for the namespace that the graph's things were minted in."""
    with in_order(knowledge, ontology) as triples:
        return b"".join(_whole(triples, prefixes_of(knowledge))).decode()


def _whole(triples: Ordered, prefixes: Mapping[str, str]) -> Iterator[bytes]:
    yield _head(triples.used(prefixes))
    yield from triples.turtle()


def _head(prefixes: Mapping[str, str]) -> bytes:
    return "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes.items()).encode()


def parsed(triples: Ordered, prefixes: Mapping[str, str]) -> Iterator[pyoxigraph.Triple]:
    """The triples in the order of the Turtle file: what other writers start from."""
    head = _head(prefixes)
    for some in triples.turtle():
        for quad in pyoxigraph.parse(head + some, format=pyoxigraph.RdfFormat.TURTLE):
            yield quad.triple


def write_turtle(knowledge: Knowledge, ontology: Ontology, folder: Path, *, triples: Ordered | None = None) -> Path:
    """Write `graph.ttl`; the path. `triples` are those of the graph where they are at hand. Raises ExportError."""
    with borrowed(triples, knowledge, ontology, folder) as found, whole(folder / "graph.ttl") as out:
        out.writelines(_whole(found, prefixes_of(knowledge)))
    return folder / "graph.ttl"


def to_rdflib(knowledge: Knowledge, ontology: Ontology) -> "rdflib.Graph":
    """The graph as an rdflib graph, with the prefixes of the Turtle file bound."""
    import rdflib

    graph = rdflib.Graph()
    graph.parse(data=to_turtle(knowledge, ontology), format="turtle")
    return graph
