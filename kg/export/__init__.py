"""The graph written out: one module a format.

An exporter is a function of (knowledge, ontology, folder) that writes its file into the folder and gives back its path.
"""

from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path

from kg.export.html import write_html
from kg.export.jsonl import write_jsonl
from kg.export.site import write_site
from kg.export.turtle import to_rdflib, to_turtle, write_turtle
from kg.model import Knowledge
from kg.ontology import Ontology

EXPORTERS: dict[str, Callable[[Knowledge, Ontology, Path], Path]] = {
    "html": write_html,
    "jsonl": write_jsonl,
    "site": write_site,
    "ttl": write_turtle,
}


def write_all(names: Collection[str], knowledge: Knowledge, ontology: Ontology, folder: Path) -> tuple[Path, ...]:
    """Write several formats into a folder; their paths, in the order of the names. The explorer and the site link to
    each other where both are there in the end. Raises ExportError."""
    both: dict[str, Callable[[Knowledge, Ontology, Path], Path]] = {
        "html": partial(write_html, site="site" in names or None),
        "site": partial(write_site, graph="html" in names or None),
    }
    return tuple((both.get(name) or EXPORTERS[name])(knowledge, ontology, folder) for name in sorted(set(names)))


__all__ = [
    "EXPORTERS",
    "to_rdflib",
    "to_turtle",
    "write_all",
    "write_html",
    "write_jsonl",
    "write_site",
    "write_turtle",
]
