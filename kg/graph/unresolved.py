"""How much of what was read could not be tied to anything."""

from kg.model import Attribution, Knowledge
from kg.resolve.walk import mentions_of


def unresolved(knowledge: Knowledge) -> int:
    """How many arguments of records mean nobody known, and how many quotations have a speaker who is not known.

    A phrase counts once in each record that it stands in.
    """
    silent = sum(isinstance(record, Attribution) and record.speaker is None for record in knowledge.records)
    return silent + sum(not mention.entity for record in knowledge.records for mention in mentions_of(record))
