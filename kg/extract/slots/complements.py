"""What a word of saying governs that is no clause of its own: infinitives, orders, gerunds, names, things, phrases."""

from kg.extract.slots import Slots
from kg.extract.slots.clauses import begins_with, mark, other_voice
from kg.extract.slots.upward import is_determined


def infinitive(slots: Slots, cue: int) -> list[int]:
    """The tokens of "to X" behind a verb, noun or adjective, without anybody else who is to do it; [] without one."""
    for clause in slots.kids(cue, "xcomp", "ccomp", "acl", "advcl"):
        own = slots.kids(clause, "nsubj", "nsubjpass")
        if clause > cue and slots.is_infinitive(clause) and not own and not begins_with(slots, clause):
            return sorted(set(slots.tree.subtree(clause)) - other_voice(slots, clause))
    return []


def order(slots: Slots, cue: int) -> list[int]:
    """ "urged *the two sides to talk*": who and what; [] without one."""
    tree = slots.tree
    for clause in slots.kids(cue, "ccomp", "xcomp", "advcl"):
        if clause < cue or not slots.is_infinitive(clause) or begins_with(slots, clause):
            continue
        own = slots.kids(clause, "nsubj", "nsubjpass")
        people = slots.kids(cue, "dobj", "dative")
        if own and tree.dep[clause] != "advcl":
            return tree.subtree(clause)
        if people and people[0] < clause:
            return sorted({*tree.subtree(people[0]), *tree.subtree(clause)})
        for prep in slots.under(cue, "prep"):  # "called on the two sides to talk"
            objects = slots.kids(prep, "pobj")
            if objects and tree.lower[prep] in ("on", "upon", "to", "with", "for") and objects[0] < clause:
                return sorted({*tree.subtree(objects[0]), *tree.subtree(clause)})
    return []


def gerund(slots: Slots, cue: int) -> list[int]:
    """ "proposed *sharing the river*"; [] without one."""
    tree = slots.tree
    for clause in slots.kids(cue, "xcomp", "ccomp", "pcomp", "dobj"):
        having = any(tree.tag[a] == "VBG" for a in slots.auxiliaries(clause))  # "denied having planned it"
        if clause > cue and (tree.tag[clause] == "VBG" or having) and not slots.has(clause, "nsubj"):
            return tree.subtree(clause)
    return []


def scene(slots: Slots, cue: int) -> list[int]:
    """ "described *soldiers beating villagers*", "showed *the junta winning*": who and what they are doing; [] without one."""
    tree = slots.tree
    for clause in slots.under(cue, "ccomp"):
        if clause > cue and tree.tag[clause] == "VBG" and slots.kids(clause, "nsubj") and not slots.auxiliaries(clause):
            return tree.subtree(clause)
    for noun in slots.under(cue, "dobj"):
        if any(tree.tag[c] == "VBG" and c == noun + 1 for c in slots.under(noun, "acl")):
            return tree.subtree(noun)
    return []


def labelled(slots: Slots, cue: int) -> list[int]:
    """ "called *the law a disgrace*", "described *it as useless*": the thing and what it is called; [] without one."""
    tree = slots.tree
    things = list(slots.kids(cue, "dobj", "nsubjpass"))
    if slots.kids(cue, "nsubjpass") and not slots.has(cue, "agent"):
        things = slots.kids(cue, "nsubjpass")
    names = [n for n in slots.kids(cue, "oprd", "acomp", "attr") if n > cue]
    names += [p for p in slots.under(cue, "prep") if tree.lower[p] == "as" and p > cue]
    names += [c for c in slots.under(cue, "advcl") if mark(slots, c) & {"as"} and tree.tag[c] == "VBG"]
    if things and names:
        return sorted({*tree.subtree(things[0]), *(t for n in names for t in tree.subtree(n))})
    for clause in slots.kids(cue, "ccomp", "xcomp"):  # the parser's small clause
        if clause > cue and slots.kids(clause, "nsubj") and tree.pos[clause] not in ("VERB", "AUX"):
            return tree.subtree(clause)
    return []


def thing(slots: Slots, cue: int) -> tuple[list[int], list[int]]:
    """ "criticised *the minister for selling the mine*": all tokens, and those of the clauses in it; ([], []) without one."""
    tree = slots.tree
    passive = slots.is_passive(cue)
    objects = slots.kids(cue, "nsubjpass") if passive and slots.kids(cue, "agent") else slots.kids(cue, "dobj")
    objects = [o for o in objects if tree.tag[o] not in ("WDT", "WP")]
    if not objects:
        return [], []
    found = set(tree.subtree(objects[0]))
    for prep in slots.under(cue, "prep"):
        if not passive and prep > objects[0] and tree.lower[prep] in ("for", "of", "over", "as", "about", "on"):
            found |= set(tree.subtree(prep))
    verbs = [
        t
        for t in found
        if tree.dep[t] in ("pcomp", "acl", "relcl", "ccomp") or (tree.dep[t] == "pobj" and t != objects[0])
    ]
    told = [v for v in verbs if tree.dep[v] in ("pcomp", "ccomp") or _is_whole(slots, v)]
    return sorted(found), [t for v in told for t in tree.subtree(v)]


def _is_whole(slots: Slots, clause: int) -> bool:
    """Whether a relative clause lacks nothing, so that it says what the thing is: "the day (when) the army shelled the port"."""
    tree = slots.tree
    if tree.dep[clause] not in ("relcl", "acl"):
        return False
    own = slots.kids(clause, "nsubj", "nsubjpass")
    full = slots.is_passive(clause) or slots.has(clause, "dobj")
    return bool(own) and full and not any(tree.tag[t] in ("WDT", "WP", "WP$") for t in tree.subtree(clause))


def behind(
    slots: Slots, cue: int, prepositions: frozenset[str], *, things: bool = False
) -> tuple[list[int], list[int]]:
    """What stands behind one of the prepositions of a cue, and the tokens of the clauses in it; ([], []) without one.

    With `things` a thing without an article counts as well as a clause: "spoke of *an attack on the port*".
    """
    tree = slots.tree
    for prep in slots.kids(cue, "prep", "agent"):
        if tree.lower[prep] not in prepositions or prep < cue:
            continue
        objects = slots.kids(prep, "pobj", "pcomp")
        if objects:
            clauses = [t for t in tree.subtree(prep) if tree.dep[t] == "pcomp"]
            if things:
                clauses += [o for o in objects if tree.pos[o] == "NOUN" and not is_determined(slots, o)]
            content = [t for t in tree.subtree(prep) if t != prep]
            return content, [t for c in clauses for t in tree.subtree(c)]
    return [], []


def raised(slots: Slots, cue: int) -> tuple[list[int], list[int]]:
    """ "*The envoy* seems *to have left*", "*he* is said *to be ill*": the whole clause, and what is said of its subject."""
    tree = slots.tree
    subjects = slots.kids(cue, "nsubj", "nsubjpass")
    rest = [c for c in slots.kids(cue, "xcomp", "oprd", "acomp", "ccomp") if c > cue]
    if not subjects or not rest:
        return [], []
    if slots.is_passive(cue) and not slots.is_infinitive(rest[0]):
        return [], []
    said = [t for r in rest for t in tree.subtree(r)]
    return sorted({*tree.subtree(subjects[0]), *said}), said


def clause_of_adverb(slots: Slots, adverb: int) -> list[int]:
    """The clause that an adverb stands in."""
    tree = slots.tree
    verb = tree.head[adverb]
    if tree.pos[verb] not in ("VERB", "AUX"):
        return []
    left = slots.kids(verb, "nsubj", "nsubjpass", "expl")
    begin = tree.leftmost(left[0]) if left else verb
    if tree.dep[verb] == "relcl":
        begin = adverb
    return [t for t in tree.subtree(verb) if t >= begin and t != adverb]


def claimed(slots: Slots, adverb: int) -> list[int]:
    """What an adverb of hearsay is said of: its verb with all that hangs on it but relative and adverbial clauses."""
    tree = slots.tree
    found = set(tree.subtree(tree.head[adverb]))
    for token in sorted(found):
        if tree.dep[token] in ("relcl", "advcl") and token != tree.head[adverb]:
            found -= set(tree.subtree(token))
    return sorted(found)
