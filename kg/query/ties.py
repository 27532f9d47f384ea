"""The statements between two things of a built graph, and the names of things, for `kg stats`."""

from kg.graph.analytics import Tie
from kg.query.answers import Cell
from kg.query.sparql import run_query
from kg.query.store import Graph
from kg.vocab import GP

_TIES = """
SELECT ?id ?source ?target ?conflict (MIN(?time) AS ?happened) (MIN(?day) AS ?published) ?polarity ?temporality {
  ?id a rdf:Statement ; rdf:subject ?source ; rdf:object ?target ; gp:polarity ?polarity ; gp:temporality ?temporality .
  OPTIONAL { ?id gp:event ?event . ?event a ?class . ?class gp:quad/gp:ofConflict ?conflict
    OPTIONAL { ?event gp:timeStart|gp:timeEnd ?time } }
  OPTIONAL { ?id prov:wasDerivedFrom/oa:hasSource/schema:datePublished ?day }
} GROUP BY ?id ?source ?target ?conflict ?polarity ?temporality ORDER BY ?id
"""


def ties(graph: Graph) -> tuple[Tie, ...]:
    """All statements, sorted by id."""
    rows = run_query(graph, _TIES).rows
    return tuple(_tie(*(cell.value if cell else None for cell in row)) for row in rows)


def _tie(
    iri: str | None, source: str | None, target: str | None, conflict: str | None, happened: str | None, published: str | None,
    polarity: str | None, temporality: str | None,
) -> Tie:  # fmt: skip
    return Tie(
        id=iri or "", source=source or "", target=target or "", conflict=conflict == "true" if conflict else None,
        happened=happened[:7] if happened else None, published=published[:7] if published else None,
        done=polarity == GP + "positive" and temporality in (GP + "past", GP + "ongoing"),
    )  # fmt: skip


def labels(graph: Graph) -> dict[str, str]:
    """IRI -> preferred name."""
    rows = run_query(graph, "SELECT ?thing ?label { ?thing skos:prefLabel ?label } ORDER BY ?thing ?label").rows
    return {_value(thing): _value(label) for thing, label in rows}


def _value(cell: Cell | None) -> str:
    return cell.value if cell else ""
