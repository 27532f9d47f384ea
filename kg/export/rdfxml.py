"""The graph as RDF/XML, https://www.w3.org/TR/rdf-syntax-grammar/."""

from pathlib import Path

import pyoxigraph

from kg.export.files import write_whole
from kg.export.rdf import TYPE
from kg.export.turtle import parsed
from kg.model import Knowledge
from kg.ontology import Ontology


def write_rdfxml(knowledge: Knowledge, ontology: Ontology, folder: Path) -> Path:
    """Write `graph.rdf`, one element a thing, in the order of the Turtle file; the path. Raises ExportError."""
    triples, prefixes = parsed(knowledge, ontology)
    names = {t.predicate.value for t in triples} | {
        t.object.value for t in triples if t.predicate.value == TYPE and isinstance(t.object, pyoxigraph.NamedNode)
    }
    used = {name: space for name, space in prefixes.items() if any(iri.startswith(space) for iri in names)}
    data = pyoxigraph.serialize(triples, format=pyoxigraph.RdfFormat.RDF_XML, prefixes=used)
    # A reader of XML turns a bare carriage return into a line feed; pyoxigraph writes it bare.
    return write_whole(folder / "graph.rdf", (data or b"").replace(b"\r", b"&#13;"))
