"""The graph written out: one module a format.

An exporter is a function of (knowledge, ontology, folder) that writes its file into the folder and gives back its path.
"""

from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path

from kg.export.cypher import write_cypher
from kg.export.cytoscape import write_cytoscape
from kg.export.ftm import write_ftm
from kg.export.gexf import write_gexf
from kg.export.graphml import write_graphml
from kg.export.html import write_html
from kg.export.jsonl import write_jsonl
from kg.export.jsonld import write_jsonld
from kg.export.merges import write_merges
from kg.export.neo4j import write_neo4j
from kg.export.nodelink import write_nodelink
from kg.export.nquads import write_nquads
from kg.export.parquet import write_parquet
from kg.export.rdf12 import write_rdf12
from kg.export.rdfxml import write_rdfxml
from kg.export.site import write_site
from kg.export.trig import write_trig
from kg.export.turtle import to_rdflib, to_turtle, write_turtle
from kg.export.void import write_void
from kg.model import Knowledge
from kg.ontology import Ontology

EXPORTERS: dict[str, Callable[[Knowledge, Ontology, Path], Path]] = {
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


def write_all(names: Collection[str], knowledge: Knowledge, ontology: Ontology, folder: Path) -> tuple[Path, ...]:
    """Write several formats into a folder; their paths, in the order of the names. The explorer and the site link to
    each other where both are there in the end, the description of the data set names the files. Raises ExportError."""
    both: dict[str, Callable[[Knowledge, Ontology, Path], Path]] = {
        "html": partial(write_html, site="site" in names or None),
        "site": partial(write_site, graph="html" in names or None),
        "void": partial(write_void, formats=names),
    }
    return tuple((both.get(name) or EXPORTERS[name])(knowledge, ontology, folder) for name in sorted(set(names)))


__all__ = [
    "EXPORTERS",
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
