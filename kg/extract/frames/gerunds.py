"""Gerunds that are nouns, read by the frames of their verbs: "the *severing* of ties with Doha by Riyadh"."""

from typing import TYPE_CHECKING

import msgspec

from kg.extract.slots import Arguments

if TYPE_CHECKING:
    from kg.extract.frames.candidates import Lemmas
    from kg.extract.frames.find import Sentences

_ENDING = "ing"


def verb_of(lemmas: "Lemmas", lower: str) -> str | None:
    """The lemma of the verb that has frames and whose gerund a noun is: of "freezing" "freeze", of "barring" "bar"."""
    stem = lower.removesuffix(_ENDING)
    if stem == lower or len(stem) < 3:
        return None
    stems = (stem, stem[:-1]) if stem[-1] == stem[-2] else (stem,)
    return next((found for each in stems if (found := lemmas["verb", each, each, False]) is not None), None)


def as_verb(sent: "Sentences", noun: int) -> Arguments | None:
    """The arguments of a gerund as those of its verb: "of" what, "by" whom; None without an "of"."""
    told = sent.slots.of(noun)
    whom = told.oblique.get("of")
    if not whom:
        return None
    known = [word for word in told.modifier if sent.phrases.name_at(word) is not None]
    return msgspec.structs.replace(
        told,
        object=whom,
        subject=told.oblique.get("by") or told.possessor or known,
        possessor=[],
        modifier=[],
        oblique={prep: heads for prep, heads in told.oblique.items() if prep not in ("of", "by")},
    )
