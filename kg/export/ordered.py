"""The triples of a graph by subject, in order, whatever their number: what every RDF writer reads.

They are made once and sorted once for all formats of a build, and what an earlier build has left of them is not made again:
a piece of the graph whose key it had keeps its triples, and a chunk of subjects of which nothing changed is copied whole, with
its Turtle. What is held in memory does not grow with the graph, but for some twenty bytes for each subject.
"""

import contextlib
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

import numpy as np

from kg import vocab
from kg.draft import drafted, put
from kg.errors import ExportError
from kg.export.chunks import Chunks, Writer, read_chunks
from kg.export.lines import Lines
from kg.export.making import TYPE, hashes_of
from kg.export.pieces import pieces_of
from kg.export.shape import Shape
from kg.export.shapes import Part, Said, join, parts_of, shape_of
from kg.export.taking import take
from kg.hashes import distinct
from kg.model import Knowledge, Value
from kg.ontology import Ontology


class Kept(Value, frozen=True):
    """Where a build leaves its triples for the next, and what decides them besides the graph."""

    path: Path
    about: str


class Counted(Value, frozen=True):
    """How many there are of what; `kinds` and `properties` by IRI."""

    triples: int
    subjects: int
    objects: int
    kinds: dict[str, int]
    properties: dict[str, int]


class Ordered:
    """Triples sorted by subject; made by `in_order`. It can be read again and again."""

    def __init__(self, chunks: Chunks) -> None:
        self._chunks = chunks
        self._shapes: list[Shape] = [shape_of(row) for row in chunks.shapes]

    def parts(self) -> Iterator[tuple[str, list[Part]]]:
        """Each subject, sorted, with what is said of it as it was taken in, sorted by named graph."""
        every = (self._chunks.items(number) for number in self._chunks.numbers())
        return (each for items in every for each in parts_of(items))

    def subjects(self) -> Iterator[tuple[str, list[tuple[str, Said]]]]:
        """Each subject, sorted, with what is said of it in each named graph; "", which comes first, is the default graph."""
        for subject, parts in self.parts():
            graphs: list[tuple[str, Said]] = []
            for graph, number, objects in parts:
                said = self._shapes[number].said(objects)
                if graphs and graphs[-1][0] == graph:
                    join(graphs[-1][1], said)
                else:
                    graphs.append((graph, said))
            yield subject, graphs

    def turtle(self) -> Iterator[bytes]:
        """The Turtle file without its prefixes, some subjects at a time: an empty line and a block for each."""
        return self._chunks.turtle()

    def used(self, prefixes: Mapping[str, str]) -> dict[str, str]:
        """Those prefixes that the Turtle file uses, sorted."""
        return {name: prefixes[name] for name in sorted(self._chunks.sums.used)}

    def counted(self) -> Counted:
        """How many triples, subjects, classes and properties there are."""
        sums = self._chunks.sums
        properties, kinds, same = Counter(sums.properties), Counter(sums.kinds), set[str]()
        for number, count in sums.alike.items():
            for predicate, found in (*self._shapes[number].places, *self._shapes[number].fixed):
                properties[predicate] += count * len(found)
            for predicate, fixed in self._shapes[number].fixed:
                same.update(fixed)
                kinds.update(dict.fromkeys(fixed, count) if predicate == TYPE else {})
        hashes = self._chunks.objects() + hashes_of(same)
        return Counted(
            triples=properties.total(), subjects=sums.subjects,
            objects=len(distinct(np.frombuffer(hashes, np.uint64))),
            kinds={kind[1:-1]: count for kind, count in kinds.items()}, properties=dict(properties),
        )  # fmt: skip


def prefixes_of(knowledge: Knowledge) -> dict[str, str]:
    """Prefix -> namespace."""
    return {**vocab.PREFIXES, "id": knowledge.base}


@contextlib.contextmanager
def in_order(
    knowledge: Knowledge, ontology: Ontology, folder: Path | None = None, kept: Kept | None = None,
    lines: Lines | None = None,
) -> Iterator[Ordered]:  # fmt: skip
    """The triples of a graph; what memory should not hold is on disk in `folder` meanwhile. Raises ExportError.

    `kept` is where an earlier build may have left its own, and where these are left for the next; `lines` are those of the
    graph's records where they are at hand.
    """
    about = f"{kept.about} {knowledge.base}" if kept is not None else ""
    old = read_chunks(kept.path, about) if kept is not None else None
    with contextlib.ExitStack() as stack:
        if old is not None:
            stack.callback(old.close)
        try:
            file = stack.enter_context(_draft(folder, kept))
            pieces = pieces_of(knowledge, ontology, lines)
            chunks = take(pieces, old, Writer(file), folder, about, prefixes_of(knowledge))
            stack.callback(chunks.close)
            if kept is not None:
                put(file, kept.path)
        except OSError as error:
            raise ExportError(f"{folder}: no room to sort the exports in: {error.strerror}") from error
        yield Ordered(chunks)


@contextlib.contextmanager
def _draft(folder: Path | None, kept: Kept | None) -> Iterator[IO[bytes]]:
    """An empty file: without a name, so that it is gone with the process whatever ends it, or one that can be kept."""
    if kept is None:
        with tempfile.TemporaryFile(dir=folder) as file:
            yield file
        return
    with drafted(kept.path) as file:
        yield file


@contextlib.contextmanager
def borrowed(given: Ordered | None, knowledge: Knowledge, ontology: Ontology, folder: Path | None) -> Iterator[Ordered]:
    """The triples that are given, which stay open, or else those of the graph."""
    if given is not None:
        yield given
        return
    with in_order(knowledge, ontology, folder) as found:
        yield found
