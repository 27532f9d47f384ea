"""Names in a query that stand nowhere in the graph: a mistyped property answers nothing and says nothing."""

import difflib
import re
from collections.abc import Iterator, Sequence

import pyoxigraph

from kg.query.lexer import Token, tokens
from kg.query.order import declared
from kg.query.store import Graph, expanded, shortened

_MOST = 3  # names that are offered for one
_ALIKE = 0.75  # of two spellings, by difflib: "Asault" and "Assault" 0.92, "startDate" and "timeStart" 0.44
_MANY = 5000  # names above which only those that share a word are compared letter by letter
_NAMED = """SELECT DISTINCT ?thing {
  { ?thing a owl:Class } UNION { ?thing rdfs:subClassOf ?class } UNION { ?thing skos:prefLabel ?name }
}"""
_PREDICATES = "SELECT DISTINCT ?predicate { ?something ?predicate ?other }"


def unknown_names(graph: Graph, sparql: str) -> list[str]:
    """One line for each name with a known prefix, in the query's order, that is in no triple: with those like it that are.

    What the query itself declares, types of literals and functions are not looked at. Raises QueryError as `tokens` does.
    """
    found = tokens(sparql)
    prefixes = {**graph.prefixes, **declared(found)}
    names = dict.fromkeys(token.text for token in _read(found) if _is_nowhere(graph, token.text, prefixes))
    if not names:
        return []
    known = _known(graph, prefixes)
    return [f"{name} is nowhere in this graph" + _offer(_like(name, known)) for name in names]


def _read(found: Sequence[Token]) -> Iterator[Token]:
    for place, token in enumerate(found):
        before = found[place - 1].text.upper() if place else ""
        after = found[place + 1].text if place + 1 < len(found) else ""
        if token.kind == "name" and before not in ("PREFIX", "^^") and after != "(":
            yield token


def _is_nowhere(graph: Graph, name: str, prefixes: dict[str, str]) -> bool:
    iri = expanded(name, prefixes)
    if iri is None or name.endswith(":"):
        return False
    node, store = pyoxigraph.NamedNode(iri), graph.store
    places = ((None, node, None), (node, None, None), (None, None, node))
    return all(next(store.quads_for_pattern(*place), None) is None for place in places)


def _known(graph: Graph, prefixes: dict[str, str]) -> list[str]:
    """The properties and classes of a graph and all that has a name, as a query would write them."""
    iris = (set(graph.counts.predicates) or _column(graph, _PREDICATES)) | _column(graph, _NAMED)
    return sorted(shortened(iri, prefixes) for iri in iris)


def _column(graph: Graph, sparql: str) -> set[str]:
    found = graph.store.query(sparql, prefixes=graph.prefixes)
    if not isinstance(found, pyoxigraph.QuerySolutions):
        raise TypeError(sparql)
    return {row[0].value for row in found if isinstance(row[0], pyoxigraph.NamedNode)}


def _like(name: str, known: Sequence[str]) -> list[str]:
    """Those spelled alike, then those with a word in common: `gp:startDate` and `gp:timeStart`."""
    prefix, _, local = name.partition(":")
    words = _words(local)
    same = {each.partition(":")[2]: each for each in known if each.startswith(f"{prefix}:")}
    shared = [each for each in same if words & _words(each)]
    shared.sort(key=lambda each: (-len(words & _words(each)), each))
    near = difflib.get_close_matches(local, shared if len(same) > _MANY else same, n=_MOST, cutoff=_ALIKE)
    return [same[each] for each in list(dict.fromkeys(near or shared))[:_MOST]]


def _words(local: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", local)}


def _offer(names: Sequence[str]) -> str:
    return f"; did you mean {' or '.join(names)}?" if names else ""
