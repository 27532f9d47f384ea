"""A step up the tree."""

from kg.model import Value


class Step(Value, frozen=True):
    """One step up a tree.

    `kind`: conjunct, infinitive, perfect (an infinitive with "have"), gerund, clause, purpose, adverbial, participle, object,
    called (what something is called), passive, subject, exists ("there was an attack"), predicate (an adjective of a copula), through (a preposition), modifier,
    relative, named ("the blast was *an attack*"), ranked ("was the first *to leave*"), or aside for all else.
    """

    upper: int
    kind: str
    through: tuple[int, ...] = ()  # the prepositions between, the lowest first
    passed: int | None = (
        None  # the object between a verb and the preposition behind it: "acquitted *the colonel* of ordering it"
    )
