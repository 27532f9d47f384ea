"""Six questions to a made-up graph: kg's store, on disk as `kg query` reads it and in memory as `kg serve` holds it, against rdflib in the same run, the same answers, how many times as fast.

Questions are timed in seconds of the processor, which a busy machine does not stretch; loading by the clock.

python tools/bench/sparql.py [TRIPLES...]        default: 100000 1000000; the large one wants 3 GB and some minutes
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import rdflib

sys.path.insert(0, str(Path(__file__).parent.parent))
from make_graph import make_graph

from kg import vocab
from kg.export import write_turtle
from kg.ontology import load_ontology
from kg.query import Graph, check_graph, open_exports, open_graph, run_query

PER_NODE = 74  # triples that make_graph gives for a node
QUERIES = {
    "who accused whom, with quote and article": """SELECT ?who ?whom ?quote ?date {
        ?event a gp:Accuse ; gp:actor/skos:prefLabel ?who ; gp:recipient/skos:prefLabel ?whom ; prov:wasDerivedFrom ?evidence .
        ?evidence oa:hasSource/schema:datePublished ?date ; oa:hasSelector/oa:exact ?quote . FILTER(?date >= "2024-01-01"^^xsd:date) }""",
    "pairs by month and quad": """SELECT ?actor ?recipient ?quad ?month (COUNT(*) AS ?n) {
        ?event a/gp:quad ?quad ; gp:actor ?actor ; gp:recipient ?recipient ; gp:timeStart ?day . BIND(SUBSTR(STR(?day), 1, 7) AS ?month) }
        GROUP BY ?actor ?recipient ?quad ?month""",
    "events that five sources report": """SELECT ?event ?label { ?event gp:support ?n ; rdfs:label ?label ; gp:polarity gp:positive .
        FILTER(?n >= 5) FILTER NOT EXISTS { ?event a gp:Statement } }""",
    "who acts on those who accuse a state": """SELECT ?third ?first ?state (COUNT(*) AS ?n) {
        ?state a gp:State . ?first gp:accused ?state . ?event gp:recipient ?first ; gp:actor ?third ; gp:polarity gp:positive . FILTER(?third != ?state) }
        GROUP BY ?third ?first ?state""",
    "a word in the quotes": 'SELECT ?evidence ?quote { ?evidence oa:exact ?quote . FILTER(CONTAINS(LCASE(?quote), "customs post near")) }',
    "everything about the thing most is said of": """SELECT ?event ?role ?label ?quote {
        { SELECT ?thing (COUNT(*) AS ?n) { ?said gp:actor|gp:recipient ?thing } GROUP BY ?thing ORDER BY DESC(?n) ?thing LIMIT 1 }
        ?event ?role ?thing ; rdfs:label ?label ; prov:wasDerivedFrom/oa:hasSelector/oa:exact ?quote }""",
}


def timed(
    call: Callable[[], object], times: int = 1, clock: Callable[[], float] = time.process_time
) -> tuple[float, object]:
    """The median of several calls in seconds of the processor, and what the last one gave."""
    took, found = [], None
    for _ in range(times):
        begun = clock()
        found = call()
        took.append(clock() - begun)
    return statistics.median(took), found


def main(sizes: list[int]) -> None:
    """Print a table for each size."""
    ontology = load_ontology()
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            compare(write_turtle(make_graph(size // PER_NODE, ontology), ontology, Path(folder)))


def compare(path: Path) -> None:
    """Print the table of one graph."""
    load, graph = timed(lambda: open_exports(path.parent), clock=time.perf_counter)
    slow_load, other = timed(lambda: rdflib.Graph().parse(path, format="turtle"), clock=time.perf_counter)
    count = len(graph.store)
    times = f"loaded to disk in {load:.1f} s, by rdflib to memory in {slow_load:.1f} s ({slow_load / load:.0f} times)"
    print(f"\n{count:,} triples: {times}\n")
    print(
        "| question | rows | rdflib, ms | kg query (disk), ms | times | kg serve (memory), ms | times |\n|---|---|---|---|---|---|---|"
    )
    memory = msgspec.structs.replace(open_graph(path), counts=graph.counts)  # as a worker of kg serve has it
    ratios = [ask(name, query, (graph, memory), other) for name, query in QUERIES.items()]
    on_disk, in_memory = (statistics.median(each) for each in zip(*ratios, strict=True))
    print(f"| median | | | | {on_disk:.0f} | | {in_memory:.0f} |")
    if count < 110_000:
        took, report = timed(lambda: check_graph(path))
        print(f"\nkg validate: {took:.1f} s for {count:,} triples, {len(report.faults)} faults")


def ask(name: str, query: str, graphs: tuple[Graph, Graph], other: rdflib.Graph) -> list[float]:
    """Print a row of the table; how many times as fast kg is on disk and in memory."""
    slow, rows = timed(lambda: list(other.query(query, initNs=vocab.PREFIXES)))
    cells, ratios = [], []
    for graph in graphs:
        took, answer = timed(lambda graph=graph: run_query(graph, query), 5)
        if len(rows) != len(answer.rows):
            raise SystemExit(f"{name}: kg finds {len(answer.rows)} rows, rdflib {len(rows)}")
        cells.append(f"{took * 1000:.1f} | {slow / took:.0f}")
        ratios.append(slow / took)
    print(f"| {name} | {len(rows):,} | {slow * 1000:,.0f} | {' | '.join(cells)} |", flush=True)
    return ratios


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or [100_000, 1_000_000])
