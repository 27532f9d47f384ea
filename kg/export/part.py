"""The part of a large graph that one page can hold: the things most is said of, and what is said of them."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice

import msgspec

from kg.graph.contents import untold
from kg.model import Attribution, EventNode, Fact, Knowledge, Record

THINGS = 20_000  # of a page; what a browser opens within seconds
STATEMENTS = 50_000  # facts, and events that no fact tells
QUOTES = 50_000  # of what the things say


def part_of(knowledge: Knowledge, things: int = THINGS, statements: int = STATEMENTS) -> Knowledge:
    """The graph itself where it is small enough, else the best connected things with the statements among them.

    As many of the things most is said of as leave no more statements than that among themselves, with the sentences and
    articles these rest on.
    """
    alone = untold(knowledge)
    if len(knowledge.entities) <= things and len(knowledge.facts) + len(alone) <= statements:
        return knowledge
    said: list[Fact | EventNode] = [*knowledge.facts, *alone]
    ends = [_ends(each) for each in said]
    counted: Counter[str] = Counter(chain.from_iterable(ends))
    known = sorted([entity.iri for entity in knowledge.entities])
    ranked = sorted(known, key=lambda iri: -counted[iri])[:things]
    rank = dict.fromkeys(known, things)
    rank.update(zip(ranked, range(things), strict=False))
    # a statement is there as soon as the last of its things is
    last = [max([rank[iri] for iri in some if iri in rank], default=things) for some in ends]
    full = sorted(last)[statements] if len(last) > statements else things
    kept = [each for each, worst in zip(said, last, strict=True) if worst < min(full, things)]
    return _narrowed(knowledge, kept, set(ranked[:full]))


def left_out(whole: Knowledge, part: Knowledge) -> str:
    """What a page that holds a part only says of it; "" of one that holds all."""
    if part is whole:
        return ""
    shown, every = len(part.entities), len(whole.entities)
    return (
        f"Shown are the {shown:,} best connected of {every:,} things and what is said among them; all "
        "of it is in the other exports: ask with kg query or kg serve"
    )


def _ends(said: Fact | EventNode) -> Collection[str]:
    if isinstance(said, Fact):
        return (said.subject, said.object)
    return {*said.actor, *said.recipient, *said.about, *said.instrument, *said.place}


def _narrowed(knowledge: Knowledge, kept: list[Fact | EventNode], things: set[str]) -> Knowledge:
    facts = tuple(each for each in kept if isinstance(each, Fact))
    wanted = {each.iri for each in kept} | {fact.event for fact in facts}
    events = tuple(event for event in knowledge.events if event.iri in wanted)
    grounds = {key for fact in facts for key in fact.records} | {key for event in events for key in event.records}
    quotes = {record.id for record in islice(_quotes(knowledge.records, things), QUOTES)}
    records = tuple(record for record in knowledge.records if record.id in grounds or record.id in quotes)
    articles = {record.article for record in records}
    return msgspec.structs.replace(
        knowledge,
        articles=tuple(article for article in knowledge.articles if article.id in articles),
        entities=tuple(entity for entity in knowledge.entities if entity.iri in things),
        events=events,
        facts=facts,
        records=records,
    )


def _quotes(records: Iterable[Record], speakers: set[str]) -> Iterator[Record]:
    for record in records:
        if isinstance(record, Attribution) and record.speaker and record.speaker.entity in speakers:
            yield record
