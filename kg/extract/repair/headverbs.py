"""Verbs and subjects as headlines write them: "Rebels *shell* town", "*Seoul*, Hanoi sign pact".

A headline has no articles and no "and", which the parser needs to tell a verb from a noun. Each function names the sentence it is for.
"""

from kg.extract.repair.labelled import where
from kg.extract.repair.plainforms import Draft
from kg.extract.repair.verbwords import VerbWords

_PLURAL = ("NNS", "NNPS")
_OF_NOUN = ("det", "amod", "compound", "poss", "nummod", "nmod")
_WITH_NOUN = (*_OF_NOUN, "prep")
_HELPED = ("cop", "aux", "auxpass", "det", "poss")
_LOOSE = ("npadvmod", "dep", "nmod", "intj", "nsubj", "appos")
_NAMES = ("NNP", "NNPS")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_PASTS = ("VBD", "VBN")
_TAKEN = ("dobj", "ccomp", "xcomp", "aux", "auxpass", "attr", "oprd")
_NEAR = 8  # words between a modal verb and what is to happen, at most


def headline_verbs(draft: Draft, lemma: list[str], words: VerbWords, sentences: list[tuple[int, int]]) -> None:
    """Mend a parse in place."""
    plain_verb(draft, lemma, words.verbs)
    if "," in draft.lower:
        names_in_turn(draft)
    if "nsubj" in draft.dep and draft.lower[-1][-1:].isalnum():
        headline_passive(draft, lemma, words, range(*sentences[-1]))
    for first, _ in sentences:
        if draft.tag[first] == "MD":
            inverted_condition(draft, lemma, words.verbs, first)
        elif draft.head[first] == first and draft.tag[first] in ("VB", "VBP", "NN"):
            named_to_come(draft, lemma, words.verbs, first)


def plain_verb(draft: Draft, lemma: list[str], verbs: frozenset[str]) -> None:
    """ "Rebels *shell* town", "Missiles *slam* into port": a noun has no subject; behind a plural the plain form of a verb is one."""
    head, dep, tag = draft.head, draft.dep, draft.tag
    for subject in where(dep, "nsubj"):
        verb = head[subject]
        if verb != subject + 1 or tag[verb] not in ("NN", "JJ") or draft.lower[verb] not in verbs:
            continue
        if (
            tag[verb] == "JJ"
            and dep[verb] == "amod"
            and head[verb] > verb
            and (tag[subject] in _PLURAL or tag[subject] == "NNP")
        ):
            _over(draft, verb, subject, head[verb])  # "Taliban *free* forty prisoners"
            tag[verb], draft.pos[verb], lemma[verb] = "VBP", "VERB", draft.lower[verb]
        if tag[verb] != "NN" or tag[subject] not in _PLURAL:
            continue
        if any(dep[t] in _HELPED for t in range(len(head)) if head[t] == verb and t != subject):
            continue
        if any(head[t] == subject and dep[t] in ("det", "poss") for t in range(subject)):
            continue  # no headline: "the two pumps work in tandem"
        thing = head[verb] if dep[verb] == "compound" and head[verb] > verb else None
        if thing is not None:
            _over(draft, verb, subject, thing)
        elif head[verb] != verb:
            continue
        tag[verb], draft.pos[verb], lemma[verb] = "VBP", "VERB", draft.lower[verb]


def _over(draft: Draft, verb: int, subject: int, thing: int) -> None:
    """Give a verb the place of the noun that is its object."""
    head, dep = draft.head, draft.dep
    head[verb], dep[verb] = (verb if head[thing] == thing else head[thing]), dep[thing]
    for token in range(len(head)):
        if head[token] == thing and token not in (verb, thing) and (token < verb or dep[token] not in _WITH_NOUN):
            head[token] = verb
    head[subject], dep[subject], head[thing], dep[thing] = verb, "nsubj", verb, "dobj"


def headline_passive(draft: Draft, lemma: list[str], words: VerbWords, sentence: range) -> None:
    """ "*Village shelled* in Donetsk", "Prison *stormed by* insurgents": a headline leaves out the "was"."""
    lower, head, dep, tag = draft.lower, draft.head, draft.dep, draft.tag
    for subject in where(dep, "nsubj"):
        verb = head[subject]
        if tag[verb] not in _PASTS or subject > verb or verb not in sentence or lower[verb] in words.pasts:
            continue
        below = [t for t in sentence if head[t] == verb and t != subject]
        done_by = any(dep[t] == "agent" for t in below)
        apart = {lower[t] for t in below if dep[t] == "prt"}
        joined = any(lemma[verb] in words.particles.get(particle, ()) for particle in apart)  # "drone *shot down*"
        solid = lemma[subject] in words.things and (joined or lemma[verb] in words.doers)
        off = [t for t in below if lower[t] == "off" and t == verb + 1 and dep[t] == "prt"]
        if off and solid and verb + 2 < len(head) and dep[verb + 2] in ("dobj", "pobj") and tag[verb + 2] == "NNP":
            dep[off[0]], head[verb + 2], dep[verb + 2] = "prep", off[0], "pobj"  # "seized *off Oman*"
        elif apart and not joined:
            continue
        if not (done_by or solid) or any(dep[t] in _TAKEN and head[t] == verb for t in below):
            continue
        if any(head[t] == subject and dep[t] in ("det", "poss") for t in range(subject)):
            continue
        dep[subject], tag[verb] = "nsubjpass", "VBN"


def named_to_come(draft: Draft, lemma: list[str], verbs: frozenset[str], first: int) -> None:
    """ "*Modi* to visit Tokyo": what opens a sentence without a finite verb before "to" is who is to do it, unless it is a known verb."""
    head, dep, tag, verb = draft.head, draft.dep, draft.tag, first + 2
    if tag[first + 1 : first + 3] != ["TO", "VB"] or head[verb] != first or lemma[first] in verbs:
        return
    if any(tag[t] in _FINITE for t in range(verb + 1, len(head))):
        return
    for token in range(verb + 1, len(head)):
        if head[token] == first:
            head[token] = verb
    if tag[first] != "NN":
        tag[first], draft.pos[first], lemma[first] = "NNP", "PROPN", draft.lower[first]
    head[verb], dep[verb], head[first], dep[first] = verb, "ROOT", verb, "nsubj"


def names_in_turn(draft: Draft) -> None:
    """ "*Seoul*, Hanoi *sign* pact": two names with a comma between are the subjects of a verb that goes with no single one."""
    head, dep, tag = draft.head, draft.dep, draft.tag
    for comma in where(draft.lower, ","):
        first, second = comma - 1, comma + 1
        if first < 0 or second + 1 >= len(head) or tag[first] not in _NAMES or tag[second] not in _NAMES:
            continue
        while second + 1 < len(head) and dep[second] in ("compound", "nmod") and head[second] > second:
            second = head[second] if tag[head[second]] in _NAMES else len(head)
        if second >= len(head) or dep[second] != "nsubj":
            continue
        verb = head[second]
        if verb != second + 1 or tag[verb] not in ("VBP", "VB") or head[first] != verb or dep[first] not in _LOOSE:
            continue
        if any(head[t] == verb and t < first and dep[t] != "punct" for t in range(first)):
            continue  # "In Paris, Syria hold", "if they sign, Seoul ..."
        head[first], dep[first], head[second], dep[second] = verb, "nsubj", first, "conj"
        head[comma], tag[verb] = first, "VBP"


def inverted_condition(draft: Draft, lemma: list[str], verbs: frozenset[str], first: int) -> None:
    """ "*Should* Pyongyang *attack*, bombers would leave": where a modal verb opens a sentence, the noun of a deed behind a name is its verb."""
    head, dep, tag = draft.head, draft.dep, draft.tag
    noun = next(
        (t for t in range(first + 2, min(first + _NEAR, len(head))) if head[t] == first and dep[t] == "nsubj"), None
    )
    if noun is None or tag[noun] != "NN" or draft.lower[noun] not in verbs or dep[noun - 1] not in ("compound", "nmod"):
        return
    subject, above = noun - 1, head[first]
    below = [t for t in range(first + 1, subject) if head[t] in (noun, subject)]
    main = next(
        (
            t
            for t in range(noun, len(head))
            if tag[t] == "VB" and any(head[m] == t and tag[m] == "MD" and m > noun for m in range(len(head)))
        ),
        above,
    )
    if main <= noun or head[subject] != noun:
        return
    head[noun], dep[noun], head[subject], dep[subject], head[first], dep[first] = (
        main,
        "advcl",
        noun,
        "nsubj",
        noun,
        "aux",
    )
    for token in below:
        head[token] = subject
    tag[noun], draft.pos[noun], lemma[noun] = "VB", "VERB", draft.lower[noun]
