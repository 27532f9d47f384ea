"""The graph as one Turtle file, and as an rdflib graph."""

from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph

from kg import vocab
from kg.export.files import write_whole
from kg.export.rdf import triples_of
from kg.export.terms import turtle
from kg.model import Knowledge
from kg.ontology import Ontology

if TYPE_CHECKING:
    import rdflib


def to_turtle(knowledge: Knowledge, ontology: Ontology) -> str:
    """The graph as Turtle; `id:` stands for the namespace that the graph's things were minted in."""
    return turtle(triples_of(knowledge, ontology), {**vocab.PREFIXES, "id": knowledge.base})


def parsed(knowledge: Knowledge, ontology: Ontology) -> tuple[list[pyoxigraph.Triple], dict[str, str]]:
    """The triples in the order of the Turtle file, and the prefixes that it uses: what other writers start from."""
    parser = pyoxigraph.parse(to_turtle(knowledge, ontology), format=pyoxigraph.RdfFormat.TURTLE)
    triples = [quad.triple for quad in parser]
    return triples, dict(sorted(parser.prefixes.items()))


def write_turtle(knowledge: Knowledge, ontology: Ontology, folder: Path) -> Path:
    """Write `graph.ttl`; the path. Raises ExportError."""
    return write_whole(folder / "graph.ttl", to_turtle(knowledge, ontology).encode())


def to_rdflib(knowledge: Knowledge, ontology: Ontology) -> "rdflib.Graph":
    """The graph as an rdflib graph, with the prefixes of the Turtle file bound."""
    import rdflib

    graph = rdflib.Graph()
    graph.parse(data=to_turtle(knowledge, ontology), format="turtle")
    return graph
