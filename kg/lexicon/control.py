"""Verbs by whose deed stands in their complement: the subject's, the object's, somebody else's."""

from collections.abc import Callable
from itertools import product

from kg.model import Value


class Control(Value, frozen=True):
    """Lemmas of verbs; docs/lexicon.md says how they are written."""

    keeping: frozenset[str] = frozenset()  # whose subject does it in spite of an object: "promised them to leave"
    calls: frozenset[str] = frozenset()  # that name behind a preposition who is to do it: "appealed to X to leave"
    directing: frozenset[str] = frozenset()  # whose object is to do it: "pressed X to leave"
    charges: frozenset[str] = frozenset()  # whose object did what stands behind "of"
    boasting: frozenset[str] = frozenset()  # whose subject does what stands behind "of": "boasted of plans to leave"
    standing: frozenset[str] = frozenset()  # that say where somebody is: "stood behind the attack"
    lasting: frozenset[str] = frozenset()  # that say that a state lasts: "is in custody", "remains under siege"
    suffered: frozenset[str] = frozenset()  # phrases for what is done to whoever is in the state: "in custody"
    done: frozenset[str] = frozenset()  # phrases for what is done by whoever is in the state: "on strike"
    state_prepositions: frozenset[str] = frozenset()  # that all these begin with
    works: frozenset[str] = frozenset()  # nouns for what somebody did: "the attack was the *work* of rebels"
    told: frozenset[tuple[str, str]] = (
        frozenset()
    )  # verb and noun for what is asked of the verb's subject: resist, call
    asked: frozenset[str] = frozenset()  # nouns for what others are to do: "a demand by X to leave"
    of_others: frozenset[str] = frozenset()  # whose object is somebody else's deed: "foiled a plot to kill him"


def build_control(words: Callable[[str, str], frozenset[str]]) -> Control:
    """The verbs among the words of the lexicon; words gives those of a kind by their predicate."""
    suffered, done = words("SufferedState", "phrase"), words("DoneState", "phrase")
    return Control(
        lasting=words("LastingVerb", "verb"),
        suffered=suffered,
        done=done,
        state_prepositions=frozenset(phrase.split()[0] for phrase in suffered | done),
        keeping=words("KeepingVerb", "verb"),
        calls=words("CallingVerb", "verb"),
        directing=words("DirectingVerb", "verb"),
        charges=words("ChargingVerb", "verb"),
        boasting=words("BoastingWord", "verb"),
        standing=words("StandingVerb", "verb"),
        works=words("WorkNoun", "noun"),
        told=frozenset(product(words("ToldVerb", "verb"), words("ToldVerb", "noun"))),
        asked=words("AskingNoun", "noun"),
        of_others=words("OthersVerb", "verb"),
    )
