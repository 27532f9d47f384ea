"""What is looked for of a report, and no more: the blocks that it falls into, and what a larger event would be found by.

It can be kept from one build to the next, so that a report is made only where two must be compared.
"""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b

from kg.model import Value
from kg.numberwords import Numbers
from kg.resolve.events.party import Party
from kg.resolve.events.report import Report
from kg.resolve.events.summing import sums
from kg.resolve.events.timing import sums_up

HASH = 8  # bytes
_ALL = 2 ** (8 * HASH) - 1
_MIX = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F)
_TELLING = 5  # from which on a number is seldom another's


class Row(Value, frozen=True, array_like=True, gc=False):
    """One report. Blocks are hashes of eight bytes each; `narrow` are those of its own class, one for each name, in their order."""

    kind: str
    names: tuple[str, ...]  # of all parties, sorted
    blocks: bytes
    narrow: bytes
    first: int  # first and last day; no day where the last is before the first
    last: int
    days: int  # how long it lasted, 0 where that is not known
    adds: bool  # whether that is a stretch over which things are added up
    sums: bool  # whether it sums up: "35 strikes"
    back: bool  # whether it is told by a noun that means something told before: "the veto", "Sunday's bombings"


def row_of(report: Report, numbers: Numbers) -> Row:
    """The row of a report."""
    names, when = names_of(report), report.reach or report.around
    said = f"{report.polarity} {report.done}"
    return Row(
        kind=report.kind, names=names, blocks=b"".join(_blocks(report, names, said)),
        narrow=b"".join(_block(said, report.kind, name) for name in names),
        first=when.first if when else 0, last=when.last if when else -1,
        days=report.window.days if report.window else 0, adds=sums_up(report), sums=sums(report, numbers),
        back=_looks_back(report),
    )  # fmt: skip


def _looks_back(report: Report) -> bool:
    """Whether a noun means something told before: one of a day, or a single one without a day of its own."""
    if not report.noun or not report.definite:
        return False
    return report.window.days == 1 if report.window is not None else not report.plural


def _blocks(report: Report, names: tuple[str, ...], said: str) -> Iterator[bytes]:
    """Class and polarity with each name and with each larger number; stems of words with each name; close classes with each name."""
    kinds = [report.kind, *sorted(report.close)]
    for name in names:
        for kind in kinds:
            yield _block(said, kind, name)
    for count, number in sorted(report.counts):
        if number >= _TELLING:
            yield _block(said, report.kind, f"{count} {number}")
    said = f"{report.quad} {said}"
    for stem in sorted(report.stems):
        for name in names:
            yield _block(said, stem, name)


def _block(said: str, kind: str, name: str) -> bytes:
    """A hash of all three, mixed of one of the first two, which are few, and one of the last."""
    one, two = _hash(f"{said}\x1f{kind}"), _hash(name)
    mix: int = (one * _MIX[0] ^ (two * _MIX[1] + (one >> 29))) & _ALL
    return (mix ^ (mix >> 32)).to_bytes(HASH, "little")


@lru_cache(maxsize=65_536)
def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=HASH).digest(), "little")


def names_of(report: Report) -> tuple[str, ...]:
    """Countries, IRIs and names of all parties, sorted."""
    named = (*report.actors, *report.recipients, *report.places, *report.abouts)
    return tuple(sorted({name for party in named for name in _names(party)}))


def _names(party: Party) -> Iterator[str]:
    if party.country:
        yield party.country
    if not party.country or party.kind != "official":
        yield party.iri
    yield from party.names
