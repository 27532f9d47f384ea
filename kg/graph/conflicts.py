"""Where reports disagree: on a number, on a date, on whether it was so. Both sides stay in the graph; this finds them.

Two reports are of one matter when they say the same kind of thing of the same parties at the same time (`kg.graph.matters`).
One article in its own voice does not disagree with itself: it may give part of a toll, then all of it.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from kg import ids
from kg.graph.matters import pairs_of, same_actors, same_statement, spans_apart
from kg.graph.numbers import alone_of_one_matter, tolls_of
from kg.graph.report import Block, Report
from kg.graph.tolls import Alone, tolls_by_event
from kg.graph.words import time_label
from kg.model import Conflict, Count, Fact, Record, Side
from kg.resolve.together import Together

KINDS = ("number", "date", "denial")
_YES_NO = {"positive": "yes", "negative": "no"}

Found = Iterator[tuple[tuple[str, str], Side, Side]]  # (kind, what is compared), and what each says


def conflicts(
    reports: Iterable[Report],
    facts: Iterable[Fact],
    records: Mapping[str, Record],
    label_of: Callable[[str], str],
    base: str,
    alone: Sequence[Alone] = (),
    crowded: Collection[Block] = frozenset(),
) -> tuple[Conflict, ...]:
    """All disagreements, sorted by kind and by what they are on.

    `reports` are event records as `kg.graph.reports` sees them, `label_of` tells what an event or a statement is about, in words,
    `alone` the numbers that are of no event, `crowded` the blocks of too many reports.
    """
    reports = tuple(reports)
    found: dict[tuple[str, str], list[tuple[Side, Side]]] = defaultdict(list)
    pairs = tuple(pairs_of(reports, crowded))
    for left, right in pairs:
        for what, one, other in (*_numbers(left, right), *_dates(left, right), *_denials(left, right)):
            found[what].append((one, other))
    for left, right in tolls_of(reports, tolls_by_event(reports, records), pairs):
        for what, one, other in _numbers(left, right):
            found[what].append((one, other))
    for first, second in alone_of_one_matter(alone):
        for what, one, other in _counted(first, second):
            found[what].append((one, other))
    words = {each.node: each.words for each in alone}
    for alike in _by_content(facts).values():
        for one_fact, other_fact in combinations(alike, 2):
            for what, one, other in _of_facts(one_fact, other_fact, records):
                found[what].append((one, other))
    every = [
        conflict
        for what in sorted(found)
        for conflict in _joined(what, found[what], lambda node: words.get(node) or label_of(node), base)
    ]
    return tuple(sorted(every, key=lambda each: (KINDS.index(each.kind), each.what, each.iri)))


def _numbers(left: Report, right: Report) -> Found:
    if left.done and right.done and same_actors(left, right):
        yield from _counted(left, right)


def _counted(left: Report | Alone, right: Report | Alone) -> Found:
    """The kinds of number that both give and that cannot both be."""
    for counted in sorted(left.record.counts.keys() & right.record.counts.keys()):
        one, other = left.record.counts[counted], right.record.counts[counted]
        if _apart(one, other):
            yield ("number", counted), left.side(one.text), right.side(other.text)


def _apart(one: Count, other: Count) -> bool:
    """Whether no number lies within both bounds."""
    low = max(n for n in (one.min, other.min, 0) if n is not None)
    highs = [n for n in (one.max, other.max) if n is not None]
    return bool(highs) and min(highs) < low


def _dates(left: Report, right: Report) -> Found:
    told = left.done and right.done and same_actors(left, right)
    if told and left.record.time and right.record.time and spans_apart(left, right):
        yield ("date", ""), left.side(time_label(left.record.time)), right.side(time_label(right.record.time))


def _denials(left: Report, right: Report) -> Found:
    one, other = left.record, right.record
    told = left.told and right.told and one.temporality in right.alike and not spans_apart(left, right)
    things, others = left.things, right.things
    if things and others and things.isdisjoint(others):
        return  # "did not strike the store", "struck a depot"
    if told and one.polarity != other.polarity:
        yield ("denial", ""), left.side(_YES_NO[one.polarity]), right.side(_YES_NO[other.polarity])


def _by_content(facts: Iterable[Fact]) -> dict[tuple[str, str, str], list[Fact]]:
    found: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.event is None:
            found[fact.subject, fact.predicate, fact.object].append(fact)
    return found


def _of_facts(one: Fact, other: Fact, records: Mapping[str, Record]) -> Found:
    """What two statements of the same relation between the same two disagree on."""
    if not same_statement(one, other) or _source(one, records) == _source(other, records):
        return
    if one.polarity != other.polarity:
        yield ("denial", ""), _side(one, _YES_NO[one.polarity]), _side(other, _YES_NO[other.polarity])
    elif one.polarity == "positive" and one.valid and other.valid:
        for begins, left, right in (
            ("since", one.valid.start, other.valid.start),
            ("until", one.valid.end, other.valid.end),
        ):
            if left and right and left[: len(right)] != right[: len(left)]:
                yield ("date", begins), _side(one, left), _side(other, right)


def _source(fact: Fact, records: Mapping[str, Record]) -> tuple[object, ...]:
    return (sorted({records[key].article for key in fact.records}), fact.speakers)


def _side(fact: Fact, value: str) -> Side:
    return Side(node=fact.iri, value=value, record=fact.records[0])


def _joined(
    what: tuple[str, str], pairs: Iterable[tuple[Side, Side]], label_of: Callable[[str], str], base: str
) -> Iterator[Conflict]:
    """One conflict for all pairs that hang together by a side."""
    kind, compared = what
    together: Together[Side] = Together()
    for one, other in pairs:
        together.join(one, other)
    for group in together.groups():
        sides = tuple(sorted(group, key=lambda side: (side.record, side.node)))
        values = sorted({side.value for side in sides}, key=lambda value: (value != "yes", len(value), value))
        said = " ".join(part for part in (compared, " or ".join(values)) if part)
        yield Conflict(
            iri=base + "conflict-" + ids.digest((kind, compared, *(side.record for side in sides))),
            kind=kind,  # type: ignore[arg-type]
            what=f"{min((label_of(side.node) for side in sides), key=_plainness)}: {said}",
            sides=sides,
        )


def _plainness(label: str) -> tuple[bool, str]:
    """Labels without a number first: a disagreement on a number is not named by one side of it."""
    return any(char.isdigit() for char in label), label
