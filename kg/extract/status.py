"""Polarity, certainty and temporality of an event, from the words around it (after FactBank and PLOVER)."""

from dataclasses import dataclass

from kg.extract.frames import Sentences

_UP = 8  # how many governors are looked at
_WEAKER = {"certain": 0, "probable": 1, "possible": 2, "underspecified": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """The standing of a statement as its own words give it."""

    polarity: str = "positive"
    certainty: str = "certain"
    temporality: str = "past"


def weaker(first: str, second: str) -> str:
    """The less certain of two certainties."""
    return first if _WEAKER[first] >= _WEAKER[second] else second


def status_of(sent: Sentences, trigger: int, governor: int) -> Status:
    """The standing of an event with the given trigger; `governor` is the topmost word that belongs to it."""
    effects = _effects(sent, trigger) | (_effects(sent, governor) if governor != trigger else set())
    effects |= _from_above(sent, governor)
    polarity = "negative" if "negative" in effects else "positive"
    certainty = "certain"
    for effect in ("probable", "possible"):
        if effect in effects:
            certainty = weaker(certainty, effect)
    if effects & {"conditional", "question"}:
        certainty = "underspecified"
    temporality = sent.slots.tense(governor)
    if "future" in effects or "purpose" in effects:
        temporality = "future" if "future" in effects else "hypothetical"
    if effects & {"hypothetical", "conditional"}:
        temporality = "hypothetical"
    return Status(polarity=polarity, certainty=certainty, temporality=temporality)


def _effects(sent: Sentences, token: int) -> set[str]:
    """What the words at a token say: its negation, auxiliaries, adverbs and adjectives."""
    tree, status, found = sent.tree, sent.ontology.lexicon.status, set()
    if sent.slots.negated(token):
        found.add("negative")
    for word in sent.slots.satellites(token):
        kind = {"ADJ": "adjective", "ADV": "adverb", "AUX": "verb", "VERB": "adjective"}.get(tree.pos[word])
        for form in (tree.lower[word], tree.lemma[word]):
            if kind and (effect := status.get((kind, form))):
                found.add(effect)
    return found


def _from_above(sent: Sentences, token: int) -> set[str]:
    """What governs the word: believed to be, if-clauses, purpose clauses, infinitives, questions."""
    found: set[str] = set()
    current = token
    for _ in range(_UP):
        link = sent.slots.link(current)
        if link == "condition":
            found.add("conditional")
        if link in ("purpose", "infinitive"):
            found.add("purpose" if link == "purpose" else "infinitive")
        upper = sent.tree.head[current]
        if upper == current or link in ("", "relative"):
            break
        if (
            link in ("infinitive", "clause", "participle")
            and sent.ontology.lexicon.status.get(("verb", sent.tree.lemma[upper])) == "probable"
            and sent.slots.of(upper).passive
        ):
            found.add("probable")
            found.discard("infinitive")
        if link in ("conjunct", "clause", "infinitive", "participle"):
            found |= {
                e
                for e in _effects(sent, upper)
                if e in ("hypothetical", "possible", "probable", "future", "negative") and link != "clause"
            }
        if sent.tree.pos[upper] == "ADP" and (
            effect := sent.ontology.lexicon.status.get(("noun", sent.tree.lemma[sent.tree.head[upper]]))
        ):
            found.add(effect)
        current = upper
    if sent.slots.asked(token):
        found.add("question")
    if "infinitive" in found:
        found.add("hypothetical")
    return found
