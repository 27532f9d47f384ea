"""Looks of an office that tell nothing sure: two that it may be of, a list before a name, "a president", "the first president"."""

from kg.extract.frames.fillers import Fillers
from kg.extract.frames.find import Sentences
from kg.extract.relations.ends import Known
from kg.extract.slots import titles


def set_apart(sent: Sentences, noun: int, holder: int) -> bool:
    """Whether a colon or a list stands between: "a reason to back *Cruz*: his son", "*the president*, his aide and the chief, X"."""
    first, last = sorted((noun, holder))
    between = sent.tree.words[first:last]
    listed = noun < holder and "," in between and "and" in between[between.index(",") :]
    others = [each for each in sent.slots.kids(noun, "appos") if sent.tree.pos[each] == "NOUN"] if listed else []
    return ":" in between or any(sent.slots.kids(each, "cc") for each in others if first < each < last)


def which_of_two(sent: Sentences, noun: int) -> bool:
    """ "Mike Pence, deputy to Donald Trump, *a former governor*": which of two persons an apposition is of, nobody can tell."""
    name = sent.tree.head[noun]
    one = any(sent.tree.lower[each] in ("a", "an") for each in sent.slots.kids(noun, "det"))
    if (
        not one
        or sent.tree.dep[noun] != "appos"
        or sent.tree.dep[name] != "pobj"
        or sent.phrases.at(name).cls != "Person"
    ):
        return False
    above = [each for each in titles.nouns_above(sent.slots, name)[1:] if sent.tree.pos[each] == "PROPN"]
    return any(sent.phrases.at(each).cls == "Person" and sent.phrases.at(each).named for each in above)


def is_first(sent: Sentences, filled: Fillers) -> bool:
    """ "Mauritania's *first* president", of whom nothing tells whether he still is; but "first woman president", "since 1960"."""
    first = min(filled.words)
    if (
        sent.tree.lower[first].split("-")[0] in sent.ontology.lexicon.reference.lesser
    ):  # "Burundi's first vice-president" is a rank
        return False
    return sent.ontology.lexicon.office_status.get(sent.tree.lower[first - 1]) == "first"


def is_any(sent: Sentences, filled: Fillers) -> bool:
    """Whether an office of the whole is one of any: "has *a Nigerian president*", but "a former president of Finland"."""
    article = [each for each in sent.slots.kids(filled.trigger, "det") if sent.tree.lower[each] in ("a", "an")]
    if sent.tree.lower[min(filled.words)] in sent.ontology.lexicon.reference.lesser:
        article = []  # "X, *a deputy prime minister* of Serbia": there are several
    said = sent.tree.lower[article[0] : filled.trigger] if article else []
    return bool(article) and filled.frame.whole and not any(w in sent.ontology.lexicon.office_status for w in said)


def only_way(sent: Sentences, known: Known, noun: int) -> bool:
    """Whether the name behind "a spokesman for *the premier, X*" can only be the premier's: one that is known."""
    behind = [each for each in sent.slots.kids(noun, "appos") if sent.tree.pos[each] == "PROPN"]
    return not behind or any(known(each).entity for each in behind)
