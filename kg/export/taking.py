"""Pieces of a graph into sorted chunks: what is new is made and sorted, what an earlier build left is taken over."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.export.chunks import Chunks, Row, Writer
from kg.export.making import Maker
from kg.export.piece import Piece
from kg.export.shapes import KEY, Item, Shapes
from kg.export.sorting import Sorter
from kg.export.terms import Triple, safe
from kg.hashes import distinct, isin

SIZE = 20  # items of a chunk: so few that ten articles more leave most chunks of thousands as they were
_TOGETHER = 2_000  # pieces whose keys are looked up at once

_Keys = NDArray[np.uint64]


def take(
    pieces: Iterable[Piece], old: Chunks | None, into: Writer, folder: Path | None, about: str, prefixes: Mapping[str, str]
) -> Chunks:  # fmt: skip
    """All triples of the pieces, written; of `old` chunks those are copied that nothing changed. Raises ExportError."""
    table = Shapes(old.shapes if old is not None else ())
    sorter = Sorter(folder)
    try:
        gone = _sort_new(pieces, old, sorter, table)
        make = Maker(prefixes, table.shapes)
        rest = _Ahead(iter(sorter))
        if old is not None:
            _grow(old, gone, rest, make, into)
        _write(rest.before(None), make, into)
        return into.end(about, table.rows)
    finally:
        sorter.close()


def _grow(old: Chunks, gone: Mapping[int, set[bytes]], rest: "_Ahead", make: Maker, into: Writer) -> None:
    """The old chunks with what comes before the end of the last; those that nothing changed are copied in runs."""
    into.begin(old)
    copied = 0  # the first chunk that was not copied yet
    for number in range(len(old.index)):
        following = old.index[number + 1].first if number + 1 < len(old.index) else None
        new = list(rest.before(following))
        if not new and number not in gone:
            continue
        into.copy(old, copied, number)
        copied = number + 1
        into.drop(old, number)
        had, lost = old.items(number), gone.get(number, ())
        if not lost and len(had) + len(new) < 2 * SIZE and not {each[0] for each in had} & {each[0] for each in new}:
            into.add(make.grown(old.chunk(number), had, new), min(had[0][0], new[0][0]))
            continue
        items = sorted([*(item for item in had if item[3] not in lost), *new])
        if 0 < len(items) < 2 * SIZE:
            into.add(make(items), items[0][0])
        else:
            _write(iter(items), make, into)
    into.copy(old, copied, len(old.index))


def _sort_new(pieces: Iterable[Piece], old: Chunks | None, sorter: Sorter, table: Shapes) -> dict[int, set[bytes]]:
    """Sort what pieces give whose keys the old chunks lack; by chunk, the keys that no piece has any more."""
    held: _Keys = np.frombuffer(b"".join([row.keys for row in old.index]) if old is not None else b"", np.uint64)
    known = distinct(held)
    wanted = np.zeros(len(known), bool)
    made: set[bytes] = set()
    waiting = iter(pieces)
    while some := list(islice(waiting, _TOGETHER)):
        keys = np.frombuffer(b"".join(piece.key for piece in some), np.uint64)
        at = np.searchsorted(known, keys)
        found = at < len(known)
        found[found] = known[at[found]] == keys[found]
        wanted[at[found]] = True
        for number in np.flatnonzero(~found).tolist():
            piece = some[number]
            if piece.key not in made:
                made.add(piece.key)
                sorter.take(_items(piece, table))
    return _gone(old.index, held, known[~wanted]) if old is not None else {}


def _gone(index: Sequence[Row], held: _Keys, lost: _Keys) -> dict[int, set[bytes]]:
    """The keys that are lost, by the chunks that hold them; `held` are the keys of all chunks, one after the other."""
    ends = np.cumsum([len(row.keys) // KEY for row in index])
    places = np.flatnonzero(isin(held, lost))
    gone: dict[int, set[bytes]] = {}
    for number, at in zip(np.searchsorted(ends, places, "right").tolist(), places.tolist(), strict=True):
        gone.setdefault(number, set()).add(held[at].tobytes())
    return gone


def _items(piece: Piece, table: Shapes) -> list[Item]:
    """The triples of a piece, what is said of a subject in one go; most subjects come once, others are joined when read."""
    found = list[Item]()
    before: str | None = None
    graph, predicates, objects = safe(piece.graph), list[str](), list[str]()
    triple: Triple
    for triple in piece.make():
        if triple[0] != before:
            if before is not None:
                found.append((safe(before), graph, table(predicates, objects), piece.key))
            before, predicates, objects = triple[0], [], []
        predicates.append(triple[1])
        objects.append(triple[2])
    if before is not None:
        found.append((safe(before), graph, table(predicates, objects), piece.key))
    return found


def _write(items: Iterator[Item], make: Maker, into: Writer) -> None:
    """Chunks of sorted items, none of which divides a subject."""
    some: list[Item] = []
    for item in items:
        if len(some) >= SIZE and item[0] != some[-1][0]:
            into.add(make(some), some[0][0])
            some = []
        some.append(item)
    if some:
        into.add(make(some), some[0][0])


class _Ahead:
    """Sorted items, taken subject by subject."""

    def __init__(self, items: Iterator[Item]) -> None:
        self._items = items
        self._next = next(items, None)

    def before(self, subject: str | None) -> Iterator[Item]:
        """Those that come before a subject; all where there is none."""
        while self._next is not None and (subject is None or self._next[0] < subject):
            yield self._next
            self._next = next(self._items, None)
