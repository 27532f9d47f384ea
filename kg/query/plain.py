"""What is read of a query to choose in which order its patterns are joined: patterns, filters and groups."""

from kg.model import Value
from kg.query.lexer import Token


class Unplain(Exception):
    """A query with something in it that is not read here: blank nodes, lists, GRAPH, BASE, SELECT *, DESCRIBE."""


class Pattern(Value, frozen=True):
    """One triple pattern; `predicate` is None for a property path."""

    subject: Token
    predicate: Token | None
    object: Token


class Filter(Value, frozen=True):
    """One FILTER; `start` and `end` are that of its condition. `absent` is true of NOT EXISTS.

    `plain` if neither EXISTS nor an IRI is in it, other than the datatype of a text.
    """

    start: int
    end: int
    variables: frozenset[str]
    absent: bool = False
    plain: bool = True


class Group(Value, frozen=True):
    """What stands directly between the braces of one group; `start` is the offset behind the first brace.

    Its patterns are those before the first OPTIONAL, MINUS and BIND: said earlier, a later one would change what these give.
    """

    start: int
    patterns: tuple[Pattern, ...]
    filters: tuple[Filter, ...]
