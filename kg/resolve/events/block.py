"""The pairs of reports that are worth a judgement: a name in common and times that are near. Never all with all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from kg.resolve.events.parties import Party
from kg.resolve.events.reports import Report

NEAR = 1  # days
AHEAD = 60  # reports of a block that one is compared with, the nearest in time
_TELLING = 5  # from which on a number is seldom another's
_LONG = 31  # days; a longer time ("in 2025") says too little to look for neighbours by

Key = tuple[str, str, str, str]
_Timed = tuple[int, int, int] | None  # first and last day of a report, and its number; None where it has no day


def pairs(reports: Mapping[str, Report]) -> list[tuple[str, str]]:
    """Pairs of ids, sorted, each once. Grows with the number of reports, not with its square."""
    ids = sorted(reports)
    named = [names_of(reports[key]) for key in ids]
    timed = [_timed(reports[key], number) for number, key in enumerate(ids)]
    blocks: dict[Key, list[_Timed]] = defaultdict(list)
    for key, names, when in zip(ids, named, timed, strict=True):
        for block in _keys(reports[key], names):
            blocks[block].append(when)
    narrow: dict[Key, list[_Timed]] = defaultdict(list)
    for key, names, when in zip(ids, named, timed, strict=True):
        for block in _narrow(reports[key], names, blocks):
            narrow[block].append(when)
    every, many = (*blocks.values(), *narrow.values()), len(ids)
    found = {pair for block in every if len(block) > 1 for pair in _near(block, many)}
    return [(ids[pair // many], ids[pair % many]) for pair in sorted(found)]


def _timed(report: Report, number: int) -> _Timed:
    when = report.reach or report.around
    return (when.first, when.last, number) if when else None


def _keys(report: Report, names: list[str]) -> Iterator[Key]:
    """Class and polarity with each name and with each larger number; stems of words with each name; close classes with each name."""
    said = f"{report.polarity} {report.done}"
    kinds = [report.kind, *sorted(report.close)]
    for name in names:
        for kind in kinds:
            yield (said, kind, name, "")
    for count, number in sorted(report.counts):
        if number >= _TELLING:
            yield (said, report.kind, count, str(number))
    said = f"{report.quad} {said}"
    for stem in sorted(report.stems):
        for name in names:
            yield (said, stem, name, "")


def _narrow(report: Report, names: list[str], blocks: Mapping[Key, list[_Timed]]) -> Iterator[Key]:
    """Class and polarity with each two names, which narrow blocks so large that one does not look at all of them."""
    said = f"{report.polarity} {report.done}"
    large = [name for name in names if len(blocks[(said, report.kind, name, "")]) > AHEAD + 1]
    for one, two in combinations(large, 2):
        yield (said, report.kind, one, two)


def names_of(report: Report) -> list[str]:
    """Countries, IRIs and names of all parties, sorted."""
    named = (*report.actors, *report.recipients, *report.places, *report.abouts)
    return sorted({name for party in named for name in _names(party)})


def _names(party: Party) -> Iterable[str]:
    if party.country:
        yield party.country
    if not party.country or party.kind != "official":
        yield party.iri
    yield from party.names


def _near(block: list[_Timed], many: int) -> Iterator[int]:
    """Each report of a block with those that follow it closely; sorted by day, so that each looks only a little ahead.

    A pair is one number, the smaller of the two times `many` plus the larger.
    """
    timed = sorted([each for each in block if each is not None])
    short = [each for each in timed if each[1] - each[0] < _LONG]
    for row in (short, timed) if len(short) < len(timed) else (short,):
        for index, (_, last, one) in enumerate(row, start=1):
            for first, _, two in row[index : index + AHEAD]:
                if first > last + NEAR:
                    break
                yield one * many + two if one < two else two * many + one
