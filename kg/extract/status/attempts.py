"""Whether an attempt came to nothing, so that what was tried was not done: "tried to storm it *but were repelled*"."""

from kg.extract.frames import Sentences
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
