"""What merging events worked out, kept for the next build: it can only save work, never change what comes out.

Everything stands under a hash of all that decides it, so that what a new report reaches is worked out anew.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from kg.model import Join, Value
from kg.resolve.events.rows import Row

Hashes = NDArray[np.uint64]
Judged = tuple[float, tuple[str, ...], bool]  # score, reasons, whether they are one event
Found = tuple[tuple[tuple[str, ...], ...], tuple[Join, ...]]  # groups of records, and the merges that made them


class Memory(Value, frozen=True):
    """Of one merging: the rows of reports by what decides these, what was found of pairs, groups by their reports and pairs.

    Pairs are hashes of eight bytes; of two reports that were held against each other before their groups joined, the hashes of both.
    """

    rows: dict[bytes, Row]
    dismissed: bytes  # pairs that are not one event, sorted
    matches: dict[int, Judged]  # the others
    apart: dict[bytes, bool]
    groups: dict[bytes, Found]
    outside: bytes = b""  # of a whole and a report that is none of its parts, sorted
    others: bytes = b""  # of two texts that were compared and are not one

    def known(self) -> tuple[Hashes, Hashes]:
        """The pairs that say nothing, and those that say something; sorted."""
        return np.frombuffer(self.dismissed, np.uint64), np.sort(np.fromiter(self.matches, np.uint64))


NOTHING = Memory(rows={}, dismissed=b"", matches={}, apart={}, groups={})


class Recall(NamedTuple):
    """How what an earlier build remembered is read, and what this one does is written."""

    read: Callable[[], Memory] = lambda: NOTHING
    write: Callable[[Memory], None] = lambda memory: None


def joined(found: Iterable[Found]) -> tuple[list[tuple[str, ...]], list[Join]]:
    """Groups and merges of all, each sorted."""
    groups, merges = list[tuple[str, ...]](), list[Join]()
    for some, made in found:
        groups += some
        merges += made
    return sorted(groups), sorted(merges, key=lambda merge: (merge.left, merge.right))


def pack_memory(memory: Memory) -> bytes:
    """As bytes that `unpack_memory` reads; they are hashes for the most part, of which packing makes little less."""
    return msgspec.msgpack.encode(memory)


def unpack_memory(data: bytes) -> Memory:
    """What was packed. Raises ValueError on anything else."""
    try:
        return _DECODER.decode(data)
    except msgspec.MsgspecError as error:
        raise ValueError(str(error)) from error


_DECODER = msgspec.msgpack.Decoder(Memory)
