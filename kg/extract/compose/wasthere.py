"""Whether what somebody ended was there: "stopped shelling the port", "ended a three-day strike"."""

from kg.extract.compose.proto import Proto
from kg.extract.frames.fillers import Fillers
from kg.extract.frames.find import Sentences
from kg.extract.frames.framewords import is_day
from kg.extract.slots import upward
from kg.extract.status import governor


def was_there(sent: Sentences, filled: Fillers, inner: Proto) -> bool:
    """Whether what is ended was there: of a gerund or a known noun, behind a word that takes its object as given ("end", "stop").

    Only where it was ended, or where it will be or must: who "urged them to stop the shelling" says himself that there was any.
    """
    slots, noun = sent.slots, inner.governor if inner.governor >= 0 else inner.trigger
    verbal = sent.tree.tag[noun] == "VBG" and sent.tree.pos[noun] == "VERB"
    if not upward.is_finite(slots, filled.trigger) and not (verbal and _is_own_word(sent, filled.trigger)):
        return False
    said = governor(sent, filled.trigger, ("gerund", "clause") if verbal else ("object",))
    if said is None or "factual" not in said.effects or inner.polarity is not None:
        return False
    if verbal:
        return True
    if sent.tree.pos[noun] != "NOUN":
        return False
    whose = inner.roles.get("actor") or inner.roles.get("recipient")  # "the bombing" alone may be any
    return bool(upward.is_determined(slots, noun) and whose) or is_known_by_more(sent, noun)


def _is_own_word(sent: Sentences, verb: int) -> bool:
    """Whether it is told that it will end, or must: "will stop *shelling*", but "was urged to stop shelling"."""
    return any(sent.tree.tag[word] == "MD" for word in sent.slots.auxiliaries(verb))


def is_known_by_more(sent: Sentences, noun: int) -> bool:
    """Whether more is told of an event noun than that there is one: "a *three-day* strike", "a siege *that had lasted*"."""
    tree, slots = sent.tree, sent.slots
    if any(tree.lower[word - 1] == "-" and is_day(tree, word) for word in slots.kids(noun, "compound", "amod") if word):
        return True
    return any(upward.is_in_past_tense(slots, clause) for clause in slots.kids(noun, "relcl"))


def own_strike(sent: Sentences, inner: Proto, enders: list[int]) -> list[int]:
    """Who held what people come to, where they end it themselves and bear no arms: "*miners* ended a three-day strike"."""
    if not sent.ontology.events[inner.cls].announced:
        return []
    return [h for h in enders if sent.phrases.at(h).sector not in sent.ontology.lexicon.armed_sectors]
