"""Sorting more than memory should hold: sorted runs go to a file that nobody else sees, and are merged when read."""

import heapq
import marshal
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from kg.errors import ExportError

HELD = 16_000_000  # characters that are held in memory before they are written as a run
_CHUNK = 1_000  # items that are read back at a time

Item = tuple[Any, ...]  # of strings or bytes


class Sorter:
    """Tuples of strings or bytes in, the same sorted out, as often as asked.

    The file stands in `folder` without a name, so that it is gone with the process whatever ends it; without a folder all is
    held in memory. Raises ExportError where there is no room.
    """

    def __init__(self, folder: Path | None = None, *, held: int | None = None) -> None:
        self._folder, self._most = folder, held or HELD
        self._items: list[Item] = []
        self._size = 0
        self._runs: list[list[tuple[int, int]]] = []  # for each run where its chunks are: offset, length
        self._file: IO[bytes] | None = None

    def add(self, item: Item) -> None:
        """Take in one item."""
        self._items.append(item)
        self._size += sum(map(len, item))
        if self._size > self._most and self._folder is not None:
            self._spill(self._folder)

    def take(self, items: Iterable[Item]) -> None:
        """Take in several."""
        for item in items:
            self.add(item)

    @property
    def empty(self) -> bool:
        """Whether nothing was taken in."""
        return not self._items and not self._runs

    def __iter__(self) -> Iterator[Item]:
        self._items.sort()
        return heapq.merge(*map(self._read, self._runs), self._items) if self._runs else iter(self._items)

    def close(self) -> None:
        """Give back what is held, in memory and on disk."""
        self._items, self._runs = [], []
        if self._file is not None:
            self._file.close()

    def _spill(self, folder: Path) -> None:
        self._items.sort()
        run = []
        try:
            file = self._file = self._file or tempfile.TemporaryFile(dir=folder)  # noqa: SIM115  closed by close()
            at = file.seek(0, 2)
            for start in range(0, len(self._items), _CHUNK):
                data = marshal.dumps(self._items[start : start + _CHUNK])
                file.write(data)
                run.append((at, len(data)))
                at += len(data)
        except OSError as error:
            raise ExportError(f"{folder}: no room to sort the exports in: {error.strerror}") from error
        self._runs.append(run)
        self._items, self._size = [], 0

    def _read(self, run: list[tuple[int, int]]) -> Iterator[Item]:
        for at, length in run:
            assert self._file is not None
            self._file.seek(at)
            yield from marshal.loads(self._file.read(length))
