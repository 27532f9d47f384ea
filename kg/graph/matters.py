"""When two reports are of one matter: the same kind of thing said of the same parties at the same time.

Wider than the merging of events: those who merge say the same, those of one matter may contradict each other. Speakers,
polarity and certainty therefore do not count here. A party that is known in one article only ("35 protesters") binds two reports
where it has the same words, numbers apart, and never keeps them apart; where no known party does, the known place and the day, or the article and
both sides must be the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from kg.graph.report import ACTING, ROLES, Report
from kg.graph.sharing import DATED, NEAR, Sharing
from kg.graph.tolls import Alone
from kg.model import Fact

_ONE_EVENT = 7  # days between the dates that are given to one event
_MOST = 400  # reports in a block; what is said of everybody all the time binds nothing


def pairs_of(reports: Iterable[Report]) -> Iterator[tuple[Report, Report]]:
    """Each two reports of one matter by different speakers or articles, or of one event that they date differently; sorted."""
    blocks: dict[tuple[str, str, str, str], list[Report]] = defaultdict(list)
    reports = sorted(reports, key=lambda each: each.record.id)
    for report in reports:
        for role in ("actor", "recipient", "place"):
            for party in sorted(report.parties[role]):
                blocks[report.record.event, role, party, ""].append(report)
        for words in sorted(report.groups):
            blocks[report.record.event, "", words, report.record.article].append(report)
    found = {(left.record.id, right.record.id): (left, right) for left, right in _of_one_event(reports)}
    sharing = Sharing()
    for (_, role, party, _), block in blocks.items():
        if 1 < len(block) <= _MOST:
            for left, right in sharing.more(block, (role, party)):
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
        for left, right in combinations(each, 2):
            if left.struck & right.struck and _told_apart(left, right):
                yield left, right


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
        for left, right in combinations(block[:_MOST], 2):
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


def _told_apart(left: Report, right: Report) -> bool:
    """Whether two reports are of two articles, or of two speakers who are told of in two sentences."""
    here = left.record.article == right.record.article
    return not (here and (left.source == right.source or left.record.evidence == right.record.evidence))


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
    near = abs(one - other) <= _ONE_EVENT and abs(early - late) <= DATED
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
