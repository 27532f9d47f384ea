"""Some triples of the graph that are made by themselves."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from kg.export.terms import Triple


class Piece(NamedTuple):
    """Some triples: what decides them, the named graph they belong in ("" for what is derived), and how they are made."""

    key: bytes
    graph: str
    make: Callable[[], Iterable[Triple]]
