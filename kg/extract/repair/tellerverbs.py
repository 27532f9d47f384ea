"""Verbs of telling that the parser takes for nouns: "Police *suspect* rebels killed him". Each function names the sentence it is for."""

from kg.extract.repair.labelled import where
from kg.extract.repair.plainforms import Draft

_PLURAL = ("NNS", "NNPS")


def teller_verbs(draft: Draft, lemma: list[str], tellers: frozenset[str]) -> None:
    """Mend a parse in place; `tellers` are the plain forms of verbs of telling."""
    between_subjects(draft, lemma, tellers)
    if "compound" in draft.dep or "amod" in draft.dep:
        teller_in_name(draft, lemma, tellers)


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


def teller_aside(draft: Draft, lemma: list[str], shows: dict[str, str], tellers: frozenset[str]) -> None:
    """ "Eritrea, *the party claims*, is massing": between commas, and with a noun of one before it, it tells and is no plural."""
    lower, head, dep, tag = draft.lower, draft.head, draft.dep, draft.tag
    for verb, label in enumerate(dep):
        if label != "appos" or tag[verb] != "NNS" or shows.get(lower[verb]) not in tellers:
            continue
        who, main = verb - 1, head[head[verb]]
        if head[who] != verb or tag[who] not in ("NN", "NNP") or lower[verb + 1 : verb + 2] != [","]:
            continue
        first = min(t for t in range(who + 1) if head[t] == verb or head[t] == who or t == who)
        if lower[first - 1] != "," or draft.pos[main] != "VERB" or main < verb:
            continue
        for word in range(first, who):
            head[word] = who if head[word] == verb else head[word]
        head[who], dep[who] = verb, "nsubj"
        head[verb], dep[verb], tag[verb], draft.pos[verb] = main, "parataxis", "VBZ", "VERB"
        lemma[verb] = shows[lower[verb]]
