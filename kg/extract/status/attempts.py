"""Whether an attempt came to nothing, so that what was tried was not done: "tried to storm it *but were repelled*"."""

from kg.extract.frames.find import Sentences
from kg.extract.slots import signs
from kg.extract.slots.step import Step
from kg.extract.status.beside import effects_at
from kg.extract.status.governors import governor
from kg.extract.status.met import Met


def is_thwarted(sent: Sentences, met: Met, noun: int, step: Step) -> bool | None:
    """Whether the word above a noun for an attempt tells that it failed: "the bid to oust him *collapsed*", "*survived* an attempt".

    None where it says nothing of the outcome, False where it says that it did not fail.
    """
    if "tried" not in met.above or sent.tree.pos[noun] != "NOUN":
        return None
    failed = tells_failure(sent, step.upper, passive=step.kind != "subject")
    return not sent.slots.negated(step.upper) if failed else None


def is_futile(sent: Sentences, verb: int) -> bool:
    """Whether words beside a verb of trying, or a verb behind it, tell that it failed: "tried *in vain*", "tried but *failed*"."""
    if "futile" in effects_at(sent, verb):
        return True
    return any(
        tells_failure(sent, each, passive=sent.slots.is_passive(each))
        for each in sent.slots.under(verb, "conj")
        if not sent.slots.own_subject(each) and not sent.slots.negated(each)
    )


def reply_to(sent: Sentences, verb: int) -> frozenset[str]:
    """What those who were told to do a thing did about it: "told them to shell it, *and they obeyed*", "*but they refused*"."""
    tree, slots = sent.tree, sent.slots
    for each in (*slots.under(verb, "conj"), *_of_whom(sent, verb)):
        said = governor(sent, each, ("answered",)) if tree.tag[each] in ("VBD", "VBN", "VBP", "VBZ", "VB") else None
        if said is None or slots.has(each, "xcomp", "dobj"):
            continue
        if slots.own_subject(each) or slots.is_passive(verb):
            return frozenset(["negative"]) if ("negative" in said.effects) ^ slots.negated(each) else said.effects
    return frozenset()


def _of_whom(sent: Sentences, verb: int) -> tuple[int, ...]:
    """The main verb of those of whom a relative clause tells what they were told: "officers who were ordered to shoot *refused*"."""
    tree, noun = sent.tree, sent.tree.head[verb]
    of_subject = tree.dep[verb] == "relcl" and tree.dep[noun] == "nsubj" and sent.slots.is_passive(verb)
    return (tree.head[noun],) if of_subject else ()


def tells_failure(sent: Sentences, verb: int, *, passive: bool) -> bool:
    """Whether a verb says of its subject, in the passive of what it is done to, that it came to nothing."""
    if sent.tree.pos[verb] not in ("VERB", "AUX"):
        return False
    if passive:
        said = governor(sent, verb, ("object",))
        return said is not None and bool(said.effects & {"negative", "thwarted"})
    lemma, futile = sent.tree.lemma[verb], sent.ontology.standing.futile
    if lemma in futile:
        return True
    near = [sent.tree.lower[each] for each in sent.tree.children[verb]]
    near += [phrase for _, phrase in signs.phrases_at(sent.slots, verb)]
    return any(f"{lemma} {each}" in futile for each in near)
