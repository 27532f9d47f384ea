"""The queries that come with kg: `ontology/queries/*.rq`, each with its question in the comment at its head."""

from pathlib import Path

from kg.errors import QueryError
from kg.ontology import default_folder


def named_queries(folder: Path | None = None) -> dict[str, str]:
    """Name -> question, the first comment line of each file, sorted by name."""
    where = folder or default_folder() / "queries"
    return {path.stem: _question(path) for path in sorted(where.glob("*.rq"))}


def _question(path: Path) -> str:
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    return first.lstrip("# ").strip()


def query_text(query: str | None, file: Path | None = None, folder: Path | None = None) -> str:
    """The SPARQL of a file, of a named query, or the text itself. Raises QueryError where there is no such thing."""
    if file is not None:
        return _read(file)
    if query is None:
        raise QueryError("no query given; expected SPARQL, the name of a query, or a file")
    named = (folder or default_folder() / "queries") / f"{query}.rq"
    if query and all(char.isalnum() or char in "-_" for char in query):
        if named.is_file():
            return _read(named)
        known = ", ".join(named_queries(folder))
        raise QueryError(f"query: no named query {query!r}; known: {known}")
    return query


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise QueryError(f"{path}: query cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise QueryError(f"{path}: not UTF-8 at byte {error.start}; save the query as UTF-8") from error
