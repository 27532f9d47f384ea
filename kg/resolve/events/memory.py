"""What merging events worked out, kept for the next build: it can only save work, never change what comes out.

Everything stands under a hash of all that decides it, so that what a new report reaches is worked out anew.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

import msgspec
import numpy as np

from kg.hashes import Hashes, distinct, isin
from kg.model import Join, Value
from kg.resolve.events.rows import Row

Judged = tuple[float, tuple[str, ...], bool]  # score, reasons, whether they are one event
Found = tuple[tuple[tuple[str, ...], ...], tuple[Join, ...]]  # groups of records, and the merges that made them


class Matches(Value, frozen=True):
    """What was found of pairs that say something. Of many pairs the same is found, so that each finding stands once."""

    pairs: bytes = b""  # hashes of eight bytes, sorted
    numbers: bytes = b""  # for each pair the number of what was found, four bytes
    judged: tuple[Judged, ...] = ()

    def hashes(self) -> Hashes:
        """The pairs, sorted."""
        return np.frombuffer(self.pairs, np.uint64)

    def found(self, pairs: Hashes) -> list[Judged]:
        """What was found of pairs, all of which are here."""
        numbers = np.frombuffer(self.numbers, np.uint32)[np.searchsorted(self.hashes(), pairs)]
        return [self.judged[number] for number in numbers.tolist()]

    def of(self, pairs: Hashes, new: Mapping[int, Judged]) -> "Matches":
        """The same of these pairs, which are here or else among the `new` ones; what no pair has any more is dropped."""
        pairs = distinct(pairs)
        number = {each: at for at, each in enumerate(dict.fromkeys((*self.judged, *new.values())))}
        numbers = np.zeros(len(pairs), np.uint32)
        old = isin(pairs, self.hashes())
        numbers[old] = np.frombuffer(self.numbers, np.uint32)[np.searchsorted(self.hashes(), pairs[old])]
        numbers[~old] = [number[new[pair]] for pair in pairs[~old].tolist()]
        used, places = np.unique(numbers, return_inverse=True)
        judged = list(number)
        return Matches(
            pairs=pairs.tobytes(), numbers=places.astype(np.uint32).tobytes(), judged=tuple(judged[at] for at in used.tolist())
        )  # fmt: skip


class Memory(Value, frozen=True):
    """Of one merging: the rows of reports by what decides these, what was found of pairs, groups by their reports and pairs.

    Pairs are hashes of eight bytes; of two reports that were held against each other before their groups joined, the hashes of both.
    """

    rows: dict[bytes, Row]
    dismissed: bytes  # pairs that are not one event, sorted
    matches: Matches  # the others
    apart: dict[bytes, bool]
    groups: dict[bytes, Found]
    outside: bytes = b""  # of a whole and a report that is none of its parts, sorted
    others: bytes = b""  # of two texts that were compared and are not one


NOTHING = Memory(rows={}, dismissed=b"", matches=Matches(), apart={}, groups={})


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
