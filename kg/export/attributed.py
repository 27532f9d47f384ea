"""Rows as a networkx graph for writers that take plain values only: what is missing is left out, a list is JSON text."""

import json
from typing import TYPE_CHECKING, Any

from kg.export import flat
from kg.letters import NOT_XML
from kg.model import Knowledge
from kg.ontology import Ontology

if TYPE_CHECKING:
    import networkx


def attributed(knowledge: Knowledge, ontology: Ontology) -> "networkx.MultiDiGraph[str]":
    """All nodes and edges in the order of their rows; an edge's key is its id."""
    import networkx

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for row in flat.nodes(knowledge, ontology):
        graph.add_node(row["id"], **plain(row))
    for row in flat.edges(knowledge, ontology):
        graph.add_edge(row["source"], row["target"], key=row["id"], **plain(row))
    return graph


def plain(row: flat.Row) -> dict[str, Any]:
    """What a row says besides its ids, as strings that XML can hold, whole numbers and booleans."""
    ends = ("id", "source", "target")
    return {
        name: _plain(value) for name, value in row.items() if name not in ends and value is not None and value != ()
    }


def _plain(value: Any) -> str | int | bool:
    if isinstance(value, bool | int):
        return value
    text = json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else value
    return NOT_XML.sub("\ufffd", text)
