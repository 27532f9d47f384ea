"""Clauses that a word of saying governs, and the words around them."""

from kg.extract.slots import Slots

_WH = frozenset(["WDT", "WP", "WP$", "WRB"])
_ASKS = frozenset(["whether", "if"])


def finite_clause(slots: Slots, cue: int) -> int | None:
    """The clause that a cue governs: with a subject of its own, or begun by "that", "whether" or a question word."""
    tree = slots.tree
    clauses = [c for c in slots.under(cue, "ccomp") if tree.pos[c] != "PUNCT" and ";" not in tree.words[c:cue]]
    if clauses and clauses[0] < cue and mark(slots, cue) - {"as"}:
        return None  # "..., years *after mediation began*"
    for clause in clauses:
        if tree.pos[clause] == "ADJ" and cue < clause:  # "made it clear that"
            inner = [c for c in slots.under(clause, "ccomp") if "that" in begins_with(slots, c)]
            clause = inner[0] if inner else clause
        if is_finite(slots, clause):
            return clause
    if not clauses:
        for clause in slots.kids(cue, "advcl", "xcomp", "acl", "relcl", "pcomp"):
            if clause > cue and begins_with(slots, clause) & (
                {"that", "whether"} if tree.dep[clause] != "xcomp" else _ASKS | {"how", "what", "that"}
            ):
                return clause
    return None


def hung_clause(slots: Slots, cue: int) -> int | None:
    """A clause with "that" and a subject of its own that hangs on the last noun before it: "said in a talk taped before the raid *that X left*".

    Whether that noun may itself be what tells it is for the caller to ask.
    """
    tree = slots.tree
    if slots.has(cue, "dobj", "ccomp", "xcomp"):
        return None
    for clause in tree.subtree(cue):
        if clause < cue or tree.dep[clause] not in ("acl", "relcl") or not slots.own_subject(clause):
            continue
        first = tree.leftmost(clause)
        marked = tree.lower[first] == "that" and tree.dep[first] == "mark" and tree.head[first] == clause
        if marked and tree.dep[tree.head[clause]] == "pobj" and is_finite(slots, clause):
            return clause
    return None


def is_finite(slots: Slots, clause: int) -> bool:
    """Whether a clause states something, with a verb that has a tense, or begins as a clause does."""
    tree = slots.tree
    if slots.is_infinitive(clause):
        return bool(begins_with(slots, clause))
    if tree.tag[clause] in ("VBD", "VBZ", "VBP", "MD") or slots.kids(clause, "nsubj", "nsubjpass", "expl", "csubj"):
        tags = {tree.tag[c] for c in slots.kids(clause, "aux", "auxpass")}
        return (tree.pos[clause] in ("VERB", "AUX") and (tree.tag[clause] not in ("VB", "VBG") or bool(tags))) or bool(
            begins_with(slots, clause)
        )
    words = slots.kids(clause, "aux", "auxpass")
    if any(slots.kids(word, "nsubj", "nsubjpass") for word in words):  # the parser's "was pepper-sprayed"
        return True
    tags = {tree.tag[c] for c in words}
    return bool(tags & {"VBD", "VBZ", "VBP", "MD"})  # the subject is a relative pronoun further up


def begins_with(slots: Slots, clause: int) -> set[str]:
    """The words that mark a clause: "that", "whether", "if", question words."""
    tree = slots.tree
    first = tree.leftmost(clause)
    marks = {tree.lower[m] for m in slots.under(clause, "mark") if tree.lower[m] in _ASKS | {"that"}}
    inside = tree.head[first] != clause and tree.dep[tree.head[first]] == "advcl"  # "*if they attack*, we will answer"
    asks = tree.lower[first] in _ASKS and not inside
    return marks | ({tree.lower[first]} if tree.tag[first] in _WH or asks else set())


def clause_words(slots: Slots, cue: int, clause: int, goes_on: frozenset[str]) -> list[int]:
    """The tokens of a content clause, with what goes on with it behind ("..., while", "and that ...")."""
    tree = slots.tree
    found = set(tree.subtree(clause)) - set(_own(slots, cue)) - other_voice(slots, clause)
    for child in tree.children[cue]:
        if (child > clause > cue and tree.dep[child] == "advcl" and mark(slots, child) & goes_on) or (
            child > clause > cue and tree.dep[child] == "conj" and "that" in mark(slots, child)
        ):
            found |= set(tree.subtree(child))
    for child in (*tree.children[cue], *tree.children[clause]):
        if child > clause > cue and mark(slots, child) & goes_on and _tells_against(slots, child):
            found -= set(tree.subtree(child))
    if not slots.has(clause, "nsubj", "nsubjpass", "expl", "csubj"):  # 'argued *the law* "would not last"'
        found |= {t for noun in slots.under(cue, "dobj") if cue < noun < clause for t in tree.subtree(noun)}
    found.discard(cue)
    if cue in range(min(found, default=0), max(found, default=0)) and tree.dep[clause] != "ccomp":
        found = {t for t in found if t > cue}
    return sorted(found)


def _tells_against(slots: Slots, verb: int) -> bool:
    """Whether a clause behind a comma has another teller: "said X, *though the ministry denied that it had*"."""
    tree = slots.tree
    tellers = slots.kids(verb, "nsubj")
    aside = tree.dep[verb] == "advcl" and tree.words[tree.leftmost(verb) - 1] == ","
    return aside and slots.has(verb, "ccomp") and bool(tellers) and all(tree.pos[t] != "PRON" for t in tellers)


def _own(slots: Slots, cue: int) -> list[int]:
    return slots.tree.subtree(cue) if slots.tree.dep[cue] == "parataxis" else []


def other_voice(slots: Slots, clause: int) -> set[int]:
    """What the tree joins to a content and the narrator says: a second deed of the speaker himself.

    "believe he has left, and *warn*": a verb that goes with the outer one by its form;

    "..., and he added that": a cue with a subject of its own; "demanded that X leave and *threatened*", "promised to pay
    and *has paid*": a finite verb in another tense than the content's.
    """
    tree = slots.tree
    found: set[int] = set()
    for other in slots.under(clause, "conj"):
        before = [t for t in slots.kids(clause, "punct", "cc") if clause < t < other]
        finite = tree.tag[other] in ("VBD", "VBZ", "VBP") or any(
            tree.tag[a] in ("VBD", "VBZ", "VBP") for a in slots.auxiliaries(other)
        )
        if slots.agreeing(other) is not None:
            cut = True
        elif slots.kids(other, "nsubj"):
            cut = slots.has(other, "ccomp") and finite and any(tree.words[t] == "," for t in before)
        else:
            cut = (
                finite
                and not any(tree.tag[a] == "MD" for a in slots.auxiliaries(other))
                and _tense(slots, clause) in ("bare", "modal")
            )
        if cut and before:
            found |= set(tree.subtree(other)) | (set(range(before[0], other)) & set(tree.subtree(clause)))
    return found


def _tense(slots: Slots, clause: int) -> str:
    """bare (infinitive, subjunctive), modal or finite."""
    tags = {slots.tree.tag[a] for a in slots.auxiliaries(clause)}
    if "MD" in tags:
        return "modal"
    return "bare" if slots.tree.tag[clause] == "VB" and not tags & {"VBD", "VBZ", "VBP"} else "finite"


def is_open(slots: Slots, clause: int) -> bool:
    """Whether a clause claims nothing: it says what is to be ("demanded that *they leave*", subjunctive) or asks whether."""
    wanted = slots.has(clause, "nsubj", "nsubjpass") and _tense(slots, clause) == "bare"
    return wanted or bool(begins_with(slots, clause) & _ASKS)


def mark(slots: Slots, clause: int) -> set[str]:
    """The words that join a clause to what it hangs on: "while", "as"."""
    return {slots.tree.lower[m] for m in slots.kids(clause, "mark", "advmod") if m < clause}


def rest(slots: Slots, cue: int, *, all_of_it: bool) -> list[int]:
    """What stands behind a word of saying where the tree shows no clause: its object with a finite clause behind it.

    With `all_of_it`, as behind "said", which takes little else than clauses, any object will do ("said so", "say the same").
    """
    tree = slots.tree
    objects = [o for o in slots.kids(cue, "dobj", "attr", "acomp") if o > cue]
    clauses = [c for c in slots.under(cue, "advcl") if c > cue and not mark(slots, c) and is_finite(slots, c)]
    loose = [c for c in clauses if slots.kids(c, "nsubj", "nsubjpass", "expl")]
    if loose:
        begin = objects[0] if objects and objects[0] < loose[0] else loose[0]
        return sorted({*tree.subtree(begin), *tree.subtree(loose[0])})
    if all_of_it and objects and cue < tree.leftmost(objects[0]):
        return [t for t in tree.subtree(cue) if t >= tree.leftmost(objects[0])]
    if all_of_it and cue + 1 < len(tree.words) and tree.lower[cue + 1] == "so":
        return [cue + 1]
    return []


def relative_subject(slots: Slots, verb: int) -> int | None:
    """The relative pronoun that is the subject of a verb, if it has one."""
    for token in slots.kids(verb, "nsubj", "nsubjpass"):
        if slots.tree.tag[token] in ("WP", "WDT"):
            return token
    if slots.tree.dep[verb] in ("conj", "xcomp", "ccomp") and not slots.has(verb, "nsubj", "nsubjpass"):
        upper = slots.tree.head[verb]
        return relative_subject(slots, upper) if upper != verb else None
    return None


def that_clause(slots: Slots, noun: int) -> int | None:
    """The clause that says what a noun of saying is about, begun by "that" or "whether"; also behind a copula."""
    tree = slots.tree
    for clause in slots.kids(noun, "acl", "ccomp", "relcl", "appos", "advcl"):
        if begins_with(slots, clause) & {"that", "whether"} and any(
            tree.lower[m] in ("that", "whether") and tree.dep[m] == "mark" for m in tree.children[clause]
        ):
            return clause
    verb = tree.head[noun]
    if tree.dep[noun] == "nsubj" and tree.lemma[verb] == "be":
        for clause in slots.under(verb, "ccomp"):
            if clause > verb and "that" in begins_with(slots, clause):
                return clause
    return None
