"""Signs in a sentence that a statement in it is none of its own: questions, deeds spoken of at large, a tree that is broken."""

from kg.extract.slots.arguments import Slots
from kg.extract.slots.step import Step
from kg.extract.slots.upward import is_determined, is_finite_past, is_in_present_tense

_VERBAL = ("VERB", "AUX")


def verb_above(slots: Slots, word: int) -> int:
    """The nearest verb above a word, or the top of its tree."""
    tree = slots.tree
    while tree.pos[word] not in _VERBAL and tree.head[word] != word:
        word = tree.head[word]
    return word


def top_of(slots: Slots, word: int) -> int:
    """The top of the tree that a word stands in."""
    head = slots.tree.head
    while head[word] != word:
        word = head[word]
    return word


def is_asked_of(slots: Slots, noun: int) -> bool:
    """Whether a noun is what is asked of somebody: "*which minister* is the better *friend* of Ukraine"."""
    tree = slots.tree
    if tree.dep[noun] != "attr":
        return False
    return any(
        tree.tag[det] == "WDT" for who in slots.under(tree.head[noun], "nsubj") for det in slots.under(who, "det")
    )


def is_torn(slots: Slots, clause: int) -> bool:
    """Whether a relative clause is none: a bare gerund behind "that" begins a clause that the tree has broken."""
    tree = slots.tree
    return tree.tag[clause] == "VBG" and not slots.auxiliaries(clause) and tree.lower[tree.leftmost(clause)] == "that"


def is_idea_of_doing(slots: Slots, gerund: int, step: Step) -> bool:
    """Whether a gerund without a doer is spoken of at large: "*deporting* families is wrong", but "was wrong"; behind a colon."""
    tree = slots.tree
    if tree.tag[gerund] != "VBG" or step.kind not in ("subject", "participle", "adverbial", "modifier"):
        return False
    if step.kind == "modifier":  # "*deporting parents is* wrong", read as parents who deport
        verb = tree.head[step.upper]
        whole = tree.leftmost(step.upper) == gerund and tree.tag[step.upper] in ("NNS", "NNPS")
        return whole and tree.dep[step.upper] == "nsubj" and tree.lemma[verb] == "be" and tree.tag[verb] == "VBZ"
    if slots.auxiliaries(gerund) or slots.has(gerund, "poss", "nsubj"):
        return False
    if gerund < step.upper and tree.pos[step.upper] in ("NOUN", "PROPN"):  # "*arming the Kurds*: a bad idea"
        return tree.words[max(tree.subtree(gerund)) + 1] == ":"
    if step.kind == "subject":
        return tree.lemma[step.upper] == "be" and is_in_present_tense(slots, step.upper)
    return tree.words[tree.leftmost(gerund) - 1] == ":" and step.upper < gerund


def is_done_by_then(slots: Slots, verb: int, upper: int) -> bool:
    """Whether a deed is told as done by the time of another behind which it stands: "hopes to retire *having ended* the war"."""
    tree = slots.tree
    words = slots.auxiliaries(verb) if upper < verb and tree.tag[verb] == "VBN" else []
    return bool(words) and all(tree.tag[word] == "VBG" for word in words) and not slots.has(verb, "nsubj", "nsubjpass")


def is_doing_ahead(slots: Slots, gerund: int, upper: int) -> bool:
    """Whether a clause of "in" and a gerund opens that of a verb: "*in addressing* the summit, he will call for a truce"."""
    tree, prep = slots.tree, slots.tree.head[gerund]
    within = tree.dep[gerund] == "pcomp" and tree.tag[gerund] == "VBG" and tree.lower[prep] == "in"
    return within and tree.head[prep] == upper and prep == tree.leftmost(upper)


def is_without_tense(slots: Slots, verb: int) -> bool:
    """Whether a main verb is a mere "having done": its tree is broken ("who hoped to leave *having ended* wars will ...")."""
    tree = slots.tree
    main = tree.head[verb] == verb or tree.dep[verb] == "csubj"
    words = slots.auxiliaries(verb) if main and tree.tag[verb] == "VBN" else []
    return bool(words) and all(tree.tag[word] == "VBG" for word in words)


def is_quality(slots: Slots, gerund: int) -> bool:
    """Whether a gerund bound to what it is done to says only what a thing is like: "a *job-killing* tax", but "a *rebel-held* town"."""
    tree = slots.tree
    return tree.tag[gerund] == "VBG" and tree.dep[gerund] == "amod" and gerund > 1 and tree.words[gerund - 1] == "-"


def is_out_of_place(slots: Slots, verb: int) -> bool:
    """Whether a bare verb hangs where no verb can: its tree is broken ("a law that lets police *arrest* reporters was passed")."""
    tree = slots.tree
    if tree.tag[verb] != "VB" or slots.auxiliaries(verb):
        return False
    dep = tree.dep[verb]
    if dep in ("compound", "amod", "nmod"):
        return True
    if dep != "conj" or slots.has(verb, "nsubj", "nsubjpass"):
        return False
    first = tree.head[verb]  # "is believed to weigh whether to leave, *arrest* him or": of no finite form
    return tree.pos[first] == "ADJ" or tree.tag[first] in ("VBN", "VBZ", "VBG")


def antecedent(slots: Slots, clause: int, noun: int) -> int:
    """The noun that a relative clause is of: the nearest one before it, where the tree has given it to one further up."""
    tree, near = slots.tree, slots.tree.leftmost(clause) - 1
    if near <= noun or tree.pos[near] != "NOUN" or tree.dep[near] != "pobj" or tree.tag[clause] != "VBP":
        return noun
    return near if tree.tag[near] == "NNS" and near in tree.subtree(noun) else noun


def parallel(slots: Slots, noun: int, first: int) -> int:
    """The noun that a later one goes on with: "the *arrest* of generals and *the release* of monks", not with the generals."""
    tree = slots.tree
    prep = tree.head[first]
    outer = tree.head[prep]
    if tree.dep[first] != "pobj" or tree.dep[outer] not in ("dobj", "nsubj", "nsubjpass", "pobj"):
        return first
    alike = slots.is_definite(noun) and slots.is_definite(outer) and not slots.is_definite(first)
    own = any(tree.lower[each] == tree.lower[prep] for each in slots.under(noun, "prep"))
    return outer if alike and own else first


def is_before_head(slots: Slots, noun: int) -> bool:
    """Whether a noun in a headline stands right before its own apposition, so that it only says of what kind that is: "the *Terror* Speech"."""
    tree, after = slots.tree, noun + 1
    return after < len(tree.words) and tree.dep[after] == "appos" and tree.head[after] == noun


def is_anybodys_habit(slots: Slots, verb: int) -> bool:
    """Whether a main verb tells what all of a kind do: "*those who can afford it* hire soldiers"; "those who fled" are some."""
    tree = slots.tree
    if tree.tag[verb] not in ("VBP", "VB") or slots.auxiliaries(verb):
        return False
    for those in slots.own_subject(verb):
        if tree.lower[those] != "those":
            continue
        for clause in slots.under(those, "relcl"):
            words = slots.auxiliaries(clause) or [clause]
            if tree.tag[words[0]] in ("MD", "VBP"):
                return True
    return False


def is_of_any(slots: Slots, noun: int, top: int) -> bool:
    """Whether a noun without an article of its own is told with what any of a kind would do: "*any* letter would be shown on *request*"."""
    tree = slots.tree
    whose = (det for subject in slots.own_subject(top) for det in slots.under(subject, "det"))
    if not any(tree.lower[det] == "any" for det in whose) or is_determined(slots, noun):
        return False
    modal = any(tree.tag[word] == "MD" for word in slots.auxiliaries(top))
    return not is_finite_past(slots, top) if modal else is_in_present_tense(slots, top)


def of_question(slots: Slots, token: int) -> str | None:
    """The effect of a question for a yes or no on what is no known thing in it: "does the state lure them *with loans*?".

    A deed in a relative clause there may be of no more than a kind: "can they sue *the firm that cheated* them?".
    """
    tree = slots.tree
    if not slots.asked(token):
        return None
    top, within = token, False
    while tree.head[top] != top:
        within = within or tree.dep[top] == "relcl"
        top = tree.head[top]
    words = [*slots.auxiliaries(top), *([top] if tree.lemma[top] == "be" else [])]
    subjects = slots.own_subject(top)
    if not words or not subjects or min(words) > max(subjects) or tree.tag[tree.leftmost(top)][0] == "W":
        return None
    if within:
        return "probable"
    known = tree.pos[token] != "NOUN" or slots.is_definite(token) or slots.has(token, "poss")
    return None if known else "question"


def agreed(slots: Slots, verb: int) -> int:
    """The verb that a phrase of time is told of, behind an infinitive: "*agreed* to leave after talks in Bern"."""
    upper = slots.tree.head[verb]
    behind = slots.is_infinitive(verb) and slots.tree.dep[verb] == "xcomp"
    return upper if behind and is_finite_past(slots, upper) else verb
