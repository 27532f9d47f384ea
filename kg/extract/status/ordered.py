"""Who is told to do something and is not under who tells it, so that an order is no deed yet."""

from collections.abc import Iterable

from kg.extract.frames import Sentences
from kg.extract.slots.step import Step
from kg.extract.status.governors import governor

_BODY = "IntergovernmentalOrganization"


def is_outside(sent: Sentences, tellers: Iterable[int], told: Iterable[int]) -> bool:
    """Whether an order goes to others: by a court to anybody, by a state to those of another, but not to "his men"."""
    at = sent.phrases.at
    ordering = [at(head) for head in tellers]
    if any(each.sector in sent.ontology.lexicon.ruling_sectors for each in ordering):
        return True
    states = {each.country for each in ordering if each.country}
    bodies = bool(ordering) and all(each.cls == _BODY for each in ordering)  # "the World Court ordered *Uganda* to pay"
    if bodies and any(at(head).cls == "State" for head in told):
        return True
    return bool(states) and any((country := at(head).country) and country not in states for head in told)


def is_order_spoken_of(sent: Sentences, step: Step) -> bool:
    """Whether an order is only dealt with, so that it is not told that anybody obeyed: "upheld *the order* to deport them"."""
    noun = step.kind == "infinitive" and sent.tree.dep[step.upper] in ("dobj", "nsubjpass")
    words = (step.upper, sent.tree.head[step.upper])
    return noun and all(governor(sent, word, ("order",)) is not None for word in words)
