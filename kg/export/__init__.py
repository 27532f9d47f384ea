"""The graph written out: one module a format.

An exporter is a function of (knowledge, ontology, folder) that writes its file into the folder and gives back its path.
"""

from collections.abc import Callable
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

__all__ = ["EXPORTERS", "to_rdflib", "to_turtle", "write_html", "write_jsonl", "write_site", "write_turtle"]
