"""The way up from a word: how it hangs on the word above, and the small words that stand at it."""

from kg.extract.slots.arguments import Slots
from kg.extract.slots.step import Step

_KINDS = {
    "conj": "conjunct", "dobj": "object", "dative": "object", "attr": "object", "oprd": "called", "nsubj": "subject",
    "csubj": "subject", "nsubjpass": "passive", "csubjpass": "passive", "relcl": "relative", "compound": "modifier",
    "amod": "modifier", "nmod": "modifier", "poss": "modifier", "npadvmod": "modifier",
}  # fmt: skip
_VERBAL = ("VERB", "AUX")


def step_up(slots: Slots, token: int) -> Step | None:
    """How a word hangs on the one above; None at the top of its tree."""
    tree = slots.tree
    dep, head = tree.dep[token], tree.head[token]
    if head == token:
        return None
    if dep == "pcomp" and tree.tag[token] == "VBG" and tree.lower[head] == "by":  # "fought on by bombing the town"
        return Step(upper=tree.head[head], kind="participle")
    if dep in ("pobj", "pcomp"):
        through = [head]
        while tree.dep[through[-1]] in ("prep", "pcomp") and tree.pos[tree.head[through[-1]]] == "ADP":
            through.append(tree.head[through[-1]])
        upper = tree.head[through[-1]]
        if dep == "pcomp" and tree.dep[through[-1]] == "conj" and tree.pos[upper] == "VERB":
            return Step(upper=upper, kind="conjunct")  # "for arming them or *for arresting* them"
        passed = upper if dep == "pcomp" and tree.dep[upper] == "dobj" else None
        upper = upper if passed is None else tree.head[passed]
        return Step(upper=upper, kind="through", through=tuple(through), passed=passed)
    if tree.pos[token] in _VERBAL and dep in ("advcl", "xcomp", "ccomp", "acl", "oprd", "relcl", "pcomp"):
        return Step(upper=head, kind=_of_clause(slots, token, dep))
    if dep == "acomp" and tree.pos[head] in _VERBAL:
        return Step(upper=head, kind="predicate")
    if dep == "attr" and slots.under(head, "expl"):
        return Step(upper=head, kind="exists")
    if dep == "attr" and tree.lemma[head] == "be":
        return Step(upper=head, kind="named")
    return Step(upper=head, kind=_KINDS.get(dep, "aside"))


def _of_clause(slots: Slots, verb: int, dep: str) -> str:
    tree = slots.tree
    to = slots.is_infinitive(verb)
    if dep == "advcl":
        if to:
            return "purpose"
        if any(tree.lower[mark] == "that" for mark in slots.under(verb, "mark")):
            return "clause"  # "a rumour went round that they left"
        opened = slots.has(verb, "mark", "nsubj", "nsubjpass") or any(w < verb for w in slots.under(verb, "advmod"))
        bare = not opened and not slots.auxiliaries(verb)
        return "participle" if bare and tree.tag[verb] in ("VBG", "VBN") else "adverbial"
    if to:
        return "perfect" if slots.is_perfect(verb) else "infinitive"
    if dep in ("acl", "relcl"):
        marked = any(tree.lower[m] == "that" and tree.dep[m] == "mark" for m in tree.children[verb])
        return "clause" if marked else "relative"
    return "gerund" if tree.tag[verb] == "VBG" and not slots.auxiliaries(verb) else "clause"


def subordinators(slots: Slots, verb: int) -> list[str]:
    """What opens the clause of a verb, each word also with the one and the two before it ("if", "even if", "as soon as")."""
    tree, found = slots.tree, []
    if tree.dep[verb] == "pcomp":  # "before leaving"
        found.append(tree.lower[tree.head[verb]])
    for mark in slots.kids(verb, "mark", "advmod"):
        if mark < verb:
            found += [" ".join(tree.lower[first : mark + 1]) for first in range(max(0, mark - 2), mark + 1)]
    first = tree.leftmost(verb)
    if (
        tree.dep[first] == "prep" and tree.head[first] == verb and tree.head[first + 1] == first
    ):  # "*in case* they attack"
        found.append(" ".join(tree.lower[first : first + 2]))
    times = [noun for noun in slots.under(verb, "npadvmod") if noun < verb and slots.under(noun, "det")]
    found += [" ".join(tree.lower[tree.leftmost(noun) : noun + 1]) for noun in times]  # "*the day* they attack"
    return found


def is_inverted(slots: Slots, verb: int) -> bool:
    """Whether an auxiliary opens a subordinate clause before its subject ("should China attack", "were they to attack")."""
    tree = slots.tree
    subjects, words = slots.own_subject(verb), (*slots.auxiliaries(verb), verb)
    if not subjects and tree.lower[verb] == "were":  # "*were the dam to be mined*, they would leave"
        subjects = [s for clause in slots.under(verb, "ccomp") for s in slots.own_subject(clause)]
    opens = [w for w in words if w == tree.leftmost(verb) and tree.tag[w] in ("MD", "VBD")]
    return bool(opens and subjects and opens[0] < min(subjects)) and tree.dep[verb] in ("advcl", "ccomp")


def adverbial_clauses(slots: Slots, verb: int) -> list[int]:
    """The verbs of the adverbial clauses on a verb."""
    return slots.kids(verb, "advcl")


def quantified(slots: Slots, token: int, below: int) -> list[int]:
    """The words that may negate a word from outside: in its arguments' place or before them ("nobody", "no", "none of", "neither").

    The argument `below` is left out: its own words have been counted.
    """
    tree = slots.tree
    found = slots.kids(token, "det", "preconj", "cc", "neg") if tree.pos[token] not in _VERBAL else []
    if below >= 0 and tree.pos[token] not in _VERBAL:
        found += slots.kids(token, "amod")  # "*little* doubt that"; of a deed itself "few" says that there were some
    if tree.pos[token] in _VERBAL:
        found += slots.kids(token, "preconj", "advmod")
        found += [word for word in slots.under(token, "cc") if word < token]  # "*Nor* did Paris condemn it"
        for argument in slots.kids(token, "nsubj", "nsubjpass", "dobj", "attr"):
            if argument == below:
                continue
            found += [
                argument,
                *slots.kids(argument, "det", "preconj", "neg", "advmod", "nummod"),  # "not *one* officer"
                *slots.kids(argument, "amod"),  # "*few* officers"
            ]
        found += [
            w
            for by in slots.under(token, "agent")
            for p in slots.under(by, "pobj")
            for w in (p, *slots.under(p, "det"))
        ]
        found += [p for prep in slots.under(token, "prep") for p in slots.under(prep, "pobj")]  # "fired at nobody"
    return [w for w in found if tree.pos[w] != "ADJ" or w == 0 or tree.tag[w - 1] != "DT"]  # "a few" are some


def conjunction_of(slots: Slots, conjunct: int) -> int | None:
    """The "and", "or", "nor" or "but" before a conjunct."""
    before = [c for c in slots.under(slots.tree.head[conjunct], "cc") if c < conjunct]
    return before[-1] if before else None


def predicates(slots: Slots, verb: int) -> list[int]:
    """What a copula says of its subject: adjective, noun, also behind "turned out to be"."""
    found = slots.kids(verb, "acomp", "attr", "oprd")
    if slots.tree.lemma[verb] == "be":  # "the talks are off"
        found += [word for word in slots.kids(verb, "prt", "advmod") if slots.tree.pos[word] == "ADP"]
    for clause in slots.under(verb, "xcomp"):
        found += [clause] if slots.tree.pos[clause] == "ADJ" else slots.kids(clause, "acomp", "attr", "oprd")
    return found


def object_predicates(slots: Slots, verb: int) -> list[int]:
    """The adjectives behind an object that tell what becomes of it: "made aid *conditional*"."""
    tree, objects = slots.tree, slots.under(verb, "dobj")
    return [
        word
        for word in (slots.kids(verb, "amod", "acomp", "oprd") if objects else [])
        if tree.pos[word] == "ADJ" and word > objects[0]
    ]


def subjects_of_predicate(slots: Slots, word: int) -> list[int]:
    """The subject of a verb or of what a copula says: "*speculation* is rife", "*rumours* went round"."""
    tree = slots.tree
    verb = tree.head[word] if tree.dep[word] in ("acomp", "attr") else word
    return slots.own_subject(verb)


def is_determined(slots: Slots, noun: int) -> bool:
    """Whether a noun is spoken of as known: an article, demonstrative or possessor stands before it, or it is a name."""
    return slots.is_definite(noun) or slots.has(noun, "poss") or slots.tree.pos[noun] == "PROPN"


def is_finite_past(slots: Slots, verb: int) -> bool:
    """Whether a verb's own form says that it is over: past tense, or a perfect behind a modal or "to"."""
    tree, words = slots.tree, slots.auxiliaries(verb)
    if any(tree.tag[w] in ("MD", "TO") for w in words):
        return any(tree.lemma[w] == "have" for w in words)
    return tree.tag[verb] in ("VBD", "VBN") or any(tree.tag[w] == "VBD" for w in words)


def is_in_past_tense(slots: Slots, verb: int) -> bool:
    """Whether a verb is in the simple or continuous past or the pluperfect: "left", "were leaving", "had left"."""
    return any(slots.tree.tag[word] == "VBD" for word in (verb, *slots.auxiliaries(verb)))


def is_reported_would(slots: Slots, verb: int) -> bool:
    """Whether "would" stands for the "will" of reported speech ("said it would send") and no condition hangs on it."""
    tree = slots.tree
    would = any(tree.lower[w] in ("would", "'d") for w in slots.auxiliaries(verb))
    return would and slots.is_reported(verb) and not is_finite_past(slots, verb)


def negations(slots: Slots, token: int) -> list[int]:
    """The words "not" and "never" at a word."""
    return slots.kids(token, "neg")


def adverbs(slots: Slots, word: int) -> list[int]:
    """The adverbs at a preposition or verb: "*instead* of"."""
    return slots.kids(word, "advmod")


def asks_who(slots: Slots, clause: int) -> bool:
    """Whether a clause begins with a question word that takes for granted that it is so: "who killed him", "why they left"."""
    tree = slots.tree
    first = tree.leftmost(clause)
    return tree.tag[first] in ("WP", "WDT", "WP$", "WRB") and tree.lower[first] not in ("whether", "that")


def cleft(slots: Slots, noun: int) -> int | None:
    """The "was" of "it was not *the army* that fired" for its noun; None where there is none."""
    tree, verb = slots.tree, slots.tree.head[noun]
    it = tree.dep[noun] == "attr" and any(tree.lower[s] == "it" for s in slots.own_subject(verb))
    return verb if it else None


def objects_before(slots: Slots, clause: int) -> list[int]:
    """The objects that a clause of purpose stands right behind, and may belong to: "ignored *calls* to release them"."""
    first = slots.tree.leftmost(clause)
    return [o for o in slots.under(slots.tree.head[clause], "dobj") if max(slots.tree.subtree(o)) == first - 1]


def happenings(slots: Slots, verb: int) -> list[int]:
    """The infinitives under a verb, which share its subject: "failed to *materialise*"."""
    above = [verb, *slots.kids(verb, "acomp")]  # "is *due* to begin"
    return [clause for word in above for clause in slots.under(word, "xcomp") if slots.is_infinitive(clause)]


def is_finite(slots: Slots, verb: int) -> bool:
    """Whether a verb states something of the past or present: "were arrested", "has left"; no infinitive, subjunctive or modal."""
    tree = slots.tree
    tags = {tree.tag[w] for w in slots.auxiliaries(verb)}
    finite = tags & {"VBD", "VBZ", "VBP"} or tree.tag[verb] in ("VBD", "VBZ", "VBP")
    return bool(finite) and not tags & {"MD", "TO"}


def is_content(slots: Slots, clause: int) -> bool:
    """Whether a relative clause by its first words says what its noun holds: "a plan *in which* they attack"."""
    tree = slots.tree
    first = tree.leftmost(clause)
    inside = first + 1 < len(tree.tag) and tree.pos[first] == "ADP" and tree.tag[first + 1] == "WDT"
    return inside or tree.tag[first] == "WRB"


def is_in_present_tense(slots: Slots, verb: int) -> bool:
    """Whether a verb is in the simple present, active or passive: "attacks", "is attacked"."""
    words = slots.auxiliaries(verb) or [verb]
    return slots.tree.tag[words[0]] in ("VBZ", "VBP") and not slots.is_perfect(verb)


def is_bare_clause(slots: Slots, verb: int) -> bool:
    """Whether a clause is a mere participle or plain form with its subject: "have *the poet freed*", "have *police seize* it"."""
    tree = slots.tree
    return tree.tag[verb] in ("VBN", "VB") and not slots.auxiliaries(verb) and not slots.has(verb, "mark")
