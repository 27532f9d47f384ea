"""What was only wanted once: "*had planned* to leave", "*was to have* left"."""

from kg.extract.frames.find import Sentences
from kg.extract.slots import upward
from kg.extract.slots.step import Step
from kg.extract.status.beside import conditioned
from kg.extract.status.governors import governor


def is_unmet(sent: Sentences, wanted: int, *, perfect: bool = False) -> bool:
    """Whether a word of wanting or planning leaves open what came of it; `perfect`: over a perfect ("was to *have left*")."""
    tree = sent.tree
    kind = "adjective" if tree.pos[wanted] == "ADJ" else "verb"
    if (kind, tree.lemma[wanted]) not in sent.ontology.standing.unmet:
        return False
    if tree.lemma[wanted] == "be" and kind == "verb":
        return perfect and tree.tag[wanted] == "VBD"
    copula = tree.head[wanted] if tree.dep[wanted] == "acomp" else wanted
    if tree.tag[copula] == "VBD" and tree.lemma[wanted] in sent.ontology.standing.interrupted:
        return not sent.slots.is_reported(copula) and tree.dep[copula] != "acl"  # "a report that he was about to"
    return any(tree.lemma[a] == "have" and tree.tag[a] == "VBD" for a in sent.slots.auxiliaries(copula))


def is_in_spite(sent: Sentences, verb: int, step: Step) -> bool:
    """Whether the main clause tells what was done in spite of a promise, so that it was not kept."""
    against = any(governor(sent, word, ("promising",)) is not None for word in step.through)
    bare = sent.tree.tag[verb] == "VBG" and not sent.slots.auxiliaries(verb)
    return against and bare and upward.is_finite_past(sent.slots, step.upper)


def is_spared(sent: Sentences, verb: int, seen: set[int]) -> bool:
    """Whether somebody does something so as not to do what was met: "to avoid *bombing* the dam, they changed course"."""
    tree = sent.tree
    return any(tree.dep[word] == "xcomp" and tree.head[word] == verb and tree.tag[word] == "VBG" for word in seen)


def was_going(sent: Sentences, verb: int) -> bool:
    """Whether "going to" is of the past, so that it is open whether it was done: "was going to leave", but "said it was going to"."""
    past = any(sent.tree.tag[word] == "VBD" for word in sent.slots.auxiliaries(verb))
    return past and not sent.slots.is_reported(verb)


def hangs(sent: Sentences, token: int, upper: int) -> bool:
    """Whether what somebody is going to do hangs on an "if": "plans to block it *if* prices fall"."""
    return conditioned(sent, upper) or (sent.slots.is_infinitive(token) and conditioned(sent, token))


def was_able(sent: Sentences, able: int) -> bool:
    """Whether somebody was able to do it, and so did it: "*was* able to", but "*is*", "*will be* able to"."""
    be = sent.tree.head[able]
    return sent.tree.pos[be] != "AUX" or upward.is_finite_past(sent.slots, be)
