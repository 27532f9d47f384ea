"""Whether the verb over a word points forward: what tells a coming Thursday from the last one."""

from kg.extract.frames.find import Sentences
from kg.extract.status import governor, is_awaited

_UP = 10  # how many governors are looked at
_FORWARD = {"future", "possible", "hypothetical", "obliged"}


def points_forward(sent: Sentences, token: int) -> bool:
    """Whether a time at a token lies ahead by its verb: "will meet", "is to meet", "meets"; not "met", "has met"."""
    tree, slots = sent.tree, sent.slots
    current = token
    if tree.lower[tree.head[token]] == "for" and tree.words[token] in sent.ontology.lexicon.timing.of("weekday"):
        return True  # "called a strike for Thursday"
    owned = tree.dep[token] == "poss" and tree.pos[tree.head[token]] == "NOUN"  # "Monday's raid"
    for _ in range(_UP):
        found = _verb(sent, current) if tree.pos[current] in ("VERB", "AUX") else None
        if (
            owned
            and found
            and tree.lemma[current] in sent.ontology.lexicon.timing.backward
            and not slots.auxiliaries(current)
        ):
            return False
        if found is None and current != token and _planned(sent, current):
            return True
        if found is not None:
            return found
        upper = slots.coordinated_to(current)
        upper = tree.head[current] if upper is None else upper
        if upper == current:
            return False
        current = upper
    return False


def _verb(sent: Sentences, verb: int) -> bool | None:
    """By the verb's own form; None where that of a verb above it decides."""
    tree, slots, status = sent.tree, sent.slots, sent.ontology.standing.beside
    auxiliaries = slots.auxiliaries(verb)
    lemmas = {tree.lemma[word] for word in auxiliaries}
    if "have" in lemmas:
        return False
    if slots.going_to(verb):
        return True
    if slots.is_infinitive(verb):
        return None if tree.lemma[tree.head[verb]] in sent.ontology.lexicon.timing.implicatives else True
    if any(status.get(("verb", lemma)) in _FORWARD for lemma in lemmas):
        return True
    if any(is_awaited(sent, each) for each in slots.kids(verb, "acomp")):
        return True
    if any(tree.tag[word] == "VBD" for word in auxiliaries) or tree.tag[verb] == "VBD":
        return False
    if any(tree.tag[word] in ("VBZ", "VBP") for word in auxiliaries):
        return True
    if tree.tag[verb] in ("VBZ", "VBP"):
        cues = sent.ontology.lexicon.cues.get(("verb", tree.lemma[verb]), ())
        return all(cue.attitude == "thinking" and cue.stance == "open" for _, cue in cues)  # "plans a rally on Friday"
    if tree.tag[verb] == "VBN" and _planned(sent, verb):
        return True
    if tree.tag[verb] == "VBN" and tree.dep[verb] == "acl" and not auxiliaries:
        made = governor(sent, verb, ("object",))
        return (
            False if made is not None and "made" in made.effects else None
        )  # "will sell it under a deal *signed* on Monday"
    return None


def _planned(sent: Sentences, token: int) -> bool:
    """ "The planned vote", "talks scheduled for Monday"."""
    status, tree = sent.ontology.standing.beside, sent.tree
    words = [token, *sent.slots.satellites(token)]
    return any(status.get(("adjective", tree.lower[word])) == "future" for word in words)
