"""Node-link JSON, as networkx (`node_link_graph`) and D3 read it."""

from pathlib import Path

from kg.export import flat
from kg.export.files import write_json
from kg.model import Knowledge
from kg.ontology import Ontology


def write_nodelink(knowledge: Knowledge, ontology: Ontology, folder: Path) -> Path:
    """Write `graph.json`; the path. Lists stay lists, what is not known is null. Raises ExportError.

    `graph.evidence` and `graph.articles` hold the sentences and where they stand, so that the file is whole by itself.
    """
    value = {
        "directed": True, "multigraph": True,
        "graph": {"evidence": flat.evidence(knowledge), "articles": flat.articles(knowledge)},
        "nodes": flat.nodes(knowledge, ontology),
        "edges": [{"key": row["id"], **row} for row in flat.edges(knowledge, ontology)],
    }  # fmt: skip
    return write_json(folder / "graph.json", value)
