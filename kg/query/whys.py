"""Why reports are one event, what an event is part of, and which articles are copies: as lines of text."""

from kg.query.answers import Cell
from kg.query.sparql import run_query
from kg.query.store import Graph, shortened

_SUPPORT = "SELECT ?support WHERE { ?node gp:support ?support }"
_PARTS = """SELECT ?way ?other ?label WHERE {
  { ?node gp:partOf ?other . ?other gp:polarity ?any . BIND("part of" AS ?way) } UNION { ?other gp:partOf ?node ; gp:polarity ?any . BIND("holds" AS ?way) }
  ?other rdfs:label ?label } ORDER BY DESC(?way) ?label ?other"""
_MERGES = """SELECT ?merge ?evidence ?reason WHERE {
  ?node gp:merge ?merge . ?merge prov:wasDerivedFrom ?evidence ; gp:reason ?reason } ORDER BY ?merge ?evidence ?reason"""
_COPIES = """SELECT ?article ?of ?share WHERE { ?node prov:wasDerivedFrom/oa:hasSource ?article .
  ?article gp:copyOf ?of ; gp:copied ?share } ORDER BY ?article"""


def whys(graph: Graph, node: str) -> list[str]:
    """Lines on a node's sources, parts, merges and copied articles; none for a node that has none of these."""

    def rows(query: str) -> list[tuple[str, ...]]:
        found = run_query(graph, query.replace("?node", node)).rows
        return [tuple(_shown(cell, graph) for cell in row) for row in found]

    lines = [f"independent sources: {support}" for (support,) in rows(_SUPPORT)]
    lines += [f"{way}: {label} ({other})" for way, other, label in rows(_PARTS)]
    lines += [
        f"copy: {article} repeats {of} ({float(share):.0%} of it), one source" for article, of, share in rows(_COPIES)
    ]
    merges: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    for merge, evidence, reason in rows(_MERGES):
        ends, reasons = merges.setdefault(merge, ({}, {}))
        ends[evidence] = reasons[reason] = None
    for ends, reasons in merges.values():
        lines.append(f"one event: {' and '.join(ends)}: {', '.join(reasons)}")
    return lines


def _shown(cell: Cell | None, graph: Graph) -> str:
    if cell is None:
        return ""
    return shortened(cell.value, graph.prefixes) if cell.kind == "uri" else cell.value
