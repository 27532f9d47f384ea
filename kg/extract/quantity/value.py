"""A count in the making, and what the tree says of where it stands."""

from kg.extract.quantity.quantity import Quantity
from kg.extract.quantity.words import of_it
from kg.extract.tree import Tree
from kg.lexicon.counting import Counting


def over(tree: Tree, token: int) -> tuple[int, ...]:
    """A token and all that govern it, upwards."""
    found = [token]
    while tree.head[found[-1]] != found[-1]:
        found.append(tree.head[found[-1]])
    return tuple(found)


def clause(tree: Tree, over: tuple[int, ...]) -> tuple[int, ...]:
    """Of a word and what governs it what stands in its clause, and in those before it in a row."""
    for n, word in enumerate(over):
        if tree.pos[word] in ("VERB", "AUX") and tree.dep[word] != "conj":
            return over[: n + 1]
    return over


def lead(tree: Tree, token: int) -> int:
    """The first of a coordination, whose place in the clause all its members have."""
    while tree.dep[token] == "conj" or (tree.dep[token] == "appos" and _is_listed(tree, token)):
        token = tree.head[token]
    return token


def _is_listed(tree: Tree, token: int) -> bool:
    """Whether what reads like an apposition is the second of a list: "two doctors, *a nurse* and eleven patients"."""
    kids = {tree.dep[c] for c in tree.children[token]}
    counted = {tree.dep[c] for c in tree.children[tree.head[token]]} & {"nummod"}
    return {"cc", "conj"} <= kids and bool(counted) and bool(kids & {"det", "nummod", "poss"})


def deeds(tree: Tree, each: Quantity, counting: Counting, *, occasions: bool = False) -> list[int]:
    """The nouns for what a count came of: "the *strike* left three dead", "died in an *ambush*", "the *raid* in which 16 died"."""
    verb = next((n for n in each.over if tree.pos[n] in ("VERB", "AUX")), None)
    words = each.over[: each.over.index(verb) + 1] if verb is not None else each.over[:1]
    found = [n for n in _makers(tree, verb) if n != each.token] if verb is not None else []
    found += [n for word in words if tree.lemma[word] in counting.figures for n in _whose(tree, word)]
    there = _CAME_OF if each.kind in counting.harm else _WAS_AT
    for word in words:
        for prep in tree.children[word]:
            came = tree.lower[prep] in there or (occasions and tree.lower[prep] in _WHEN)
            if tree.dep[prep] == "prep" and came:
                found += [c for c in tree.children[prep] if tree.dep[c] == "pobj"]
    if verb is not None and occasions:
        found += _occasions(tree, verb) + _shared(tree, verb)
    return [
        tree.head[word] if tree.tag[n] == "WDT" and tree.dep[word] == "relcl" else n
        for n in found
        for word in words[-1:]
    ]


def _makers(tree: Tree, verb: int) -> list[int]:
    """The subjects of a verb, and of the verb that brings it about, with what they are of: "the *offensive* sent 1,000 fleeing", "weeks of *unrest*"."""
    verbs = [verb]
    if tree.dep[verb] in ("ccomp", "xcomp") and tree.tag[verb] == "VBG":
        verbs.append(tree.head[verb])
    subjects = [c for each in verbs for c in tree.children[each] if tree.dep[c] == "nsubj"]
    return subjects + [n for each in subjects for n in of_it(tree, each)]


def _whose(tree: Tree, figure: int) -> list[int]:
    """What a toll is of: "the *attack*'s toll", "the toll of the *siege*"."""
    return [c for c in tree.children[figure] if tree.dep[c] == "poss"] + of_it(tree, figure)


def _occasions(tree: Tree, verb: int) -> list[int]:
    """The verbs of the clauses that tell when or how it came: "20 were hurt *when police fired*"."""
    clauses = [c for c in tree.children[verb] if tree.dep[c] == "advcl"]
    marks = {c: {tree.lower[m] for m in tree.children[c] if tree.dep[m] in ("mark", "advmod")} for c in clauses}
    return [c for c in clauses if marks[c] & _WHEN]


def _shared(tree: Tree, verb: int) -> list[int]:
    """The occasion that stands behind the last of two clauses: "two died and four were in hospital *after the shelling*"."""
    last = [c for c in tree.children[verb] if tree.dep[c] == "conj" and tree.pos[c] in ("VERB", "AUX")]
    preps = [p for c in last for p in tree.children[c] if tree.dep[p] == "prep" and tree.lower[p] in _WHEN]
    return [c for p in preps for c in tree.children[p] if tree.dep[c] == "pobj"]


def victims(each: Quantity, counting: Counting) -> list[int]:
    """Whom the deed that a count came of was done to: those counted, where any were killed or hurt."""
    return [each.token] if each.kind in counting.harm and each.count.max != 0 else []


_WHEN = frozenset(["when", "after", "as", "following"])
_CAME_OF = ("in", "during", "by", "from")
_WAS_AT = ("in", "during", "by", "from", "at")  # "showed up *at* the rally"
