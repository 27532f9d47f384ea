"""How probably a record is right: a logistic sum over signs that can be seen on the record itself.

The weights are fitted on records that people judged (tools/calibrate.py) and stand in the ontology; docs/quality.md has
the reliability table. Without weights the confidence is what the rules give: the frame's prior, less for each guess.
"""

import math
from collections.abc import Iterator, Mapping

import msgspec

from kg.model import Attribution, Event, EventRef, Mention, Record, Relation

_LONG = 300  # characters of a sentence in which the parser is often lost
_DEEP = 4  # operators over operators
_STEP = 0.001
_MANY = 6  # words of a trigger that has swallowed a clause


def weighed(record: Record, weights: Mapping[str, float]) -> Record:
    """The record with its calibrated confidence, rounded to three places; as it was where its kind has no weights."""
    if _kind(record) not in weights:
        return record
    return msgspec.structs.replace(record, confidence=round(1 / (1 + math.exp(-_sum(record, weights))), 3))


def capped(records: Mapping[str, Record]) -> dict[str, Record]:
    """The records with no event surer than the one in whose scope it stands: where "agreed" is misread, so is what was agreed."""
    found = dict(records)
    for _ in range(_DEEP):
        lower = [
            (ref.event, record.confidence - _STEP)
            for record in found.values()
            if isinstance(record, Event)
            for ref in record.about
            if isinstance(ref, EventRef) and ref.event in found and found[ref.event].confidence >= record.confidence
        ]
        for key, limit in lower:
            confidence = round(max(min(limit, found[key].confidence), 0.0), 3)
            found[key] = msgspec.structs.replace(found[key], confidence=confidence)
        if not lower:
            break
    return found


def _sum(record: Record, weights: Mapping[str, float]) -> float:
    return sum([value * weights.get(sign, 0.0) for sign, value in signs(record)])


def _kind(record: Record) -> str:
    return type(record).__name__.lower()


def signs(record: Record) -> Iterator[tuple[str, float]]:
    """(sign, strength) of a record that still has the confidence of the rules."""
    kind = _kind(record)
    yield kind, 1.0
    odds = min(max(record.confidence, 0.02), 0.98)
    yield f"{kind} rules", math.log(odds / (1 - odds))
    if isinstance(record, Event):
        found = _of_event(record)
    elif isinstance(record, Relation):
        found = _of_relation(record)
    elif isinstance(record, Attribution):
        found = _of_attribution(record)
    else:
        found = iter(())
    for sign in found:
        yield f"{kind} {sign}", 1.0


def _of_event(record: Event) -> Iterator[str]:
    yield record.event
    yield from _side("actor", record.actor)
    yield from _side("recipient", record.recipient)
    if not record.recipient and (record.about or record.place):
        yield "recipient only a thing or place"
    if any(m.country for m in record.actor) and any(m.country for m in record.recipient):
        yield "both countries known"
    yield record.temporality
    yield record.certainty
    yield record.polarity
    if record.speakers:
        yield "somebody's word"
    words = record.trigger.text.count(" ") + 1
    if words > 1:
        yield "several words" if words <= _MANY else "a clause of words"
    if len(record.evidence.quote) > _LONG:
        yield "long sentence"


def _side(role: str, filled: tuple[Mention, ...]) -> Iterator[str]:
    if not filled:
        yield f"{role} missing"
        return
    first = filled[0]
    yield f"{role} {first.cls}"
    if first.country:
        yield f"{role} country known"
    if first.sector:
        yield f"{role} sector known"
    if first.entity:
        yield f"{role} of the authorities"
    if len(filled) > 1:
        yield f"{role} several"
    if first.text.islower() and " " not in first.text:
        yield f"{role} one common word"


def _of_relation(record: Relation) -> Iterator[str]:
    yield record.relation
    yield record.temporality
    if record.polarity == "negative" or record.certainty != "certain":
        yield "not simply so"
    if record.speakers:
        yield "somebody's word"
    if len(record.evidence.quote) > _LONG:
        yield "long sentence"


def _of_attribution(record: Attribution) -> Iterator[str]:
    yield "direct" if record.direct else "indirect"
    if record.cue is None:
        yield "no cue"
    if record.speaker is None:
        yield "speaker missing"
    elif record.speaker.text.islower():
        yield "speaker unnamed"
    if record.content.end - record.content.start > _LONG:
        yield "long content"
    elif " " not in record.content.text:
        yield "one word"
