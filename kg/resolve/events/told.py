"""The reports of a graph, made when they are asked for, and under what hash each stands."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from hashlib import blake2b

import msgspec

from kg.model import Article, Entity, Event, EventRef, Mention
from kg.ontology import Ontology
from kg.resolve.events.beside import shared
from kg.resolve.events.report import Report

Sentence = tuple[str, int]  # article, and where the sentence begins
_encode = msgspec.msgpack.Encoder().encode


class Reports(Mapping[str, Report]):
    """The reports of event records by id, sorted; those of one sentence are made together, since each knows of the others."""

    def __init__(self, events: Mapping[str, Event], make: Callable[[Event], Report], ontology: Ontology) -> None:
        self._events, self._make = events, make
        self._kinds, self._harm = ontology.matching.kinds, ontology.lexicon.counting.harm
        self._made: dict[str, Report] = {}
        self.sentences: dict[Sentence, list[str]] = defaultdict(list)
        for key in sorted(events):
            self.sentences[_sentence(events[key])].append(key)

    def __getitem__(self, key: str) -> Report:
        found = self._made.get(key)
        if found is None:
            here = self.sentences[_sentence(self._events[key])]
            alone = {each: self._make(self._events[each]) for each in here}
            some = shared(alone, self._kinds.links, self._kinds.within, self._harm) if len(here) > 1 else alone
            self._made.update(some)
            found = self._made[key]
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._events)

    def __len__(self) -> int:
        return len(self._events)


def _sentence(event: Event) -> Sentence:
    return event.article, event.evidence.start


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
