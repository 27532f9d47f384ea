"""Times that a sentence brings out by its build: "it was *in June 2014* that IS took Mosul", "since *May 2021*, when gunmen killed 160"."""

from collections.abc import Iterable

from kg.extract.page import Page
from kg.extract.slots import upward
from kg.extract.time import TimeFound
from kg.model import TimeSpan

_OPENS = ("that", "when")


def brought_out(page: Page, verb: int, times: Iterable[tuple[TimeFound, int]]) -> TimeSpan | None:
    """The time between "it was" and the clause of a verb; "not until Saturday" is Saturday."""
    tree = page.sent.tree
    above = tree.head[verb]
    while above != tree.head[above] and tree.lemma[above] != "be":
        above = tree.head[above]
    first = min(tree.subtree(verb))
    empty = any(tree.lower[s] == "it" for s in page.sent.slots.own_subject(above))
    if tree.lemma[above] != "be" or not above < first < verb or not empty or tree.lower[first] not in _OPENS:
        return None
    for found, token in times:
        if above in (tree.head[token], tree.head[tree.head[token]]) and above < token < first:
            ends = found.value.start is None and any(tree.dep[c] == "neg" for c in tree.children[above])
            return found.inner if ends and found.inner is not None else found.value
    return None


def when_clause(page: Page, verb: int, times: Iterable[tuple[TimeFound, int]]) -> TimeSpan | None:
    """The time right before a clause with "when" that tells what was then: "since *May 2021*, when gunmen killed 160"."""
    tree = page.sent.tree
    if tree.dep[verb] not in ("relcl", "advcl") or "when" not in upward.subordinators(page.sent.slots, verb):
        return None
    first = min(tree.subtree(verb))
    for found, _ in times:
        inside = tree.within(found.start, found.end)
        if (
            inside
            and inside[-1] in (first - 1, first - 2)
            and inside[0] < first
            and tree.words[first - 1] in (",", tree.words[inside[-1]])
        ):
            return found.inner or found.value
    return None
