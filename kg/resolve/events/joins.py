"""Which reports are joined in one event: candidates are judged, and those that hang together are grouped part by part.

What was judged or grouped before, of the same reports, is taken over.
"""

from collections.abc import Mapping, Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from kg.hashes import Hashes, distinct, isin, mixed
from kg.model import Join
from kg.parts import parts_of
from kg.resolve.events.block import Pairs, pairs
from kg.resolve.events.group import grouped, telling
from kg.resolve.events.judge import Match, differ, match
from kg.resolve.events.memory import Found, Judged, Matches, Memory, joined
from kg.resolve.events.report import Report
from kg.resolve.events.rows import HASH, Row
from kg.resolve.events.tell import teller
from kg.weighing import NEVER, Merging


def joins_of(
    rows: Mapping[str, Row],
    hashes: Mapping[str, bytes],
    reports: Mapping[str, Report],
    merging: Merging,
    before: Memory,
) -> tuple[list[tuple[str, ...]], list[Join], Memory]:
    """Groups of record ids, each sorted and sorted among themselves, the merges that made them, sorted, and what to remember.

    `rows` and `hashes` (of what decides each report) come sorted by id.
    """
    ids = list(rows)
    found = pairs(list(rows.values()))
    tell = teller(merging)
    if tell("other days")[0] == NEVER:
        found = found[~_of_other_days(found, list(rows.values()))]
    own = np.frombuffer(b"".join(hashes[key] for key in ids), np.uint64)
    codes = mixed(own[found[:, 0]], own[found[:, 1]])
    says, known = isin(codes, before.matches.hashes()), isin(codes, np.frombuffer(before.dismissed, np.uint64))
    new: dict[int, Judged] = {}
    for at in np.flatnonzero(~(says | known)).tolist():
        one, two = found[at].tolist()
        each = match(reports[ids[one]], reports[ids[two]], merging)
        if telling(each, merging):
            says[at] = True
            new[int(codes[at])] = (each.score, each.reasons, each.same)
    matches = before.matches.of(codes[says], new)
    apart = _Apart(hashes, reports, merging, before)
    kept: dict[bytes, Found] = {}
    tied = distinct(found[says].ravel())
    for nodes, lines in parts_of(len(tied), np.searchsorted(tied, found[says])):
        members = tied[nodes]
        key = _key(own[members], lines)
        part = before.groups.get(key)
        if part is None:
            part = _grouped(members[lines], own, ids, matches, rows, merging, apart)
        kept[key] = part
    alone = np.ones(len(ids), bool)
    alone[tied] = False
    single: list[Found] = [(((ids[number],),), ()) for number in np.flatnonzero(alone).tolist()]
    groups, merges = joined((*kept.values(), *single))
    memory = Memory(
        rows={hashes[key]: row for key, row in rows.items()}, dismissed=distinct(codes[~says]).tobytes(),
        matches=matches, apart=apart.found(), groups=kept,
    )  # fmt: skip
    return groups, merges, memory


def _of_other_days(found: Pairs, rows: Sequence[Row]) -> NDArray[np.bool_]:
    """Which pairs are of two times that are not one, as `kg.resolve.events.timing.when` would find: it need not be asked."""
    first, last, days = (np.array([getattr(row, name) for row in rows], np.int64) for name in ("first", "last", "days"))
    adds = np.array([row.adds for row in rows], bool)
    one, two = found.T
    gap = np.maximum(first[one] - last[two], first[two] - last[one])
    differ = (first[one] != first[two]) | (last[one] != last[two])
    apart: NDArray[np.bool_] = (days[one] > 0) & (days[two] > 0) & differ & (adds[one] | adds[two] | (gap > 1))
    return apart


class _Apart:
    """Says of two records whether something tells them apart for certain."""

    def __init__(
        self, hashes: Mapping[str, bytes], reports: Mapping[str, Report], merging: Merging, before: Memory
    ) -> None:
        self._hashes, self._reports, self._tell = hashes, reports, teller(merging)
        self._known = dict(before.apart)

    def __call__(self, one: str, two: str) -> bool:
        key = self._hashes[one] + self._hashes[two]
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = differ(self._reports[one], self._reports[two], self._tell)
        return known

    def found(self) -> dict[bytes, bool]:
        """What was found of two that are both here."""
        here = set(self._hashes.values())
        half = HASH
        return {key: each for key, each in self._known.items() if key[:half] in here and key[half:] in here}


def _key(hashes: Hashes, lines: Pairs) -> bytes:
    """A hash of all that decides the groups of reports that hang together; `lines` tells which two are pairs, by their place."""
    return blake2b(hashes.tobytes() + lines.astype("<u4").tobytes(), digest_size=16).digest()


def _grouped(
    pairs: Pairs, own: Hashes, ids: list[str], matches: Matches, rows: Mapping[str, Row], merging: Merging, apart: _Apart
) -> Found:  # fmt: skip
    """The groups of reports that hang together by these pairs."""
    judged = matches.found(mixed(own[pairs[:, 0]], own[pairs[:, 1]]))
    told = []
    for (one, two), (score, reasons, same) in zip(pairs.tolist(), judged, strict=True):
        told.append(Match(left=ids[one], right=ids[two], score=score, reasons=reasons, same=same))
    members = distinct(pairs.ravel()).tolist()
    groups, merges = grouped({ids[number]: rows[ids[number]] for number in members}, told, merging, apart)
    return tuple(groups), tuple(merges)
