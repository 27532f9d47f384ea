"""Who is told to do something and is not under who tells it, so that an order is no deed yet; what is only dreaded."""

from collections.abc import Iterable

from kg.extract.frames.cues import cues_at
from kg.extract.frames.find import Sentences
from kg.extract.slots import signs, upward
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


def is_ordered(sent: Sentences, token: int, step: Step) -> bool:
    """Whether others are told to do it: "Ethiopia ordered Norwegian diplomats *to leave*"."""
    slots = sent.slots
    told = step.kind == "infinitive" and slots.is_infinitive(token) and sent.tree.pos[step.upper] == "VERB"
    return told and is_outside(sent, slots.of(step.upper).subject, slots.of(token).subject)


def is_dreaded(sent: Sentences, step: Step, token: int) -> bool:
    """Whether a clause tells of what is over what somebody only fears or hopes: "fear that the rebels *have killed* them"."""
    slots = sent.slots
    perfect = slots.is_perfect(token) or sent.tree.tag[token] == "VBD"
    cue = any(cue.attitude in ("thinking", "judging", "perceiving") for cue in cues_at(sent, step.upper))
    return perfect and cue and upward.is_finite(slots, token) and not signs.is_wished(slots, token)


def is_foretold(sent: Sentences, step: Step, token: int) -> bool:
    """Whether a clause says what will be, behind a word that may also ask for it: "insists that Greece *will* leave"."""
    may_ask = sent.tree.lemma[step.upper] in sent.ontology.lexicon.reference.wishers
    return may_ask and signs.is_foretold(sent.slots, token)
