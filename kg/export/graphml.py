"""GraphML, "GraphML Progress Report" (Brandes et al., 2002), for igraph, yEd, Gephi, Cytoscape, networkx."""

from io import BytesIO
from pathlib import Path

from kg.export.attributed import attributed
from kg.export.files import write_whole
from kg.model import Knowledge
from kg.ontology import Ontology


def write_graphml(knowledge: Knowledge, ontology: Ontology, folder: Path) -> Path:
    """Write `graph.graphml`; the path. Raises ExportError.

    Lists are JSON text in one attribute, what is not known is absent, the id of an edge is its statement's IRI.
    """
    from networkx.readwrite.graphml import write_graphml_xml  # the lxml one writes other bytes

    graph, out = attributed(knowledge, ontology), BytesIO()
    for _, _, key, data in graph.edges(keys=True, data=True):
        data["iri"] = key  # igraph drops the id of an edge
    write_graphml_xml(graph, out, named_key_ids=True)
    return write_whole(folder / "graph.graphml", out.getvalue())
