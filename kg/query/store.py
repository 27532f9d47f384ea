"""A built graph opened for reading."""

import functools
from pathlib import Path

import pyoxigraph

from kg import vocab
from kg.errors import QueryError
from kg.model import Value

Term = pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | pyoxigraph.Triple


class Graph(Value, frozen=True):
    """A store with the prefixes of its file on top of the usual ones; `lease` keeps a store on disk from being removed."""

    store: pyoxigraph.Store
    prefixes: dict[str, str]
    lease: object = None


def open_graph(path: Path | str) -> Graph:
    """The graph of a Turtle file in memory, kept as long as the file does not change. Raises QueryError."""
    where = Path(path)
    try:
        stat = where.stat()
    except OSError as error:
        raise QueryError(
            f"{where}: no graph there ({error.strerror}); run `kg build` first or name its folder"
        ) from error
    return _open(str(where), stat.st_mtime_ns, stat.st_size)


@functools.lru_cache(maxsize=2)
def _open(path: str, _changed: int, _size: int) -> Graph:
    store = pyoxigraph.Store()
    try:
        parser = pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE)
        store.extend(parser)
    except (SyntaxError, ValueError, OSError) as error:
        raise QueryError(
            f"{path}: not readable as Turtle: {' '.join(str(error).split())}; run `kg build` again"
        ) from error
    return Graph(store=store, prefixes={**vocab.PREFIXES, **dict(parser.prefixes)})


def read_graph(path: Path | str) -> Graph:
    """The graph of a file in any RDF form that its ending tells, its named graphs taken as one. Raises QueryError."""
    where = Path(path)
    form = pyoxigraph.RdfFormat.from_extension(where.suffix.removeprefix("."))
    if form is None:
        raise QueryError(f"{where}: no RDF by its ending; expected .ttl, .trig, .nt, .nq, .rdf or .jsonld")
    store = pyoxigraph.Store()
    try:
        parser = pyoxigraph.parse(path=str(where), format=form)
        store.extend(pyoxigraph.Quad(*quad.triple) for quad in parser)
    except (SyntaxError, ValueError) as error:
        raise QueryError(f"{where}: not readable as {form.name}: {' '.join(str(error).split())}") from error
    except OSError as error:
        raise QueryError(
            f"{where}: no graph there ({error.strerror}); run `kg build` first or name its file"
        ) from error
    return Graph(store=store, prefixes={**vocab.PREFIXES, **dict(parser.prefixes)})


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
