"""Words around a title: the name behind it, the title before it, the nouns above a word."""

from collections.abc import Callable

from kg.extract.slots.arguments import Slots
from kg.extract.tree import Tree


def behind_title(slots: Slots, noun: int, last: int) -> list[int]:
    """ "Army chief of staff *Faustin Kayumba*": the name behind a title whose last word is not its noun."""
    tree, name = slots.tree, last
    while tree.dep[name] in ("compound", "nmod") and tree.head[name] > name:
        name = tree.head[name]
    return [name] if noun < last < name and tree.pos[name] == "PROPN" else []


def behind_and(slots: Slots, noun: int, role_word: Callable[[int], bool]) -> list[int]:
    """ "*German foreign minister* and Green party leader *Annalena Baerbock*": the name behind the second of two titles."""
    tree = slots.tree
    if tree.lower[noun + 1 : noun + 2] != ["and"]:
        return []
    begins = {first: end for first, end, label in tree.ents if label == "PERSON" and first > noun}
    for token in range(noun + 2, min(noun + 9, len(tree.words))):
        if token in begins:
            last = begins[token] - 1
            while last > token and tree.words[last] in ("'s", "’s", "'"):
                last -= 1
            return [last] if role_word(token - 1) and tree.pos[last] == "PROPN" else []
        if tree.pos[token] in ("DET", "VERB", "AUX", "PRON", "PUNCT", "ADP"):
            return []
    return []


def titles_before(tree: Tree, first: int, role_word: Callable[[int], bool]) -> list[int]:
    """The title that another is coordinated to: "former *prosecutor* and mayor X"; `first` is where the second begins."""
    before = first - 2
    return (
        [before]
        if before >= 0 and tree.lower[first - 1] == "and" and role_word(before) and tree.tag[before] == "NN"
        else []
    )


def nouns_above(slots: Slots, head: int) -> list[int]:
    """A noun and those it hangs on by apposition or preposition, the nearest first."""
    tree, found = slots.tree, [head]
    while tree.dep[head] in ("pobj", "prep", "appos", "poss") and tree.head[head] < head:
        head = tree.head[head]
        if tree.pos[head] in ("NOUN", "PROPN"):
            found.append(head)
    return found


def where(slots: Slots, verb: int) -> list[int]:
    """ "*Frankfurt*, where the bank is based": the place that a clause is about."""
    tree, upper = slots.tree, slots.tree.head[verb]
    opens = any(tree.lower[each] == "where" for each in slots.kids(verb, "advmod"))
    if (
        tree.dep[upper] in ("appos", "attr") and tree.pos[upper] == "NOUN"
    ):  # "*The Hague*, the city where it has its seat"
        above = tree.head[upper]
        names = slots.kids(above, "nsubj") if tree.dep[upper] == "attr" else [above]
        upper = next((each for each in names if tree.pos[each] == "PROPN"), upper)
    return [upper] if opens and tree.dep[verb] == "relcl" and tree.pos[upper] == "PROPN" else []


def before_participle(slots: Slots, verb: int) -> list[int]:
    """ "Talks with *Frelimo*, led by X": the name right before a participle, where the parser hangs it on another noun."""
    tree, name = slots.tree, verb - 2
    if tree.tag[verb] != "VBN" or tree.dep[verb] != "acl" or name < 0 or tree.words[verb - 1] != ",":
        return []
    return [name] if tree.pos[name] == "PROPN" and tree.head[verb] != name and not slots.inside_name(name) else []


def said_to_be(slots: Slots, participle: int) -> list[int]:
    """ "*NIS* is majority-owned by X": what a participle with a hyphen is said of."""
    tree, verb = slots.tree, slots.tree.head[participle]
    bound = tree.tag[participle] == "VBN" and tree.words[participle - 1] == "-" and tree.dep[participle] == "acomp"
    return slots.kids(verb, "nsubj") if bound and tree.lemma[verb] == "be" else []


def including(slots: Slots, head: int, verb: int) -> list[int]:
    """ "Holds most of the region, including *A and B*": the names that are told as parts of what a verb has."""
    tree = slots.tree
    inner = [each for prep in slots.kids(head, "prep") for each in slots.kids(prep, "pobj")]
    preps = [
        each for upper in (head, verb, *inner) for each in slots.kids(upper, "prep") if tree.lower[each] == "including"
    ]
    names = [each for prep in preps for first in slots.kids(prep, "pobj") for each in slots.spread(first)]
    towns = [
        each
        for name in names
        for prep in slots.kids(name, "prep")
        if prep == name + 1 and tree.lower[prep] == "of"
        for first in slots.kids(prep, "pobj")
        for each in slots.spread(first)
    ]
    return [each for each in (*names, *towns) if tree.pos[each] == "PROPN"]


def listed(slots: Slots, noun: int) -> list[int]:
    """ "The archbishop of Cape Town, *Thabo Nkosi*, and Rabbi Stern": a name between commas that the parser lists with what the office is of."""
    tree = slots.tree
    if tree.tag[noun] != "NN" or not slots.has(noun, "det", "poss"):
        return []
    inner = [each for prep in slots.kids(noun, "prep") for each in slots.kids(prep, "pobj")]
    names = [name for each in inner for name in slots.kids(each, "conj") if tree.pos[name] == "PROPN"]
    first = [min(tree.subtree(name)) for name in names]
    return [
        name
        for name, begin in zip(names, first, strict=True)
        if tree.words[begin - 1] == "," and tree.words[name + 1 : name + 2] == [","] and tree.tag[begin] == "NNP"
    ][:1]
