"""Clauses that tell of nobody's deed: what anybody may do, what a paper would have done."""

from kg.extract.frames.find import Sentences
from kg.extract.slots import unsettled, upward
from kg.extract.slots.step import Step
from kg.extract.status.attempts import tells_failure
from kg.extract.status.governors import governor

_OF_STORY = frozenset(["adverbial", "through", "clause", "gerund"])


def at_large(sent: Sentences, token: int, step: Step) -> str | None:
    """The effect of what is told of nobody in particular: of whoever does it, in a novel, of doing it at all; None else."""
    if step.kind in _OF_STORY and is_in_story(sent, token, step.upper):
        return "hypothetical"
    if step.kind == "through" and _is_anybodys(sent, token):
        return "conditional"
    return "hypothetical" if unsettled.is_idea_of_doing(sent.slots, token, step) else None


def is_in_story(sent: Sentences, verb: int, upper: int) -> bool:
    """Whether a clause tells the story of a work: "the novel begins *when they storm it*", "the play has a king *hanging* his son".

    No story is "the deal ends as they storm it", nor "the game ended with police beating fans".
    """
    if sent.tree.tag[upper] == "VBD":
        return False
    phrases, lemma = sent.ontology.standing.phrases, sent.tree.lemma
    told = any(f"in {lemma[subject]}" in phrases for subject in sent.slots.own_subject(upper))
    bare = sent.tree.tag[verb] in ("VBG", "VB") and not sent.slots.auxiliaries(verb)
    return told and (bare or upward.is_in_present_tense(sent.slots, verb))


def _is_anybodys(sent: Sentences, verb: int) -> bool:
    """Whether a clause tells only what anybody may do: "an ally of whoever *pays*"; who paid is somebody."""
    anyone = sent.ontology.lexicon.reference.anybody
    whose = (sent.tree.lower[subject] for subject in sent.slots.own_subject(verb))
    return upward.is_in_present_tense(sent.slots, verb) and any(word in anyone for word in whose)


def is_of_dropped_paper(sent: Sentences, clause: int, noun: int) -> bool:
    """Whether a clause tells what a paper does that was turned down or failed: "vetoed *a draft* that condemned the raid"."""
    tree, verb = sent.tree, sent.tree.head[noun]
    if tree.lemma[noun] not in sent.ontology.standing.papers:
        return False
    own = any(tree.tag[subject] == "WDT" for subject in sent.slots.own_subject(clause))
    if not own and tree.tag[clause] != "VBG":
        return False  # "rejected a draft that Oslo had proposed"
    if tree.dep[noun] == "nsubj":  # "the motion that condemned it *failed*"
        return tells_failure(sent, verb, passive=False)
    above = governor(sent, verb, ("object",)) if tree.dep[noun] in ("dobj", "nsubjpass") else None
    return above is not None and bool(above.effects & {"disobeyed", "unheld"})
