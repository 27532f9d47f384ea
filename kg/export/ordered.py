"""The triples of a graph by subject, in order, whatever their number: what every RDF writer reads.

They are made once and sorted once for all formats of a build. What is held in memory does not grow with the graph.
"""

import contextlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.export.rdf import graphs_of
from kg.export.shapes import Shape, shape_of
from kg.export.sorting import Sorter
from kg.export.terms import Triple, safe
from kg.model import Knowledge
from kg.ontology import Ontology

Said = dict[str, list[str]]  # of one subject: predicate -> objects, which may be there twice
Part = tuple[str, int, list[str]]  # of one subject: a named graph, the number of a shape, the objects

_MARK = "\x1f"  # between objects: no term holds control characters


class Ordered:
    """Triples sorted by subject; made by `in_order`. It can be read again and again."""

    def __init__(self, graphs: Iterable[tuple[str, Iterable[Triple]]], folder: Path | None) -> None:
        self._sorter = Sorter(folder)
        self.shapes: list[Shape] = []  # by number
        self._numbers: dict[tuple[str, ...], int] = {}
        self._take(graphs)

    def _take(self, graphs: Iterable[tuple[str, Iterable[Triple]]]) -> None:
        """Sort what is said of a subject in one go; most subjects come once, others are joined when read."""
        for graph, triples in graphs:
            name = safe(graph)
            before: str | None = None
            predicates: list[str] = []
            objects: list[str] = []
            for subject, predicate, object_ in triples:
                if subject != before:
                    if before is not None:
                        self._keep(before, name, predicates, objects)
                    before, predicates, objects = subject, [], []
                predicates.append(predicate)
                objects.append(object_)
            if before is not None:
                self._keep(before, name, predicates, objects)
        self._numbers = {}

    def _keep(self, subject: str, graph: str, predicates: list[str], objects: list[str]) -> None:
        key = tuple(predicates)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[tuple(map(sys.intern, key))] = len(self.shapes)
            self.shapes.append(shape_of([safe(each) for each in predicates]))
        self._sorter.add((safe(subject), graph, f"{number}{_MARK}{_MARK.join(objects)}"))

    def parts(self) -> Iterator[tuple[str, list[Part]]]:
        """Each subject, sorted, with what is said of it as it was taken in, sorted by named graph."""
        before: str | None = None
        parts: list[Part] = []
        for subject, graph, text in self._sorter:
            number, *objects = text.split(_MARK)
            if subject == before:
                parts.append((graph, int(number), objects))
                continue
            if before is not None:
                yield before, parts
            before, parts = subject, [(graph, int(number), objects)]
        if before is not None:
            yield before, parts

    def subjects(self) -> Iterator[tuple[str, list[tuple[str, Said]]]]:
        """Each subject, sorted, with what is said of it in each named graph; "", which comes first, is the default graph."""
        for subject, parts in self.parts():
            graphs: list[tuple[str, Said]] = []
            for graph, number, objects in parts:
                said = self.shapes[number].said(objects)
                if graphs and graphs[-1][0] == graph:
                    _join(graphs[-1][1], said)
                else:
                    graphs.append((graph, said))
            yield subject, graphs

    def whole(self) -> Iterator[tuple[str, Said]]:
        """Each subject, sorted, with what is said of it in any graph."""
        for subject, parts in self.parts():
            yield subject, self.joined(parts)

    def joined(self, parts: Iterable[Part]) -> Said:
        """All that is said of a subject."""
        said: Said = {}
        for _, number, objects in parts:
            _join(said, self.shapes[number].said(objects))
        return said

    def close(self) -> None:
        """Give back what is held."""
        self._sorter.close()


def _join(said: Said, more: Said) -> None:
    for predicate, objects in more.items():
        said.setdefault(predicate, []).extend(objects)


@contextlib.contextmanager
def in_order(knowledge: Knowledge, ontology: Ontology, folder: Path | None = None) -> Iterator[Ordered]:
    """The triples of a graph; what memory should not hold is on disk in `folder` meanwhile. Raises ExportError."""
    found = Ordered(graphs_of(knowledge, ontology), folder)
    try:
        yield found
    finally:
        found.close()


@contextlib.contextmanager
def borrowed(given: Ordered | None, knowledge: Knowledge, ontology: Ontology, folder: Path | None) -> Iterator[Ordered]:
    """The triples that are given, which stay open, or else those of the graph."""
    if given is not None:
        yield given
        return
    with in_order(knowledge, ontology, folder) as found:
        yield found
