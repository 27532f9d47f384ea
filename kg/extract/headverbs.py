"""Verbs and subjects as headlines write them: "Rebels *shell* town", "*Seoul*, Hanoi sign pact".

A headline has no articles and no "and", which the parser needs to tell a verb from a noun. Each function names the sentence it is for.
"""

from kg.extract.labelled import where
from kg.extract.plainforms import Draft

_PLURAL = ("NNS", "NNPS")
_OF_NOUN = ("det", "amod", "compound", "poss", "nummod", "nmod")
_WITH_NOUN = (*_OF_NOUN, "prep")
_HELPED = ("cop", "aux", "auxpass", "det", "poss")
_LOOSE = ("npadvmod", "dep", "nmod", "intj", "nsubj", "appos")
_NAMES = ("NNP", "NNPS")
_NEAR = 8  # words between a modal verb and what is to happen, at most


def plain_verb(draft: Draft, lemma: list[str], verbs: frozenset[str]) -> None:
    """ "Rebels *shell* town", "Missiles *slam* into port": a noun has no subject; behind a plural the plain form of a verb is one."""
    head, dep, tag = draft.head, draft.dep, draft.tag
    for subject in where(dep, "nsubj"):
        verb = head[subject]
        if tag[verb] != "NN" or tag[subject] not in _PLURAL or verb != subject + 1 or draft.lower[verb] not in verbs:
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


def between_subjects(draft: Draft, lemma: list[str], tellers: frozenset[str]) -> None:
    """ "Lawyers for the general *deny* he met them": of two subjects of a verb the first has a verb of telling, right before the second."""
    head, dep, tag, lower = draft.head, draft.dep, draft.tag, draft.lower
    for second in where(dep, "nsubj"):
        told = head[second]
        first = next((t for t in range(second) if head[t] == told and dep[t] == "nsubj"), None)
        begin = min([second, *(t for t in range(second) if head[t] == second)])
        teller = begin - 1
        if first is None or told < second or teller < first + 3 or lower[teller] not in tellers:
            continue
        if tag[first] not in _PLURAL or tag[teller] != "NN" or dep[teller] != "pobj" or dep[told] != "ROOT":
            continue
        prep, noun = head[teller], teller - 1
        if head[prep] != first or head[noun] != teller:
            continue
        for token in range(prep, teller):
            if head[token] == teller:
                head[token] = noun
        head[noun], dep[noun], tag[noun], draft.pos[noun] = prep, "pobj", "NN", "NOUN"
        head[first], head[teller], dep[teller], tag[teller], draft.pos[teller] = teller, teller, "ROOT", "VBP", "VERB"
        head[told], dep[told], lemma[teller] = teller, "ccomp", lower[teller]
        return


def teller_in_name(draft: Draft, lemma: list[str], tellers: frozenset[str]) -> None:
    """ "Police *suspect* rebels killed him": what tells, between a plural that opens a sentence and the subject of what is told, is a verb."""
    head, dep, tag, lower = draft.head, draft.dep, draft.tag, draft.lower
    for teller in [*where(dep, "compound"), *where(dep, "amod")]:
        who, subject = teller - 1, head[teller]
        told = head[subject]
        if who < 0 or subject != teller + 1 or tag[teller] not in ("NN", "JJ") or lower[teller] not in tellers:
            continue
        if tag[who] not in _PLURAL or tag[subject] != "NNS" or dep[subject] != "nsubj" or dep[told] != "ROOT":
            continue
        if head[who] not in (teller, subject) or any(head[t] in (subject, told) and t < who for t in range(who)):
            continue
        head[who], dep[who], head[teller], dep[teller] = teller, "nsubj", teller, "ROOT"
        tag[teller], draft.pos[teller], lemma[teller] = "VBP", "VERB", lower[teller]
        head[told], dep[told] = teller, "ccomp"
        return


def _over(draft: Draft, verb: int, subject: int, thing: int) -> None:
    """Give a verb the place of the noun that is its object."""
    head, dep = draft.head, draft.dep
    head[verb], dep[verb] = (verb if head[thing] == thing else head[thing]), dep[thing]
    for token in range(len(head)):
        if head[token] == thing and token not in (verb, thing) and (token < verb or dep[token] not in _WITH_NOUN):
            head[token] = verb
    head[subject], dep[subject], head[thing], dep[thing] = verb, "nsubj", verb, "dobj"


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
