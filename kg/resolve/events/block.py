"""The pairs of reports that are worth a judgement: a name in common and times that are near. Never all with all."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from kg.hashes import distinct, isin, mixed
from kg.resolve.events.rows import Row

NEAR = 1  # days
AHEAD = 60  # reports of a block that one is compared with, the nearest in time
_LONG = 31  # days; a longer time ("in 2025") says too little to look for neighbours by
_TOGETHER = 4_000_000  # pairs that are held before those found twice are put together

Pairs = NDArray[np.int64]  # two columns: numbers of rows, the smaller first; sorted, each once
_Numbers = NDArray[np.int64]
_Hashes = NDArray[np.uint64]
_Number = TypeVar("_Number", np.int64, np.uint64)


def pairs(rows: Sequence[Row]) -> Pairs:
    """Pairs of rows, which are numbered as they come. Grows with the number of reports, not with its square."""
    first = np.array([row.first for row in rows], np.int64)
    last = np.array([row.last for row in rows], np.int64)
    ranked = np.lexsort((last, first))  # by day, so that a stable sort by blocks leaves each block sorted by day
    first, last = first[ranked], last[ranked]
    by_day = [rows[number] for number in ranked.tolist()]
    wide = _sorted(*_flat([row.blocks for row in by_day]))
    narrow = _sorted(*_narrow(by_day, wide[0]))
    many, held, found = len(rows), list[_Numbers](), np.empty(0, np.int64)
    for blocks, owners in (wide, narrow):
        timed = last[owners] >= first[owners]
        for left, right in _near(*_once(blocks[timed], owners[timed]), first, last):
            one, two = ranked[left], ranked[right]
            held.append(np.minimum(one, two) * many + np.maximum(one, two))
            if sum(map(len, held)) > _TOGETHER:
                found, held = distinct(np.concatenate([found, *held])), []
    found = distinct(np.concatenate([found, *held]))
    return np.stack([found // max(many, 1), found % max(many, 1)], axis=1)


def _flat(found: Sequence[bytes]) -> tuple[_Hashes, _Numbers]:
    """Hashes, and the number of the row that each is of."""
    lengths = [len(each) // 8 for each in found]
    return np.frombuffer(b"".join(found), np.uint64), np.repeat(np.arange(len(found)), lengths)


def _sorted(blocks: _Hashes, owners: _Numbers) -> tuple[_Hashes, _Numbers]:
    """By block; those of one block stay as they come."""
    order = np.argsort(blocks, kind="stable")
    return blocks[order], owners[order]


def _sizes(ordered: NDArray[_Number]) -> tuple[_Numbers, _Numbers]:
    """Where each value of a sorted array begins, and how often it stands there."""
    starts = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1])) if len(ordered) else np.empty(0, np.int64)
    return starts, np.diff(starts, append=len(ordered))


def _narrow(rows: Sequence[Row], blocks: _Hashes) -> tuple[_Hashes, _Numbers]:
    """Class and polarity with each two names, which narrow blocks so large that one does not look at all of them."""
    starts, sizes = _sizes(blocks)
    hashes, owners = _flat([row.narrow for row in rows])
    kept = isin(hashes, blocks[starts[sizes > AHEAD + 1]])
    hashes, owners = hashes[kept], owners[kept]
    starts, sizes = _sizes(owners)
    made = sizes * (sizes - 1) // 2
    places = np.cumsum(made) - made
    found = np.empty(int(made.sum()), np.uint64)
    for size in distinct(sizes).tolist():
        left, right = np.triu_indices(size, 1)
        these = sizes == size
        here = hashes[starts[these, None] + np.arange(size)]
        found[places[these, None] + np.arange(len(left))] = mixed(here[:, left], here[:, right])
    return found, np.repeat(owners[starts], made)


def _once(blocks: _Hashes, owners: _Numbers) -> tuple[_Hashes, _Numbers]:
    """Of blocks that hold the same reports one, and none that holds a single one.

    A state, its name and its inhabitants' mostly stand in the same reports: three of four entries say what another says.
    """
    starts, sizes = _sizes(blocks)
    numbers = (owners + 1).astype(np.uint64)  # of nought nothing would be mixed
    held = np.add.reduceat(mixed(numbers, numbers), starts) if len(starts) else blocks
    _, kept = np.unique(held, return_index=True)
    wanted = np.zeros(len(starts), bool)
    wanted[kept] = sizes[kept] > 1
    every = np.repeat(wanted, sizes)
    return blocks[every], owners[every]


def _near(blocks: _Hashes, owners: _Numbers, first: _Numbers, last: _Numbers) -> Iterator[tuple[_Numbers, _Numbers]]:
    """Each report of a block with those that follow it closely; sorted by day, so that each looks only a little ahead.

    Those of a short time are compared with each other, and then all. Who finds no neighbour at one distance finds none
    further ahead.
    """
    short = last[owners] - first[owners] < _LONG
    mixed_times = isin(blocks, distinct(blocks[~short]))  # blocks that hold a long one
    for kept in (short, mixed_times):
        block, owner = blocks[kept], owners[kept]
        begins, ends = first[owner], last[owner] + NEAR
        at = np.arange(len(block))
        for ahead in range(1, AHEAD + 1):
            at = at[: np.searchsorted(at, len(block) - ahead)]
            at = at[(block[at + ahead] == block[at]) & (begins[at + ahead] <= ends[at])]
            if not len(at):
                break
            yield owner[at], owner[at + ahead]
