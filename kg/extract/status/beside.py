"""What the small words at a word say of it: negation, auxiliaries, adverbs, adjectives, quantifiers, an if-clause."""

from kg.extract.frames import Sentences
from kg.extract.slots import upward
from kg.extract.status.governors import governor

OPEN = frozenset(["future", "hypothetical", "possible", "obliged"])
_KIND = {"ADJ": "adjective", "ADV": "adverb", "PART": "adverb", "AUX": "verb", "VERB": "adjective"}


def effects_at(sent: Sentences, token: int, below: int = -1) -> set[str]:
    """The effects of the words at a token, and of quantifiers among its arguments but for the one `below`."""
    tree, standing = sent.tree, sent.ontology.standing
    found: set[str] = set()
    for word in sent.slots.satellites(token):
        kind = _KIND.get(tree.pos[word])
        forms = {tree.lower[word], tree.lemma[word], f"{tree.lower[word - 1]} {tree.lower[word]}"}
        found |= {standing.beside[kind, form] for form in forms if kind and (kind, form) in standing.beside}
    found |= {standing.phrases[each] for each in upward.phrases_at(sent.slots, token) if each in standing.phrases}
    for aside in upward.asides(sent.slots, token):
        telling = governor(sent, aside, ("clause",))
        found |= telling.effects & {"probable", "possible"} if telling is not None else set()
    quantified = any(tree.lower[word] in standing.quantifiers for word in upward.quantified(sent.slots, token, below))
    if sent.slots.negated(token) or quantified:
        found.add("negative")
    if "negative" in found and _spared(sent, token):
        found.discard("negative")
    if "negative" in found:
        found.discard("able")  # "could not": it was not done
    elif "able" in found:
        found = found - {"able"} | {"possible"}
    if upward.is_reported_would(sent.slots, token):
        found = found - {"hypothetical"} | {"future"}
    return found


def _spared(sent: Sentences, token: int) -> bool:
    """Whether the "not" sets a limit and denies nothing: "not only", "not because"."""
    tree, spared = sent.tree, sent.ontology.standing.spared
    return any(
        tree.lower[word + 1] in spared for word in upward.negations(sent.slots, token) if word + 1 < len(tree.words)
    )


def conditioned(sent: Sentences, verb: int) -> bool:
    """Whether an if-clause hangs on a verb."""
    for clause in upward.adverbial_clauses(sent.slots, verb):
        if conjunction(sent, clause) == "conditional" or upward.is_inverted(sent.slots, clause):
            return True
    return False


def conjunction(sent: Sentences, clause: int) -> str | None:
    """The effect of the longest conjunction that opens the clause of a verb, if one has any."""
    table = sent.ontology.standing.conjunctions
    found = [phrase for phrase in upward.subordinators(sent.slots, clause) if phrase in table]
    return table[max(found, key=len)] if found else None
