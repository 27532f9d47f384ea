"""What a query may not do: change the graph, or make kg ask another host."""

from kg.errors import QueryError, RefusedError
from kg.query.lexer import Token, keywords, tokens

_UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "ADD", "MOVE", "COPY", "WITH"})
DEEPEST = 100  # braces and brackets within one another; the store's parser dies of a thousand
LONGEST = 2_500  # keywords and operators; it dies of a few thousand that are nested in its eyes, as in 1+1+1+...
FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_OPEN, _CLOSE, _APART = frozenset("{(["), frozenset("})]"), frozenset("{}()[].,;")


def reading(sparql: str) -> list[Token]:
    """The tokens of a query that only reads the one graph.

    Raises RefusedError, with the reason, for an update, for SERVICE and for FROM; QueryError where no query is in sight.
    Words in comments, strings, IRIs and names do not count.
    """
    found = tokens(sparql)
    _check_size(found)
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


def _check_size(found: list[Token]) -> None:
    """Refuse a query that would end the process by its nesting alone."""
    depth = 0
    for token in found:
        if token.kind == "sign":
            depth += (token.text in _OPEN) - (token.text in _CLOSE)
        if depth > DEEPEST:
            raise QueryError(f"query: nested more than {DEEPEST} deep at character {token.start + 1}; write it flatter")
    said = sum(token.kind == "word" or (token.kind == "sign" and token.text not in _APART) for token in found)
    if said > LONGEST:
        raise QueryError(
            f"query: {said:,} keywords and operators, more than {LONGEST:,}; split it, or list values with VALUES or IN"
        )
