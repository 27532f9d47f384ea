"""Objects and what becomes of them, where the parser took the two for one: "set a bus *alight*", "named his rival *prime minister*".

Each function names the sentence it is for.
"""

from kg.extract.repair.labelled import where
from kg.extract.repair.plainforms import Draft
from kg.extract.repair.verbwords import VerbWords

_HELPED = ("aux", "auxpass", "mark", "expl")


def result_for_object(draft: Draft, words: VerbWords) -> None:
    """ "Set a *bus* alight", "took nine *engineers* hostage": what becomes of an object is not the object."""
    head, dep = draft.head, draft.dep
    for result in where(dep, "dobj"):
        verb = head[result]
        first = result - 2  # "a diplomat *persona* non grata", but "a hostage-taking"
        if draft.lower[first] in words.results and head[first] == result and draft.tag[result - 1] != "HYPH":
            result = _set_first(draft, first, result)
        thing = result - 1
        if draft.lower[result] not in words.results or verb > thing:
            continue
        if head[thing] != result or dep[thing] not in ("compound", "nmod") or draft.tag[thing] not in ("NN", "NNS"):
            continue
        head[thing], dep[thing], dep[result] = verb, "dobj", "oprd"
        for token in range(verb + 1, thing):
            head[token] = thing if head[token] == result else head[token]
        for token in range(result + 1, len(head)):
            if head[token] in (result, thing) and dep[token] == "prep":
                head[token] = verb


def result_for_clause(draft: Draft, words: VerbWords) -> None:
    """ "Declared the *envoy* unwelcome", "named him *persona* non grata": what becomes of an object is no verb with a subject."""
    head, dep = draft.head, draft.dep
    for result in where(dep, "ccomp"):
        verb = head[result]
        if draft.lower[result] not in words.results or verb > result or draft.pos[verb] != "VERB":
            continue
        below = [t for t in range(verb + 1, result) if head[t] == result]
        things = [t for t in below if dep[t] in ("nsubj", "npadvmod")]
        if len(things) != 1 or any(dep[t] in _HELPED for t in below):
            continue
        head[things[0]], dep[things[0]], dep[result] = verb, "dobj", "oprd"
        if draft.pos[result] != "ADJ":
            draft.tag[result], draft.pos[result] = "NN", "NOUN"


def office_for_object(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """ "Named *his rival* prime minister", "an opposition *leader* president": the office is not of whom it is given to."""
    head, dep = draft.head, draft.dep
    for label in ("dobj", "oprd"):
        for office in where(dep, label):
            verb = head[office]
            if lemma[verb] not in words.office_givers or verb > office or lemma[office] not in words.people:
                continue
            inside = [
                t for t in range(verb + 1, office) if head[t] == office and dep[t] in ("amod", "compound", "nmod")
            ]
            rival = next((t for t in inside if _is_rival(draft, t, office, words)), None)
            if rival is None:
                continue
            for token in range(verb + 1, rival):
                head[token] = rival if head[token] == office else head[token]
            head[rival], dep[rival], dep[office] = verb, "dobj", "oprd"
            draft.tag[rival], draft.pos[rival] = "NN", "NOUN"


def _is_rival(draft: Draft, token: int, office: int, words: VerbWords) -> bool:
    """Whether a word is somebody with an article or an owner of his own, whom an office stands behind."""
    word, dep = draft.lower[token], draft.dep
    before = [t for t in range(token) if draft.head[t] in (token, office)]
    if word in words.own_rivals:
        return any(dep[t] == "poss" for t in before)
    return word in words.rivals and any(dep[t] in ("det", "poss") for t in before)


def _set_first(draft: Draft, first: int, last: int) -> int:
    """Let the first of the words for what becomes of an object stand above the last; comes back with it."""
    head, dep = draft.head, draft.dep
    head[first], dep[first], head[last], dep[last] = head[last], dep[last], first, "appos"
    for token in range(first):
        head[token] = first if head[token] == last else head[token]
    return first
