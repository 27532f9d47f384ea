"""The triples of a graph by subject, in order, whatever their number: what every RDF writer reads.

They are made once and sorted once for all formats of a build. What is held in memory does not grow with the graph.
"""

import contextlib
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from kg.export.rdf import graphs_of
from kg.export.sorting import Sorter
from kg.export.terms import Triple, safe
from kg.model import Knowledge
from kg.ontology import Ontology

Said = dict[str, list[str]]  # of one subject: predicate -> objects, which may be there twice

_VERB, _OBJECT = (
    "\x1e",
    "\x1f",
)  # between the predicates of a subject, and between objects: no term holds control characters


class Ordered:
    """Triples sorted by subject; made by `in_order`. It can be read again and again."""

    def __init__(self, graphs: Iterable[tuple[str, Iterable[Triple]]], folder: Path | None) -> None:
        self._sorter = Sorter(folder)
        self._predicates: dict[str, str] = {}  # a short number -> the predicate that it stands for
        self._take(graphs)

    def _take(self, graphs: Iterable[tuple[str, Iterable[Triple]]]) -> None:
        """Sort texts of what is said of a subject in one go; most subjects come once, others are joined when read."""
        codes: dict[str, str] = {}  # predicate -> a number and a mark
        for graph, triples in graphs:
            name = safe(graph)
            before: str | None = None
            said: list[str] = []
            for subject, predicate, object_ in triples:
                if subject != before:
                    if before is not None:
                        self._sorter.add((safe(before), name, _VERB.join(said)))
                    before, said = subject, []
                code = codes.get(predicate)
                if code is None:
                    code = codes[predicate] = f"{len(codes)}{_OBJECT}"
                said.append(code + object_)
            if before is not None:
                self._sorter.add((safe(before), name, _VERB.join(said)))
        self._predicates = {code.rstrip(_OBJECT): safe(predicate) for predicate, code in codes.items()}

    def subjects(self) -> Iterator[tuple[str, list[tuple[str, Said]]]]:
        """Each subject, sorted, with what is said of it in each named graph; "", which comes first, is the default graph."""
        for subject, items in groupby(self._sorter, itemgetter(0)):
            graphs: list[tuple[str, Said]] = []
            for _, graph, text in items:
                if not graphs or graphs[-1][0] != graph:
                    graphs.append((graph, {}))
                self._add(graphs[-1][1], text)
            yield subject, graphs

    def _add(self, said: Said, text: str) -> None:
        for each in text.split(_VERB):
            code, _, object_ = each.partition(_OBJECT)
            predicate = self._predicates[code]
            if predicate in said:
                said[predicate].append(object_)
            else:
                said[predicate] = [object_]

    def whole(self) -> Iterator[tuple[str, Said]]:
        """Each subject, sorted, with what is said of it in any graph."""
        for subject, graphs in self.subjects():
            said = graphs[0][1]
            for _, more in graphs[1:]:
                for predicate, objects in more.items():
                    said[predicate] = [*said.get(predicate, ()), *objects]
            yield subject, said

    def close(self) -> None:
        """Give back what is held."""
        self._sorter.close()


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
