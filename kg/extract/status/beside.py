"""What the small words at a word say of it: negation, auxiliaries, adverbs, adjectives, quantifiers, an if-clause."""

from collections.abc import Container

from kg.extract.frames.cues import cues_at
from kg.extract.frames.find import Sentences
from kg.extract.slots import signs, upward
from kg.extract.slots.step import Step
from kg.extract.status.governors import governor

OPEN = frozenset(["future", "hypothetical", "possible", "obliged"])
_ANY = "ever"  # "whoever attacked the base": nobody known to have done it
_KIND = {"ADJ": "adjective", "ADV": "adverb", "PART": "adverb", "AUX": "verb", "VERB": "adjective", "NOUN": "adverb"}


def effects_at(sent: Sentences, token: int, below: int = -1) -> frozenset[str]:
    """The effects of the words at a token, and of quantifiers among its arguments but for the one `below`."""
    known = sent.effects.get((token, below))
    if known is None:
        known = sent.effects[token, below] = frozenset(_effects(sent, token, below))
    return known


def _effects(sent: Sentences, token: int, below: int) -> set[str]:
    tree, standing = sent.tree, sent.ontology.standing
    found: set[str] = set()
    if not tree.children[token]:
        return found
    for word in (*sent.slots.satellites(token), *sent.slots.under(token, "npadvmod")):  # also "*tomorrow*"
        kind = _KIND.get(tree.pos[word])
        if kind is None:
            continue
        two, bound = f"{tree.lower[word - 1]} {tree.lower[word]}", signs.hyphened(sent.slots, word)
        forms = (tree.lower[word], tree.lemma[word], two, bound)
        found.update(standing.beside[kind, form] for form in forms if (kind, form) in standing.beside)
    for prep, phrase in signs.phrases_at(sent.slots, token):
        if tree.lower[prep - 1] == "only" and _is_bounded(sent, token, phrase):
            found.add("conditional")  # "would fire *only in self-defence*", but "fired only in self-defence"
        if phrase in standing.phrases and not _takes_part(sent, token, prep):
            found.add(standing.phrases[phrase])
    for aside in signs.asides(sent.slots, token):
        telling = governor(sent, aside, ("clause",))
        if telling is not None:
            found |= _in_passing(telling.effects)
        elif sent.slots.is_passive(aside) and cues_at(sent, aside):
            found.add("probable")  # "the minister, *it was whispered*, had helped him"
    if is_denied(sent, token, below) or ("nearly" in found and _nearly_did(sent, token)):
        found.add("negative")
    found.discard("nearly")
    if (
        "seldom" in found
        or "feigned" in found
        or ("habitual" in found and upward.is_in_present_tense(sent.slots, token))
    ):
        found.add("hypothetical")
    if "negative" in found and _spared(sent, token):
        found.discard("negative")
    if "negative" in found:
        found.discard("able")  # "could not": it was not done
    elif "able" in found and _is_left_undone(sent, token):
        found = found - {"able"} | {"negative"}
    elif "able" in found:
        found = found - {"able"} | {"possible"}
    if "came" in found:
        found -= {"came", "hypothetical"} if not upward.is_reported_would(sent.slots, token) else {"came"}
    if upward.is_reported_would(sent.slots, token) or ("hypothetical" in found and _is_promised(sent, token)):
        found = found - {"hypothetical"} | {"future"}
    return found


def _nearly_did(sent: Sentences, token: int) -> bool:
    """Whether what was nearly done was not: "all but condemned it", but "all but certain", and "all but ruled it out", which it did."""
    if sent.tree.pos[token] == "ADJ":
        return False
    said = governor(sent, token, ("gerund", "object"))
    return said is None or said.effects.isdisjoint(("negative", "refuted", "denied"))


def _is_bounded(sent: Sentences, verb: int, phrase: str) -> bool:
    """Whether an "only" before a phrase makes a verb that is still to come hang on something."""
    to_come = not upward.is_finite_past(sent.slots, verb) and bool(sent.slots.auxiliaries(verb))
    return to_come and phrase in sent.ontology.standing.bounded


def _is_promised(sent: Sentences, clause: int) -> bool:
    """Whether "would" tells what somebody gave his word for: "the *assurance* that it *would* free them"."""
    tree = sent.tree
    if tree.dep[clause] not in ("acl", "ccomp") or tree.pos[tree.head[clause]] != "NOUN":
        return False
    if not any(tree.lower[word] == "would" for word in sent.slots.auxiliaries(clause)):
        return False
    noun = tree.head[clause]
    word, above = governor(sent, noun, ("clause",)), governor(sent, tree.head[noun], ("object",))
    if above is not None and "hypothetical" in above.effects:
        return False  # "*sought* an assurance"
    return word is not None and word.effects == {"future"} and not upward.is_finite_past(sent.slots, clause)


def _in_passing(effects: frozenset[str]) -> set[str]:
    """What a remark aside does to its clause: "the army, *it is claimed*, has left"."""
    return set(effects & {"probable", "possible"}) | ({"probable"} if "reported" in effects else set())


def _is_left_undone(sent: Sentences, verb: int) -> bool:
    """Whether somebody did something else in the end: "*could have* marched on the capital *but turned back*"."""
    slots, tag = sent.slots, sent.tree.tag
    if not slots.is_perfect(verb):
        return False
    bare = [clause for clause in slots.under(verb, "ccomp") if upward.is_bare_clause(slots, clause)]
    return any(  # also "could have ordered *him jailed but chose* to let him go"
        tag[other] == "VBD" and not slots.own_subject(other)
        for first in (verb, *bare)
        if any(sent.tree.lower[word] == "but" for word in slots.under(first, "cc"))
        for other in slots.under(first, "conj")
    )


def _quantifies(lower: list[str], word: int, quantifiers: Container[str], spared: Container[str]) -> bool:
    """Whether a word, with the next or with the one before it, is a quantifier: "no", "no one", "not one"; not "nothing but"."""
    return " ".join(lower[word : word + 2]) not in spared and (
        lower[word] in quantifiers
        or " ".join(lower[word : word + 2]) in quantifiers
        or " ".join(lower[max(0, word - 1) : word + 1]) in quantifiers
    )


def is_denied(sent: Sentences, token: int, below: int = -1) -> bool:
    """Whether "not", "no" or a quantifier denies a word, which an adjective as "failed" does not."""
    lower, quantifiers, spared = sent.tree.lower, sent.ontology.standing.quantifiers, sent.ontology.standing.spared
    return (
        sent.slots.negated(token)
        or any(_quantifies(lower, word, quantifiers, spared) for word in upward.quantified(sent.slots, token, below))
        or signs.denying_phrases(sent.slots, token)
    )


def is_negative(sent: Sentences, token: int) -> bool:
    """Whether a word is negated, also by who or what stands beside it: "*neither* side has ruled it out"."""
    return "negative" in effects_at(sent, token)


def is_behind_nor(sent: Sentences, verb: int) -> bool:
    """Whether a verb goes on with another that is denied: "neither confirmed *nor denied*"."""
    joint = upward.conjunction_of(sent.slots, verb)
    return joint is not None and sent.tree.lower[joint] in sent.ontology.standing.quantifiers


def _takes_part(sent: Sentences, verb: int, prep: int) -> bool:
    """Whether a phrase only says what somebody took part in: "took *part* in exercises", "joined in a drill"."""
    reach = (sent.tree.lower[prep],)
    near = (verb, *sent.slots.of(verb).object)
    return any((found := governor(sent, word, reach)) is not None and "implied" in found.effects for word in near)


def _spared(sent: Sentences, token: int) -> bool:
    """Whether the "not" sets a limit and denies nothing: "not only", "not because"."""
    tree, spared = sent.tree, sent.ontology.standing.spared
    last = len(tree.words) - 1
    return any(tree.lower[word + 1] in spared for word in upward.negations(sent.slots, token) if word < last) or any(
        f"{tree.lower[word]} {tree.lower[word + 1]}" in spared
        for word in upward.adverbs(sent.slots, token)
        if word < last
    )


def if_believed(sent: Sentences, verb: int) -> bool:
    """Whether a verb holds only if somebody is to be believed: "if reports are to be believed", "if Oslo is right, they left"."""
    for clause in upward.adverbial_clauses(sent.slots, verb):
        if conjunction(sent, clause) != "conditional":
            continue
        for believed in (clause, *upward.happenings(sent.slots, clause)):
            telling = governor(sent, believed, ("clause",))
            if telling is not None and "probable" in telling.effects:
                return True
        for judged in upward.predicates(sent.slots, clause):
            telling = governor(sent, judged, ("clause",)) if sent.tree.lemma[clause] == "be" else None
            if telling is not None and telling.effects == {"implied"}:
                return True
    return False


def is_under_inversion(sent: Sentences, verb: int) -> bool:
    """Whether an inverted clause makes a verb one of what might have been: "*had it been theirs*, they had shot him"."""
    clauses = sent.slots.under(verb, "advcl")
    return bool(clauses) and any(upward.is_inverted(sent.slots, clause) for clause in clauses)


def conditioned(sent: Sentences, verb: int) -> bool:
    """Whether an if-clause hangs on a verb."""
    for clause in upward.adverbial_clauses(sent.slots, verb):
        if conjunction(sent, clause) == "conditional" or upward.is_inverted(sent.slots, clause):
            return True
    return False


def is_habit(sent: Sentences, verb: int) -> bool:
    """Whether a clause on a verb in the present says that it is done each time: "*whenever he speaks*, crowds cheer him"."""
    if not sent.slots.under(verb, "advcl") or not upward.is_in_present_tense(sent.slots, verb):
        return False
    return any(conjunction(sent, clause) == "habitual" for clause in sent.slots.under(verb, "advcl"))


def conjunction(sent: Sentences, clause: int) -> str | None:
    """The effect of the longest conjunction that opens the clause of a verb, if one has any."""
    table = sent.ontology.standing.conjunctions
    found = [phrase for phrase in upward.subordinators(sent.slots, clause) if phrase in table]
    return table[max(found, key=len)] if found else None


def opening(sent: Sentences, clause: int, step: Step) -> str | None:
    """The effect of what opens a clause, "" where it says that it is so; None where nothing opens it that says anything."""
    slots = sent.slots
    effect = conjunction(sent, clause)
    if effect is None and step.kind == "clause" and upward.asks_who(slots, clause):
        return ""  # "nobody knows who killed him": somebody did
    if effect is None and step.kind in ("subject", "passive") and upward.asks_who(slots, clause):
        known = upward.is_finite_past(slots, clause) and not slots.tree.lower[slots.tree.leftmost(clause)].endswith(
            _ANY
        )
        return "" if known else None  # "how they shot it down is a question"
    if effect is None and upward.is_inverted(slots, clause):
        return "conditional"
    if effect is None and step.kind == "clause" and signs.is_wished(slots, clause):
        return "hypothetical"
    if effect == "conditional" and (
        step.kind in ("clause", "subject", "through") or signs.is_known_of_it(slots, step.upper)
    ):
        return "question"  # "asked if"
    if effect in ("awaited", "alongside"):
        reach = tuple(sent.tree.lower[word] for word in step.through)
        if effect == "awaited" and upward.is_in_present_tense(slots, clause):
            return "hypothetical"  # "it is a matter of time before they strike"
        behind = step.kind == "clause" and step.upper < clause
        if behind or governor(sent, step.upper, reach) is not None:
            return None  # "is seen as fighting"
        if upward.is_in_past_tense(slots, clause) and not upward.is_reported_would(slots, step.upper):
            return ""
    return effect


def time_of_clause(sent: Sentences, noun: int) -> str | None:
    """The effect of a noun of time that opens a clause: "*the moment* they attack", "dream of *the day* on which they leave"."""
    tree = sent.tree
    dated = tree.dep[noun] == "npadvmod" or any(
        upward.is_content(sent.slots, c) for c in sent.slots.under(noun, "relcl")
    )
    if noun == 0 or not dated:
        return None
    return sent.ontology.standing.conjunctions.get(" ".join(tree.lower[noun - 1 : noun + 1]))
