"""A relation in the making."""

from dataclasses import dataclass

from kg.extract.standing import Standing
from kg.lexicon import Frame
from kg.ontology import Authority


@dataclass(slots=True, eq=False)
class Tie:
    """A relation in the making; `subject` and `object` are tokens."""

    frame: Frame | None
    relation: str
    trigger: int
    words: tuple[int, ...]
    subject: int
    object: int
    standing: Standing
    office: str | None
    known: Authority | None = None  # what the object is where its word alone does not tell: "(*R*-Texas)"
