"""What the numbers of a paragraph count: the word that governs each says whether people died, fled or marched."""

from dataclasses import dataclass

from kg.extract.counts import numbers_in
from kg.extract.page import Page
from kg.extract.tree import Tree
from kg.lexicon import Counting
from kg.model import Count

_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "ADV": "adverb"}
_STATES = ("oprd", "acomp", "ccomp", "xcomp", "attr", "advcl", "advmod")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """How many of what: the kind of count, its bounds, the number's token and the tokens that govern it."""

    kind: str
    count: Count
    token: int
    over: tuple[int, ...]  # from the word that says what is counted upwards


def quantities(page: Page) -> list[Quantity]:
    """The counts of a paragraph, in text order; a number that counts nothing known is left out."""
    tree, lexicon = page.sent.tree, page.sent.ontology.lexicon
    found = []
    for number in numbers_in(tree.text, lexicon.counting, lexicon.numbers):
        inside = [n for n, at in enumerate(tree.start) if number.start <= at < number.end]
        if not inside:
            continue
        token = _top(tree, inside)
        if _part(tree, token):
            continue
        got = ("money", token) if number.money else _kind(tree, token, lexicon.counting)
        if got:
            found.append(Quantity(kind=got[0], count=number.count, token=token, over=_over(tree, got[1])))
    return _summed(tree, found)


def _summed(tree: Tree, found: list[Quantity]) -> list[Quantity]:
    """Coordinated counts of the same kind as one: "five soldiers and two civilians were killed" is seven."""
    kept: list[Quantity] = []
    for each in found:
        first = kept[-1] if kept else None
        joined = first is not None and tree.dep[each.token] == "conj" and tree.head[each.token] == first.token
        if (
            first is None
            or not joined
            or (first.kind, first.over[0]) != (each.kind, each.over[0])
            or each.kind == "money"
        ):
            kept.append(each)
            continue
        low = None if None in (first.count.min, each.count.min) else (first.count.min or 0) + (each.count.min or 0)
        high = None if None in (first.count.max, each.count.max) else (first.count.max or 0) + (each.count.max or 0)
        start = tree.text.rfind(first.count.text, 0, tree.end(first.token))
        text = tree.text[start : tree.text.rfind(each.count.text, 0, tree.end(each.token)) + len(each.count.text)]
        kept[-1] = Quantity(kind=each.kind, count=Count(min=low, max=high, text=text), token=each.token, over=each.over)
    return kept


def owned(found: list[Quantity], triggers: set[int]) -> dict[int, list[Quantity]]:
    """The counts of each event by its trigger: the nearest trigger at or over the word that says what is counted."""
    by_trigger: dict[int, list[Quantity]] = {}
    for each in found:
        trigger = next((n for n in each.over if n in triggers), None)
        if trigger is not None:
            by_trigger.setdefault(trigger, []).append(each)
    return by_trigger


def _top(tree: Tree, inside: list[int]) -> int:
    """The word of a phrase that no other word of it governs, or the noun that it numbers."""
    top = next((n for n in inside if tree.head[n] not in inside or tree.head[n] == n), inside[-1])
    while tree.dep[top] in ("nummod", "quantmod", "det", "compound", "amod", "predet", "neg"):
        if tree.head[top] == top or tree.head[top] < top:
            break
        top = tree.head[top]
    return top


def _part(tree: Tree, token: int) -> bool:
    """Whether a number is a part of one said before: "seven people, among them two children"."""
    first = min(tree.subtree(token))
    before = tree.lower[max(first - 2, 0) : first]
    inside = [tree.lower[n] for n in tree.subtree(token) if n < token]
    return before == ["among", "them"] or "including" in before or inside[:2] == ["among", "them"]


def _over(tree: Tree, token: int) -> tuple[int, ...]:
    found = [token]
    while tree.head[found[-1]] != found[-1]:
        found.append(tree.head[found[-1]])
    return tuple(found)


def _said(tree: Tree, token: int, counting: Counting) -> str | None:
    pos = _POS.get(tree.pos[token], "")
    kinds = counting.kinds
    by_form = kinds.get(("adjective", tree.lower[token]))
    return kinds.get((pos, tree.lemma[token])) or by_form


def _kind(tree: Tree, token: int, counting: Counting) -> tuple[str, int] | None:
    """What a number's word counts, and the word that says so: the word itself, what it does or suffers, its noun."""
    for each in (token, *(c for c in tree.children[token] if tree.dep[c] in ("amod", "acl"))):
        kind = _said(tree, each, counting)
        if kind and (tree.pos[each] != "VERB" or each != token):
            return kind, each
    nouns = [token, *_of(tree, token)]
    return _governed(tree, token, counting) or next(
        (
            (kind, n)
            for n in nouns
            if (kind := counting.things.get(tree.lemma[n]) or counting.things.get(tree.lower[n]))
        ),
        None,
    )


def _of(tree: Tree, token: int) -> list[int]:
    return [
        n
        for prep in tree.children[token]
        if tree.dep[prep] == "prep" and tree.lower[prep] == "of"
        for n in tree.children[prep]
        if tree.dep[n] == "pobj"
    ]


def _governed(tree: Tree, token: int, counting: Counting) -> tuple[str, int] | None:
    """The kind that a verb or noun over a number gives it; only the clause that the number stands in is asked."""
    current, role = token, tree.dep[token]
    for _ in range(6):
        parent = tree.head[current]
        if parent == current or role == "agent":
            return None
        kind = _said(tree, parent, counting)
        if tree.pos[parent] in ("VERB", "AUX", "ADJ"):
            found = _of_verb(tree, token, parent, role, counting)
            conjoined = tree.dep[parent] == "conj" and role == "nsubj" and "dobj" not in _deps(tree, parent)
            if found or (tree.pos[parent] != "ADJ" and not conjoined):
                return found
        elif kind:
            return kind, parent
        through = tree.dep[current] == "conj" or tree.pos[parent] in ("NOUN", "PROPN", "NUM", "ADP", "PRON")
        role = tree.dep[parent] if through else role
        current = parent
    return None


def _deps(tree: Tree, verb: int) -> dict[str, int]:
    return {tree.dep[child]: child for child in tree.children[verb]}


def _of_verb(tree: Tree, token: int, verb: int, role: str, counting: Counting) -> tuple[str, int] | None:
    kind, deps = _said(tree, verb, counting), _deps(tree, verb)
    done = role in ("dobj", "nsubjpass", "oprd", "attr", "npadvmod")
    does = role == "nsubj" and ("dobj" not in deps or tree.lemma[verb] in counting.doers)
    if kind and (done or does):
        return kind, verb
    if role in ("nsubj", "dobj", "nsubjpass", "dative"):
        for child in tree.children[verb]:
            state = _said(tree, child, counting) if tree.dep[child] in _STATES else None
            if state and (tree.pos[child] != "VERB" or tree.tag[child] == "VBN"):
                return state, child
        for other in tree.subtree(verb):
            pair = counting.pairs.get((tree.lemma[verb], tree.lemma[other]))
            if pair:
                return pair, verb
    subject = deps.get("nsubj")
    if role == "nsubj" or subject is None:
        return None
    for word in (subject, *_of(tree, subject)):
        said = _said(tree, word, counting) if tree.tag[word] != "NNS" else None
        if said and tree.pos[word] in ("NOUN", "ADJ", "VERB"):
            return said, word
    return None
