"""A thing of the article and where it was mentioned."""

from typing import NamedTuple

import msgspec

from kg.extract.mentions.phrase import Phrase

_LONG_AGO = -1_000_000


class Seen(NamedTuple):
    """A mention: its sentence (those inside quotations are not counted), paragraph, token, and how prominent it is."""

    sentence: int
    paragraph: int
    token: int
    rank: float


class Referent(msgspec.Struct, eq=False):
    """One thing of the article; `seen` holds its mentions in order."""

    phrase: Phrase
    noun: str = ""  # the head of a description
    names: set[str] = set()
    roles: set[tuple[str, bool]] = set()  # what it is said to be, and whether it no longer is
    homes: set[str] = set()  # the regions that stand beside its titles
    first: tuple[int, int] = (-1, -1)  # paragraph and token of the first mention
    parts: tuple["Referent", ...] = ()  # "the two leaders": each of them
    seen: list[Seen] = []
    last: int = _LONG_AGO  # the sentence it was seen in last
    number: str | None = None  # "one" or "many", once a pronoun has told
