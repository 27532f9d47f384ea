"""Small signs at a word: phrases, hyphens, remarks aside, the form of a command."""

from kg.extract.slots.arguments import Slots


def hyphened(slots: Slots, word: int) -> str:
    """A word with the one that is bound to it before: "so-called"; "" where none is."""
    before = slots.bound_before(word)
    return "" if before is None else f"{slots.tree.lower[before]}-{slots.tree.lower[word]}"


def denying_phrases(slots: Slots, token: int) -> bool:
    """Whether a phrase at a word denies it: "at *no* point", "has in *no* way helped", "*not since 1994* has he left", but not "not until 2004 did he"."""
    words = slots.auxiliaries(token)
    return any(
        prep < token and (prep == slots.tree.leftmost(token) or (words and min(words) < prep)) and _says_no(slots, prep)
        for prep in slots.under(token, "prep")
    ) or _turned_by_not(slots, token)


def _says_no(slots: Slots, prep: int) -> bool:
    return any(slots.tree.lower[det] == "no" for noun in slots.under(prep, "pobj") for det in slots.under(noun, "det"))


def _turned_by_not(slots: Slots, verb: int) -> bool:
    """Whether "not" before a time opens a clause whose auxiliary stands before its subject."""
    tree, words = slots.tree, slots.auxiliaries(verb)
    first = tree.leftmost(verb)
    if not words or tree.dep[first] != "neg" or tree.head[first] == verb or tree.lower[first + 1] == "until":
        return False
    subjects = slots.own_subject(verb)
    as_now = any(
        tree.lower[t] == "such" for t in tree.subtree(verb)
    )  # "not since 1973 had so many come in *such* numbers"
    return bool(subjects) and first < min(words) < min(subjects) and not as_now


def is_command(slots: Slots, verb: int) -> bool:
    """Whether a verb commands: "*Ask* any driver"."""
    tree = slots.tree
    bare = tree.tag[verb] == "VB" and tree.head[verb] == verb
    return bare and not slots.auxiliaries(verb) and not slots.has(verb, "nsubj", "nsubjpass", "expl")


def asks_why(slots: Slots, clause: int) -> bool:
    """Whether a question takes for granted that it is so: "*why* did they leave?", "*how* was he killed?", but "*when* will they?"."""
    tag = slots.tree.tag
    if any(slots.tree.lower[word] in ("will", "'ll") for word in slots.auxiliaries(clause)):
        return False
    return next((tag[t] for t in slots.tree.subtree(clause) if tag[t][0].isalpha()), "") == "WRB"


def called(slots: Slots, noun: int) -> list[int]:
    """What an object is called behind "as": "dismissed as *fake* a video of the raid"."""
    tree = slots.tree
    if tree.dep[noun] != "dobj":
        return []
    behind = [prep for prep in slots.under(tree.head[noun], "prep") if tree.lower[prep] == "as"]
    return [word for prep in behind for word in slots.kids(prep, "pobj", "amod", "acomp") if tree.pos[word] == "ADJ"]


def is_forestalled(slots: Slots, clause: int, main: int) -> bool:
    """Whether a clause of "before" tells what was not done any more, as something else was: "shot before he *could* speak"."""
    able = any(slots.tree.lower[word] == "could" for word in slots.auxiliaries(clause))
    return (
        able and "before" in {slots.tree.lower[m] for m in slots.kids(clause, "mark")} and slots.tense(main) == "past"
    )


def never_did(slots: Slots, verb: int) -> bool:
    """Whether it is told behind a verb that it was not done: "were to disarm *but never did*", "but *has not done so*", "*has yet to*"."""
    tree = slots.tree
    for each in slots.under(verb, "conj"):
        if slots.negated(each) and (does_so(slots, each) or tree.lower[each] == "did") and not slots.has(each, "dobj"):
            return True
        yet = tree.lemma[each] == "have" and any(tree.lower[word] == "yet" for word in slots.under(each, "advmod"))
        if yet and all(does_so(slots, clause) for clause in slots.kids(each, "xcomp")):
            return True
    return False


def does_so(slots: Slots, verb: int) -> bool:
    """Whether a verb only takes up what was told: "have not *done so*"."""
    return slots.tree.lemma[verb] == "do" and any(slots.tree.lower[w] == "so" for w in slots.tree.children[verb])


def is_known_of_it(slots: Slots, verb: int) -> bool:
    """Whether a passive tells of "it" what somebody knows or says: "*it is not known* if they left"."""
    return slots.is_passive(verb) and any(slots.tree.lower[s] == "it" for s in slots.own_subject(verb))


def asides(slots: Slots, verb: int) -> list[int]:
    """The verbs of remarks about a clause, by nobody in particular: "the army, *it seems*, has left"."""
    return [
        aside
        for aside in slots.under(verb, "parataxis")
        if any(slots.tree.lower[s] == "it" for s in slots.own_subject(aside))
    ]


def phrases_at(slots: Slots, token: int) -> list[tuple[int, str]]:
    """The prepositional phrases at a word, each as preposition and noun: "by account", "in drill"; with the preposition's token.

    What stands right behind a bare object is a part of an idiom: "took *part* in drills" tells no drill's story.
    """
    tree, preps = slots.tree, slots.under(token, "prep")
    if not preps:
        return []
    objects = slots.under(token, "dobj")
    idioms = [t for t in objects if tree.tag[t] == "NN" and not slots.has(t, "det", "amod", "poss", "compound")]
    return [
        (prep, phrase)
        for prep in preps
        if prep - 1 not in idioms
        for noun in slots.under(prep, "pobj")
        for phrase in (
            f"{tree.lower[prep]} {tree.lemma[noun]}",
            *(
                f"{tree.lower[amod]} {tree.lemma[noun]}" for amod in slots.kids(noun, "amod", "det")
            ),  # "in the *next weeks*"
            *(
                f"{tree.lower[prep]} {tree.lower[whose]}" for whose in slots.under(noun, "poss")
            ),  # "*at tonight's* debate"
        )
    ]


def says_what(slots: Slots, clause: int) -> bool:
    """Whether a relative clause begins with "that" and has a subject of its own: of a noun of telling it may be the content."""
    tree = slots.tree
    subjects = slots.own_subject(clause)
    first = tree.leftmost(clause)
    lacks_nothing = any(
        tree.lower[prep] in ("on", "at", "against", "into", "with") for prep in slots.kids(clause, "prep")
    )
    return bool(subjects) and tree.lower[first] == "that" and first not in subjects and lacks_nothing


def is_wished(slots: Slots, clause: int) -> bool:
    """Whether a clause is one of what somebody wants: "asked that they *be freed*", "demands that he *resign*"."""
    tree, words = slots.tree, slots.auxiliaries(clause)
    if not any(tree.lower[mark] == "that" for mark in slots.under(clause, "mark")):
        return False
    return tree.tag[words[0] if words else clause] == "VB"


def is_foretold(slots: Slots, verb: int) -> bool:
    """Whether a clause says in so many words what will be, which nobody asks for: "that Greece *will* leave"."""
    words = slots.auxiliaries(verb)
    return bool(words) and slots.tree.lower[words[0]] in ("will", "'ll")


def is_reproached(slots: Slots, verb: int) -> bool:
    """Whether a bare gerund tells what was done: behind "for" or "of" at a verb ("sued them for bombing it"), behind "since"."""
    tree = slots.tree
    prep = tree.head[verb]
    bare = tree.tag[verb] == "VBG" and tree.dep[verb] == "pcomp" and not slots.auxiliaries(verb)
    return bare and tree.lower[prep] in ("for", "of", "since", "after") and tree.dep[prep] == "prep"


def is_supposed(slots: Slots, verb: int) -> bool:
    """Whether a clause without a conjunction supposes what was not so: "*had* the mayor not refused it"."""
    tree, words = slots.tree, slots.auxiliaries(verb)
    if tree.dep[verb] != "advcl" or not words or tree.lower[words[0]] != "had":
        return False
    subjects = slots.own_subject(verb)
    return bool(subjects) and words[0] < min(subjects)
