"""A deed by which somebody is the first, the last or the only one: "became the first state *to quit*" tells that it quit."""

from msgspec.structs import replace

from kg.extract.frames.find import Sentences
from kg.extract.slots import unsettled, upward
from kg.extract.slots.step import Step

_INFINITIVES = frozenset(["infinitive", "perfect", "purpose"])


def ranked(sent: Sentences, token: int, step: Step) -> Step:
    """The step to the verb by which somebody is called the first to do it ("ranked"), or the step as it is."""
    if step.kind not in _INFINITIVES:
        return step
    tree, slots, upper = sent.tree, sent.slots, step.upper
    verbal = tree.pos[upper] in ("VERB", "AUX")
    named = [upper]
    if verbal:
        among = [noun for prep in slots.under(upper, "prep") for noun in slots.under(prep, "pobj")]
        named = [*upward.predicates(slots, upper), *among]
    if not any(noun < token and _is_ranked(sent, noun) for noun in named):
        return step
    return replace(step, upper=unsettled.verb_above(slots, upper), kind="ranked")


def _is_ranked(sent: Sentences, noun: int) -> bool:
    """Whether a word says the how-manieth it is: "the *third* member", "among the *first*"."""
    beside, tree = sent.ontology.standing.beside, sent.tree
    words = (noun, *sent.slots.under(noun, "amod"))
    return any(beside.get(("adjective", tree.lower[word])) == "ranked" for word in words)
