"""One event node of the records that report it."""

from collections.abc import Iterable, Mapping, Sequence

from kg.model import Article, Event, EventNode, EventRef, Mention, TimeSpan
from kg.resolve.times import window_of
from kg.vocab import SOMEONE

_NO_END = 10**9


def node_of(events: Sequence[Event], articles: Mapping[str, Article], event_of: Mapping[str, str]) -> EventNode:
    """The node of one or more records of the same event: roles are united, the narrowest time is kept, counts stay apart.

    `event_of` gives the node of every event record. References to records that are gone are left out. SOMEONE takes part
    where nobody who does is known, and speaks where no speaker is.
    """
    events = sorted(events, key=lambda event: event.id)
    first = events[0]
    own = event_of[first.id]
    actor, recipient = _united(event.actor for event in events), _united(event.recipient for event in events)
    if not actor and not recipient:
        actor, recipient = unnamed(event.actor for event in events), unnamed(event.recipient for event in events)
    return EventNode(
        iri=own,
        event=first.event,
        mode=next(iter(sorted({event.mode for event in events if event.mode})), None),
        contexts=tuple(sorted({context for event in events for context in event.contexts})),
        actor=actor,
        recipient=recipient,
        about=_abouts(events, event_of, own),
        instrument=_united(event.instrument for event in events),
        place=_united(event.place for event in events),
        time=_narrowest(event.time for event in events),
        counts=tuple(
            sorted(((kind, n, e.id) for e in events for kind, n in e.counts.items()), key=lambda c: (c[0], c[2]))
        ),
        polarity=first.polarity,
        certainty=first.certainty,
        temporality=first.temporality,
        speakers=_united(event.speakers for event in events) or unnamed(event.speakers for event in events),
        records=tuple(event.id for event in events),
        support=support((event.article for event in events), articles),
    )


def support(article_ids: Iterable[str], articles: Mapping[str, Article]) -> int:
    """How many sources: publishers, or articles where the publisher is not known; the same text counts once."""
    sources = set()
    for key in set(article_ids):
        article = articles[key]
        sources.add(("publisher", article.publisher) if article.publisher else ("text", article.text))
    return len(sources)


def _united(roles: Iterable[Iterable[Mention]]) -> tuple[str, ...]:
    return tuple(sorted({mention.entity for role in roles for mention in role if mention.entity}))


def unnamed(roles: Iterable[Iterable[Mention]]) -> tuple[str, ...]:
    """SOMEONE where a role has any mention, else nobody."""
    return (SOMEONE,) if any(True for role in roles for _ in role) else ()


def _abouts(events: Sequence[Event], event_of: Mapping[str, str], own: str) -> tuple[str, ...]:
    found = set(_united((m for m in event.about if isinstance(m, Mention)) for event in events))
    found |= {event_of[a.event] for e in events for a in e.about if isinstance(a, EventRef) and a.event in event_of}
    return tuple(sorted(found - {own}))


def _narrowest(times: Iterable[TimeSpan | None]) -> TimeSpan | None:
    def rank(time: TimeSpan) -> tuple[int, bool, str, str, str, str]:
        window = window_of(time.start, time.end)
        return (
            window.days if window else _NO_END,
            time.inferred,
            time.start or "",
            time.end or "",
            time.precision,
            time.text,
        )

    return min((time for time in times if time), key=rank, default=None)
