"""The parameters of a query: declared at its head, given values where the query says.

A parameter is a comment line at the head of a `.rq` file and a VALUES block in its body:

    # --from ?from (thing): who accuses
    # --least ?least (number, default 2): how many sources
    ... VALUES ?from { UNDEF } VALUES ?least { 2 } ...

The file is plain SPARQL and runs as it is in any store; kg puts the values where UNDEF or the default stands. A block
may stand more than once: a FILTER sees the variables of its own braces only, so each branch of a UNION needs its own.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

import pyoxigraph

from kg.errors import QueryError
from kg.model import Value
from kg.query.lexer import Token, tokens
from kg.vocab import GP, XSD

Term = pyoxigraph.NamedNode | pyoxigraph.Literal
Resolve = Callable[[str], str]  # a name, a prefixed name or an IRI -> IRI

_LINE = re.compile(r"#\s*--([a-z][a-z0-9-]*)\s+\?(\w+)\s+\(([a-z ]+)(?:, default ([^)]+))?\):\s*(.*)")


class Parameter(Value, frozen=True):
    """One parameter: `--name` on the command line, `?variable` in the query, and what kind of value it takes."""

    name: str
    variable: str
    kind: str
    default: str | None
    what: str


def parameters(text: str) -> tuple[Parameter, ...]:
    """The parameters that the comment at the head of a query declares, in its order."""
    found = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        if match := _LINE.match(line):
            name, variable, kind, default, what = match.groups()
            found.append(Parameter(name=name, variable=variable, kind=kind, default=default, what=what.strip()))
    return tuple(found)


def bind(text: str, terms: Mapping[str, Sequence[Term]]) -> str:
    """The query with the terms of each variable in every `VALUES ?variable { ... }` of it, else at the head of its pattern.

    Several terms of one variable stand for "one of these". Raises QueryError where there is no pattern.
    """
    if not terms:
        return text
    found = tokens(text)
    blocks = {name: list(_blocks(found, name)) for name in terms}
    edits = [(*block, f"{{ {_listed(terms[name])} }}") for name, places in blocks.items() for block in places]
    missing = [f"VALUES ?{name} {{ {_listed(terms[name])} }}" for name, places in blocks.items() if not places]
    if missing:
        start = _pattern(found)
        edits.append((start, start, f" {' '.join(missing)} "))
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _listed(terms: Sequence[Term]) -> str:
    return " ".join(str(term) for term in terms)


def _blocks(found: Sequence[Token], variable: str) -> Iterator[tuple[int, int]]:
    """Where the braces of each `VALUES ?variable { ... }` stand, from the first to behind the last."""
    for place in range(len(found) - 2):
        words = [token.text for token in found[place : place + 3]]
        if words[0].upper() == "VALUES" and words[1][1:] == variable and words[2] == "{":
            end = next(token for token in found[place + 3 :] if token.text == "}")
            yield found[place + 2].start, end.end


def _pattern(found: Sequence[Token]) -> int:
    """Where the outermost pattern begins, behind its brace."""
    where = next((n for n, token in enumerate(found) if token.text.upper() == "WHERE" and token.kind == "word"), 0)
    brace = next((token.end for token in found[where:] if token.text == "{"), None)
    if brace is None:
        raise QueryError("query: no pattern to bind values in; expected WHERE { ... }")
    return brace


def term_of(parameter: Parameter, value: str, resolve: Resolve) -> Term:
    """The RDF term that a value means for a parameter. Raises QueryError that says what was expected."""
    try:
        return _KINDS[parameter.kind](value, resolve)
    except KeyError:
        known = ", ".join(_KINDS)
        raise QueryError(f"--{parameter.name}: kind {parameter.kind!r} is not known; known: {known}") from None
    except ValueError as error:
        raise QueryError(f"--{parameter.name} {value!r}: {error}") from error


def _thing(value: str, resolve: Resolve) -> Term:
    return pyoxigraph.NamedNode(resolve(value))


def _class(value: str, resolve: Resolve) -> Term:
    return pyoxigraph.NamedNode(GP + value if value.isalnum() else resolve(value))


def _number(value: str, resolve: Resolve) -> Term:
    try:
        return pyoxigraph.Literal(str(int(value)), datatype=pyoxigraph.NamedNode(XSD + "integer"))
    except ValueError:
        raise ValueError("expected a whole number") from None


def _text(value: str, resolve: Resolve) -> Term:
    return pyoxigraph.Literal(value)


def _day(value: str, rest: str, find: Callable[[str], date]) -> Term:
    """A day as a plain string, which also compares with days that have a time of day."""
    try:
        return pyoxigraph.Literal(find(value).isoformat())
    except ValueError:
        raise ValueError(f"expected a date such as 2025-01-31, 2025-01 or 2025 (its {rest} day)") from None


def _first(value: str) -> date:
    return date.fromisoformat(value + "-01-01"[3 * value.count("-") :])


def _last(value: str) -> date:
    for end in (("-12-31",), ("-31", "-30", "-29", "-28"), ("",))[min(value.count("-"), 2)]:
        try:
            return date.fromisoformat(value + end)
        except ValueError:
            continue
    raise ValueError(value)


_KINDS: dict[str, Callable[[str, Resolve], Term]] = {
    "thing": _thing,
    "class": _class,
    "number": _number,
    "text": _text,
    "first day": lambda value, resolve: _day(value, "first", _first),
    "last day": lambda value, resolve: _day(value, "last", _last),
}
