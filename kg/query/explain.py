"""The sentences behind a node or an edge: quotes, articles, dates, speakers, frames."""

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph

from kg.counted import counted
from kg.model import Knowledge
from kg.ontology import load_ontology
from kg.query.answers import Answer
from kg.query.qualifiers import qualifiers
from kg.query.sparql import run_query
from kg.query.store import Graph, graph_of, open_graph, shortened
from kg.query.things import find
from kg.query.whys import whys
from kg.vocab import GP, RDF

_ABOUT = "SELECT ?p ?o WHERE { ?node ?p ?o . FILTER(?p IN (rdf:type, skos:prefLabel, skos:altLabel, rdfs:label, owl:sameAs, gp:country, gp:sector, geo:lat, geo:long, gp:geonamesId)) }"

# Evidence of the node itself, of what it takes part in, of an article, or the node being evidence.
_EVIDENCE = """SELECT DISTINCT ?evidence ?published ?start WHERE {
  { ?node prov:wasDerivedFrom ?evidence } UNION { ?said ?role ?node ; prov:wasDerivedFrom ?evidence FILTER(?role NOT IN (gp:contradicts, gp:sideOf, gp:partOf)) }
  UNION { ?evidence oa:hasSource ?node } UNION { ?node oa:hasSource ?any . BIND(?node AS ?evidence) }
  ?evidence oa:hasSource ?article ; oa:hasSelector/oa:start ?start . OPTIONAL { ?article schema:datePublished ?published }
} ORDER BY ?published ?article ?start ?evidence"""

_CARD = """SELECT ?quote ?headline ?file ?id ?published ?by ?author ?publisher ?url ?frame ?confidence WHERE {
  ?node oa:hasSource ?article ; oa:hasSelector/oa:exact ?quote . ?article schema:identifier ?id .
  OPTIONAL { ?node gp:frame ?frame } OPTIONAL { ?node gp:confidence ?confidence }
  OPTIONAL { ?article schema:headline ?headline } OPTIONAL { ?article gp:sourceFile ?file }
  OPTIONAL { ?article schema:datePublished ?published } OPTIONAL { ?article schema:publisher ?publisher }
  OPTIONAL { ?article gp:datedBy ?by } OPTIONAL { ?article schema:author ?author } OPTIONAL { ?article schema:url ?url } }"""

_NAMED = {
    "name": "file's name",
    "field": "date field",
}  # where a day comes from, where its word alone would say something else
_SAID = """SELECT DISTINCT ?said ?line ?speaker ?cue ?direct WHERE { ?said prov:wasDerivedFrom ?node .
  FILTER NOT EXISTS { ?said gp:event ?any } FILTER NOT EXISTS { ?any gp:count ?said } FILTER NOT EXISTS { ?said a gp:Side }
  OPTIONAL { ?said rdfs:label ?label } OPTIONAL { ?said gp:content ?content ; gp:direct ?direct . OPTIONAL { ?said gp:cue ?cue } }
  BIND(COALESCE(?label, ?content) AS ?line)
  OPTIONAL { ?said gp:speaker/skos:prefLabel ?speaker } FILTER(BOUND(?line)) } ORDER BY ?line ?said ?speaker"""


def explain(graph: Path | str | Graph | Knowledge, name: str) -> str:
    """What the graph knows of a thing and every sentence behind it, oldest first, as text.

    `graph` is a Turtle file, an open graph, or a Knowledge; `name` an IRI, a prefixed name (`id:state-USA`), a label, or
    the id of a record or article. Raises QueryError where the graph holds no such thing, or a label means several.
    """
    opened = _opened(graph)
    iri = find(opened, name)
    found = _ask(opened, _EVIDENCE, iri)
    evidence = list(dict.fromkeys(row[0].value for row in found.rows if row[0]))
    cards: dict[str, list[str]] = {}  # a sentence with its source -> what it says
    for each in evidence:
        sentence, said = _card(opened, each)
        cards.setdefault(sentence, []).extend(said)
    whole = whys(opened, str(pyoxigraph.NamedNode(iri)))
    lines = [*_head(opened, iri), *whole, counted(len(cards), "sentence"), ""]
    for sentence, said in cards.items():
        lines += [sentence, *said, ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _opened(graph: Path | str | Graph | Knowledge) -> Graph:
    if isinstance(graph, Graph):
        return graph
    if not isinstance(graph, Knowledge):
        return open_graph(graph)
    return graph_of(graph, load_ontology())


def _ask(graph: Graph, query: str, iri: str) -> Answer:
    """The answer to one of the queries above for a node, which takes the variable's place: faster than a join."""
    return run_query(graph, query.replace("?node", str(pyoxigraph.NamedNode(iri))))


def _head(graph: Graph, iri: str) -> list[str]:
    values: dict[str, list[str]] = {}
    for row in _ask(graph, _ABOUT, iri).rows:
        if row[0] and row[1]:
            value = shortened(row[1].value, graph.prefixes) if row[1].kind == "uri" else row[1].value
            values.setdefault(shortened(row[0].value, graph.prefixes), []).append(value)
    if place := _place(graph, iri, values):
        values["place"] = [place]
    title = (values.get("skos:prefLabel") or values.get("rdfs:label") or [""])[0]
    lines = [line for line in (title, shortened(iri, graph.prefixes)) if line]
    for key, words in (
        ("rdf:type", "is"),
        ("skos:altLabel", "also"),
        ("gp:country", "country"),
        ("gp:sector", "sector"),
        ("place", "where"),
        ("owl:sameAs", "same as"),
    ):
        if key in values:
            lines.append(f"{words}: {', '.join(values[key])}")
    return lines


_LIES_IN = "SELECT ?label ?country WHERE { ?node gp:locatedIn+ ?upper . ?upper skos:prefLabel ?label . BIND(EXISTS { ?upper a gp:State } AS ?country) } ORDER BY ?country ?label"


def _place(graph: Graph, iri: str, values: dict[str, list[str]]) -> str:
    """Position and what a place lies in: "34.44 N 35.85 E, in North Lebanon, Lebanon (GeoNames 266826)"; "" for no place."""
    if "geo:lat" not in values:
        return ""
    lat, long = float(values["geo:lat"][0]), float(values["geo:long"][0])
    upper = ", ".join(row[0].value for row in _ask(graph, _LIES_IN, iri).rows if row[0])
    number = values.get("gp:geonamesId")
    at = f"{abs(lat):g} {'N' if lat >= 0 else 'S'} {abs(long):g} {'E' if long >= 0 else 'W'}"
    return at + (f", in {upper}" if upper else "") + (f" (GeoNames {number[0]})" if number else "")


def _card(graph: Graph, evidence: str) -> tuple[str, list[str]]:
    """The sentence of a record with its source, and what the record says, line by line."""
    answer = _ask(graph, _CARD, evidence)
    row = {name: cell.value for name, cell in zip(answer.variables, answer.rows[0], strict=True) if cell}
    article = row.get("headline") or row.get("file") or row["id"]
    dated = row.get("published", "no date") + (f" (by its {_NAMED.get(row['by'], row['by'])})" if "by" in row else "")
    source = [article, row.get("author", ""), row.get("publisher", ""), dated, row.get("url", "")]
    sentence = f"“{' '.join(row['quote'].split())}”\n  " + " · ".join(part for part in source if part)
    lines: list[str] = []
    said_here = _said(graph, evidence)
    for said, words in said_here.items():
        lines += [f"  - {words}", *(f"      {line}" for line in qualifiers(graph, said, evidence) if "frame" in row)]
    frame = shortened(row["frame"], graph.prefixes) if "frame" in row else _kind(graph, said_here)
    return sentence, [
        *lines,
        f"      read by: {frame}, confidence {row.get('confidence', '?')}, {shortened(evidence, graph.prefixes)}",
    ]


def _kind(graph: Graph, said: Iterable[str]) -> str:
    """What a record without a frame is."""
    a, count = pyoxigraph.NamedNode(RDF + "type"), pyoxigraph.NamedNode(GP + "Count")
    counted = any(any(graph.store.quads_for_pattern(pyoxigraph.NamedNode(each), a, count)) for each in said)
    return "count" if counted else "quotation"


def _said(graph: Graph, evidence: str) -> dict[str, str]:
    """What rests on a record: the IRI of each event, relation and attribution -> it in words."""
    answer = _ask(graph, _SAID, evidence)
    found: dict[str, str] = {}
    speakers: dict[str, list[str]] = {}
    for cells in answer.rows:
        row = {name: cell.value for name, cell in zip(answer.variables, cells, strict=True) if cell}
        speakers.setdefault(row["said"], []).extend([row["speaker"]] if "speaker" in row else [])
        words = " ".join(row["line"].split())
        if "direct" in row:
            who, how = ", ".join(speakers[row["said"]]) or "somebody unnamed", "in quotation marks" if row["direct"] == "true" else "reported"  # fmt: skip
            words = f"{who}, {how}" + (f" (“{' '.join(row['cue'].split())}”)" if "cue" in row else "") + f": {words}"
        found[row["said"]] = words
    return found
