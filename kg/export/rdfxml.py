"""The graph as RDF/XML, https://www.w3.org/TR/rdf-syntax-grammar/."""

from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

import pyoxigraph

from kg.export.files import whole
from kg.export.ordered import Ordered, borrowed, prefixes_of
from kg.export.turtle import parsed
from kg.model import Knowledge
from kg.ontology import Ontology


def write_rdfxml(knowledge: Knowledge, ontology: Ontology, folder: Path, *, triples: Ordered | None = None) -> Path:
    """Write `graph.rdf`, one element a thing, in the order of the Turtle file; the path. Raises ExportError.

    `triples` are those of the graph where they are at hand.
    """
    path, prefixes = folder / "graph.rdf", prefixes_of(knowledge)
    with borrowed(triples, knowledge, ontology, folder) as found, whole(path) as out:
        names = frozenset(_names(found))
        used = {
            name: space for name, space in found.used(prefixes).items() if any(iri.startswith(space) for iri in names)
        }
        pyoxigraph.serialize(
            parsed(found, prefixes), cast(IO[bytes], _Kept(out)), format=pyoxigraph.RdfFormat.RDF_XML, prefixes=used
        )
    return path


def _names(triples: Ordered) -> Iterator[str]:
    """What becomes a name of an element: predicates and classes."""
    counted = triples.counted()
    return iter((*counted.properties, *counted.kinds))


class _Kept:
    """A file in which carriage returns stay: a reader of XML turns a bare one into a line feed, and pyoxigraph writes it bare."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out

    def write(self, data: bytes) -> int:
        """How many bytes of the data were taken: all."""
        self._out.write(data.replace(b"\r", b"&#13;"))
        return len(data)

    def flush(self) -> None:
        """Pass it on."""
        self._out.flush()
