"""Numbers that say no more than how many, since what is counted was told before: "police spoke of 35,000", "Burundi admitted to ten"."""

from collections.abc import Iterable

from kg.extract.page import Page
from kg.extract.quantity.number import Number
from kg.extract.quantity.quantity import Quantity
from kg.extract.tree import Tree

_MONEY = "money"
_NEAR = 2  # sentences back in which what is counted may have been told, its own among them


def retold(page: Page, bare: Iterable[tuple[Number, int]], found: list[Quantity]) -> list[Quantity]:
    """What others make of a number told before; `bare` are numbers without a word for what they count, with their tokens."""
    tree, counting = page.sent.tree, page.sent.ontology.lexicon.counting
    told = []
    for number, token in bare:
        verb = _verb_of(tree, token)
        if verb is None or not _subject(tree, verb):
            continue
        teller = tree.lemma[verb] in counting.tellers
        lost = {kind for (word, _), kind in counting.pairs.items() if word == tree.lemma[verb]}  # "they lost three"
        figure = _figure(tree, verb, token)
        if figure is not None and tree.lemma[figure] not in counting.figures:
            continue  # "put the price at 40"
        before = [
            each for each in found if each.kind != _MONEY and each.token < token and _is_near(tree, each.token, token)
        ]
        kind = max(before, key=lambda each: each.token).kind if before else None
        if kind is not None and (teller or (kind in lost and number.count.max != 0)):
            told.append(Quantity(kind=kind, count=number.count, token=token, over=(token,)))
    return told


def _verb_of(tree: Tree, token: int) -> int | None:
    """The verb of which a number is the object, also behind a preposition: "spoke of 35,000"; None where it is none's."""
    upper = tree.head[token]
    if tree.dep[token] == "pobj" and tree.pos[upper] == "ADP":
        upper = tree.head[upper]
    elif tree.dep[token] not in ("dobj", "attr", "oprd"):
        return None
    return upper if tree.pos[upper] == "VERB" else None


def _subject(tree: Tree, verb: int) -> bool:
    return any(tree.dep[c] == "nsubj" for c in tree.children[verb])


def _figure(tree: Tree, verb: int, token: int) -> int | None:
    """The object for which a number is given: "put *the figure* at 70,000"; None where there is no other."""
    return next((c for c in tree.children[verb] if tree.dep[c] == "dobj" and c != token), None)


def _is_near(tree: Tree, first: int, second: int) -> bool:
    return tree.sentence[second] - tree.sentence[first] < _NEAR
