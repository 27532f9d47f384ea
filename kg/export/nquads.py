"""The graph as N-Quads, https://www.w3.org/TR/n-quads/: one line a triple, with the graph of its article where it has one."""

from pathlib import Path

import pyoxigraph

from kg.export.files import write_whole
from kg.export.trig import to_trig
from kg.model import Knowledge
from kg.ontology import Ontology


def write_nquads(knowledge: Knowledge, ontology: Ontology, folder: Path) -> Path:
    """Write `graph.nq`, its lines sorted; the path. Raises ExportError."""
    quads = pyoxigraph.parse(to_trig(knowledge, ontology), format=pyoxigraph.RdfFormat.TRIG)
    lines = (pyoxigraph.serialize(quads, format=pyoxigraph.RdfFormat.N_QUADS) or b"").splitlines(keepends=True)
    return write_whole(folder / "graph.nq", b"".join(sorted(lines)))
