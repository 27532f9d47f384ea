"""What words show somebody doing, and who is shown: what is depicted, watched, expected of somebody."""

from kg.extract.slots.arguments import Slots
from kg.extract.slots.step import Step
from kg.extract.slots.upward import step_up


def depicters(slots: Slots, verb: int) -> list[int]:
    """The verbs of the relative clauses at the subject of a verb: "the enemy that they *depict* lost the war".

    Who is described as something ("gunmen, whom he described as rebels, burned it") is real, and none of them.
    """
    return [
        teller
        for subject in slots.own_subject(verb)
        for teller in slots.kids(subject, "relcl")
        if not any(slots.tree.lower[prep] == "as" for prep in slots.kids(teller, "prep"))
    ]


def said_to_be(slots: Slots, noun: int) -> int | None:
    """The copula that says a noun, or what stands before it in apposition, of its subject; None where there is none."""
    tree = slots.tree
    while tree.dep[noun] == "appos":
        noun = tree.head[noun]
    return tree.head[noun] if tree.dep[noun] == "attr" else None


def shown_by(slots: Slots, noun: int) -> tuple[int, tuple[str, ...]] | None:
    """The word whose object a noun is, with how it reaches it: "*paints* a land", "a *portrait* of a land", "*paints* him as a man who"."""
    tree = slots.tree
    if tree.dep[noun] == "dobj":
        return tree.head[noun], ("object",)
    prep = tree.head[noun]
    if tree.dep[noun] == "pobj" and tree.lower[prep] == "as" and slots.has(tree.head[prep], "dobj", "nsubjpass"):
        return tree.head[prep], ("object",)
    return (tree.head[prep], (tree.lower[prep],)) if tree.dep[noun] == "pobj" else None


def described_with(slots: Slots, noun: int) -> int | None:
    """The noun whose participle a noun hangs on: "*a land* ruled by men", "*men* fighting wars"; None where there is none."""
    tree = slots.tree
    above = tree.head[noun]
    above = tree.head[above] if tree.dep[noun] == "pobj" else above
    return tree.head[above] if tree.dep[above] == "acl" and tree.tag[above] in ("VBN", "VBG") else None


def watched(slots: Slots, participle: int) -> int | None:
    """The verb whose object is said to be doing something: "*shows* soldiers beating a man"; None for any other participle."""
    noun = slots.tree.head[participle]
    return slots.tree.head[noun] if _is_bare(slots, participle) and slots.tree.dep[noun] == "dobj" else None


def _is_bare(slots: Slots, participle: int) -> bool:
    tree = slots.tree
    return tree.tag[participle] == "VBG" and tree.dep[participle] == "acl" and not slots.auxiliaries(participle)


def doing_behind(slots: Slots, participle: int) -> Step | None:
    """The step over who is doing something behind a preposition: "the prospect *of Turkey* invading"; None for all else."""
    tree, noun = slots.tree, slots.tree.head[participle]
    if not _is_bare(slots, participle):
        return None
    for prep in slots.kids(noun, "prep"):  # where the parser hangs the doing on "prospect"
        if slots.kids(prep, "pobj") and max(tree.subtree(prep)) == tree.leftmost(participle) - 1:
            return Step(upper=noun, kind="through", through=(prep,))
    return step_up(slots, noun) if tree.dep[noun] == "pobj" else None
