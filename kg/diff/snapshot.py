"""A build as statements with the sentences behind them, read from its exports, a Turtle file, or records in JSON Lines."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from kg.errors import QueryError
from kg.model import Value
from kg.query.sparql import run_query
from kg.query.store import Graph, open_graph
from kg.vocab import local

_STATEMENTS = """SELECT ?s ?subject ?predicate ?object ?label ?polarity ?certainty ?temporality ?support ?office ?start ?end WHERE {
  ?s a gp:Statement ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ; rdfs:label ?label ;
     gp:polarity ?polarity ; gp:certainty ?certainty ; gp:temporality ?temporality ; gp:support ?support .
  OPTIONAL { ?s gp:office ?office } OPTIONAL { ?s gp:validFrom ?start } OPTIONAL { ?s gp:validTo ?end } }"""
_EVENTS = """SELECT ?s ?kind ?label ?polarity ?certainty ?temporality ?support ?start ?end WHERE {
  ?s a ?kind ; rdfs:label ?label ; gp:polarity ?polarity ; gp:certainty ?certainty ; gp:temporality ?temporality ; gp:support ?support .
  FILTER NOT EXISTS { ?s rdf:predicate ?any } FILTER NOT EXISTS { ?stated gp:event ?s }
  OPTIONAL { ?s gp:timeStart ?start } OPTIONAL { ?s gp:timeEnd ?end } }"""
_ROLES = """SELECT ?s ?role ?who WHERE { ?s gp:polarity ?any ; ?role ?who . FILTER(?role IN (gp:actor, gp:recipient, gp:about, gp:place)) }"""
_SPEAKERS = "SELECT ?s ?name WHERE { ?s gp:polarity ?any ; gp:speaker/skos:prefLabel ?name }"
_COUNTS = """SELECT ?s ?of ?text WHERE { ?s gp:polarity ?any ; gp:event?/gp:count ?count . ?count gp:countOf ?of ; gp:countText ?text }"""
_GROUNDS = "SELECT ?s ?evidence WHERE { ?s gp:polarity ?any ; prov:wasDerivedFrom ?evidence }"
_COUNTED = "SELECT ?s ?evidence WHERE { ?s gp:polarity ?any ; gp:event?/gp:count/prov:wasDerivedFrom ?evidence }"
_SENTENCES = """SELECT ?evidence ?quote ?article ?id ?headline ?file ?publisher ?published ?url WHERE {
  ?evidence oa:hasSource ?article ; oa:hasSelector/oa:exact ?quote . ?article schema:identifier ?id .
  OPTIONAL { ?article schema:headline ?headline } OPTIONAL { ?article gp:sourceFile ?file } OPTIONAL { ?article schema:publisher ?publisher }
  OPTIONAL { ?article schema:datePublished ?published } OPTIONAL { ?article schema:url ?url } }"""
_ARTICLES = "SELECT ?article WHERE { ?article schema:identifier ?id }"


class Sentence(Value, frozen=True):
    """A quote and where it stands; `id` is its evidence's IRI, the same in every build that reads it the same way."""

    id: str
    quote: str
    article: str  # IRI
    source: str  # headline, file or id, publisher and date in one line


class Statement(Value, frozen=True):
    """One claim of a graph. `key` is what it says of whom, whatever its standing; `standing` what may change."""

    iri: str
    key: tuple[str, ...]
    label: str
    positive: bool
    standing: tuple[tuple[str, str], ...]  # (name, value), sorted
    sentences: tuple[str, ...]  # ids, sorted
    counted: tuple[str, ...] = ()  # ids of those that give the counts of its event


class Snapshot(Value, frozen=True):
    """All statements of a build, sorted by key and IRI; sentences by id; IRIs of its articles."""

    name: str
    statements: tuple[Statement, ...]
    sentences: dict[str, Sentence]
    articles: frozenset[str]


def read_snapshot(path: Path | str) -> Snapshot:
    """The snapshot of a folder of exports, a Turtle file, a file of records (`statements.jsonl`, `kg extract`) or a log.

    Raises QueryError for anything else, and where it cannot be read; StoreError for a log that cannot.
    """
    where = Path(path)
    if where.is_dir():
        ttl, jsonl = where / "graph.ttl", where / "statements.jsonl"
        if not ttl.is_file() and not jsonl.is_file():
            raise QueryError(
                f"{where}: neither graph.ttl nor statements.jsonl is in it; name a folder that kg build wrote"
            )
        where = ttl if ttl.is_file() else jsonl
    if where.suffix in (".jsonl", ".json"):
        from kg.diff.records import graph_of_records

        return snapshot_of(graph_of_records(where), str(path))
    if where.suffix == ".db":
        from kg.diff.records import graph_of_log

        return snapshot_of(graph_of_log(where), str(path))
    if where.suffix != ".ttl":
        raise QueryError(
            f"{where}: {'no build by its ending' if where.exists() else 'no such file or folder'}; "
            "expected a folder that kg build wrote, a .ttl, a .jsonl of records or an evidence log (.log.db)"
        )
    return snapshot_of(open_graph(where), str(path))


def snapshot_of(graph: Graph, name: str) -> Snapshot:
    """The snapshot of an open graph."""
    sentences = {row["evidence"]: _sentence(row) for row in _rows(graph, _SENTENCES)}
    grounds, counted, standing, roles = defaultdict(set), defaultdict(set), defaultdict(set), defaultdict(set)
    for row in _rows(graph, _GROUNDS):
        grounds[row["s"]].add(row["evidence"])
    for row in _rows(graph, _COUNTED):
        counted[row["s"]].add(row["evidence"])
    for row in _rows(graph, _SPEAKERS):
        standing[row["s"]].add(("according to", row["name"]))
    for row in _rows(graph, _COUNTS):
        standing[row["s"]].add((row["of"], row["text"]))
    for row in _rows(graph, _ROLES):
        roles[row["s"]].add((local(row["role"]), row["who"]))
    found = []
    for row in (*_rows(graph, _STATEMENTS), *_rows(graph, _EVENTS)):
        said = _key(row, roles[row["s"]])
        facts = {(name, row[name]) for name in ("office", "start", "end") if row.get(name)}
        facts |= {(name, local(row[name])) for name in ("polarity", "certainty", "temporality")}
        facts.add(("sources", row["support"]))
        found.append(
            Statement(
                iri=row["s"], key=said, label=row["label"], positive=local(row["polarity"]) == "positive",
                standing=_joined(facts | standing[row["s"]]), sentences=tuple(sorted(grounds[row["s"]])), counted=tuple(sorted(counted[row["s"]])),
            )
        )  # fmt: skip
    return Snapshot(
        name=name,
        statements=tuple(sorted(found, key=lambda statement: (statement.key, statement.iri))),
        sentences=dict(sorted(sentences.items())),
        articles=frozenset(row["article"] for row in _rows(graph, _ARTICLES)),
    )


def _key(row: dict[str, str], roles: set[tuple[str, str]]) -> tuple[str, ...]:
    """What is said of whom: subject, predicate, object and office; of an event alone its class and who is in it."""
    if "predicate" in row:
        return ("statement", row["subject"], row["predicate"], row["object"], row["office"])
    return ("event", row["kind"], *(f"{role} {who}" for role, who in sorted(roles) if role in ("actor", "recipient")))


def _joined(facts: set[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Facts with the values of one name in one: ("killed", "12; 14")."""
    values: dict[str, list[str]] = defaultdict(list)
    for name, value in sorted(facts):
        values[name].append(value)
    return tuple((name, "; ".join(found)) for name, found in sorted(values.items()))


def _sentence(row: dict[str, str]) -> Sentence:
    title = row["headline"] or row["file"] or row["id"]
    parts = [title, row["publisher"], row["published"] or "no date", row["url"]]
    return Sentence(
        id=row["evidence"], quote=" ".join(row["quote"].split()), article=row["article"],
        source=" · ".join(part for part in parts if part),
    )  # fmt: skip


def _rows(graph: Graph, query: str) -> Iterator[dict[str, str]]:
    answer = run_query(graph, query)
    for row in answer.rows:
        yield {name: cell.value if cell else "" for name, cell in zip(answer.variables, row, strict=True)}
