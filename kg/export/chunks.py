"""Sorted triples in a file of chunks, each of which stands for itself: what a later build does not change it copies.

A chunk holds some subjects with all that is said of them: the items as they were taken in, their Turtle, and what of them
the description of the data set counts. The file ends with an index and a checksum; one that was not written to its end, or
not by this version of the program for this ontology, counts as none.
"""

import marshal
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, NamedTuple

from kg.export.shapes import Item

_MAGIC = b"kg sorted triples 1\n"
_END = struct.Struct("<QQI")  # where the index begins, its length, the checksum of all before this
_READ = 1 << 20


class Chunk(NamedTuple):
    """Some subjects, in a form that reads quickly; `kinds` and `properties` count by IRI, `alike` by shape."""

    keys: bytes  # of the items' pieces, one after the other
    items: bytes
    turtle: bytes
    used: tuple[str, ...]  # prefixes of the Turtle
    subjects: int
    alike: dict[int, int]  # subjects of whom nothing is said twice
    kinds: dict[str, int]
    properties: dict[str, int]
    objects: bytes  # hashes of the different ones, eight bytes each

    def read(self) -> list[Item]:
        """The items, sorted."""
        found: list[Item] = marshal.loads(self.items)
        return found


class Chunks:
    """Chunks in a file, in order. `index` holds where each begins, its length, and its first subject."""

    def __init__(self, file: IO[bytes], about: str, shapes: list[tuple[str, ...]], index: list[tuple[int, int, str]]) -> None:  # fmt: skip
        self._file = file
        self.about = about
        self.shapes = shapes  # predicates, by number
        self.index = index

    def __iter__(self) -> Iterator[Chunk]:
        return (self[number] for number in range(len(self.index)))

    def __getitem__(self, number: int) -> Chunk:
        return Chunk(*marshal.loads(self.raw(number)))

    def raw(self, number: int) -> bytes:
        """A chunk as it stands in the file."""
        at, length, _ = self.index[number]
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
        self._sum = zlib.crc32(_MAGIC)
        self._index: list[tuple[int, int, str]] = []

    def add(self, chunk: Chunk, first: str) -> None:
        """Write a chunk whose first subject is `first`."""
        self.copy(marshal.dumps(tuple(chunk)), first)

    def copy(self, raw: bytes, first: str) -> None:
        """Write a chunk as it stood in another file."""
        self._index.append((self._at, len(raw), first))
        self._put(raw)

    def end(self, about: str, shapes: list[tuple[str, ...]]) -> Chunks:
        """The chunks, after the index was written."""
        index = marshal.dumps((about, shapes, self._index))
        at = self._at
        self._put(index)
        self._file.write(_END.pack(at, len(index), self._sum))
        self._file.flush()
        return Chunks(self._file, about, shapes, self._index)

    def _put(self, data: bytes) -> None:
        self._file.write(data)
        self._sum = zlib.crc32(data, self._sum)
        self._at += len(data)


def read_chunks(path: Path, about: str) -> Chunks | None:
    """The chunks of a file that was written about the same; None where there is none, or one that is not whole."""
    try:
        file = open(path, "rb")  # noqa: SIM115  closed by `Chunks`
    except OSError:
        return None
    found = _whole(file)
    if found is None or found[0] != about:
        file.close()
        return None
    return Chunks(file, *found)


def _whole(file: IO[bytes]) -> Any:
    """What the index holds, if the file is as it was written."""
    size = file.seek(0, 2)
    file.seek(0)
    if size < len(_MAGIC) + _END.size or file.read(len(_MAGIC)) != _MAGIC:
        return None
    left, found = size - len(_MAGIC) - _END.size, zlib.crc32(_MAGIC)
    while left and (data := file.read(min(_READ, left))):
        found = zlib.crc32(data, found)
        left -= len(data)
    at, length, wanted = _END.unpack(file.read(_END.size))
    if left or found != wanted:
        return None
    file.seek(at)
    return marshal.loads(file.read(length))
