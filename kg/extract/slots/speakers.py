"""Who does the saying, where the tree hangs a verb on the wrong word."""

from kg.extract.slots import Slots

_NAMES = ("PROPN", "NOUN", "PRON")


def subject_of(slots: Slots, verb: int) -> int | None:
    """The logical subject of a verb of saying; None without one."""
    tree = slots.tree
    if (quoted := _quoted_as(slots, verb)) is not None:
        return quoted
    upper = _above_comma(slots, verb)
    found = slots.of(verb if upper is None else upper).subject
    if found:
        return _in_office(slots, verb, found[0])
    if tree.dep[verb] == "advcl" and tree.tag[verb] == "VBG" and tree.pos[tree.head[verb]] in _NAMES:
        return tree.head[verb]  # "Smith defended the law, calling it ...": the verb taken for an adjective
    return None if slots.is_passive(verb) else _set_off(slots, verb)


def _quoted_as(slots: Slots, verb: int) -> int | None:
    """Who is quoted "as saying", or who stands behind an inserted "says" ("Tehran, says *the agency*, has left")."""
    tree, upper = slots.tree, slots.tree.head[verb]
    if tree.dep[verb] == "pcomp" and tree.lower[upper] == "as" and tree.tag[verb] == "VBG":
        people = slots.kids(tree.head[upper], "nsubjpass" if slots.is_passive(tree.head[upper]) else "dobj")
        return people[0] if people else None
    behind = [s for s in slots.kids(verb, "nsubj", "dobj") if s > verb]
    inserted = tree.dep[verb] == "parataxis" and verb > 0 and tree.words[verb - 1] == ","
    return behind[0] if inserted and behind and tree.pos[behind[0]] in _NAMES else None


def _above_comma(slots: Slots, verb: int) -> int | None:
    """The verb that a participle behind a comma goes with, where the tree hangs it on the noun before the comma."""
    tree, noun = slots.tree, slots.tree.head[verb]
    behind = verb > 0 and not tree.words[verb - 1][0].isalnum()
    if not behind or tree.tag[verb] != "VBG" or tree.dep[verb] not in ("acl", "advcl"):
        return None
    if tree.pos[noun] not in _NAMES or tree.dep[noun] not in ("pobj", "dobj"):
        return None
    upper = tree.head[noun]
    while tree.pos[upper] not in ("VERB", "AUX") and tree.head[upper] != upper:
        upper = tree.head[upper]
    return upper if slots.of(upper).subject and not slots.is_passive(upper) else None


def _in_office(slots: Slots, verb: int, noun: int) -> int:
    """Who a noun is said of: "*Smith* was the first member to back the law"."""
    tree = slots.tree
    if tree.dep[noun] == "attr" and tree.head[verb] == noun and slots.is_infinitive(verb):
        return next(iter(slots.of(tree.head[noun]).subject), noun)
    return noun


def _set_off(slots: Slots, verb: int) -> int | None:
    """The nearest name before a finite verb that opens its clause ("In Rome, *Smith*, smiling, said ...")."""
    tree = slots.tree
    if (
        tree.tag[verb] not in ("VBD", "VBZ", "VBP")
        or tree.dep[verb] not in ("ROOT", "ccomp")
        or slots.kids(verb, "expl")
    ):
        return None
    first, _ = tree.sentences[tree.sentence[verb]]
    for token in range(verb - 1, first - 1, -1):
        if tree.pos[token] not in _NAMES or tree.dep[token] == "pobj" or tree.tag[token] in ("WP", "WDT", "EX"):
            continue
        begin = tree.leftmost(token)
        if begin == first or not tree.words[begin - 1][0].isalnum():
            return token
    return None
