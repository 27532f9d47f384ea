"""When two numbers of which one or both stand by themselves are of one matter."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from kg.graph.matters import NEAR
from kg.graph.report import MOST, Report
from kg.graph.tolls import Alone


def tolls_of(
    reports: Iterable[Report], tolls: Mapping[str, Sequence[Report]], pairs: Iterable[tuple[Report, Report]]
) -> Iterator[tuple[Report, Report]]:
    """Each two numbers of one matter of which one or both stand by themselves: "police spoke of 35,000".

    `tolls` are the numbers that stand by themselves, by the id of the record of the event that they are of. Two are of one matter
    where they are of one event, or of two reports of one matter (`pairs`), and told by different speakers or articles.
    """
    if not tolls:
        return
    reports = sorted(reports, key=lambda each: each.record.id)
    by_node: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        by_node[report.node].append(report)
    near = {(left.record.id, right.record.id): (left, right) for left, right in pairs}
    for same in by_node.values():
        near |= {(one.record.id, two.record.id): (one, two) for one, two in combinations(same, 2)}
    near |= {(each.record.id, each.record.id): (each, each) for each in reports if each.record.id in tolls}
    found = {}
    for left, right in near.values():
        ours, theirs = ([each, *tolls.get(each.record.id, ())] for each in (left, right))
        for one in ours:
            for other in theirs:
                if (one is not left or other is not right) and one.record.id < other.record.id:
                    found[one.record.id, other.record.id] = (one, other)
                elif (one is not left or other is not right) and other.record.id < one.record.id:
                    found[other.record.id, one.record.id] = (other, one)
    for key in sorted(found):
        if _told_otherwise(*found[key]):
            yield found[key]


def _told_otherwise(left: Report, right: Report) -> bool:
    """Whether two numbers are of two articles or speakers, in one sentence or two."""
    return left.record.article != right.record.article or left.source != right.source


def alone_of_one_matter(alone: Iterable[Alone]) -> Iterator[tuple[Alone, Alone]]:
    """Each two numbers of no event that are of one matter: of one kind, come of the same, in one place, told in the same days.

    Where the text does not say what they came of, they must stand in one article.
    """
    blocks: dict[tuple[str, str, str], list[Alone]] = defaultdict(list)
    for each in sorted(alone, key=lambda one: one.record.id):
        for place in sorted(each.places):
            for kind in each.record.counts:
                blocks[kind, each.record.cause or each.record.article, place].append(each)
    found = {}
    for block in blocks.values():
        for left, right in combinations(block[:MOST], 2):
            apart = left.record.article != right.record.article or left.source != right.source
            if apart and _in_same_days(left, right):
                found[left.record.id, right.record.id] = (left, right)
    for key in sorted(found):
        yield found[key]


def _in_same_days(left: Alone, right: Alone) -> bool:
    if left.published is None or right.published is None or abs(left.published - right.published) > NEAR:
        return False
    if left.first is None or right.first is None:
        return True
    return left.first <= (right.last or right.first) and right.first <= (left.last or left.first)
