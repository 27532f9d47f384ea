"""What a frame found."""

import msgspec

from kg.lexicon import Frame


class Fillers(msgspec.Struct):
    """A frame matched at a token: token numbers by role, and by scope slot for operators."""

    frame: Frame
    trigger: int
    roles: dict[str, list[int]] = {}
    scope: list[int] = []
    score: tuple[int, int] = (0, 0)
    words: tuple[int, ...] = ()  # the tokens of the frame's own words
    tellers: tuple[int, ...] = ()  # who reports the clause, where the frame asks for that
