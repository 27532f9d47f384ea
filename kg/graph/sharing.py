"""Which reports are worth comparing: those that have two things in common and are told of one time."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from operator import itemgetter

from kg.graph.report import Report

NEAR = 2  # days between the articles of reports without a date
DATED = 3  # days between the articles that date one event differently
_FEW = 8  # reports that are compared each with each


class Sharing:
    """Finds each two reports of a block that have something in common besides what makes the block: no others are of one matter."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, bool], frozenset[tuple[str, str]]] = {}

    def more(self, block: Sequence[Report], than: tuple[str, str]) -> Iterator[tuple[Report, Report]]:
        """Those of a block; `than` is what makes it, which each of its reports has."""
        placed = than[0] == "place"
        have = [self._of(report, placed=placed) for report in block]
        if len(block) < _FEW:
            for (one, ours), (two, theirs) in combinations(zip(block, have, strict=True), 2):
                if len(ours & theirs) > 1:
                    yield one, two
            return
        by: dict[tuple[str, str], list[Report]] = defaultdict(list)
        for report, every in zip(block, have, strict=True):
            for each in every:
                if each != than:
                    by[each].append(report)
        for sharing in by.values():
            yield from _near(sharing)

    def _of(self, report: Report, *, placed: bool) -> frozenset[tuple[str, str]]:
        """What a report can have in common with others; where the place is the same, also the states that act."""
        key = (report.record.id, placed)
        known = self._known.get(key)
        if known is None:
            states = [("state", country) for country in report.acting] if placed else []
            known = self._known[key] = frozenset((*report.shared, *states))
        return known


def _near(reports: Sequence[Report]) -> Iterator[tuple[Report, Report]]:
    """Each two that are of one event, told in the same days, or of days that overlap: no others are of one time. Some come twice."""
    if len(reports) < _FEW:
        yield from combinations(reports, 2)
        return
    by_node: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        by_node[report.node].append(report)
    for same in by_node.values():
        yield from combinations(same, 2)
    told = [(day, day + max(NEAR, DATED), each) for each in reports if (day := each.published) is not None]
    done = [(day, max(day, each.last or day), each) for each in reports if (day := each.first) is not None]
    for timed in (told, done):
        timed.sort(key=itemgetter(0))
        for at, (_, last, one) in enumerate(timed, start=1):
            for first, _, two in islice(timed, at, None):
                if first > last:
                    break
                yield (one, two) if one.record.id < two.record.id else (two, one)
