"""Where labels stand in a parse: most words have others, and a list finds a label ten times as fast as a loop does."""

from collections.abc import Iterator


def where(labels: list[str], label: str) -> Iterator[int]:
    """The places of a label, in order; what is changed further on meanwhile counts as changed."""
    at = 0
    while True:
        try:
            at = labels.index(label, at)
        except ValueError:  # the only way that a list has to say so
            return
        yield at
        at += 1


def governors(head: list[int], dep: list[str], *labels: str) -> set[int]:
    """The words over those with one of the labels."""
    return {head[token] for label in labels for token in where(dep, label)}


def is_under(token: int, upper: int, head: list[int]) -> bool:
    """Whether a word hangs on another one, at whatever depth; a ring of words ends the search."""
    for _ in head:
        if head[token] == token:
            return False
        token = head[token]
        if token == upper:
            return True
    return False


def ladder(head: list[int], token: int) -> list[int]:
    """A word and those above it, up to the top of its tree."""
    found = [token]
    while head[found[-1]] != found[-1]:
        found.append(head[found[-1]])
    return found


def below_of(upper: int, head: list[int]) -> list[int]:
    """The words that hang on a word."""
    return [token for token, above in enumerate(head) if above == upper and token != upper]
