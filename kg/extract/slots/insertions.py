"""Words of saying that are inserted into a clause, or stand behind it: "X, *he said*", "as *Oslo sees it*"."""

from kg.extract.slots import Slots
from kg.extract.slots.clauses import is_finite, mark
from kg.extract.slots.unsettled import verb_above


def inserted(slots: Slots, cue: int, *, addressed: bool = False) -> list[int]:
    """The clause that a cue is inserted into or stands behind ("X, *he said*"); [] where it is no insertion.

    `addressed` is true for a verb whose object is who hears it: "as he *told* reporters".
    """
    tree = slots.tree
    own = set(tree.subtree(cue))
    aside = _aside(slots, cue, own, addressed) if tree.dep[cue] in ("advcl", "ccomp") else None
    if aside is not None:
        return aside
    if (
        tree.dep[cue] in ("parataxis", "ccomp")
        and tree.head[cue] != cue
        and tree.pos[tree.head[cue]] in ("VERB", "AUX", "NOUN")
    ):
        if tree.dep[cue] == "ccomp" and cue < tree.head[cue]:
            return []
        return [t for t in tree.subtree(tree.head[cue]) if t not in own] if tree.dep[cue] == "parataxis" else []
    if tree.dep[cue] == "conj" and any(tree.lower[a - 1 : a + 1] == ["or", "so"] for a in slots.under(cue, "advmod")):
        return [
            t for t in tree.subtree(tree.head[cue]) if t < min(own) and tree.dep[t] != "cc"
        ]  # "X left, or so he says"
    return _before(slots, cue)


def _aside(slots: Slots, cue: int, own: set[int], addressed: bool) -> list[int] | None:
    """What "as Oslo sees it" and "to hear Oslo tell it" are said of; None for any other word of saying."""
    tree, heard = slots.tree, slots.tree.head[cue]
    told = [word for word in slots.under(cue, "dobj") if tree.lower[word] != "it"]
    if tree.dep[cue] == "ccomp" and tree.dep[heard] == "advcl" and slots.is_infinitive(heard):
        own, whole = set(tree.subtree(heard)), tree.subtree(verb_above(slots, tree.head[heard]))
        return [t for t in whole if t not in own] if slots.has(cue, "dobj") and not told else []
    if (
        tree.dep[cue] == "advcl"
        and "as" in mark(slots, cue)
        and (addressed or not told)
        and not slots.has(cue, "ccomp", "xcomp")
    ):
        for clause in slots.under(cue, "advcl"):  # "began, as Oslo sees it, *when ships rammed it*"
            if clause > cue and tree.words[tree.leftmost(clause) - 1] == ",":
                own = own - set(tree.subtree(clause))
        return [t for t in tree.subtree(verb_above(slots, heard)) if t not in own]
    return None


def _before(slots: Slots, cue: int) -> list[int]:
    """The clause before the teller at the end of a sentence: "*X left*, he said"; [] where what stands there is none."""
    tree = slots.tree
    subjects = slots.kids(cue, "nsubj")
    first, _ = tree.sentences[tree.sentence[cue]]
    if tree.dep[cue] != "ROOT" or not subjects or slots.kids(cue, "dobj", "mark"):
        return []  # nor "..., years after *mediation began*"
    begin = min(tree.leftmost(s) for s in subjects)
    begin = min(begin, cue)
    before = list(range(first, begin))
    if (
        len(before) > 3
        and tree.words[begin - 1] in (",", "”", '"')
        and any(tree.pos[t] in ("VERB", "AUX") and not _is_under_adverbial(slots, t, cue) for t in before)
    ):
        return before
    return []


def _is_under_adverbial(slots: Slots, verb: int, cue: int) -> bool:
    """Whether a verb stands in a clause of condition or time on a cue, which is no content: "*if they attack*, we will respond"."""
    tree = slots.tree
    if _stands_alone(slots, verb):
        return False
    while tree.head[verb] not in (verb, cue):
        verb = tree.head[verb]
    if tree.head[verb] != cue:
        return False
    if tree.tag[verb] in ("VBN", "VBG") and tree.dep[verb] in ("advcl", "prep") and slots.has(verb, "ccomp"):
        return tree.leftmost(verb) == verb  # "*provided that* both leave, the treaty will hold"
    return tree.dep[verb] == "advcl" and bool(slots.kids(verb, "mark", "advmod"))


def _stands_alone(slots: Slots, verb: int) -> bool:
    """Whether a clause hung on one of time is none of its own: "as he prepared to speak, *a girl was hit*, police said"."""
    tree, begin = slots.tree, slots.tree.leftmost(verb)
    bare = tree.dep[verb] == "advcl" and bool(slots.own_subject(verb)) and not slots.kids(verb, "mark", "advmod")
    return bare and tree.words[begin - 1] == "," and tree.dep[tree.head[verb]] == "advcl" and is_finite(slots, verb)
