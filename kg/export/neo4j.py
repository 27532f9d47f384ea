"""CSV for `neo4j-admin database import`: header files with types, one file a kind of node or relationship, and indexes.

https://neo4j.com/docs/operations-manual/current/import/ says what a header may hold.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from kg.export import flat
from kg.export.files import write_folder
from kg.model import Knowledge
from kg.ontology import Ontology

ARRAY = "\x1f"  # between the items of a list; news text has no such character (--array-delimiter=U+001F)

_INDEXES = """\
CREATE CONSTRAINT thing_id IF NOT EXISTS FOR (n:Thing) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE;
CREATE INDEX thing_label IF NOT EXISTS FOR (n:Thing) ON (n.label);
CREATE FULLTEXT INDEX thing_names IF NOT EXISTS FOR (n:Thing) ON EACH [n.label, n.names];
CREATE FULLTEXT INDEX quotes IF NOT EXISTS FOR (n:Evidence) ON EACH [n.quote];
"""


def write_neo4j(knowledge: Knowledge, ontology: Ontology, folder: Path) -> Path:
    """Write the folder `neo4j`; its path. Raises ExportError.

    Things and events are `Thing` and `Event` with their class as a second label, statements relationships of their
    predicate's name, roles relationships of the role's; `Evidence` is tied `IN` its `Article`, and `evidence` of a
    relationship holds ids of it. A field that is not known is empty, which the import takes for absent.
    """
    nodes, edges = flat.nodes(knowledge, ontology), flat.edges(knowledge, ontology)
    quotes, articles = flat.evidence(knowledge), flat.articles(knowledge)
    files: dict[str, bytes] = {"index.cypher": _INDEXES.encode()}
    for kind, label in (("thing", "Thing"), ("event", "Event")):
        files |= _nodes(kind + "s", [row | {":LABEL": (label, row["cls"])} for row in nodes if row["kind"] == kind])
    files |= _nodes("articles", [row | {":LABEL": ("Article",)} for row in articles])
    files |= _nodes("evidence", [row | {":LABEL": ("Evidence",)} for row in quotes])
    files |= _edges("statements", edges)
    files |= _edges("sources", [{"source": row["id"], "target": row["article"], "predicate": "IN"} for row in quotes])
    return write_folder(folder / "neo4j", files)


def _nodes(name: str, rows: list[flat.Row]) -> dict[str, bytes]:
    unused = {"kind", *(flat.OF_STATEMENTS if name == "things" else ())}
    columns = [at for at in rows[0] if at not in unused] if rows else ["id", ":LABEL"]
    return _table(name, [("id:ID" if at == "id" else typed(at, rows), at) for at in columns], rows)


def _edges(name: str, rows: list[flat.Row]) -> dict[str, bytes]:
    ends = {"source": ":START_ID", "target": ":END_ID", "predicate": ":TYPE"}
    columns = [name for name in rows[0] if name != "label"] if rows else list(ends)
    return _table(name, [(ends.get(at) or typed(at, rows), at) for at in columns], rows)


def typed(name: str, rows: Sequence[flat.Row]) -> str:
    """A column with the type that its header says: `names:string[]`, `start:date`, `support:int`."""
    if name in flat.LISTS:
        return f"{name}:string[]"
    found = next((row[name] for row in rows if row[name] is not None), "")
    if isinstance(found, bool) or name in flat.FLAGS:
        return f"{name}:boolean"
    if isinstance(found, int | float) or name in flat.NUMBERS:
        return f"{name}:{'double' if isinstance(found, float) else 'int'}"
    return f"{name}:{'date' if name in flat.DATES else 'string'}" if ":" not in name else name


def _table(name: str, columns: list[tuple[str, str]], rows: Iterable[flat.Row]) -> dict[str, bytes]:
    head = ",".join(title for title, _ in columns) + "\n"
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([_cell(row[at]) for _, at in columns] for row in rows)
    return {f"{name}-header.csv": head.encode(), f"{name}.csv": out.getvalue().encode("utf-8", "replace")}


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    return ARRAY.join(value) if isinstance(value, tuple) else value
