"""Where the holder of an office and what it is an office of stand: titles, appositions, "-elect", "rebel-held"."""

from kg.extract.slots.arguments import Slots
from kg.extract.slots.besidename import before_comma, behind_comma, name_displaced, office_head


def name_under_title(slots: Slots, noun: int) -> int | None:
    """The name that a title stands before ("President *Maduro*", "ex-premier *Hamdok*"); None for no title."""
    tree, current = slots.tree, office_head(slots, noun)
    for _ in range(3):
        upper = tree.head[current]
        if tree.dep[current] not in ("compound", "nmod", "amod") or upper <= current:
            return None
        if tree.pos[upper] == "PROPN" and tree.dep[upper] not in ("compound", "nmod"):
            return _nearer(slots, noun, upper)
        current = upper
    return None


def _nearer(slots: Slots, noun: int, name: int) -> int:
    """ "Prime Minister *Benjamin Netanyahu* and Defence Minister Israel Katz", where the parser takes both for one name."""
    tree = slots.tree
    last = next((end - 1 for first, end, label in tree.ents if first == noun + 1 and label == "PERSON"), name)
    return last if last < name and "and" in tree.lower[last:name] and tree.pos[last] == "PROPN" else name


def whose(slots: Slots, pronoun: int) -> int | None:
    """Who a "whose" means: what stands right before it ("*Norway*, whose foreign minister ...")."""
    tree, last = slots.tree, pronoun - 1
    if last >= 0 and tree.words[last] == ",":
        last -= 1
    if last < 0 or tree.sentence[last] != tree.sentence[pronoun] or tree.pos[last] != "PROPN":
        verb = tree.head[tree.head[pronoun]]
        while tree.dep[verb] == "conj" and tree.pos[tree.head[verb]] in ("VERB", "AUX"):
            verb = tree.head[verb]  # "*X*, who leads it and whose uncle Y was shot"
        above = tree.head[verb] if tree.dep[verb] == "relcl" else pronoun
        if tree.dep[above] == "appos" and tree.pos[tree.head[above]] == "PROPN":
            above = tree.head[above]  # "*Tesco*, the biggest grocer, whose chairman is X"
        ours = tree.pos[above] == "PROPN" or (
            tree.tag[above] == "NN" and slots.is_definite(above)
        )  # "*the* commission"
        return above if ours and above < pronoun else None
    while tree.dep[last] in ("compound", "nmod") and last < tree.head[last] < pronoun:
        last = tree.head[last]
    return last


def conjuncts_before(slots: Slots, head: int) -> list[int]:
    """The nouns that a coordinated noun follows ("*the richest man* and the leader of the party")."""
    tree, found = slots.tree, []
    while tree.dep[head] == "conj" and tree.pos[tree.head[head]] == "NOUN":
        head = tree.head[head]
        found.append(head)
    return found


def in_relative(slots: Slots, token: int, head: int) -> bool:
    """Whether a word below a noun stands in a clause about something else below it: "of Y, *who was premier until 2014*"."""
    tree = slots.tree
    while token != head and tree.head[token] != token:
        if tree.dep[token] == "relcl":
            return True
        token = tree.head[token]
    return False


def above(slots: Slots, noun: int) -> int | None:
    """The noun that a noun hangs on by a preposition ("*an aide* to the president")."""
    tree, prep = slots.tree, slots.tree.head[office_head(slots, noun)]
    upper = tree.head[prep]
    return (
        upper
        if tree.dep[prep] == "prep" and tree.lower[prep] != "as" and tree.pos[upper] in ("NOUN", "PROPN")
        else None
    )


def holders(slots: Slots, noun: int, *, displaced: bool = True) -> list[int]:
    """Whom an office is said of: a name behind a title, the subject of "is", either side of an apposition.

    `displaced`: also an apposition that the parser hangs on what the office is of.
    """
    tree, head = slots.tree, office_head(slots, noun)
    name = name_under_title(slots, noun)
    plural = tree.tag[noun] in ("NNS", "NNPS")
    if name is not None:
        return slots.spread(name) if plural else [name]
    right_behind = _right_behind(slots, noun) if not plural else None
    if right_behind is not None:
        return [right_behind]
    found = [each for holder in slots.of(head).holder for each in (slots.spread(holder) if plural else [holder])]
    if tree.dep[head] == "attr" and tree.tag[noun] == "NN":
        found = found[:1]  # "A, who was the leader; B and C"
        if tree.tag[tree.head[head]] == "VBP":  # "A and B *are* part of C"
            found = [each for name in found for each in slots.spread(name) if each < tree.head[head]]
    if tree.dep[head] == "appos" and found == [tree.head[head]]:
        near = before_comma(slots, head)  # "X, whose wife is a friend of *Y*, Z's daughter, ..."
        if near and near != found and any(found[0] < each < near[0] for each in slots.kids(found[0], "relcl")):
            found = near
    found = found or _called(slots, head) or until(slots, head) or _one_of(slots, head)
    if found or not displaced:
        return found
    if plural:
        return [each for name in behind_comma(slots, head, several=True) for each in slots.spread(name)]
    return name_displaced(slots, head) or behind_comma(slots, head) or before_comma(slots, head)


def _one_of(slots: Slots, head: int) -> list[int]:
    """ "*X*, one of the leaders of the cartel": whom one of several is."""
    tree, prep = slots.tree, slots.tree.head[head]
    one = tree.head[prep]
    if tree.dep[head] != "pobj" or tree.lower[prep] != "of" or tree.tag[one] != "CD" or one + 1 != prep:
        return []
    return [tree.head[one]] if tree.dep[one] == "appos" and tree.pos[tree.head[one]] == "PROPN" else []


def until(slots: Slots, head: int) -> list[int]:
    """ "*Rishi Sunak*, until recently the chancellor, ...": who held an office until then."""
    tree, prep = slots.tree, slots.tree.head[head]
    if tree.dep[head] != "pobj" or tree.lower[prep] != "until" or prep < 2 or tree.words[prep - 1] != ",":
        return []
    return [prep - 2] if tree.pos[prep - 2] == "PROPN" and not slots.inside_name(prep - 2) else []


def _called(slots: Slots, head: int) -> list[int]:
    """ "Its capital is *Sukhumi*": the name that the office itself is said to be."""
    tree, verb = slots.tree, slots.tree.head[head]
    if tree.dep[head] != "nsubj" or tree.lemma[verb] != "be":
        return []
    return [each for each in slots.kids(verb, "attr") if tree.pos[each] == "PROPN" and not slots.has(each, "det")]


def _right_behind(slots: Slots, noun: int) -> int | None:
    """ "Poland and Estonia's president *Alar Karis*": a person's name right behind an office, whatever the parser says."""
    tree = slots.tree
    last = next((end - 1 for first, end, label in tree.ents if first == noun + 1 and label == "PERSON"), None)
    if last is None or tree.pos[noun] not in ("NOUN", "PROPN"):
        return None
    while tree.dep[last] in ("compound", "nmod") and tree.head[last] > last:
        last = tree.head[last]
    return last if tree.pos[last] == "PROPN" else None


def tail(slots: Slots, name: int, preposition: str) -> list[int]:
    """What stands behind a name after a preposition ("Ryabkov of *Russia*")."""
    return list(slots.of(name).oblique.get(preposition, ()))


def hyphened(slots: Slots, participle: int) -> int | None:
    """The word bound to a participle before a noun: "*rebel*-held", "*Paris*-based"."""
    tree = slots.tree
    if participle < 2 or tree.words[participle - 1] != "-" or tree.tag[participle] not in ("VBN", "VBD", "JJ"):
        return None
    return participle - 2 if tree.head[participle] > participle else None


def described(slots: Slots, participle: int) -> list[int]:
    """The noun that a participle stands before, or the name behind that ("the Paris-based bank *EBRD*")."""
    tree, noun = slots.tree, slots.tree.head[participle]
    if tree.dep[participle] not in ("amod", "compound", "nmod"):
        return []
    return [tree.head[noun]] if slots.inside_name(noun) and tree.pos[tree.head[noun]] == "PROPN" else [noun]


def predicate_verb(slots: Slots, noun: int) -> int | None:
    """The verb by which an office is said of its holder: "is", "became", "served as"; None for titles and appositions."""
    tree, head = slots.tree, office_head(slots, noun)
    while tree.dep[head] == "conj" and tree.pos[tree.head[head]] in ("NOUN", "PROPN"):
        head = tree.head[head]
    upper = tree.head[head]
    if tree.dep[head] in ("attr", "oprd") and tree.pos[upper] in ("VERB", "AUX"):
        return upper
    if _called(slots, head):
        return upper
    if tree.dep[head] == "pobj" and tree.lower[upper] == "as" and tree.pos[tree.head[upper]] in ("VERB", "AUX"):
        return tree.head[upper]
    return None


def is_ranked(slots: Slots, noun: int) -> bool:
    """Whether an office is told of one who stands out among others: "the first French leader to visit"."""
    return any(slots.is_infinitive(each) for each in slots.kids(office_head(slots, noun), "relcl", "acl")) and bool(
        slots.kids(noun, "amod")
    )
