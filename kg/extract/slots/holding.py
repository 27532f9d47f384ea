"""Whether what a verb says of an office or a tie holds, held or will hold, by the verb's form."""

from kg.extract.slots.arguments import Slots


def is_told(slots: Slots, verb: int) -> bool:
    """Whether somebody else thinks so: "is *believed* to be the heir", "a port *believed* to be used by the militia"."""
    tree, upper = slots.tree, slots.tree.head[verb]
    return slots.has(upper, "auxpass", "nsubjpass") or (tree.tag[upper] == "VBN" and tree.dep[upper] == "acl")


def is_inverted(slots: Slots, verb: int) -> bool:
    """Whether a verb or its auxiliary stands before its subject: "*Is* he the president?"."""
    subjects = slots.kids(verb, "nsubj", "nsubjpass")
    return bool(subjects) and min((verb, *slots.auxiliaries(verb))) < subjects[0]


def is_bygone(slots: Slots, verb: int) -> bool:
    """Whether a verb is of a habit of the past: "used to *run*"."""
    tree, upper = slots.tree, slots.tree.head[verb]
    return tree.dep[verb] == "xcomp" and tree.lower[upper] == "used" and slots.is_infinitive(verb)


def holding(slots: Slots, verb: int) -> str:
    """When what a verb says holds by its form: past, ongoing, future, or hypothetical for a bare infinitive."""
    tree, words = slots.tree, slots.auxiliaries(verb)
    forms = {tree.lower[a] for a in words}
    tags = {tree.tag[a] for a in words}
    if forms & {"will", "shall", "'ll", "would"}:
        return "future"
    if "TO" in tags or (tree.tag[verb] == "VB" and not tags & {"VBZ", "VBP", "VBD"}):
        upper = tree.head[verb]
        return "future" if tree.lemma[upper] == "be" and tree.dep[verb] == "xcomp" else "hypothetical"
    if tags & {"VBZ", "VBP"}:
        return "ongoing"
    if "VBD" in tags or tree.tag[verb] == "VBD":
        return "ongoing" if slots.is_reported(verb) else "past"
    if tree.tag[verb] in ("VBG", "VBN") and tree.dep[verb] == "conj":
        return holding(slots, tree.head[verb])
    return "ongoing"
