"""A built graph opened for reading."""

import functools
from pathlib import Path
from typing import BinaryIO

import pyoxigraph

from kg import vocab
from kg.errors import QueryError
from kg.model import Knowledge, Value
from kg.ontology import Ontology
from kg.query.counts import NONE, Counts
from kg.query.reading import TURTLE, parsed, reading, stat_of

Term = pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | pyoxigraph.Triple


class Graph(Value, frozen=True):
    """A store with the prefixes of its file on top of the usual ones.

    `counts` are those of the store where they were taken; `lease` keeps a store on disk from being removed.
    """

    store: pyoxigraph.Store
    prefixes: dict[str, str]
    counts: Counts = NONE
    lease: object = None


def open_graph(path: Path | str) -> Graph:
    """The graph of a Turtle file in memory, kept as long as the file does not change. Raises QueryError."""
    stat = stat_of(Path(path))
    return _open(str(path), stat.st_mtime_ns, stat.st_size)


@functools.lru_cache(maxsize=2)
def _open(path: str, _changed: int, _size: int) -> Graph:
    with reading(path):
        return _of(parsed(Path(path)))


def read_graph(path: Path | str) -> Graph:
    """The graph of a file in any RDF form that its ending tells, its named graphs taken as one. Raises QueryError."""
    where = Path(path)
    form = pyoxigraph.RdfFormat.from_extension(where.suffix.removeprefix("."))
    if form is None:
        raise QueryError(f"{where}: no RDF by its ending; expected .ttl, .trig, .nt, .nq, .rdf or .jsonld")
    with reading(where, form):
        return _of(parsed(where, form))


def graph_of(knowledge: Knowledge, ontology: Ontology) -> Graph:
    """What an export of the graph would hold, in memory."""
    from kg.export.turtle import to_turtle

    return _of(pyoxigraph.parse(to_turtle(knowledge, ontology), format=TURTLE))


def filled(turtle: BinaryIO, prefixes: dict[str, str], counts: Counts) -> Graph:
    """The graph of an open Turtle file in memory, by the store's own loader: the quickest way. Raises QueryError."""
    store = pyoxigraph.Store()
    with reading(turtle.name):
        store.bulk_load(turtle, format=TURTLE)
    return Graph(store=store, prefixes=prefixes, counts=counts)


def _of(quads: pyoxigraph.QuadParser) -> Graph:
    store = pyoxigraph.Store()
    store.extend(pyoxigraph.Quad(*quad.triple) for quad in quads)
    return Graph(store=store, prefixes={**vocab.PREFIXES, **dict(quads.prefixes)})


def shortened(iri: str, prefixes: dict[str, str]) -> str:
    """An IRI with the longest prefix that fits, else in angle brackets."""
    fitting = [(name, space) for name, space in prefixes.items() if iri.startswith(space) and len(iri) > len(space)]
    if not fitting:
        return f"<{iri}>"
    name, space = max(fitting, key=lambda item: (len(item[1]), item[0]))
    return f"{name}:{iri[len(space) :]}"


def expanded(name: str, prefixes: dict[str, str]) -> str | None:
    """The IRI of an IRI, of an IRI in angle brackets or of a prefixed name; None for anything else."""
    if name.startswith("<") and name.endswith(">"):
        return name[1:-1]
    prefix, colon, local = name.partition(":")
    if not colon:
        return None
    return (
        prefixes[prefix] + local if prefix in prefixes else name if local.startswith("//") or prefix == "urn" else None
    )
