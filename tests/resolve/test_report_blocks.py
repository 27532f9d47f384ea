"""Which reports are compared: those that follow each other closely in a block; said once more, block by block and one by one."""

import random
from collections import defaultdict
from itertools import combinations

import numpy as np
import pytest

from kg.hashes import mixed
from kg.resolve.events.block import AHEAD, NEAR, pairs
from kg.resolve.events.rows import Row

LONG = 31


def row(blocks=(), first=0, last=None, narrow=()):
    return Row(
        kind="Assault", names=(), blocks=packed(blocks), narrow=packed(narrow), first=first, last=first if last is None else last,
        days=0, adds=False, sums=False, back=False,
    )  # fmt: skip


def packed(hashes):
    return b"".join(each.to_bytes(8, "little") for each in hashes)


def found(*rows):
    return pairs(rows).tolist()


def plainly(rows):
    """The same, as it is meant."""
    wide, narrow = defaultdict(list), defaultdict(list)
    for number, each in enumerate(rows):
        for block in np.frombuffer(each.blocks, np.uint64).tolist():
            wide[block].append(number)
    large = {block for block, held in wide.items() if len(held) > AHEAD + 1}
    for number, each in enumerate(rows):
        names = [name for name in np.frombuffer(each.narrow, np.uint64).tolist() if name in large]
        for one, two in combinations(names, 2):
            narrow[int(mixed(np.array([one], np.uint64), np.array([two], np.uint64))[0])].append(number)
    every = set()
    for held in (*wide.values(), *narrow.values()):
        timed = sorted((rows[n].first, rows[n].last, n) for n in held if rows[n].last >= rows[n].first)
        short = [each for each in timed if each[1] - each[0] < LONG]
        for some in (short, timed if len(short) < len(timed) else []):
            for at, (_, last, one) in enumerate(some):
                for first, _, two in some[at + 1 : at + AHEAD + 1]:
                    if first <= last + NEAR:
                        every.add((min(one, two), max(one, two)))
    return [list(pair) for pair in sorted(every)]


def test_of_one_block_and_day():
    assert found(row([7]), row([7]), row([8])) == [[0, 1]]


def test_of_days_side_by_side_but_no_further():
    assert found(row([7], 10), row([7], 12), row([7], 11)) == [[0, 2], [1, 2]]


def test_none_of_nothing_alone_or_without_a_day():
    assert found() == found(row([7])) == found(row([7], 5, 4), row([7], 5)) == found(row(), row()) == []


def test_two_blocks_of_the_same_reports_and_one_of_more():
    assert found(row([7, 8]), row([7, 8, 9]), row([9], 1)) == [[0, 1], [1, 2]]


@pytest.mark.parametrize("seed", range(6))
def test_as_if_told_one_by_one(seed):
    rng = random.Random(seed)
    pool = [rng.getrandbits(64) for _ in range(12)]
    rows = []
    for _ in range(rng.choice([3, 60, 400])):
        first = rng.randint(0, rng.choice([4, 300]))
        last = first + rng.choice([-1, 0, 0, 0, 2, 40, 200])
        rows.append(row(rng.sample(pool, rng.randint(0, 4)), first, last, rng.sample(pool, rng.randint(0, 4))))
    assert pairs(rows).tolist() == plainly(rows)
