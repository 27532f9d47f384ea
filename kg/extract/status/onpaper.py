"""What papers have somebody do, which is an idea, and what they tell that somebody did."""

from kg.extract.frames.cues import cues_at
from kg.extract.frames.find import Sentences
from kg.extract.slots import upward


def is_on_paper(sent: Sentences, verb: int) -> bool:
    """Whether it is a plan or treaty of which a verb is said: "the *draft* has Israel withdrawing"."""
    tree, papers = sent.tree, sent.ontology.standing.papers
    subjects = sent.slots.own_subject(verb)
    if tree.dep[verb] == "relcl" and any(tree.tag[subject] == "WDT" for subject in subjects):
        return tree.lemma[tree.head[verb]] in papers  # "a *law* that lets police arrest them"
    return any(tree.lemma[subject] in papers for subject in subjects)


def is_recorded(sent: Sentences, verb: int, clause: int) -> bool:
    """Whether a paper tells what was done, and is no work of art: "a *memo* shows that they looted it"."""
    tree = sent.tree
    drawn = any(tree.lemma[who] in sent.ontology.standing.fictions for who in sent.slots.own_subject(verb))
    told = tree.dep[clause] == "ccomp" and (upward.is_finite_past(sent.slots, clause) or _did(sent, clause))
    return told and not drawn and bool(cues_at(sent, verb))


def _did(sent: Sentences, clause: int) -> bool:
    """Whether it is said with stress that it was done: "a memo shows that they *did* loot it"."""
    return any(sent.tree.lower[word] == "did" for word in sent.slots.auxiliaries(clause))
