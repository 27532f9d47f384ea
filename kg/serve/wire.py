"""What the server and its workers say to each other: frames of four bytes of length and JSON, then the answer's bytes."""

import struct
from typing import Literal

import msgspec

from kg.model import Value

_LENGTH = struct.Struct(">I")
HEAD = _LENGTH.size

Outcome = Literal["ok", "bad", "refused", "limit"]


class Ask(Value, frozen=True):
    """A query with the form wanted for rows and for graphs, None where the client takes neither of ours."""

    query: str
    rows_form: str | None
    graph_form: str | None


class Reply(Value, frozen=True):
    """What came of it: `form` and `size` bytes that follow, or a message that says why not."""

    outcome: Outcome
    form: str = ""
    message: str = ""
    size: int = 0


def frame(value: Ask | Reply) -> bytes:
    """A value as bytes, its length before it."""
    data = msgspec.json.encode(value)
    return _LENGTH.pack(len(data)) + data


def length(head: bytes) -> int:
    """How many bytes follow a head."""
    size: int = _LENGTH.unpack(head)[0]
    return size
