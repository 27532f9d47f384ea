"""The queries that come with kg: `ontology/queries/*.rq`, each with its question and parameters in the comment at its head."""

import difflib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from kg.errors import QueryError
from kg.model import Value
from kg.ontology import default_folder
from kg.query.answers import Answer
from kg.query.parameters import Parameter, bind, parameters, term_of
from kg.query.sparql import run_query
from kg.query.store import Graph
from kg.query.things import find
from kg.vocab import PREFIXES


class NamedQuery(Value, frozen=True):
    """A query with its question (the first line of its head) and what it may be asked with."""

    name: str
    question: str
    parameters: tuple[Parameter, ...]
    text: str


def named_queries(folder: Path | None = None) -> dict[str, NamedQuery]:
    """Name -> query, sorted by name. Raises QueryError for a file that cannot be read."""
    where = folder or default_folder() / "queries"
    return {path.stem: read_query(path) for path in sorted(where.glob("*.rq"))}


def with_prefixes(text: str) -> str:
    """A query with a PREFIX line for each usual prefix in it, under the comment at its head: for programs that know none."""
    head = re.match(r"(?:#.*\n)*", text)
    after = head.end() if head else 0
    used = [name for name in PREFIXES if re.search(rf"(?<![\w:]){name}:", text[after:])]
    return text[:after] + "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in used) + text[after:]


def read_query(path: Path) -> NamedQuery:
    """The query of a file. Raises QueryError."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise QueryError(f"{path}: query cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise QueryError(f"{path}: not UTF-8 at byte {error.start}; save the query as UTF-8") from error
    first = text.partition("\n")[0]
    question = first.lstrip("# ").strip() if first.startswith("#") else ""
    return NamedQuery(name=path.stem, question=question, parameters=parameters(text), text=text)


def find_query(query: str, folder: Path | None = None) -> NamedQuery:
    """The named query, or the text itself where it is no name. Raises QueryError for an unknown name."""
    if not query or not all(char.isalnum() or char in "-_" for char in query):
        return NamedQuery(name="query", question="", parameters=parameters(query), text=query)
    known = named_queries(folder)
    if query not in known:
        near = difflib.get_close_matches(query, known, n=1) or [""]
        hint = f"; did you mean {near[0]}?" if near[0] else ""
        raise QueryError(f"query: no named query {query!r}; known: {', '.join(known)}{hint}")
    return known[query]


def run_named(graph: Graph, query: NamedQuery, values: Mapping[str, Sequence[str]]) -> Answer:
    """The answer to a query with values for its parameters, by the parameters' names; several mean "one of these".

    Raises QueryError for a parameter that it has not, a value of the wrong kind, or a name that means no one thing.
    """
    known = {parameter.name: parameter for parameter in query.parameters}
    for name in values:
        if name not in known:
            takes = ", ".join(f"--{each}" for each in known) or "no parameters"
            raise QueryError(f"{query.name}: no parameter --{name}; it takes {takes}")
    terms = {
        known[name].variable: [term_of(known[name], value, lambda text: find(graph, text)) for value in given]
        for name, given in values.items()
        if given
    }
    return run_query(graph, bind(query.text, terms))
