"""Whether somebody calls untrue what is told: "called the report that they left *false*", "described it *as baseless*"."""

from kg.extract.frames.cues import cues_at
from kg.extract.frames.find import Sentences
from kg.extract.slots.signs import called
from kg.extract.slots.step import Step
from kg.extract.status.governors import governor


def is_called_untrue(sent: Sentences, noun: int, step: Step) -> bool:
    """Whether the verb above a noun of telling gives it a name that denies it.

    The parser hangs that last word anywhere, so it is looked for by its place: behind all that the noun holds.
    """
    tree = sent.tree
    if tree.pos[noun] != "NOUN" or step.kind not in ("object", "called", "clause") or noun < step.upper:
        return False
    if called(sent.slots, noun) or not any("label" in cue.takes for cue in cues_at(sent, step.upper)):
        return False  # what it is called where the parser sees it is said of the noun (`Above`)
    words = [t for t in tree.subtree(step.upper) if t > noun and tree.words[t][0].isalpha()]
    before = [t for prep in sent.slots.under(step.upper, "prep") for t in sent.slots.under(prep, "pobj") if t < noun]
    last = before[0] if before else words[-1] if words else noun  # "described *as baseless* reports that"
    if tree.pos[last] not in ("ADJ", "NOUN") or tree.dep[last] in ("acomp", "attr"):
        return False
    said = governor(sent, last, ("subject",), told=True)
    return said is not None and bool(said.effects & {"negative", "refuted"})


def is_lie(sent: Sentences, teller: int) -> bool:
    """Whether it is told that somebody lied when he said so: "*lied when he said* that they had left"."""
    tree, above = sent.tree, sent.tree.head[teller]
    if tree.dep[teller] != "advcl" or tree.pos[above] != "VERB" or not cues_at(sent, teller):
        return False
    said = governor(sent, above, ("when",))
    opened = sent.slots.kids(teller, "advmod", "mark")
    return said is not None and any(tree.lower[word] in said.reach for word in opened)
