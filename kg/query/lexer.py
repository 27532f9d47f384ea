"""The tokens of a SPARQL query, so that what a query does can be told without taking a word in a string for a keyword.

Source: SPARQL 1.1 Query Language, section 19.8, terminals; https://www.w3.org/TR/sparql11-query/#sparqlGrammar.
"""

import re
from collections.abc import Iterator
from typing import Literal

from kg.errors import QueryError
from kg.model import Value

Kind = Literal["comment", "iri", "string", "variable", "language", "blank", "name", "number", "word", "sign"]

_TOKEN = re.compile(
    r"""
      (?P<space>[\x20\t\r\n]+)
    | (?P<comment>\#[^\r\n]*)
    | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    | (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
               | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
    | (?P<variable>[?$]\w+)
    | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<blank>_:[\w.·-]+)
    | (?P<name>(?:[^\W\d_][\w.·-]*)?:(?:[\w.:·-]|%[0-9A-Fa-f]{2}|\\[_~.!$&'()*+,;=/?\#@%-])*)
    | (?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)? | \.\d+(?:[eE][+-]?\d+)?)
    | (?P<word>[^\W\d]\w*)
    | (?P<sign>\^\^|&&|\|\||!=|<=|>=|.)
    """,
    re.VERBOSE | re.DOTALL,
)

# After one of these a "<" may also be the sign for "less than".
_OPERANDS = frozenset({"iri", "string", "variable", "language", "blank", "name", "number", "word"})
_BEGINS_IRI = frozenset(
    {"PREFIX", "BASE", "FROM", "NAMED", "GRAPH", "SERVICE", "SILENT", "A", "IN", "WHERE", "DESCRIBE"}
)


class Token(Value, frozen=True):
    """One token; `start` and `end` are offsets into the query, half open."""

    kind: Kind
    text: str
    start: int
    end: int


def tokens(sparql: str) -> list[Token]:
    """The tokens of a query in order, without spaces and comments.

    Raises QueryError where `<...>` could be an IRI or a comparison and it matters: `?a<?b #>` hides what follows from
    one of two readers.
    """
    found: list[Token] = []
    for token in _scan(sparql):
        if token.kind == "iri":
            _check_iri(token, found)
        found.append(token)
    return found


def _scan(sparql: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(sparql):
        kind = match.lastgroup
        if kind not in ("space", "comment"):
            yield Token(kind=kind, text=match[0], start=match.start(), end=match.end())  # type: ignore[arg-type]


def _check_iri(token: Token, before: list[Token]) -> None:
    """Refuse an IRI whose inside would begin a comment or a string, were its "<" a comparison."""
    if not any(sign in token.text for sign in "#'") or re.match(r"<[A-Za-z][A-Za-z0-9+.-]*://", token.text):
        return
    last = before[-1] if before else None
    if last is None or not (last.kind in _OPERANDS or last.text == ")"):
        return
    if last.kind == "word" and last.text.upper() in _BEGINS_IRI:
        return
    if len(before) > 1 and before[-2].text.upper() == "PREFIX":
        return
    raise QueryError(
        f"query: {token.text} at character {token.start + 1} may be an IRI or a comparison; "
        "write the IRI in full, or a space behind the sign <"
    )


def keywords(found: list[Token]) -> list[str]:
    """The bare words among tokens, in upper case: keywords, names of built-in functions, `a`, `true`, `false`."""
    return [token.text.upper() for token in found if token.kind == "word"]
