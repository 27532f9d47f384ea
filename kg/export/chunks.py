"""Sorted triples in a file of chunks, each of which stands for itself: what a later build does not change it copies.

A chunk holds some subjects with all that is said of them: what of them the description of the data set counts, hashes of the
objects, the items as they were taken in, and their Turtle, one after the other, so that each is read without the others. The
file ends with an index, which has a checksum of each chunk, the sums of what is counted, and its own checksum; one that was not
written to its end, or not by this version of the program for this ontology, counts as none.
"""

import marshal
import mmap
import struct
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import IO, Any, NamedTuple

from kg.export.shapes import Item, unpacked
from kg.export.shapes import Row as Shaped

_MAGIC = b"kg sorted triples 4\n"
_END = struct.Struct("<QQI")  # where the index begins, its length, its checksum
_RUN = 1 << 20  # bytes that are read at once, about
_TOGETHER = 500  # chunks that are read before they are forgotten, some 5 MB


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
    """The lengths of a chunk's parts, its checksum, its first subject, and the keys of its pieces."""

    told: int
    objects: int
    items: int
    turtle: int
    sum: int
    first: str
    keys: bytes


class Sums:
    """What is counted of all chunks, but for their objects: `told` of each together."""

    def __init__(self, told: Sequence[Any] = ((), 0, (), (), ())) -> None:
        self.used: Counter[str] = Counter(dict(told[0]))  # prefix -> chunks
        self.subjects: int = told[1]
        self.alike: Counter[int] = Counter(dict(told[2]))
        self.kinds: Counter[str] = Counter(dict(told[3]))
        self.properties: Counter[str] = Counter(dict(told[4]))

    def add(self, told: Told) -> None:
        """Count a chunk."""
        self.used.update(told.used)
        self.subjects += told.subjects
        self.alike.update(told.alike)
        self.kinds.update(told.kinds)
        self.properties.update(told.properties)

    def drop(self, told: Told) -> None:
        """Count a chunk no more."""
        self.used.subtract(told.used)
        self.subjects -= told.subjects
        self.alike.subtract(told.alike)
        self.kinds.subtract(told.kinds)
        self.properties.subtract(told.properties)

    def plain(self) -> tuple[Any, ...]:
        """All of it in a form that can be kept; what is there no more is left out."""
        return (+self.used, self.subjects, +self.alike, +self.kinds, +self.properties)


class Chunks:
    """Chunks in a file, in order; `index` has a row for each."""

    def __init__(self, file: IO[bytes], about: str, shapes: list[Shaped], index: list[Row], sums: Sums) -> None:
        self._file = file
        self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self.about = about
        self.shapes = shapes  # by number
        self.index = index
        self.sums = sums
        self._begins = list(accumulate([sum(row[:4]) for row in index], initial=len(_MAGIC)))

    def told(self, number: int) -> Told:
        """What is counted of a chunk."""
        row, at = self.index[number], self._begins[number]
        used, subjects, alike, kinds, properties = marshal.loads(self._map[at : at + row.told])
        return Told(used=used, subjects=subjects, alike=alike, kinds=kinds, properties=properties, objects=b"")

    def chunk(self, number: int) -> Chunk:
        """A chunk as it was made."""
        row, at = self.index[number], self._begins[number] + self.index[number].told
        told = self.told(number)._replace(objects=self._map[at : at + row.objects])
        at += row.objects
        items, turtle = self._map[at : at + row.items], self._map[at + row.items : self._begins[number + 1]]
        return Chunk(keys=row.keys, told=told, items=items, turtle=turtle)

    def numbers(self) -> Iterator[int]:
        """The number of each chunk, in order; what was read of the file is not held in memory for long meanwhile.

        What is mapped counts as held until something else wants the room: 190 MB of the 614 that exports of 40,000 nodes held.
        """
        for number in range(len(self.index)):
            yield number
            if number % _TOGETHER == 0:
                self._map.madvise(mmap.MADV_DONTNEED)

    def objects(self) -> bytes:
        """The hashes of the objects of all chunks."""
        begins = ((self._begins[number] + self.index[number][0], self.index[number][1]) for number in self.numbers())
        return b"".join([self._map[at : at + size] for at, size in begins])

    def items(self, number: int) -> list[Item]:
        """The items of a chunk, sorted."""
        row = self.index[number]
        at = self._begins[number] + row.told + row.objects
        return unpacked(self._map[at : at + row.items], row.keys)

    def turtle(self) -> Iterator[bytes]:
        """The Turtle of the chunks, some of them at a time."""
        some, size = list[bytes](), 0
        for number in self.numbers():
            end, length = self._begins[number + 1], self.index[number][3]
            some.append(self._map[end - length : end])
            size += length
            if size > _RUN:
                yield b"".join(some)
                some, size = [], 0
        yield b"".join(some)

    def runs(self, start: int, end: int) -> Iterator[bytes]:
        """The chunks from `start` to before `end` as they stand in the file, some bytes at a time."""
        for at in range(self._begins[start], self._begins[end], _RUN):
            yield self._map[at : min(at + _RUN, self._begins[end])]

    def whole(self) -> bool:
        """Whether each chunk is as it was written."""
        if len(self._map) < self._begins[-1]:
            return False
        with memoryview(self._map) as data:
            crc32, begins = zlib.crc32, self._begins
            return all(
                crc32(data[begins[number] : begins[number + 1]]) == self.index[number][4] for number in self.numbers()
            )

    def close(self) -> None:
        """Close the file."""
        self._map.close()
        self._file.close()


class Writer:
    """Writes chunks into an empty file."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._at = file.write(_MAGIC)
        self._index: list[Row] = []
        self._sums = Sums()

    def begin(self, old: Chunks) -> None:
        """Count as `old` does; whoever copies not all of it says what is left out."""
        self._sums = Sums(old.sums.plain())

    def drop(self, old: Chunks, number: int) -> None:
        """Leave out a chunk of another file."""
        self._sums.drop(old.told(number))

    def add(self, chunk: Chunk, first: str) -> None:
        """Write a chunk whose first subject is `first`."""
        self._sums.add(chunk.told)
        told, objects = marshal.dumps(tuple(chunk.told[:-1])), chunk.told.objects
        data = b"".join((told, objects, chunk.items, chunk.turtle))
        lengths = (len(told), len(objects), len(chunk.items), len(chunk.turtle))
        self._index.append(Row(*lengths, sum=zlib.crc32(data), first=first, keys=chunk.keys))
        self._put(data)

    def copy(self, old: Chunks, start: int, end: int) -> None:
        """Write the chunks from `start` to before `end` of another file as they stand there."""
        self._index += old.index[start:end]
        for data in old.runs(start, end):
            self._put(data)

    def end(self, about: str, shapes: list[Shaped]) -> Chunks:
        """The chunks, after the index was written."""
        sums = [each if isinstance(each, int) else dict(each) for each in self._sums.plain()]
        index = marshal.dumps((about, shapes, list(map(tuple, self._index)), sums))
        self._file.write(index)
        self._file.write(_END.pack(self._at, len(index), zlib.crc32(index)))
        self._file.flush()
        return Chunks(self._file, about, shapes, self._index, Sums(sums))

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
        chunks = Chunks(file, about, found[1], [Row(*row) for row in found[2]], Sums(found[3]))
        if chunks.whole():
            return chunks
        chunks.close()
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
