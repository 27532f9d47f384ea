"""Cytoscape.js JSON, https://js.cytoscape.org/#notation/elements-json, for Cytoscape.js and Cytoscape."""

from pathlib import Path

from kg.export import flat
from kg.export.files import write_json
from kg.model import Knowledge
from kg.ontology import Ontology


def write_cytoscape(knowledge: Knowledge, ontology: Ontology, folder: Path) -> Path:
    """Write `graph.cyjs`; the path. Lists stay lists, what is not known is null. Raises ExportError."""
    elements = {
        "nodes": [{"data": row} for row in flat.nodes(knowledge, ontology)],
        "edges": [{"data": row} for row in flat.edges(knowledge, ontology)],
    }
    return write_json(folder / "graph.cyjs", {"data": {"name": "graph"}, "elements": elements})
