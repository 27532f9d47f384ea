"""What a name means: a label, a prefixed name or an IRI -> the IRI of a thing in the graph."""

import difflib
from collections.abc import Iterable

import pyoxigraph

from kg.errors import QueryError
from kg.query.store import Graph, expanded, shortened
from kg.query.words import folded
from kg.vocab import GP, RDFS, SCHEMA, SKOS

# By rank: the first rank in which exactly one thing is found wins.
_RANKS = (
    (SKOS + "prefLabel",),
    (SKOS + "altLabel", RDFS + "label", SCHEMA + "identifier", GP + "record"),
)
_NEAR, _SHOWN = 5, 8

Labels = list[tuple[str, str]]  # (IRI, label)


def find(graph: Graph, name: str) -> str:
    """The IRI that a name means. Case and accents count only where they decide.

    Raises QueryError for a name that means nothing, which lists the nearest, or several things, which lists them.
    """
    iri = expanded(name.strip(), graph.prefixes)
    if iri is not None:
        if not _holds(graph, iri):
            raise QueryError(f"{name}: the graph holds no such thing; give an IRI, id:NAME or a label")
        return iri
    if exact := _one(_exact(graph, name), graph, name):
        return exact
    every = [_labels(graph, rank) for rank in _RANKS]
    wanted = folded(name)
    loose = [{iri for iri, label in labels if folded(label) == wanted} for labels in every]
    if found := _one(loose, graph, name):
        return found
    near = _near(name, [pair for labels in every for pair in labels])
    words = f"; near: {', '.join(near)}" if near else ""
    raise QueryError(f"{name!r}: the graph holds nothing of that name{words}; give an IRI, id:NAME or a label")


def _holds(graph: Graph, iri: str) -> bool:
    try:
        node = pyoxigraph.NamedNode(iri)
    except ValueError as error:
        raise QueryError(f"{iri!r} is no IRI: {error}; give an IRI, id:NAME or a label") from error
    quads = graph.store.quads_for_pattern
    return any(next(quads(*pattern), None) for pattern in ((node, None, None), (None, None, node)))


def _exact(graph: Graph, name: str) -> list[set[str]]:
    return [{iri for iri, _ in _labels(graph, rank, pyoxigraph.Literal(name))} for rank in _RANKS]


def _labels(graph: Graph, predicates: Iterable[str], label: pyoxigraph.Literal | None = None) -> Labels:
    return [
        (quad.subject.value, quad.object.value)
        for predicate in predicates
        for quad in graph.store.quads_for_pattern(None, pyoxigraph.NamedNode(predicate), label)
        if isinstance(quad.subject, pyoxigraph.NamedNode) and isinstance(quad.object, pyoxigraph.Literal)
    ]


def _one(ranks: Iterable[set[str]], graph: Graph, name: str) -> str | None:
    """The one thing of the first rank that has any; None where none has. Raises QueryError for several."""
    for found in ranks:
        if len(found) == 1:
            return next(iter(found))
        if found:
            shown = [shortened(iri, graph.prefixes) for iri in sorted(found)]
            more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
            raise QueryError(
                f"{name!r} means {len(shown)} things: {', '.join(shown[:_SHOWN])}{more}; give one of these"
            )
    return None


def _near(name: str, pairs: Labels) -> list[str]:
    """The labels nearest to a name: those that share a word first, then those spelled alike."""
    wanted = folded(name).strip()
    labels = {folded(label).strip(): label for _, label in sorted(pairs, reverse=True) if len(label) <= 60}
    alike = difflib.get_close_matches(wanted, labels, n=_NEAR, cutoff=0.7)
    sharing = sorted((key for key in labels if set(wanted.split()) & set(key.split())), key=lambda key: (len(key), key))
    return [labels[key] for key in dict.fromkeys([*alike, *sharing])][:_NEAR]
