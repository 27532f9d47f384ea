"""The numbers of a paragraph with what they count: killed, arrested, displaced, troops, money."""

from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from kg.extract.page import Page
from kg.extract.quantity.kinds import kinds_of
from kg.extract.quantity.money import currency_of
from kg.extract.quantity.number import Number
from kg.extract.quantity.numbers import numbers_in
from kg.extract.quantity.ones import nones, ones
from kg.extract.quantity.quantity import Quantity
from kg.extract.quantity.retold import retold
from kg.extract.quantity.value import clause, deeds, lead, over
from kg.extract.quantity.words import said
from kg.extract.tree import Tree
from kg.lexicon.counting import Counting
from kg.model import Count

_MONEY, _BOTH = "money", "casualties"


def quantities(page: Page) -> list[Quantity]:
    """The counts of a paragraph, in text order; a number that counts nothing known is left out."""
    tree, lexicon = page.sent.tree, page.sent.ontology.lexicon
    found: list[Quantity] = []
    numbered: set[int] = set()
    bare: list[tuple[Number, int]] = []  # numbers that are all there is of what they count
    for number in numbers_in(tree.text, lexicon.counting, lexicon.numbers):
        inside = tree.within(number.start, number.end)
        if not inside or any(time.start < number.end and number.start < time.end for time in page.times):
            continue
        if not number.money and (_aged(tree, inside) or _measures(tree, inside[-1] + 1, lexicon.counting)):
            continue
        token = _top(tree, inside)
        numbered.update((*inside, token))
        if _part(tree, token, inside, lexicon.counting) or _whole(tree, token, lexicon.counting):
            continue
        counted = _counted(page, number, token, bare=token in inside)
        bare += [] if counted or number.money or token not in inside else [(number, token)]
        found += counted
    found += [*ones(page, numbered), *nones(page, numbered)]
    found += retold(page, bare, found)
    return _summed(tree, sorted(found, key=lambda each: each.token))


def _counted(page: Page, number: Number, token: int, *, bare: bool) -> list[Quantity]:
    tree, counting = page.sent.tree, page.sent.ontology.lexicon.counting
    if number.money:
        count = msgspec.structs.replace(number.count, currency=currency_of(page, number, token))
        return [Quantity(kind=_MONEY, count=count, token=token, over=over(tree, token))]
    got = kinds_of(tree, token, counting, bounds=_bounds(tree, number), behind=_behind(tree, number), bare=bare)
    if got is None:
        return []
    kinds, word = got
    if _either(tree, word, kinds, counting):
        kinds = (_BOTH,)
    if len(kinds) > 1 and number.count.max != 0:  # so many casualties: how many of each kind is not said
        kinds = (_BOTH,)
    count = number.count
    if any(tree.dep[n] == "prt" for n in _bounds(tree, number)):  # "handed over four" is not over four
        words = tree.text[number.start : number.end]
        count = Count(min=number.plain, max=number.plain, text=words)
    if tree.dep[token] == "dobj" and tree.lemma[tree.head[token]] in counting.exceeding and count.min == count.max:
        count = Count(min=number.plain + 1, max=None, text=count.text)
    return [Quantity(kind=kind, count=count, token=token, over=over(tree, word)) for kind in kinds]


def _either(tree: Tree, word: int, kinds: tuple[str, ...], counting: Counting) -> bool:
    """Whether another word beside the one that says what is counted says another harm: "5,000 were *killed or wounded*"."""
    others = [c for c in tree.children[word] if tree.dep[c] == "conj"] + (
        [tree.head[word]] if tree.dep[word] == "conj" else []
    )
    kind = {k for other in others for k in said(tree, other, counting)}
    between = {tree.lower[c] for n in (word, *others) for c in tree.children[n] if tree.dep[c] == "cc"}
    return (
        bool(between & counting.either)
        and kind <= counting.harm
        and set(kinds) <= counting.harm
        and bool(kind - set(kinds))
    )


def _bounds(tree: Tree, number: Number) -> frozenset[int]:
    """The tokens of the words that bound a number."""
    return frozenset(tree.within(number.opening, number.start))


def _behind(tree: Tree, number: Number) -> int | None:
    """The token directly behind a number."""
    return next(iter(tree.within(number.end, len(tree.text))), None)


def _summed(tree: Tree, found: list[Quantity]) -> list[Quantity]:
    """Coordinated counts of the same kind as one: "five soldiers and two civilians were killed" is seven."""
    kept: list[Quantity] = []
    for each in found:
        joined = next((k for k in kept if each.kind != _MONEY and _coordinated(tree, k, each)), None)
        if joined is None:
            kept.append(each)
        else:
            kept[kept.index(joined)] = replace(each, count=_sum(tree, joined, each))
    return kept


def _coordinated(tree: Tree, first: Quantity, second: Quantity) -> bool:
    same = (first.kind, first.over[0]) == (second.kind, second.over[0])
    if same and _gap(tree, first.token, second.token):
        return True
    upper = lead(tree, second.token)
    if not same or upper == second.token:
        return False
    return lead(tree, first.token) == upper or (
        first.count.min == first.count.max == 1 and upper in tree.subtree(first.token)
    )


def _gap(tree: Tree, first: int, second: int) -> bool:
    """Whether two subjects of one verb are a coordination that the parser took apart: "a major and six of his men were"."""
    joined = tree.head[first] == tree.head[second] and tree.dep[first] == tree.dep[second] and "subj" in tree.dep[first]
    return joined and any(tree.dep[n] == "cc" for n in range(first + 1, second))


def _sum(tree: Tree, first: Quantity, second: Quantity) -> Count:
    def both(one: int | None, other: int | None) -> int | None:
        return None if one is None or other is None else one + other

    start = tree.text.rfind(first.count.text, 0, tree.end(first.token))
    end = tree.text.rfind(second.count.text, 0, tree.end(second.token)) + len(second.count.text)
    return Count(
        min=both(first.count.min, second.count.min),
        max=both(first.count.max, second.count.max),
        text=tree.text[start:end],
    )


def owned(
    tree: Tree, found: list[Quantity], heads: Mapping[int, int], forcible: frozenset[int], counting: Counting
) -> dict[int, list[Quantity]]:
    """The counts of each event by its trigger: the nearest at or over the word that says what is counted, else the deed it tells of.

    `heads` are the words of each event with its trigger. Outside the clause that tells it, who was killed or hurt is
    counted only at one that is `forcible`: "condemned the accident that killed 30" counts nobody.
    """
    by_trigger: dict[int, list[Quantity]] = {}
    for each in found:
        came = deeds(tree, each, counting, occasions=each.kind in counting.losses)
        near = [n for n in (*each.over, *came) if n in heads]
        if each.kind in counting.harm:
            inside = clause(tree, each.over)
            near = [n for n in near if heads[n] in forcible or (n == heads[n] and n in inside)]
        trigger = heads[near[0]] if near else None
        if trigger is not None:
            by_trigger.setdefault(trigger, []).append(each)
    return by_trigger


def _top(tree: Tree, inside: range) -> int:
    """The word of a phrase that no other word of it governs, or the noun that it numbers."""
    if tree.lower[inside[-1] + 1 : inside[-1] + 3] == ["-", "strong"]:  # "a 900-strong force"
        return tree.head[inside[-1] + 2]
    if tree.lower[inside[-1] + 1 : inside[-1] + 2] == ["strong"] and tree.words[inside[0] - 1] == ",":
        return max(inside[0] - 2, 0)  # "the battalion, 600 strong, will"
    top = next((n for n in inside if tree.head[n] not in inside or tree.head[n] == n), inside[-1])
    while tree.dep[top] in ("nummod", "quantmod", "det", "compound", "amod", "predet", "neg"):
        if tree.head[top] == top or tree.head[top] < top:
            break
        top = tree.head[top]
    return top


def _measures(tree: Tree, after: int, counting: Counting) -> bool:
    """Whether a number says how far or how much more: "130 *km* south of Gao", "a thousand *more than* in 2023"."""
    behind = tree.lower[after : after + 2]
    than = counting.bounding.get(" ".join(behind)) in ("above", "below")
    return than or (bool(behind) and behind[0] in counting.units)


def _aged(tree: Tree, inside: range) -> bool:
    """Whether a number between commas behind a name is how old somebody is: "Mwale, *68*, came to power"."""
    around = tree.words[inside[0] - 1 : inside[-1] + 2]
    alone = len(inside) == 1 and inside[0] > 1 and len(around) == 3 and (around[1].isalpha() or len(around[1]) <= 2)
    return alone and around[0] == around[2] == "," and tree.pos[inside[0] - 2] == "PROPN"


def _does(tree: Tree, word: int, counting: Counting) -> bool:
    """Whether behind "four of them" a deed of these begins ("were freed"), or another harm than the whole's ("fatally")."""
    return tree.pos[word] in ("VERB", "AUX") or (tree.pos[word] == "ADV" and bool(said(tree, word, counting)))


def _part(tree: Tree, token: int, number: range, counting: Counting) -> bool:
    """Whether a number is a part of one said before: "seven people, among them two children", "three of them women"."""
    first, after = min(tree.leftmost(token), number[0]), number[-1] + 1
    before = tree.lower[max(first - 3, 0) : number[0]]
    inside = [tree.lower[n] for n in tree.subtree(token) if n < token]
    behind = tree.lower[after : after + 2]
    return (
        before[-2:] == ["among", "them"] or "including" in before or inside[:2] == ["among", "them"]
        or (behind == ["of", "them"] and not _does(tree, min(after + 2, len(tree.pos) - 1), counting))
        or (tree.dep[token] == "appos" and "them" in inside)
    )  # fmt: skip


def _whole(tree: Tree, token: int, counting: Counting) -> bool:
    """Whether a number is that of a whole of which a part is told: "nine *of the 14* hostages", "six members of *one family*"."""
    prep = tree.head[token]
    of = tree.dep[token] == "pobj" and tree.lower[prep] == "of"
    upper = tree.head[prep]
    numbered = any(tree.dep[c] == "nummod" for c in tree.children[upper])
    return of and (tree.pos[upper] == "NUM" or tree.lower[upper] in counting.partitives or numbered)
