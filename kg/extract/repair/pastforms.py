"""Past forms and people that the parser took for qualities: "sacked the premier and *froze* parliament", "the *general* froze".

What it may be besides, the lexicon knows: a past that is no participle is no adjective either. Each function works on the plain lists of a tree.
"""

from kg.extract.repair.labelled import where
from kg.extract.repair.plainforms import Draft
from kg.extract.repair.verbwords import VerbWords

_FINITE = ("VBD", "VBZ", "VBP")
_ACTS = ("VBD", "VBN")
_KNOWN = ("det", "poss", "nsubj")


def past_for_quality(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """Give such a past its tag, and its place where it stands in a row of verbs, in which no noun stands beside a verb."""
    lower, tag, pos = draft.lower, draft.tag, draft.pos
    for token, mark in enumerate(tag):
        if mark != "JJ" or (known := words.pasts.get(lower[token])) is None:
            continue
        tag[token], pos[token], lemma[token] = "VBD", "VERB", known
        _in_turn(draft, token, pasts=True)
    if "conj" in draft.dep:
        for token in where(draft.dep, "amod"):
            if tag[token] in _ACTS:
                _in_turn(draft, token)
    for token in range(1, len(tag) - 1):
        if tag[token] == "JJ" and tag[token + 1] in _ACTS and tag[token - 1] == "DT" and lower[token] in words.people:
            tag[token], pos[token], lemma[token] = "NN", "NOUN", lower[token]


def _in_turn(draft: Draft, past: int, *, pasts: bool = False) -> None:
    """ "Sacked the premier *and froze parliament*": no second object of the verb before, but its next deed."""
    head, dep, tag = draft.head, draft.dep, draft.tag
    thing, before = head[past], past - 1
    if dep[past] != "amod" or thing < past or dep[thing] != "conj" or dep[before] not in ("cc", "punct"):
        return
    verb = head[thing]
    while pasts and tag[verb][0] == "N" and dep[verb] in ("conj", "dobj") and head[verb] < verb:
        verb = head[verb]
    if tag[verb] not in _FINITE or verb > past or any(head[t] == thing and dep[t] in _KNOWN for t in range(past)):
        return
    tag[past], draft.pos[past] = "VBD", "VERB"
    head[past], dep[past], head[thing], dep[thing] = verb, "conj", past, "dobj"
    head[before] = verb
