"""The deed in which another was done: "12 people were killed *when rebels shelled the town on Monday*"."""

from typing import TYPE_CHECKING

from kg.extract.slots import upward

if TYPE_CHECKING:
    from kg.extract.frames import Sentences


def occasion(sent: "Sentences", verb: int) -> int | None:
    """The past verb of the clause that says in what a passive verb without a doer happened; None where none says it.

    What is said of all times ("soldiers are killed when they attack") and what may be ("if rebels shelled") is none.
    """
    slots = sent.slots
    if not slots.is_passive(verb):
        return None
    opens = sent.ontology.lexicon.timing.of("occasion").keys()
    for clause in upward.adverbial_clauses(slots, verb):
        told = upward.is_in_past_tense(slots, verb) and upward.is_in_past_tense(slots, clause)
        if told and clause > verb and opens & set(upward.subordinators(slots, clause)) and not slots.negated(clause):
            return clause
    return None
