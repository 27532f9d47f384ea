"""A script of openCypher (https://opencypher.org) that makes the graph in any database that runs it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.export import flat
from kg.export.files import write_whole
from kg.model import Knowledge
from kg.ontology import Ontology

_ESCAPED = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPES = re.compile("[\\\\'\n\r\t]")


def write_cypher(knowledge: Knowledge, ontology: Ontology, folder: Path) -> Path:
    """Write `graph.cypher`, one statement a line; the path. Raises ExportError.

    Nodes are `Thing`, `Event`, `Article` and `Evidence` with their class as `cls`; relationships have the name of the
    predicate or role. What is not known is no property.
    """
    text = "".join(line + "\n" for line in _script(knowledge, ontology))
    return write_whole(folder / "graph.cypher", text.encode("utf-8", "replace"))


def _script(knowledge: Knowledge, ontology: Ontology) -> Iterator[str]:
    nodes = flat.nodes(knowledge, ontology)
    label = {row["id"]: row["kind"].capitalize() for row in nodes}
    for row in nodes:
        yield f"CREATE (:{label[row['id']]} {_map(row, 'kind')});"
    for row in flat.articles(knowledge):
        yield f"CREATE (:Article {_map(row)});"
    for row in flat.evidence(knowledge):
        yield f"CREATE (:Evidence {_map(row)});"
    for row in flat.edges(knowledge, ontology):
        ends = ((row["source"], label[row["source"]]), (row["target"], label[row["target"]]))
        yield _tie(*ends, f"{row['predicate']} {_map(row, 'source', 'target', 'predicate', 'label')}")
    for row in flat.evidence(knowledge):
        yield _tie((row["id"], "Evidence"), (row["article"], "Article"), "IN_ARTICLE")


def _tie(source: tuple[str, str], target: tuple[str, str], what: str) -> str:
    ends = ", ".join(f"({at}:{label} {{id: {_value('', iri)}}})" for at, (iri, label) in zip("ab", (source, target), strict=True))  # fmt: skip
    return f"MATCH {ends} CREATE (a)-[:{what}]->(b);"


def _map(row: flat.Row, *without: str) -> str:
    kept = {name: value for name, value in row.items() if name not in without and value is not None and value != ()}
    return "{" + ", ".join(f"{_name(name)}: {_value(name, value)}" for name, value in kept.items()) + "}"


def _name(name: str) -> str:
    return f"`{name}`" if name in ("start", "end") else name  # words of the language in some databases


def _value(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(_value("", item) for item in value) + "]"
    text = "'" + _ESCAPES.sub(lambda match: _ESCAPED[match[0]], value) + "'"
    return f"date({text})" if name in flat.DATES else text
