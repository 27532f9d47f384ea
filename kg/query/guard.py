"""What a query may not do: change the graph, or make kg ask another host."""

from kg.errors import QueryError, RefusedError
from kg.query.lexer import Token, keywords, tokens

_UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "ADD", "MOVE", "COPY", "WITH"})
FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})


def reading(sparql: str) -> list[Token]:
    """The tokens of a query that only reads the one graph.

    Raises RefusedError, with the reason, for an update, for SERVICE and for FROM; QueryError where no query is in sight.
    Words in comments, strings, IRIs and names do not count.
    """
    found = tokens(sparql)
    words = keywords(found)
    first = next((word for word in words if word in FORMS | _UPDATES), None)
    if first in _UPDATES:
        raise RefusedError(
            f"query: {first} would change the graph, which is derived from records; use SELECT, ASK, CONSTRUCT or DESCRIBE"
        )
    if "SERVICE" in words:
        raise RefusedError("query: SERVICE asks another host; kg answers from its own graph only, take it out")
    if "FROM" in words:
        raise RefusedError("query: FROM names another graph, and kg fetches none; it answers from the one graph it has")
    if first is None:
        raise QueryError("query: no query found; expected SELECT, ASK, CONSTRUCT or DESCRIBE")
    return found
