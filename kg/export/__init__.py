"""The graph written out: one module a format.

An exporter is a function of (knowledge, ontology, folder) that writes its file into the folder and gives back its path.
"""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from kg.beside import side_by_side
from kg.export.cypher import write_cypher
from kg.export.cytoscape import write_cytoscape
from kg.export.ftm import write_ftm
from kg.export.gexf import write_gexf
from kg.export.graphml import write_graphml
from kg.export.html import write_html
from kg.export.jsonl import write_jsonl
from kg.export.jsonld import write_jsonld
from kg.export.lines import Lines
from kg.export.merges import write_merges
from kg.export.neo4j import write_neo4j
from kg.export.nodelink import write_nodelink
from kg.export.nquads import write_nquads
from kg.export.ordered import Kept, in_order
from kg.export.parquet import write_parquet
from kg.export.rdf12 import write_rdf12
from kg.export.rdfxml import write_rdfxml
from kg.export.site import write_site
from kg.export.trig import write_trig
from kg.export.turtle import to_rdflib, to_turtle, write_turtle
from kg.export.void import write_void
from kg.garbage import unsearched
from kg.model import Knowledge
from kg.ontology import Ontology

EXPORTERS: dict[str, Callable[..., Path]] = {
    "cypher": write_cypher,
    "cytoscape": write_cytoscape,
    "ftm": write_ftm,
    "gexf": write_gexf,
    "graphml": write_graphml,
    "html": write_html,
    "jsonl": write_jsonl,
    "jsonld": write_jsonld,
    "neo4j": write_neo4j,
    "node-link": write_nodelink,
    "nq": write_nquads,
    "parquet": write_parquet,
    "rdf": write_rdfxml,
    "rdf12": write_rdf12,
    "merges": write_merges,
    "site": write_site,
    "trig": write_trig,
    "ttl": write_turtle,
    "void": write_void,
}
_OF_TRIPLES = frozenset(
    {"jsonld", "nq", "rdf", "rdf12", "trig", "ttl", "void"}
)  # one set of triples serves all of these


_FIRST = {"site": 0, "html": 1}  # what takes longest is begun first


def write_all(
    names: Collection[str], knowledge: Knowledge, ontology: Ontology, folder: Path, *,
    workers: int = 1, kept: Kept | None = None,
) -> tuple[Path, ...]:  # fmt: skip
    """Write several formats into a folder, up to `workers` of them at a time; their paths, in the order of the names.

    `kept` is where a build leaves its triples for the next.

    The explorer and the site link to each other where both are there in the end, the description of the data set names
    the files. Raises ExportError.
    """
    lines = Lines(knowledge)
    beside: dict[str, dict[str, Any]] = {
        "jsonl": {"lines": lines},
        "html": {"site": "site" in names or None},
        "site": {"graph": "html" in names or None},
        "void": {"formats": names},
    }

    def some(wanted: Sequence[str]) -> list[tuple[str, Path]]:
        return [(name, EXPORTERS[name](knowledge, ontology, folder, **beside.get(name, {}))) for name in wanted]

    def of_triples(wanted: Sequence[str]) -> list[tuple[str, Path]]:
        with in_order(knowledge, ontology, folder, kept, lines) as triples:
            for name in wanted:
                beside.setdefault(name, {})["triples"] = triples
            return some(wanted)

    wanted = sorted(set(names), key=lambda name: (_FIRST.get(name, 2), name))
    tasks = [partial(some, [name]) for name in wanted if name not in _OF_TRIPLES]
    if shared := sorted(_OF_TRIPLES.intersection(wanted)):
        at = int("site" in wanted) if workers > 1 else len(tasks)  # in one process the lines are at hand by then
        tasks.insert(at, partial(of_triples, shared))
    with unsearched():
        paths = dict(pair for found in side_by_side(tasks, workers) for pair in found)
    return tuple(paths[name] for name in sorted(paths))


__all__ = [
    "EXPORTERS",
    "Kept",
    "to_rdflib",
    "to_turtle",
    "write_all",
    "write_html",
    "write_jsonl",
    "write_jsonld",
    "write_merges",
    "write_nquads",
    "write_rdf12",
    "write_rdfxml",
    "write_site",
    "write_trig",
    "write_turtle",
    "write_void",
]
