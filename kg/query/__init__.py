"""Questions to a built graph: SPARQL, the evidence behind a thing, and whether the graph fits its shapes."""

from kg.query.answers import Answer, Cell, render
from kg.query.explain import explain
from kg.query.named import named_queries, query_text
from kg.query.sparql import run_query
from kg.query.validate import validate

__all__ = ["Answer", "Cell", "explain", "named_queries", "query_text", "render", "run_query", "validate"]
