"""The graph as one Turtle file, and as an rdflib graph."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph

from kg import vocab
from kg.export.files import write_lines
from kg.export.ordered import Ordered, borrowed, in_order
from kg.export.shapes import Printer
from kg.export.terms import Shortener, block
from kg.model import Knowledge
from kg.ontology import Ontology

if TYPE_CHECKING:
    import rdflib

_TOGETHER = 2_000  # subjects that are parsed at once


def to_turtle(knowledge: Knowledge, ontology: Ontology) -> str:
    """The graph as Turtle; `id:` stands for the namespace that the graph's things were minted in."""
    short = Shortener(prefixes_of(knowledge))
    with in_order(knowledge, ontology) as triples:
        body = "".join(blocks(triples, short))
    return short.head() + body


def prefixes_of(knowledge: Knowledge) -> dict[str, str]:
    """Prefix -> namespace."""
    return {**vocab.PREFIXES, "id": knowledge.base}


def blocks(triples: Ordered, short: Shortener) -> Iterator[str]:
    """What follows the prefixes: an empty line and a block for each subject."""
    printer, shapes = Printer(short), triples.shapes
    for subject, parts in triples.parts():
        if len(parts) == 1:
            _, number, objects = parts[0]
            yield "\n" + printer(subject, number, shapes[number], objects)
        else:
            yield "\n" + block(subject, triples.joined(parts), short)


def parsed(triples: Ordered, prefixes: dict[str, str]) -> Iterator[pyoxigraph.Triple]:
    """The triples in the order of the Turtle file: what other writers start from."""
    short = Shortener(prefixes)
    texts = blocks(triples, short)
    head = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes.items())
    while some := "".join(islice(texts, _TOGETHER)):
        for quad in pyoxigraph.parse(head + some, format=pyoxigraph.RdfFormat.TURTLE):
            yield quad.triple


def used_prefixes(triples: Ordered, prefixes: dict[str, str]) -> dict[str, str]:
    """Those that the Turtle file declares, sorted."""
    short = Shortener(prefixes)
    for _ in blocks(triples, short):
        pass
    return {name: prefixes[name] for name in short.used()}


def write_turtle(knowledge: Knowledge, ontology: Ontology, folder: Path, *, triples: Ordered | None = None) -> Path:
    """Write `graph.ttl`; the path. `triples` are those of the graph where they are at hand. Raises ExportError."""
    short = Shortener(prefixes_of(knowledge))
    with borrowed(triples, knowledge, ontology, folder) as found:
        return write_lines(folder / "graph.ttl", blocks(found, short), short.head)


def to_rdflib(knowledge: Knowledge, ontology: Ontology) -> "rdflib.Graph":
    """The graph as an rdflib graph, with the prefixes of the Turtle file bound."""
    import rdflib

    graph = rdflib.Graph()
    graph.parse(data=to_turtle(knowledge, ontology), format="turtle")
    return graph
