"""Questions to a built graph: SPARQL, the evidence behind a thing, and whether the graph fits its shapes."""

from kg.query.answers import FORMATS, Answer, Cell, render
from kg.query.disk import open_exports
from kg.query.explain import explain
from kg.query.named import NamedQuery, find_query, named_queries, read_query, run_named, with_prefixes
from kg.query.parameters import Parameter
from kg.query.quotes import Quote, quotes
from kg.query.sparql import run_query
from kg.query.store import Graph, open_graph
from kg.query.unknown import unknown_names
from kg.query.validate import Report, check_graph, validate

__all__ = [
    "FORMATS",
    "Answer",
    "Cell",
    "Graph",
    "NamedQuery",
    "Parameter",
    "Quote",
    "Report",
    "check_graph",
    "explain",
    "find_query",
    "named_queries",
    "open_exports",
    "open_graph",
    "quotes",
    "read_query",
    "render",
    "run_named",
    "run_query",
    "unknown_names",
    "validate",
    "with_prefixes",
]
