"""The graph as RDF 1.2 Turtle, https://www.w3.org/TR/rdf12-turtle/: statements annotate triples in place of rdf:Statement.

A program that reads RDF 1.1 alone refuses the file, so it is written on request only.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph

from kg import vocab
from kg.export.files import whole
from kg.export.ordered import Ordered, borrowed, prefixes_of
from kg.export.turtle import parsed
from kg.model import Knowledge
from kg.ontology import Ontology

_PARTS = tuple(pyoxigraph.NamedNode(vocab.RDF + name) for name in ("subject", "predicate", "object"))
_REIFIES = pyoxigraph.NamedNode(vocab.RDF + "reifies")
_TYPE, _STATEMENT = pyoxigraph.NamedNode(vocab.RDF + "type"), pyoxigraph.NamedNode(vocab.RDF + "Statement")


def write_rdf12(knowledge: Knowledge, ontology: Ontology, folder: Path, *, triples: Ordered | None = None) -> Path:
    """Write `graph.rdf12.ttl`; the path. `triples` are those of the graph where they are at hand. Raises ExportError."""
    path, prefixes = folder / "graph.rdf12.ttl", prefixes_of(knowledge)
    with borrowed(triples, knowledge, ontology, folder) as found, whole(path) as out:
        made = annotated(parsed(found, prefixes))
        used = found.used(prefixes)
        pyoxigraph.serialize(made, out, format=pyoxigraph.RdfFormat.TURTLE, prefixes=used)
    return path


def annotated(triples: Iterable[pyoxigraph.Triple]) -> Iterator[pyoxigraph.Triple]:
    """The triples with `?s rdf:reifies <<( subject predicate object )>>` for the four of each reified statement.

    Triples of one subject must come together, which is how the Turtle exporter sorts them.
    """
    parts: dict[pyoxigraph.NamedNode, pyoxigraph.NamedNode] = {}
    for triple in triples:
        if triple.predicate == _TYPE and triple.object == _STATEMENT:
            continue
        if triple.predicate not in _PARTS or not isinstance(triple.object, pyoxigraph.NamedNode):
            yield triple
            continue
        parts[triple.predicate] = triple.object
        if len(parts) == len(_PARTS):
            yield pyoxigraph.Triple(triple.subject, _REIFIES, pyoxigraph.Triple(*(parts[part] for part in _PARTS)))
            parts = {}
