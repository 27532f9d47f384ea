"""Event records that report the same event become one event node.

The first version is careful: a wrong merge hides an event, a missing one only shows it twice. Within an article records
merge only when everything they say of the participants is the same; across articles they must share an actor and a
recipient, one may know more than the other, and their times must agree. A denial never merges with an assertion, nor a
claim with a statement in the article's own voice: polarity, certainty, temporality and speakers are part of what is said.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations

from kg.model import Article, Event, EventNode, EventRef, Mention, Record, Value
from kg.resolve.nodes import node_of
from kg.resolve.times import Window, window_of

Groups = dict[str, tuple[str, ...]]  # record id -> ids of its group, sorted

DAYS_APART = 1  # between two known times
PUBLISHED_APART = 3  # days between the articles of events without a time
LONG = 31  # days; a window longer than this ("in 2025") says too little by itself


class Report(Value, frozen=True):
    """An event record as the merge sees it: sets of entities, and when it is said to have happened."""

    record: Event
    actors: frozenset[str]
    recipients: frozenset[str]
    abouts: frozenset[str]
    places: frozenset[str]
    window: Window | None
    published: Window | None


def merge_events(articles: Iterable[Article], records: Iterable[Record], base: str) -> tuple[EventNode, ...]:
    """The event nodes of resolved records, sorted by IRI; the order of the input does not matter.

    `support` of a node counts its publishers, or articles where the publisher is not known.
    """
    by_id = {article.id: article for article in articles}
    events = {record.id: record for record in records if isinstance(record, Event)}
    reports = {key: _report(events[key], events, by_id[events[key].article]) for key in sorted(events)}
    groups = _merged(reports, _in_article(reports))
    event_of = {key: base + "event-" + group[0] for group in groups for key in group}
    nodes = (node_of([events[key] for key in group], by_id, event_of) for group in groups)
    return tuple(sorted(nodes, key=lambda node: node.iri))


def _report(record: Event, events: dict[str, Event], article: Article) -> Report:
    return Report(
        record=record,
        actors=_who(record, record.actor),
        recipients=_who(record, record.recipient),
        abouts=_who(record, record.about)
        | {_signature(events[a.event]) for a in record.about if isinstance(a, EventRef) and a.event in events},
        places=iris(record.place),
        window=window_of(record.time.start, record.time.end) if record.time else None,
        published=window_of(article.published, article.published),
    )


def iris(mentions: Iterable[object]) -> frozenset[str]:
    """The entities of mentions; references to events are passed over."""
    return frozenset(m.entity for m in mentions if isinstance(m, Mention) and m.entity)


def _who(record: Event, mentions: Iterable[object]) -> frozenset[str]:
    """The entities of mentions, and one of its own for each of which it is not known whom it means: no two are the same."""
    unknown = (m for m in mentions if isinstance(m, Mention) and m.unresolved)
    return iris(mentions) | {f"{record.article} {m.start}" for m in unknown}


def _signature(event: Event) -> str:
    """What an event spoken of is, not going into the events that it speaks of in its turn."""
    return "\x1f".join(
        (event.event, event.mode or "", *sorted(_who(event, event.actor)), "", *sorted(_who(event, event.recipient)))
    )


def _voice(report: Report) -> tuple[object, ...]:
    """What two reports must have in common in any case."""
    event = report.record
    return (event.event, event.polarity, event.certainty, event.temporality, tuple(sorted(_who(event, event.speakers))))


def _in_article(reports: dict[str, Report]) -> Groups:
    """Record -> its group, from merges within articles."""
    same: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for key, report in reports.items():
        what = (report.actors, report.recipients, report.abouts, report.record.mode)
        same[(report.record.article, _voice(report), what)].append(key)
    group_of: Groups = {key: (key,) for key in reports}
    for keys in same.values():
        _join(((a, b) for a, b in combinations(keys, 2)), reports, group_of, _no_conflict)
    return group_of


def _merged(reports: dict[str, Report], group_of: Groups) -> list[tuple[str, ...]]:
    """All groups, after merges across articles; the pairs with most in common join first."""
    blocks: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for key, report in reports.items():
        for actor in report.actors:
            for recipient in report.recipients:
                blocks[(_voice(report), actor, recipient)].append(key)
    pairs = {pair for keys in blocks.values() for pair in _near(keys, reports)}
    ordered = sorted(pairs, key=lambda pair: (-_shared(reports[pair[0]], reports[pair[1]]), pair))
    _join(ordered, reports, group_of, _same_event)
    return sorted(set(group_of.values()))


def _near(keys: list[str], reports: dict[str, Report]) -> Iterable[tuple[str, str]]:
    """Pairs of a block from different articles whose times agree; sorted by time, so that each looks only a little ahead."""
    timed = sorted((when.first, key) for key in keys if (when := reports[key].window or reports[key].published))
    for index, (_, key) in enumerate(timed):
        when = reports[key].window or reports[key].published
        for start, other in timed[index + 1 :]:
            if when is None or start > when.last + PUBLISHED_APART:
                break
            if reports[key].record.article != reports[other].record.article and _times_agree(
                reports[key], reports[other]
            ):
                yield (min(key, other), max(key, other))


def _times_agree(left: Report, right: Report) -> bool:
    close = bool(left.published and right.published and left.published.gap(right.published) <= PUBLISHED_APART)
    if left.window is None or right.window is None:
        return close and left.window is None and right.window is None
    short = max(left.window.days, right.window.days) <= LONG
    return left.window.gap(right.window) <= DAYS_APART and (short or close)


def _shared(left: Report, right: Report) -> int:
    return sum(len(getattr(left, role) & getattr(right, role)) for role in ("actors", "recipients", "abouts", "places"))


def _join(
    pairs: Iterable[tuple[str, str]],
    reports: dict[str, Report],
    group_of: Groups,
    fit: Callable[[Report, Report], bool],
) -> None:
    """Join the groups of each pair where every record of one fits every record of the other."""
    for left, right in pairs:
        ours, theirs = group_of[left], group_of[right]
        if ours != theirs and all(fit(reports[a], reports[b]) for a in ours for b in theirs):
            joined = tuple(sorted(ours + theirs))
            for key in joined:
                group_of[key] = joined


def _no_conflict(left: Report, right: Report) -> bool:
    """Whether two records of one article can be one event: no two places, no two times."""
    apart = left.window and right.window and left.window.gap(right.window) > 0
    return not apart and not (left.places and right.places and not left.places & right.places)


def _same_event(left: Report, right: Report) -> bool:
    if left.record.article == right.record.article:
        return _says_the_same(left, right) and _no_conflict(left, right)
    modes = {left.record.mode, right.record.mode} - {None}
    return (
        len(modes) <= 1
        and bool(left.actors & right.actors and left.recipients & right.recipients)
        and all(_nested(getattr(left, role), getattr(right, role)) for role in ("actors", "recipients", "abouts"))
        and (not left.places or not right.places or bool(left.places & right.places))
        and _times_agree(left, right)
    )


def _says_the_same(left: Report, right: Report) -> bool:
    return (left.actors, left.recipients, left.abouts, left.record.mode) == (
        right.actors,
        right.recipients,
        right.abouts,
        right.record.mode,
    )


def _nested(left: frozenset[str], right: frozenset[str]) -> bool:
    return left <= right or right <= left
