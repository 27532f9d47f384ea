"""Which word above an event says something of it: "averted", "the risk of", "is unlikely"."""

from msgspec.structs import replace

from kg.extract.frames.find import Sentences
from kg.extract.slots import upward
from kg.extract.slots.step import Step
from kg.standing import Governor

_POS = {
    "VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "ADV": "adverb",
    "ADP": "preposition", "SCONJ": "preposition", "PRON": "noun",
}  # fmt: skip
_REACH = {
    "infinitive": ("infinitive", "clause"), "perfect": ("infinitive", "clause"), "purpose": ("infinitive", "clause"),
    "gerund": ("gerund", "clause"), "clause": ("clause",), "object": ("object",), "passive": ("object",),
    "called": ("called", "object"),
    "modifier": ("object", "of", "for"),
}  # fmt: skip


def nearest(sent: Sentences, token: int, step: Step) -> Step:
    """The step to the object between, where that says something itself: "showed no *sign* of leaving", "ignored *calls* to leave"."""
    if step.kind == "purpose":
        above = governor(sent, step.upper, _REACH["purpose"])
        if above is not None and "implied" in above.effects:  # "took a call to free them"
            return step
        telling = (o for o in upward.objects_before(sent.slots, token) if governor(sent, o, _REACH["infinitive"]))
        asked = next(telling, None)
        return step if asked is None else replace(step, upper=asked, kind="infinitive")
    if step.kind == "infinitive" and sent.tree.pos[step.upper] == "PRON" and sent.tree.dep[step.upper] == "dobj":
        did = governor(sent, sent.tree.head[step.upper], ("infinitive",))
        if did is not None and "tried" in did.effects:  # "did *nothing* to stop it"
            return replace(step, upper=sent.tree.head[step.upper], kind="purpose")
    if step.kind == "infinitive" and sent.tree.dep[step.upper] == "acomp":  # "is *getting* ready to send it"
        did = governor(sent, sent.tree.head[step.upper], ("infinitive",))
        if did is not None and " " in did.lemma:
            return replace(step, upper=sent.tree.head[step.upper])
    if step.kind == "infinitive" and (tried := _attempt_before(sent, token, step.upper)) is not None:
        return replace(step, upper=tried)
    reach = tuple(sent.tree.lower[word] for word in step.through)
    upper = step.upper
    if (
        sent.tree.pos[upper] == "ADV"
        and sent.tree.pos[sent.tree.head[upper]] == "VERB"
        and not governor(sent, upper, reach)
    ):
        return replace(step, upper=sent.tree.head[upper])  # "held *back* from storming it"
    if step.through and sent.tree.lemma[upper] == "be" and sent.slots.has(upper, "expl"):
        attributes = (t for t in sent.slots.kids(upper, "attr") if governor(sent, t, reach) is not None)
        upper = next(attributes, upper)  # "there is little *appetite* in Bern for arming them"
        return replace(step, upper=upper)
    own = sent.slots.has(token, "nsubj")  # "talks ended with *the colonel* hanging him"
    if step.through and not own and (held := _at_subject(sent, upper, step.through[-1], reach)) is not None:
        return replace(step, upper=held)
    if step.passed is None and step.through and (word := _beside(sent, step, reach)) is not None:
        return replace(step, upper=word)
    if step.passed is None or governor(sent, step.passed, reach) is None:
        return step
    return replace(step, upper=step.passed)


def _at_subject(sent: Sentences, verb: int, prep: int, reach: tuple[str, ...]) -> int | None:
    """The subject that a phrase right behind its verb belongs to: "*fears* grow of an attack", "*calls* grew for his arrest"."""
    if prep != verb + 1 or governor(sent, verb, reach) is not None:
        return None
    subjects = (each for each in sent.slots.own_subject(verb) if sent.tree.pos[each] == "NOUN")
    return next((each for each in subjects if governor(sent, each, reach) is not None), None)


def _attempt_before(sent: Sentences, token: int, verb: int) -> int | None:
    """The attempt that an infinitive belongs to, though it hangs on the verb above: "had foiled a *plot* to bomb it"."""
    if not _defeats(sent, verb):
        return None
    for noun in upward.objects_before(sent.slots, token):
        telling = governor(sent, noun, _REACH["infinitive"])
        if telling is not None and "tried" in telling.effects:
            return noun
    return None


def _defeats(sent: Sentences, verb: int) -> bool:
    """Whether a verb says of its object that it came to nothing, and nothing of an infinitive."""
    said = governor(sent, verb, ("object",))
    return (
        said is not None and bool(said.effects & {"negative", "thwarted"}) and not governor(sent, verb, ("infinitive",))
    )


def _beside(sent: Sentences, step: Step, reach: tuple[str, ...]) -> int | None:
    """The word that a phrase belongs to, though it hangs on another: "made it *conditional* on", "opened an *inquiry* into", "*guard* the dam against"."""
    tree, upper, before = sent.tree, step.upper, step.through[-1] - 1
    held = before >= 0 and before != upper and (tree.pos[before] == "ADJ" or tree.dep[before] in ("dobj", "nsubjpass"))
    held = held or (reach[0] == "of" and tree.dep[before] == "pobj")  # "spoke in *favour* of arming them"
    if held and governor(sent, before, reach) is not None:
        return before
    if reach == ("on",) and tree.pos[upper] == "VERB":  # "vetoed a *resolution* in the Council on ending it"
        papers = (t for t in sent.slots.under(upper, "dobj") if t < before and governor(sent, t, reach) is not None)
        return next(papers, None)
    if tree.dep[upper] != "dobj" or governor(sent, upper, reach) is not None:
        return None
    found = governor(sent, tree.head[upper], reach)
    return tree.head[upper] if found is not None and found.effects & {"entertained", "awaited"} else None


def governor_of(sent: Sentences, step: Step, *, told: bool) -> Governor | None:
    """The telling word above: a preposition between, else the word itself, else the predicate of its copula.

    `told`: whether a noun of telling ("the report of") stands below, on which a denial falls.
    """
    tree = sent.tree
    if step.through and tree.dep[step.upper] == "pobj":
        came = (
            tree.head[step.upper] - 1
        )  # "*came within* a day of taking it", but "within a day of taking it they left"
        short = governor(sent, came, ("measured",)) if tree.head[tree.head[step.upper]] == came else None
        if short is not None:
            return short
        at = tree.head[tree.head[step.upper]]
        if tree.lemma[at] == "be" and any(sent.slots.has(word, "pcomp") for word in step.through):
            over = "nearlythen" if upward.is_in_past_tense(sent.slots, at) else "nearlynow"
            short = governor(sent, at, (over,)) if tree.lower[tree.head[step.upper]] == "within" else None
            if short is not None:  # "*were within* an inch of signing it"
                return short
    for word in step.through:
        found = governor(sent, word, ("object", "doing") if sent.slots.has(word, "pcomp") else ("object",))
        for beside in upward.adverbs(sent.slots, word):  # "instead of"
            found = found or governor(sent, beside, (tree.lower[word],))
        if found is not None:
            return found
    reach = _REACH.get(step.kind) or _through(sent, step)
    for_others = step.kind == "purpose" and tree.lemma[step.upper] == "be"  # "is *desperate* for Oslo to send it"
    if (step.kind in ("clause", "infinitive") or for_others) and sent.slots.of(step.upper).holder:
        for predicate in upward.predicates(sent.slots, step.upper):
            found = governor(sent, predicate, ("clause",))
            if found is not None:
                return found
            found = governor(sent, predicate, ("weighed",)) if upward.is_in_past_tense(sent.slots, step.upper) else None
            if found is not None:  # "it *was wrong* to invade", but "it is wrong to invade"
                return found
        if step.kind == "infinitive" and tree.lemma[step.upper] == "be":
            then = upward.is_in_past_tense(sent.slots, step.upper)
            named = named_deed(sent, step.upper, "meant", *(("done",) if then else ()))
            if named is not None:
                return named
        if tree.lemma[step.upper] == "be" and (step.kind == "clause" or upward.predicates(sent.slots, step.upper)):
            return None  # "it is illegal to deport them" is no "is to"
        if step.kind == "clause" and tree.lemma[step.upper] == "be":  # "*the danger* is that they will invade"
            telling = (governor(sent, noun, ("clause",)) for noun in sent.slots.own_subject(step.upper))
            return next((each for each in telling if each is not None), governor(sent, step.upper, reach, told=told))
    if step.kind == "object":
        for word in upward.object_predicates(sent.slots, step.upper):
            found = governor(sent, word, ("subject",))
            if found is not None and found.effects & {"hypothetical", "negative"}:
                return found  # "made aid *conditional* on reforms", "made an attack *impossible*"
        acting = any(_acts(sent, who) for who in sent.slots.own_subject(step.upper))
        if acting and (found := governor(sent, step.upper, ("proposed",))) is not None:
            return found
    return governor(sent, step.upper, reach, told=told)


def _through(sent: Sentences, step: Step) -> tuple[str, ...]:
    """The prepositions between; behind one of them a form in -ing is a doing: "came out against *arming* them"."""
    words = tuple(sent.tree.lower[word] for word in step.through)
    return (*words, "doing") if any(sent.slots.has(word, "pcomp") for word in step.through) else words


def named_deed(sent: Sentences, be: int, *reach: str) -> Governor | None:
    """What the subject of "be" calls the deed: "his *answer* was to shell the town", "his *aim* is the fall of the king"."""
    nouns = (noun for noun in sent.slots.own_subject(be) if sent.tree.pos[noun] == "NOUN")
    return next((found for noun in nouns if (found := governor(sent, noun, reach)) is not None), None)


def _acts(sent: Sentences, who: int) -> bool:
    """Whether a word is for a person or a body, who may propose something, and for no finding."""
    phrase = sent.phrases.at(who)
    return phrase.actor is not None or phrase.cls in sent.ontology.roles["actor"].classes


def is_listed(sent: Sentences, verb: int) -> bool:
    """Whether a verb tells what an agenda, a plan or a list of demands holds: "the agenda *includes* the release"."""
    if governor(sent, verb, ("listed",)) is None:
        return False
    return any(governor(sent, whose, ("listing",)) is not None for whose in sent.slots.own_subject(verb))


def tells(sent: Sentences, word: int) -> bool:
    """Whether a word is a noun for what is told: "the *report* that they left"."""
    found = governor(sent, word, ("clause",)) if sent.tree.pos[word] == "NOUN" else None
    return found is not None and "told" in found.effects


def governors_of(sent: Sentences, word: int) -> tuple[Governor, ...]:
    """All that a word may do to what it governs, the longest lemma first."""
    pos = _POS.get(sent.tree.pos[word])
    if pos is None:
        return ()
    table = sent.ontology.standing.governors
    lemma, lower = sent.tree.lemma[word], sent.tree.lower[word]
    found = table.get((pos, lemma), ())
    if lemma.endswith(lower):  # as it stands, or "far from *certain*", which is uncertain
        return found
    return (*table.get((pos, lower), ()), *found)  # "*means* to leave", but "is meant to"


def governor(sent: Sentences, word: int, reach: tuple[str, ...], *, told: bool = False) -> Governor | None:
    """What a word does to what it reaches in one of the given ways; None where it says nothing."""
    tree, slots = sent.tree, sent.slots
    found = governors_of(sent, word)
    if not found:
        return None
    near = {tree.lower[c] for c in tree.children[word]}
    near |= {
        tree.lower[t] for c in tree.children[word] if tree.pos[c] == "ADP" for t in tree.children[c]
    }  # "under *way*"
    if told:  # "rejected the claim" that it was done, not what he was told to do
        found = tuple(sorted(found, key=lambda each: "refuted" not in each.effects))
    for each in found:
        if each.reach.isdisjoint(reach):
            continue
        if " " in each.lemma:
            parts = each.lemma.split()
            if "of" in parts and tree.pos[word] == "NOUN" and tree.lower[word + 1 : word + len(parts)] == parts[1:]:
                return each  # "a *matter of time*"
            if not near.issuperset(parts[1:] if tree.pos[word] in ("VERB", "AUX") else parts[:-1]):
                continue
        if "refuted" in each.effects and not told:
            continue
        if (
            "reported" in each.effects
            and not slots.is_passive(word)
            and not (sent.headline and tree.tag[word] == "VBD")
        ):
            continue  # in a headline "army *said* to have left" is a passive
        return each
    return None
