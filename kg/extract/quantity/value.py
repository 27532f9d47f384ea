"""A count in the making, and what the tree says of where it stands."""

from dataclasses import dataclass

from kg.extract.tree import Tree
from kg.model import Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """How many of what: the kind of count, its bounds, the number's token and the tokens that govern it."""

    kind: str
    count: Count
    token: int
    over: tuple[int, ...]  # from the word that says what is counted upwards


def over(tree: Tree, token: int) -> tuple[int, ...]:
    """A token and all that govern it, upwards."""
    found = [token]
    while tree.head[found[-1]] != found[-1]:
        found.append(tree.head[found[-1]])
    return tuple(found)


def lead(tree: Tree, token: int) -> int:
    """The first of a coordination, whose place in the clause all its members have."""
    while tree.dep[token] == "conj":
        token = tree.head[token]
    return token
