"""Two units to be judged."""

from kg.model import Value
from kg.resolve.personname import PersonName
from kg.resolve.unit import Unit


class Pair(Value, frozen=True, gc=False):
    """Two units to be judged.

    `rivals` is how many other things the shorter name could mean; `names` are those of persons;
    `likeness` is how far two whole names are one, 0..1, None where one of them is a part only; `refused`: the name of one
    is a safe name of the other, which the ontology knows, and yet it was not taken for it.
    """

    left: Unit
    right: Unit
    rivals: int = 0
    names: tuple[PersonName, PersonName] | None = None
    likeness: float | None = None
    refused: bool = False
