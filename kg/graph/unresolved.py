"""How much of what was read could not be tied to anything."""

from kg.model import Attribution, Knowledge, Record
from kg.resolve.walk import mentions_of

_last: list[tuple[tuple[Record, ...], int]] = []  # the records last asked about, since several ask in one build


def unresolved(knowledge: Knowledge) -> int:
    """How many arguments of records mean nobody known, and how many quotations have a speaker who is not known.

    A phrase counts once in each record that it stands in.
    """
    if not _last or _last[0][0] is not knowledge.records:
        _last[:] = [(knowledge.records, _counted(knowledge.records))]
    return _last[0][1]


def _counted(records: tuple[Record, ...]) -> int:
    silent = sum([isinstance(record, Attribution) and record.speaker is None for record in records])
    return silent + sum([not mention.entity for record in records for mention in mentions_of(record)])
