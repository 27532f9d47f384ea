"""Words for unnamed actors and things: role nouns."""

from kg.model import Value
from kg.turtle import Node, every, locals_of, one
from kg.vocab import LEX


class RoleNoun(Value, frozen=True):
    """What an unnamed phrase with this head noun denotes."""

    noun: str
    cls: str
    sector: str | None
    collective: bool = False  # in the singular it names a number of people ("force")
    bare_thing: bool = False  # without article or modifier it is no actor ("the use of force")
    speaks_for: bool = False  # its side is that of whom it is of, for or to ("a spokesman for the police")


def role_nouns(nodes: dict[str, Node], iris: list[str]) -> dict[str, RoleNoun]:
    """Role nouns by noun."""
    found = {}
    for iri in iris:
        cls, sector = locals_of(nodes[iri], LEX + "denotes"), one(nodes[iri], LEX + "sector")
        for noun in every(nodes[iri], LEX + "noun"):
            found[noun] = RoleNoun(
                noun=noun,
                cls=cls[0],
                sector=sector,
                collective=one(nodes[iri], LEX + "collective") == "true",
                bare_thing=one(nodes[iri], LEX + "bareIsThing") == "true",
                speaks_for=one(nodes[iri], LEX + "speaksFor") == "true",
            )
    return found
