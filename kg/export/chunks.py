"""Sorted triples in a file of chunks, each of which stands for itself: what a later build does not change it copies.

A chunk holds some subjects with all that is said of them: what of them the description of the data set counts, the items as they
were taken in, and their Turtle, one after the other, so that each is read without the others. The file ends with an index, which
has a checksum of each chunk, and its own; one that was not written to its end, or not by this version of the program for this
ontology, counts as none.
"""

import marshal
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, NamedTuple

from kg.export.shapes import Item

_MAGIC = b"kg sorted triples 2\n"
_END = struct.Struct("<QQI")  # where the index begins, its length, its checksum
_RUN = 1 << 20  # bytes that are copied at once


class Told(NamedTuple):
    """What is counted of some subjects; `kinds` and `properties` by IRI, `alike` by shape."""

    used: tuple[str, ...]  # prefixes of the Turtle
    subjects: int
    alike: dict[int, int]  # subjects of whom nothing is said twice
    kinds: dict[str, int]
    properties: dict[str, int]
    objects: bytes  # hashes of the different ones, eight bytes each


class Chunk(NamedTuple):
    """Some subjects, in a form that reads quickly."""

    keys: bytes  # of the items' pieces, one after the other
    told: Told
    items: bytes
    turtle: bytes


class Row(NamedTuple):
    """Where a chunk begins, the lengths of its parts, its checksum, its first subject, and the keys of its pieces."""

    at: int
    told: int
    items: int
    turtle: int
    sum: int
    first: str
    keys: bytes

    @property
    def length(self) -> int:
        """Of all its parts."""
        return self.told + self.items + self.turtle


class Chunks:
    """Chunks in a file, in order; `index` has a row for each."""

    def __init__(self, file: IO[bytes], about: str, shapes: list[tuple[str, ...]], index: list[Row]) -> None:
        self._file = file
        self.about = about
        self.shapes = shapes  # predicates, by number
        self.index = index

    def told(self) -> Iterator[Told]:
        """What is counted of each chunk."""
        return (Told(*marshal.loads(self.part(row.at, row.told))) for row in self.index)

    def items(self, number: int) -> list[Item]:
        """The items of a chunk, sorted."""
        row = self.index[number]
        found: list[Item] = marshal.loads(self.part(row.at + row.told, row.items))
        return found

    def turtle(self) -> Iterator[bytes]:
        """The Turtle of each chunk."""
        return (self.part(row.at + row.told + row.items, row.turtle) for row in self.index)

    def part(self, at: int, length: int) -> bytes:
        """Some bytes as they stand in the file."""
        self._file.seek(at)
        return self._file.read(length)

    def close(self) -> None:
        """Close the file."""
        self._file.close()


class Writer:
    """Writes chunks into an empty file."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._at = file.write(_MAGIC)
        self._index: list[Row] = []

    def add(self, chunk: Chunk, first: str) -> None:
        """Write a chunk whose first subject is `first`."""
        told = marshal.dumps(tuple(chunk.told))
        data = b"".join((told, chunk.items, chunk.turtle))
        lengths = {"told": len(told), "items": len(chunk.items), "turtle": len(chunk.turtle)}
        self._index.append(Row(at=self._at, **lengths, sum=zlib.crc32(data), first=first, keys=chunk.keys))
        self._put(data)

    def copy(self, old: Chunks, start: int, end: int) -> None:
        """Write the chunks from `start` to before `end` of another file as they stand there."""
        rows = old.index[start:end]
        if not rows:
            return
        moved = self._at - rows[0].at
        self._index += [row._replace(at=row.at + moved) for row in rows]
        at, last = rows[0].at, rows[-1].at + rows[-1].length
        while at < last:
            data = old.part(at, min(_RUN, last - at))
            self._put(data)
            at += len(data)

    def end(self, about: str, shapes: list[tuple[str, ...]]) -> Chunks:
        """The chunks, after the index was written."""
        index = marshal.dumps((about, shapes, list(map(tuple, self._index))))
        self._file.write(index)
        self._file.write(_END.pack(self._at, len(index), zlib.crc32(index)))
        self._file.flush()
        return Chunks(self._file, about, shapes, self._index)

    def _put(self, data: bytes) -> None:
        self._file.write(data)
        self._at += len(data)


def read_chunks(path: Path, about: str) -> Chunks | None:
    """The chunks of a file that was written about the same; None where there is none, or one that is not whole."""
    try:
        file = open(path, "rb")  # noqa: SIM115  closed by `Chunks`
    except OSError:
        return None
    found = _index(file)
    if found is not None and found[0] == about:
        rows = [Row(*row) for row in found[2]]
        if _whole(file, rows):
            return Chunks(file, about, found[1], rows)
    file.close()
    return None


def _index(file: IO[bytes]) -> Any:
    """What the index holds, if it is as it was written."""
    size = file.seek(0, 2)
    file.seek(0)
    if size < len(_MAGIC) + _END.size or file.read(len(_MAGIC)) != _MAGIC:
        return None
    file.seek(size - _END.size)
    at, length, wanted = _END.unpack(file.read(_END.size))
    if at + length + _END.size != size:
        return None
    file.seek(at)
    data = file.read(length)
    return marshal.loads(data) if zlib.crc32(data) == wanted else None


def _whole(file: IO[bytes], rows: list[Row]) -> bool:
    """Whether each chunk is as it was written; they stand one after the other."""
    file.seek(len(_MAGIC))
    return all(zlib.crc32(file.read(row.length)) == row.sum for row in rows)
