"""What a word by itself says is counted: a verb or noun of harm, a noun for people that are always counted."""

from kg.extract.tree import Tree
from kg.lexicon.counting import Counting

_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "ADV": "adverb"}


def said(tree: Tree, token: int, counting: Counting) -> tuple[str, ...]:
    """What a word says is counted: "killed" for "died", "toll", "dead"; () for any other word."""
    pos = _POS.get(tree.pos[token], "")
    kinds = counting.kinds
    if pos == "verb":
        for child in tree.children[token]:
            if tree.dep[child] in ("prt", "oprd", "acomp", "advmod", "prep", "dep") and (
                found := kinds.get((pos, f"{tree.lemma[token]} {tree.lower[child]}"))
            ):
                return found
        form = kinds.get(("adjective", tree.lower[token])) if tree.tag[token] in ("VBN", "VBD") else None
        return kinds.get((pos, tree.lemma[token])) or form or ()
    forms = ((pos, tree.lemma[token]), (pos, tree.lower[token]), ("adjective", tree.lower[token]))
    return next((found for form in forms if (found := kinds.get(form))), ())


def thing(tree: Tree, token: int, counting: Counting) -> str | None:
    """What a noun counts whatever happens to them: "troops" for a soldier."""
    before = f"{tree.lower[token - 1]} {tree.lower[token]}" if token else ""
    return (
        counting.things.get(tree.lemma[token]) or counting.things.get(tree.lower[token]) or counting.things.get(before)
    )


def inert(tree: Tree, token: int, counting: Counting) -> bool:
    """Whether a noun is one for what is neither killed nor arrested."""
    return tree.lemma[token] in counting.inert or tree.lower[token] in counting.inert


def of_it(tree: Tree, token: int) -> list[int]:
    """What stands behind the "of" of a word."""
    return [
        n
        for prep in tree.children[token]
        if tree.dep[prep] == "prep" and tree.lower[prep] == "of"
        for n in tree.children[prep]
        if tree.dep[n] == "pobj"
    ]
