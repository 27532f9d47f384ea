"""Polarity, certainty and temporality of an event, from the words beside and above it (after FactBank and PLOVER).

The way goes from the event's own word up its tree. Each word on it either passes the standing on, changes it, or ends the way:
what stands above a subordinate clause ("after the army attacked") says nothing of the event. Which words do what stands in
`ontology/lex/status.ttl` and, for operators, in `operators.ttl`.
"""

from kg.extract.status.attempts import reply_to
from kg.extract.status.beside import conjunction, effects_at, is_behind_nor, is_denied, is_negative
from kg.extract.status.cautions import is_awaited
from kg.extract.status.governors import governor, tells
from kg.extract.status.judged import is_lie
from kg.extract.status.met import Status
from kg.extract.status.ordered import is_outside
from kg.extract.status.outcome import weaker
from kg.extract.status.taken import is_uttered
from kg.extract.status.unmet import is_unmet
from kg.extract.status.way import status_of

__all__ = [
    "Status",
    "conjunction",
    "effects_at",
    "governor",
    "is_awaited",
    "is_behind_nor",
    "is_denied",
    "is_lie",
    "is_negative",
    "is_outside",
    "is_unmet",
    "is_uttered",
    "reply_to",
    "status_of",
    "tells",
    "weaker",
]
