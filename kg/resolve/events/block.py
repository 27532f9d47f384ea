"""The pairs of reports that are worth a judgement: a name in common and times that are near. Never all with all."""

from collections.abc import Iterator, Sequence
from itertools import combinations

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


def pairs(rows: Sequence[Row]) -> Pairs:
    """Pairs of rows, which are numbered as they come. Grows with the number of reports, not with its square."""
    blocks, owners = _flat([row.blocks for row in rows])
    narrow, narrow_owners = _narrow(rows, blocks)
    first = np.array([row.first for row in rows], np.int64)
    last = np.array([row.last for row in rows], np.int64)
    many, held, found = len(rows), list[_Numbers](), np.empty(0, np.int64)
    for some in (*_near(blocks, owners, first, last), *_near(narrow, narrow_owners, first, last)):
        held.append(some)
        if sum(map(len, held)) > _TOGETHER:
            found, held = distinct(np.concatenate([found, *held])), []
    found = distinct(np.concatenate([found, *held]))
    return np.stack([found // max(many, 1), found % max(many, 1)], axis=1)


def _flat(found: Sequence[bytes]) -> tuple[_Hashes, _Numbers]:
    """Hashes, and the number of the row that each is of."""
    lengths = [len(each) // 8 for each in found]
    return np.frombuffer(b"".join(found), np.uint64), np.repeat(np.arange(len(found)), lengths)


def _narrow(rows: Sequence[Row], blocks: _Hashes) -> tuple[_Hashes, _Numbers]:
    """Class and polarity with each two names, which narrow blocks so large that one does not look at all of them."""
    values, counts = np.unique(blocks, return_counts=True)
    large = values[counts > AHEAD + 1]
    hashes, owners = _flat([row.narrow for row in rows])
    kept = isin(hashes, large)
    hashes, owners = hashes[kept], owners[kept]
    ends = np.flatnonzero(np.diff(owners, append=-1)) + 1
    one, two = list[int](), list[int]()
    begin = 0
    for end in ends.tolist():
        for left, right in combinations(range(begin, end), 2):
            one.append(left)
            two.append(right)
        begin = end
    return mixed(hashes[one], hashes[two]), owners[one]


def _near(blocks: _Hashes, owners: _Numbers, first: _Numbers, last: _Numbers) -> Iterator[_Numbers]:
    """Each report of a block with those that follow it closely; sorted by day, so that each looks only a little ahead.

    A pair is one number, the smaller of the two times the number of rows plus the larger. Those of a short time are
    compared with each other, and then all.
    """
    many = len(first)
    timed = last[owners] >= first[owners]
    blocks, owners = blocks[timed], owners[timed]
    order = np.lexsort((owners, last[owners], first[owners], blocks))
    blocks, owners = blocks[order], owners[order]
    short = last[owners] - first[owners] < _LONG
    mixed_times = isin(blocks, distinct(blocks[~short]))  # blocks that hold a long one
    for kept in (short, mixed_times):
        block, owner = blocks[kept], owners[kept]
        begins, ends = first[owner], last[owner]
        for ahead in range(1, min(AHEAD, len(block) - 1) + 1):
            near = (block[ahead:] == block[:-ahead]) & (begins[ahead:] <= ends[:-ahead] + NEAR)
            one, two = owner[:-ahead][near], owner[ahead:][near]
            if not len(one):
                break
            yield np.minimum(one, two) * many + np.maximum(one, two)
