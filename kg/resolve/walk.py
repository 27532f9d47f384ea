"""The mentions inside a record: reading them and writing their entities."""

from collections.abc import Callable, Iterator

import msgspec

from kg.model import Attribution, Count, Event, Mention, Record, Relation, Tally

_ROLES = ("actor", "recipient", "about", "instrument", "place", "speakers")


def mentions_of(record: Record) -> list[Mention]:
    """All mentions of a record, whatever their role."""
    if isinstance(record, Event):
        about = [item for item in record.about if isinstance(item, Mention)] if record.about else ()
        found = [*record.actor, *record.recipient, *about, *record.instrument, *record.place, *record.speakers]
        return [*found, *_counting(record.counts)] if record.counts else found
    if isinstance(record, Relation):
        return [record.subject, record.object, *record.speakers]
    if isinstance(record, Tally):
        return [*record.speakers, *record.place, *_counting(record.counts)]
    return [record.speaker] if record.speaker is not None else []


def _counting(counts: dict[str, Count]) -> Iterator[Mention]:
    return (count.by for count in counts.values() if count.by is not None)


def with_mentions(record: Record, change: Callable[[Mention], Mention]) -> Record:
    """The record with each of its mentions changed."""
    match record:
        case Event():
            roles = {}
            for role in _ROLES:
                if items := getattr(record, role):
                    roles[role] = tuple([change(item) if isinstance(item, Mention) else item for item in items])
            counts = {"counts": _counted(record.counts, change)} if record.counts else {}
            return msgspec.structs.replace(record, **counts, **roles) if roles or counts else record
        case Relation():
            speakers = tuple(change(each) for each in record.speakers)
            return msgspec.structs.replace(
                record, subject=change(record.subject), object=change(record.object), speakers=speakers
            )
        case Tally():
            speakers = tuple(change(each) for each in record.speakers)
            return msgspec.structs.replace(
                record,
                speakers=speakers,
                counts=_counted(record.counts, change),
                place=tuple(change(each) for each in record.place),
            )
        case Attribution():
            return msgspec.structs.replace(record, speaker=change(record.speaker) if record.speaker else None)


def _counted(counts: dict[str, Count], change: Callable[[Mention], Mention]) -> dict[str, Count]:
    return {
        kind: msgspec.structs.replace(count, by=change(count.by)) if count.by else count
        for kind, count in counts.items()
    }
