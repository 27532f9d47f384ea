"""When two reports are of one matter: the same kind of thing said of the same parties at the same time.

Wider than the merging of events: those who merge say the same, those of one matter may contradict each other. Speakers,
polarity and certainty therefore do not count here. A party that is known in one article only ("35 protesters") binds two reports
where it has the same words, numbers apart, and never keeps them apart; where no known party does, the known place and the day, or the article and
both sides must be the same.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations, islice
from operator import itemgetter

from kg.graph.report import ACTING, BINDING, MOST, ROLES, Block, Report
from kg.model import Fact

NEAR = 2  # days between the articles of reports without a date
_DATED = 3  # days between the articles that date one event differently
_ONE_EVENT = 7  # days between the dates that are given to one event
_FEW = 8  # reports that are compared each with each


def pairs_of(reports: Iterable[Report], crowded: Collection[Block] = frozenset()) -> Iterator[tuple[Report, Report]]:
    """Each two reports of one matter by different speakers or articles, or of one event that they date differently; sorted.

    Blocks that are `crowded` bind nothing, however few of their reports are here.
    """
    blocks: dict[Block, list[Report]] = defaultdict(list)
    reports = sorted(reports, key=lambda each: each.record.id)
    for report in reports:
        for role in BINDING:
            for party in sorted(report.parties[role]):
                blocks[report.record.event, role, party, ""].append(report)
        for words in sorted(report.groups):
            blocks[report.record.event, "", words, report.record.article].append(report)
    found = {(left.record.id, right.record.id): (left, right) for left, right in _of_one_event(reports)}
    sharing = _Sharing()
    for name, block in blocks.items():
        if 1 < len(block) <= MOST and name not in crowded:
            for left, right in sharing.more(block, (name[1], name[2])):
                key = (left.record.id, right.record.id)
                if key not in found and _one_matter(left, right):
                    found[key] = (left, right)
    for key in sorted(found):
        yield found[key]


def _of_one_event(reports: Iterable[Report]) -> Iterator[tuple[Report, Report]]:
    """Each two reports of one event that count the same people: who they are need not be known."""
    by: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        if report.record.counts:
            by[report.node].append(report)
    for each in by.values():
        struck = [report.struck for report in each] if len(each) > 1 else []
        for (one, left), (two, right) in combinations(enumerate(each), 2):
            if struck[one] & struck[two] and _told_apart(left, right):
                yield left, right


def _told_apart(left: Report, right: Report) -> bool:
    """Whether two reports are of two articles, or of two speakers who are told of in two sentences."""
    here = left.record.article == right.record.article
    return not (here and (left.source == right.source or left.record.evidence == right.record.evidence))


class _Sharing:
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
    told = [(day, day + max(NEAR, _DATED), each) for each in reports if (day := each.published) is not None]
    done = [(day, max(day, each.last or day), each) for each in reports if (day := each.first) is not None]
    for timed in (told, done):
        timed.sort(key=itemgetter(0))
        for at, (_, last, one) in enumerate(timed, start=1):
            for first, _, two in islice(timed, at, None):
                if first > last:
                    break
                yield (one, two) if one.record.id < two.record.id else (two, one)


def _one_matter(left: Report, right: Report) -> bool:
    """Whether two reports that have two things in common are of one matter."""
    if left.record.mode and right.record.mode and left.record.mode != right.record.mode:
        return False
    if not (left.node == right.node or _same_time(left, right) or spans_apart(left, right)):
        return False
    ours, theirs = left.parties, right.parties
    acting = False
    for role in ROLES:
        if ours[role] and theirs[role]:
            if ours[role].isdisjoint(theirs[role]) and not (role == "actor" and _of_one_state(left, right)):
                return False
            acting = acting or role in ACTING
    alike = acting or _of_one_state(left, right) or _same_group(left, right) or _same_deed(left, right)
    return _told_apart(left, right) and alike


def _of_one_state(left: Report, right: Report) -> bool:
    """Whether a state acts in one and a body of it in the other: "Russia did not strike Kharkiv", "Russian forces struck it"."""
    return bool(left.states & right.acting or right.states & left.acting)


def same_actors(left: Report, right: Report) -> bool:
    """Whether those who act in two reports of one matter are the same, and not a state and one body of it."""
    ours, theirs = left.parties["actor"], right.parties["actor"]
    return left.node == right.node or not (ours and theirs and ours.isdisjoint(theirs))


def _same_group(left: Report, right: Report) -> bool:
    """Whether groups of the same name are the same: both sides in one article, or in one known place on one day."""
    if left.record.article == right.record.article and len(left.groups & right.groups) > 1:
        return True  # "police beat protesters", "police denied beating protesters"
    place = left.parties["place"] & right.parties["place"]
    return bool(place and left.groups & right.groups) and left.dated and left.first == right.first


def _same_deed(left: Report, right: Report) -> bool:
    """Whether deeds of nobody known are the same: done in one manner, in one known place, on one day, to the same thing if any is told."""
    known = any(each.parties[role] or each.groups for each in (left, right) for role in ACTING)
    if known or left.record.mode is None or not (left.single and right.single):
        return False
    things = left.things, right.things
    same = not all(things) or not things[0].isdisjoint(things[1])
    place = left.parties["place"] & right.parties["place"]
    return bool(place) and same and left.dated and right.dated and left.first == right.first


def _same_time(left: Report, right: Report) -> bool:
    if left.first is not None and right.first is not None:
        return left.first <= (right.last or right.first) and right.first <= (left.last or left.first)
    return left.published is not None and right.published is not None and abs(left.published - right.published) <= NEAR


def spans_apart(left: Report, right: Report) -> bool:
    """Whether two articles give one event two days.

    They do where they are of about the same day and neither tells of more than one such event, or where they count the same. What
    happened after an article cannot be what it tells of; what is done day after day ("bombed") is not one event.
    """
    if left.record.article == right.record.article:
        return False
    days = (left.first, right.first, left.published, right.published)
    one, other, early, late = days
    if one is None or other is None or early is None or late is None:
        return False
    if one == other or left.last != one or right.last != other or max(one, other) > min(early, late):
        return False
    near = abs(one - other) <= _ONE_EVENT and abs(early - late) <= _DATED
    once = left.single and right.single and not (left.repeated or right.repeated)
    return near and (once or bool(_counts(left) & _counts(right)))


def _counts(report: Report) -> set[tuple[str, int | None, int | None]]:
    return {(kind, count.min, count.max) for kind, count in report.record.counts.items()}


def same_statement(one: Fact, other: Fact) -> bool:
    """Whether two facts state the same relation of the same time, certain enough to be compared."""
    if "hypothetical" in (one.temporality, other.temporality) or "underspecified" in (one.certainty, other.certainty):
        return False
    offices = {one.office, other.office} - {None}
    return len(offices) <= 1 and one.temporality == other.temporality
