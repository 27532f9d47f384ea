"""Which mentions mean the same thing, and which event records report the same event."""

from kg.resolve.decisions import read_decisions
from kg.resolve.entities import resolve, resolve_why
from kg.resolve.events import merge_events

__all__ = ["merge_events", "read_decisions", "resolve", "resolve_why"]
