"""What can go wrong, by whose file is at fault.

    KgError
    ├── ConfigError      kg.toml, a command-line option, a model that is not installed
    ├── OntologyError    a Turtle file under ontology/
    ├── ArticleError     an input file or a line of it
    ├── StoreError       the evidence log
    ├── QueryError       a SPARQL query, or an IRI that the graph does not hold
    │   ├── RefusedError     a query that would change the graph or ask another host
    │   └── LimitError       a query over its time, its rows or its memory
    └── ExportError      a file that could not be written

The message is one line: file, line or node; what was found; what was expected; what to do.
"""


class KgError(Exception):
    """The base of every error that kg raises on purpose."""


class ConfigError(KgError):
    """A setting, an option or an installed model is not usable."""


class OntologyError(KgError):
    """A Turtle file of the ontology is broken or breaks a shape."""


class ArticleError(KgError):
    """An input cannot be read as an article."""


class StoreError(KgError):
    """The evidence log cannot be read or written."""


class QueryError(KgError):
    """A query cannot be parsed, is not allowed, or names nothing in the graph."""


class RefusedError(QueryError):
    """A query is not allowed: it would change the graph or make kg ask another host."""


class LimitError(QueryError):
    """A query was ended: it took more time, rows or memory than it may."""


class ExportError(KgError):
    """An export cannot be written."""


def one_line(error: object) -> str:
    """The words of an error, which may have line breaks, as one line."""
    return " ".join(str(error).split())
