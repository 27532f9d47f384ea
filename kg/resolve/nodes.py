"""One event node of the records that report it."""

from collections.abc import Iterable, Mapping, Sequence

from kg.model import Event, EventNode, EventRef, Mention, TimeSpan
from kg.resolve.times import window_of
from kg.vocab import SOMEONE

_NO_END = 10**9


def node_of(events: Sequence[Event], sources: Mapping[str, str], event_of: Mapping[str, str]) -> EventNode:
    """The node of one or more records of the same event: roles are united, the narrowest time is kept, counts stay apart.

    The node stands as its best record does: what one article says in its own voice is no claim, though others only quote it.
    `sources` names the source of each article, `event_of` the node of every event record. References to records that are
    gone are left out. SOMEONE takes part where nobody who does is known, acts where nobody does and no place is known, and speaks where no speaker is.
    """
    if len(events) == 1:
        return _alone(events[0], event_of)
    events = sorted(events, key=lambda event: event.id)
    first = best_of(events)
    own = event_of[events[0].id]
    actor, recipient = _united(event.actor for event in events), _united(event.recipient for event in events)
    actor = tuple(each for each in actor if each not in recipient) or actor  # "A met B", "A and B met": once each
    if not actor and not recipient:
        actor, recipient = unnamed(event.actor for event in events), unnamed(event.recipient for event in events)
    place = _united(event.place for event in events)
    return EventNode(
        iri=own,
        event=first.event,
        mode=next(iter(sorted({e.mode for e in events if e.mode and e.event == first.event})), None),
        contexts=tuple(sorted({context for event in events for context in event.contexts})),
        actor=actor if actor or recipient or place else (SOMEONE,),  # "the bridge was blown up"
        recipient=recipient,
        about=_abouts(events, event_of, own),
        instrument=_united(event.instrument for event in events),
        place=place,
        time=_narrowest(event.time for event in events),
        counts=tuple(
            sorted(((kind, n, e.id) for e in events for kind, n in e.counts.items()), key=lambda c: (c[0], c[2]))
        ),
        polarity=first.polarity,
        certainty=first.certainty,
        temporality=first.temporality,
        speakers=speakers_of(events),
        records=tuple(event.id for event in events),
        support=support((event.article for event in events), sources),
    )


def _alone(event: Event, event_of: Mapping[str, str]) -> EventNode:
    """The same of one record, as most events have: nothing needs to be united."""
    own, abouts = event_of[event.id], set[str]()
    for item in event.about:
        known = item.entity if isinstance(item, Mention) else event_of.get(item.event)
        if known and known != own:
            abouts.add(known)
    actor, recipient = _known(event.actor), _known(event.recipient)
    if actor and recipient:
        actor = tuple(each for each in actor if each not in recipient) or actor
    elif not actor and not recipient:
        actor, recipient = unnamed((event.actor,)), unnamed((event.recipient,))
    place = _known(event.place)
    counts = tuple((kind, event.counts[kind], event.id) for kind in sorted(event.counts)) if event.counts else ()
    return EventNode(
        iri=own,
        event=event.event,
        mode=event.mode or None,
        contexts=tuple(sorted(set(event.contexts))) if event.contexts else (),
        actor=actor if actor or recipient or place else (SOMEONE,),
        recipient=recipient,
        about=tuple(sorted(abouts)),
        instrument=_known(event.instrument),
        place=place,
        time=event.time,
        counts=counts,
        polarity=event.polarity,
        certainty=event.certainty,
        temporality=event.temporality,
        speakers=(_known(event.speakers) or (SOMEONE,)) if event.speakers else (),
        records=(event.id,),
        support=1,
    )


def _known(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The things that are mentioned, sorted, each once."""
    if len(mentions) == 1:
        entity = mentions[0].entity
        return (entity,) if entity else ()
    return tuple(sorted({mention.entity for mention in mentions if mention.entity})) if mentions else ()


def best_of(events: Sequence[Event]) -> Event:
    """The record that an event stands by: in an article's own voice, certain, past or ongoing before anything else.

    Of two that stand alike the one that the other is about: of a visit that is agreed the visit.
    """
    if len(events) == 1:
        return events[0]
    spoken_of = {each.event for event in events for each in event.about if isinstance(each, EventRef)}

    def standing(event: Event) -> tuple[object, ...]:
        sure = ("certain", "probable", "possible", "underspecified").index(event.certainty)
        real = ("past", "ongoing", "future", "hypothetical").index(event.temporality)
        return (bool(event.speakers), sure, real, event.id not in spoken_of, event.id)

    return min(events, key=standing)


def speakers_of(events: Sequence[Event]) -> tuple[str, ...]:
    """All who say so, sorted; nobody where an article says it in its own voice."""
    if not best_of(events).speakers:
        return ()
    return _united(event.speakers for event in events) or unnamed(event.speakers for event in events)


def support(article_ids: Iterable[str], sources: Mapping[str, str]) -> int:
    """How many independent sources articles have; `sources` names the source of each (`copies.sources_of`)."""
    return len({sources[key] for key in article_ids})


def _united(roles: Iterable[Iterable[Mention]]) -> tuple[str, ...]:
    found = {mention.entity for role in roles for mention in role if mention.entity}
    return tuple(sorted(found)) if len(found) > 1 else tuple(found)


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

    told = [time for time in times if time]
    return min(told, key=rank) if len(told) > 1 else (told[0] if told else None)
