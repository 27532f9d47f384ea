"""The graph as TriG, https://www.w3.org/TR/trig/: the evidence of each article in a named graph of its own."""

from pathlib import Path

from kg import vocab
from kg.export.files import write_whole
from kg.export.rdf import graphs_of
from kg.export.terms import trig
from kg.model import Knowledge
from kg.ontology import Ontology


def to_trig(knowledge: Knowledge, ontology: Ontology) -> str:
    """The graph as TriG; what is derived from all articles stands in the default graph."""
    return trig(graphs_of(knowledge, ontology), {**vocab.PREFIXES, "id": knowledge.base})


def write_trig(knowledge: Knowledge, ontology: Ontology, folder: Path) -> Path:
    """Write `graph.trig`; the path. Raises ExportError."""
    return write_whole(folder / "graph.trig", to_trig(knowledge, ontology).encode())
