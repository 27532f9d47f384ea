"""Which mentions mean the same thing, which event records report the same event, which articles are one text."""

from kg.resolve.context import in_context
from kg.resolve.copies import copies_and_others, copies_of, sources_of
from kg.resolve.decisions import read_decisions
from kg.resolve.entities import resolve
from kg.resolve.events import merge_events
from kg.resolve.events.memory import NOTHING, Memory, Recall, pack_memory, unpack_memory
from kg.resolve.prepared import Prepared, pack, prepare, unpack

__all__ = [
    "NOTHING",
    "Memory",
    "Prepared",
    "Recall",
    "copies_and_others",
    "copies_of",
    "in_context",
    "merge_events",
    "pack",
    "pack_memory",
    "prepare",
    "read_decisions",
    "resolve",
    "sources_of",
    "unpack",
    "unpack_memory",
]
