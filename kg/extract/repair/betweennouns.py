"""Verbs between two nouns that the parser took for an attribute of the second: "police in Tbilisi *used* pepper spray".

Each works on the plain lists of a tree, before it is a tree, and names the sentence it is for.
"""

from kg.extract.repair.labelled import where
from kg.extract.repair.mainverb import STATING, has_verb

_OF_CLAUSE = ("punct", "advcl", "npadvmod", "relcl")
_NOUNS = ("NOUN", "PROPN", "PRON")


def verb_before_object(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> list[int]:
    """ "Police in Tbilisi *used* pepper spray": a noun has no subject; the participle between the two is the verb of both."""
    found = []
    for subject in where(dep, "nsubj"):
        noun = head[subject]
        if pos[noun] != "NOUN" or noun < subject or (pos[subject] not in _NOUNS and tag[subject] != "JJ"):
            continue  # "the *general* dismissed"
        below = [t for t, upper in enumerate(head) if upper == noun and t != noun]
        verbs = [t for t in below if subject < t < noun and dep[t] == "amod" and tag[t] in ("VBN", "VBD")]
        if len(verbs) != 1 or any(dep[t] in ("aux", "auxpass", "cop") or pos[t] == "AUX" for t in below):
            continue
        verb = verbs[0]
        if any(dep[t] in ("det", "poss") and subject < t < verb for t in below) or not lower[verb].endswith("ed"):
            continue
        head[verb], dep[verb] = (verb if head[noun] == noun else head[noun]), dep[noun]
        head[noun], dep[noun], tag[verb], pos[verb] = verb, "dobj", "VBD", "VERB"
        for token in below:
            if token < verb or dep[token] in ("punct", "advcl", "npadvmod"):
                head[token] = verb
        if pos[subject] == "ADJ":
            tag[subject], pos[subject] = "NN", "NOUN"
        found.append(verb)
    return found


def verb_with_subject(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "The general *dismissed* claims": a past form with a subject of its own is no attribute of what stands behind it."""
    for subject in where(dep, "nsubj"):
        verb = head[subject]
        noun = head[verb]
        if dep[verb] != "amod" or tag[verb] != "VBD" or not subject < verb < noun or pos[noun] != "NOUN":
            continue
        head[verb], dep[verb] = (verb if head[noun] == noun else head[noun]), dep[noun]
        head[noun], dep[noun], pos[verb] = verb, "dobj", "VERB"
        if pos[subject] == "ADJ":
            tag[subject], pos[subject] = "NN", "NOUN"
        for token in range(len(head)):
            if head[token] == noun and (token < verb or dep[token] in ("punct", "advcl", "npadvmod")):
                head[token] = verb


def verb_of_that_clause(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> list[int]:
    """ "Said that guards *tortured* inmates": the noun that the parser took for the verb of a clause is its subject."""
    found = []
    for subject in where(dep, "ccomp"):
        if tag[subject] != "NNS" or not any(dep[t] == "mark" and head[t] == subject for t in range(subject)):
            continue
        verb = subject + 1
        if verb >= len(head) or dep[verb] != "amod" or tag[verb] not in ("VBN", "VBD"):
            continue
        noun = head[verb]
        if noun < verb or head[noun] != subject or dep[noun] != "dobj":
            continue
        head[verb], dep[verb] = head[subject], "ccomp"
        for token in range(len(head)):
            if head[token] == subject and dep[token] in ("mark", "punct", "prep", "advmod"):
                head[token] = verb
        head[subject], dep[subject], head[noun] = verb, "nsubj", verb
        tag[verb], pos[verb] = "VBD", "VERB"
        found.append(verb)
    return found


def verb_in_of_phrase(
    lower: list[str],
    head: list[int],
    dep: list[str],
    tag: list[str],
    pos: list[str],
    sentence: range,
    of_nouns: frozenset[str],
) -> list[int]:
    """ "The rebels' capture of Goma *alarmed* Burundi": of a sentence without a verb the word that stands between two nouns of an "of" phrase.

    Comes back with the verb, or with none.
    """
    if any(tag[t] in STATING and dep[t] not in ("amod", "acl") for t in sentence):
        return []
    root = next((t for t in sentence if head[t] == t), None)
    if root is None or pos[root] != "NOUN":
        return []
    for verb in sentence:
        thing = head[verb]
        if dep[verb] != "amod" or not lower[verb].endswith("ed") or thing < verb:
            continue
        noun = verb - 1
        beside = (
            dep[thing] == "npadvmod" and head[thing] == root and dep[noun] == "pobj"
        )  # "by India *alarmed* Pakistan"
        prep = head[noun] if beside else head[thing]
        if dep[thing] != "pobj" and not beside:
            continue
        between = range(prep + 1, verb)
        if lower[prep] not in of_nouns or head[prep] != root or prep > noun or pos[noun] not in ("NOUN", "PROPN"):
            continue
        for token in between:
            if head[token] in (thing, verb) and token != noun:
                head[token] = noun
        for token in sentence:
            if token > verb and head[token] == root:
                head[token] = verb
        head[noun], dep[noun], head[thing], dep[thing] = prep, "pobj", verb, "dobj"
        head[root], dep[root] = verb, "nsubj"
        head[verb], dep[verb], tag[verb], pos[verb] = verb, "ROOT", "VBD", "VERB"
        return [verb]
    return []


def verb_behind_subject(
    lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str], sentence: range
) -> list[int]:
    """ "Fighters of the militia *assaulted* positions.", "The chief *ordered* guards to leave.": the verb that a sentence lacks.

    In a sentence without one a participle right behind a noun is no attribute of what follows: those stand before any noun.
    Comes back with the verb, or with none.
    """
    root = next((t for t in sentence if head[t] == t), None) if lower[sentence[-1]] == "." else None
    if root is None or pos[root] not in _NOUNS or has_verb(root, head, dep, tag, sentence):
        return []
    for verb in sentence[1:]:
        thing, noun = head[verb], verb - 1
        if dep[verb] != "amod" or tag[verb] not in ("VBN", "VBD") or thing < verb or pos[noun] not in ("NOUN", "PROPN"):
            continue
        if any(head[t] == thing and dep[t] in ("det", "poss") and t > verb for t in range(verb, thing)):
            return []
        subject = _subject_before(verb, thing, head, dep)
        if subject is None or (root not in (thing, subject) and not verb < root):
            return []
        for token in range(thing + 1, sentence.stop):
            if head[token] == thing and dep[token] == "conj" and tag[token] == "VBD":
                head[token] = verb  # "jailed ministers *and froze assets*"
        _make_verb(verb, thing, subject, root, head, dep, sentence)
        tag[verb], pos[verb] = "VBD", "VERB"
        return [verb]
    return []


def _subject_before(verb: int, thing: int, head: list[int], dep: list[str]) -> int | None:
    """The noun at the top of what stands before a verb, with the noun right before the verb put in its place."""
    noun = verb - 1
    if head[noun] >= verb:  # the parser hung it on the verb, or on what follows
        if head[thing] < verb:
            head[noun], dep[noun] = head[thing], dep[thing]
        for token in range(noun):
            if head[token] in (verb, thing) and head[thing] < verb:
                head[token] = noun
    top = noun
    while head[top] < verb and head[top] != top:
        top = head[top]
    return top if dep[top] not in ("pobj", "prep", "punct") or head[top] == top else None


def _make_verb(
    verb: int, thing: int, subject: int, root: int, head: list[int], dep: list[str], sentence: range
) -> None:
    """Put a verb at the top of a sentence, between its subject and its object."""
    for token in sentence:
        if token in (verb, thing, subject):
            continue
        if head[token] == thing and token < verb:
            head[token] = subject
        elif token > verb and (head[token] < verb or (head[token] == thing == root and dep[token] in _OF_CLAUSE)):
            head[token], dep[token] = verb, "xcomp" if dep[token] == "relcl" else dep[token]
    head[verb], dep[verb], head[subject], dep[subject] = verb, "ROOT", verb, "nsubj"
    head[thing], dep[thing] = verb, "dobj"
