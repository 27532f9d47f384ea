"""How far a long piece of work has come: told step by step to whoever wants to know, by default to nobody."""

from collections.abc import Callable

Step = Callable[[int, int], None]  # how many are done, of how many; 0 of 0 where that cannot be told
Progress = Callable[[str], Step]  # by the name of the step: parsing, reading, merging, writing


def silent(done: int, total: int) -> None:
    """A step told to nobody."""


def untold(name: str) -> Step:
    """Steps told to nobody."""
    return silent
