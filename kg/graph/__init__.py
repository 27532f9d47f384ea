"""Records and canonical ids become the graph: as values, and as a networkx graph."""

from kg.graph.knowledge import build_knowledge
from kg.graph.network import to_networkx

__all__ = ["build_knowledge", "to_networkx"]
