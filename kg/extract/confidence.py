"""How probably a record is right: a logistic sum over signs that can be seen on the record itself.

The weights are fitted on records that people judged (tools/calibrate.py) and stand in the ontology;
docs/quality/confidence.md has the reliability table. Without weights the confidence is what the rules give: the
frame's prior, less for each guess.
"""

import math
from collections.abc import Mapping

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
    kind, odds, found = _signs(record)
    rules = odds * weights.get(f"{kind} rules", 0.0)
    return sum([weights.get(kind, 0.0), rules, *[weights.get(f"{kind} {sign}", 0.0) for sign in found]])


def _kind(record: Record) -> str:
    return type(record).__name__.lower()


def signs(record: Record) -> list[tuple[str, float]]:
    """(sign, strength) of a record that still has the confidence of the rules."""
    kind, odds, found = _signs(record)
    return [(kind, 1.0), (f"{kind} rules", odds), *[(f"{kind} {sign}", 1.0) for sign in found]]


def _signs(record: Record) -> tuple[str, float, list[str]]:
    """The kind of a record, the log-odds that the rules give it, and its other signs, each of which is there or not."""
    prior = min(max(record.confidence, 0.02), 0.98)
    if isinstance(record, Event):
        found = _of_event(record)
    elif isinstance(record, Relation):
        found = _of_relation(record)
    elif isinstance(record, Attribution):
        found = _of_attribution(record)
    else:
        found = []
    return _kind(record), math.log(prior / (1 - prior)), found


def _of_event(record: Event) -> list[str]:
    found = [record.event, *_side("actor", record.actor), *_side("recipient", record.recipient)]
    if not record.recipient and (record.about or record.place):
        found.append("recipient only a thing or place")
    if any(m.country for m in record.actor) and any(m.country for m in record.recipient):
        found.append("both countries known")
    found += [record.temporality, record.certainty, record.polarity]
    if record.speakers:
        found.append("somebody's word")
    words = record.trigger.text.count(" ") + 1
    if words > 1:
        found.append("several words" if words <= _MANY else "a clause of words")
    if len(record.evidence.quote) > _LONG:
        found.append("long sentence")
    return found


def _side(role: str, filled: tuple[Mention, ...]) -> list[str]:
    if not filled:
        return [f"{role} missing"]
    first = filled[0]
    found = [f"{role} {first.cls}"]
    if first.country:
        found.append(f"{role} country known")
    if first.sector:
        found.append(f"{role} sector known")
    if first.entity:
        found.append(f"{role} of the authorities")
    if len(filled) > 1:
        found.append(f"{role} several")
    if first.text.islower() and " " not in first.text:
        found.append(f"{role} one common word")
    return found


def _of_relation(record: Relation) -> list[str]:
    found = [record.relation, record.temporality]
    if record.polarity == "negative" or record.certainty != "certain":
        found.append("not simply so")
    if record.speakers:
        found.append("somebody's word")
    if record.named_in is not None:
        found.append("from context")
    if len(record.evidence.quote) > _LONG:
        found.append("long sentence")
    return found


def _of_attribution(record: Attribution) -> list[str]:
    found = ["direct" if record.direct else "indirect"]
    if record.cue is None:
        found.append("no cue")
    if record.speaker is None:
        found.append("speaker missing")
    elif record.speaker.text.islower():
        found.append("speaker unnamed")
    if record.content.end - record.content.start > _LONG:
        found.append("long content")
    elif " " not in record.content.text:
        found.append("one word")
    return found
