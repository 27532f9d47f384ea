"""Records that people judged one by one, against those that the extractor gives now: precision, and whether confidence is true."""

from collections.abc import Iterable

import msgspec

from kg.eval.figures import Verdict
from kg.eval.gold import GoldText
from kg.model import Event, Mention, Record, Relation

Key = tuple[str, int, frozenset[tuple[int, int]], frozenset[tuple[int, int]]]


def judge_records(gold: GoldText, records: Iterable[Record]) -> list[Verdict]:
    """Right and false as judged; a right one that is not given any more is missed. Records that nobody judged do not count."""
    given = {key: record for record in records if (key := key_of(record)) is not None}
    found = []
    for item in gold.judged:
        record = given.get((item.name, item.start, frozenset(item.actor), frozenset(item.recipient)))
        note = f"{item.name} at {item.start}"
        if record is not None:
            note = f"{note}  {record.evidence.quote}"
            right = Verdict(text=gold.id, cls=item.name, kind="right", note=note, record=record)
            found.append(right if item.right else msgspec.structs.replace(right, kind="false"))
        elif item.right:
            found.append(Verdict(text=gold.id, cls=item.name, kind="missed", note=note))
    return found


def key_of(record: Record) -> Key | None:
    """What tells a judged record again: its name, where its trigger starts, where both sides stand; None for attributions."""
    if isinstance(record, Event):
        return record.event, record.trigger.start, _spans(record.actor), _spans(record.recipient)
    if isinstance(record, Relation):
        return record.relation, record.trigger.start, _spans((record.subject,)), _spans((record.object,))
    return None


def _spans(mentions: Iterable[Mention]) -> frozenset[tuple[int, int]]:
    return frozenset((mention.start, mention.end) for mention in mentions)
