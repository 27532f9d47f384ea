"""A relation in the making."""

from dataclasses import dataclass

from kg.extract.relations.standing import Standing
from kg.lexicon import Frame
from kg.ontology import Authority

NOWHERE = -1  # what an office is of, where its own sentence does not say it


@dataclass(slots=True, eq=False)
class Tie:
    """A relation in the making; `subject` and `object` are tokens of one paragraph, or `object` one of the paragraph `home`."""

    frame: Frame | None
    relation: str
    trigger: int
    words: tuple[int, ...]
    subject: int
    object: int
    standing: Standing
    office: str | None
    home: int | None = None  # the number of the paragraph that names the object, where it is another sentence
    known: Authority | None = None  # what the object is where its word alone does not tell: "(*R*-Texas)"
