"""A file of records as a graph, for comparing where no graph was kept."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from kg.errors import QueryError
from kg.graph import build_knowledge
from kg.model import Article, Record, decode
from kg.ontology import load_ontology
from kg.query.store import Graph, graph_of
from kg.store import read_records


def graph_of_records(path: Path) -> Graph:
    """The graph that the records of a JSON Lines file make by themselves; of their articles only the ids are known.

    Raises QueryError that names the line.
    """
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as error:
        raise QueryError(
            f"{path}: cannot be read: {error.strerror}; name a folder of exports, a .ttl or .jsonl file"
        ) from error
    return _graph_of([_record(line, f"{path}:{number}") for number, line in enumerate(lines, start=1) if line.strip()])


def graph_of_log(path: Path) -> Graph:
    """The graph that the records of an evidence log make by themselves. Raises StoreError."""
    return _graph_of(read_records(path))


def _graph_of(records: Sequence[Record]) -> Graph:
    ontology = load_ontology()
    articles = [Article(id=key, text=key) for key in sorted({record.article for record in records})]
    return graph_of(build_knowledge(articles, records, ontology), ontology)


def _record(line: bytes, where: str) -> Record:
    try:
        return decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, TypeError) as error:
        raise QueryError(f"{where}: no record: {error}; expected a line that kg extract or kg build wrote") from error
