"""Under what hash each report of a graph stands."""

from collections.abc import Mapping
from hashlib import blake2b

import msgspec

from kg.model import Article, Entity, Event, EventRef, Mention
from kg.resolve.events.telling import Reports

_encode = msgspec.msgpack.Encoder().encode


def hashes_of(
    reports: Reports, events: Mapping[str, Event], articles: Mapping[str, Article], entities: Mapping[str, Entity]
) -> dict[str, bytes]:
    """By id, a hash of all that decides a report: its event, when the article came out, who takes part, what the event is about, the
    other events of its sentence.
    """
    things = {iri: _hash(_told(entity)) for iri, entity in entities.items()}
    alone = {key: _hash(_decides(event, events, articles, things)) for key, event in events.items()}
    found: dict[str, bytes] = {}
    for here in reports.sentences.values():
        if len(here) == 1:
            found[here[0]] = alone[here[0]]
            continue
        every = b"".join(alone[key] for key in here)
        found |= {key: _hash((alone[key], every)) for key in here}
    return found


def _told(entity: Entity) -> tuple[object, ...]:
    """What a report tells of a thing; of one that an authority knows no other names."""
    names = () if entity.authority else entity.names
    return (
        entity.iri,
        entity.label,
        entity.cls,
        entity.country,
        entity.sector,
        entity.article,
        entity.authority,
        names,
    )


def _decides(
    event: Event, events: Mapping[str, Event], articles: Mapping[str, Article], things: Mapping[str, bytes]
) -> tuple[object, ...]:
    mentions = (*event.actor, *event.recipient, *event.about, *event.place)
    who = [things.get(m.entity) for m in mentions if isinstance(m, Mention) and m.entity]
    about = [events[a.event].event for a in event.about if isinstance(a, EventRef) and a.event in events]
    return (event, articles[event.article].published, who, about)


def _hash(decides: object) -> bytes:
    try:
        data = _encode(decides)
    except UnicodeEncodeError:  # half a character, which only `repr` can write
        data = repr(decides).encode("ascii", "backslashreplace")
    return blake2b(data, digest_size=8).digest()
