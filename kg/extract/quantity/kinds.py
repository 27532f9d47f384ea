"""What a number counts: the word that governs it says whether people died, fled or marched."""

from kg.extract.quantity.clauses import Kinds, deps_of, let, of_verb, with_it
from kg.extract.quantity.words import inert, of_it, said, thing
from kg.extract.tree import Tree
from kg.lexicon.counting import Counting

_BESIDE = ("amod", "acl", "advmod", "npadvmod")


def kinds_of(
    tree: Tree, token: int, counting: Counting, *, bounds: frozenset[int] = frozenset(), behind: int | None = None,
    bare: bool = False,
) -> Kinds | None:  # fmt: skip
    """What a number's word counts, and the word that says so: the word itself, what it does or suffers, its noun.

    `bounds` are the tokens of "between" and the like before the number, `behind` is the token after it; `bare` where the
    word is the number itself ("thousands of refugees").
    """
    nouns = [token, *of_it(tree, token), *_sharing(tree, token)]
    things = next((((kind,), n) for n in nouns if (kind := thing(tree, n, counting))), None)
    if things is None and any(inert(tree, n, counting) for n in nouns[:2]):
        return None
    own = said(tree, token, counting)
    if own and tree.pos[token] != "VERB":
        return own, token
    states = [c for c in tree.children[token] if tree.dep[c] in _BESIDE]
    if behind is not None and tree.tag[behind] in ("JJ", "VBN"):  # "2,000 dead", "60 injured"
        states.append(behind)
    if tree.dep[token] == "pobj" and tree.lower[tree.head[token]] == "with" and tree.tag[token + 1] in ("JJ", "VBN"):
        states.append(token + 1)  # "ended with five policemen *dead*"
    beside = (
        (kinds, n)
        for n in states
        if (tree.pos[n] != "VERB" or tree.tag[n] == "VBN" or ("adjective", tree.lower[n]) in counting.kinds)
        and (kinds := said(tree, n, counting))
    )
    of = (
        (kinds, n) for n in (nouns[1:] if bare else ()) if tree.pos[n] == "NOUN" and (kinds := said(tree, n, counting))
    )
    gapped = next(beside, None) if tree.dep[token] == "conj" else None  # "one was killed and several others wounded"
    return (
        gapped or _governed(tree, token, counting, bounds) or next(beside, None) or things or next(of, None)
        or _swapped(tree, token, counting) or _moving(tree, token, counting)
    )  # fmt: skip


def _swapped(tree: Tree, token: int, counting: Counting) -> Kinds | None:
    """The kind of the verb that a number is given in return for: "seven were released in exchange for *30 prisoners*"."""
    noun = tree.head[tree.head[token]]
    if tree.dep[token] != "pobj" or tree.lower[tree.head[token]] != "for" or tree.lemma[noun] not in counting.swaps:
        return None
    verb = tree.head[tree.head[noun]]
    kinds = said(tree, verb, counting) if tree.pos[verb] == "VERB" else ()
    return (kinds, verb) if kinds else None


def _moving(tree: Tree, token: int, counting: Counting) -> Kinds | None:
    """Displaced, where a number of people does no more than go into another country, or is taken in by one."""
    verb = tree.head[token]
    if tree.pos[verb] != "VERB" or tree.dep[token] not in ("nsubj", "dobj"):
        return None
    near = [tree.lower[c] for c in tree.children[verb] if tree.dep[c] in ("prep", "prt") and c > verb]
    found = counting.movers & {tree.lemma[verb], *(f"{tree.lemma[verb]} {word}" for word in near)}
    return (("displaced",), verb) if found else None


def _sharing(tree: Tree, token: int) -> list[int]:
    """Nouns that share the number: "600 *police and troops*"."""
    return [
        c
        for c in tree.children[token]
        if tree.dep[c] == "conj"
        and tree.pos[c] == "NOUN"
        and not any(tree.dep[k] in ("nummod", "det", "poss") for k in tree.children[c])
    ]


def _governed(tree: Tree, token: int, counting: Counting, bounds: frozenset[int]) -> Kinds | None:
    """The kind that a verb or noun over a number gives it; only the clause that the number stands in is asked."""
    current, role = token, tree.dep[token]
    if role == "conj" and tree.pos[tree.head[token]] == "VERB":  # "drew 8,000 people ... and 50,000"
        role = "dobj"
    for _ in range(6):
        parent = tree.head[current]
        if parent == current or role == "agent":
            return None
        if tree.dep[parent] == "auxpass" and role == "attr":  # "killed in the attack were four"
            current, role = parent, "nsubjpass"
            parent = tree.head[current]
        kinds = said(tree, parent, counting)
        if tree.pos[parent] in ("VERB", "AUX", "ADJ"):
            found = (
                of_verb(tree, token, parent, role, counting)
                or let(tree, current, parent, counting)
                or with_it(tree, parent, role, counting)
            )
            conjoined = tree.dep[parent] == "conj" and role == "nsubj" and "dobj" not in deps_of(tree, parent)
            conjoined = conjoined and not (
                tree.pos[parent] == "AUX" and "prep" in deps_of(tree, parent)
            )  # "were in hospital"
            if found or (tree.pos[parent] != "ADJ" and not conjoined):
                return found
        elif kinds:
            return kinds, parent
        elif tree.lemma[parent] in counting.gatherings and tree.lower[current] in ("by", "of"):
            return (counting.gatherings[tree.lemma[parent]],), parent  # "a protest by 2,000 students"
        if parent in bounds and tree.pos[tree.head[parent]] == "VERB":  # "arrested between 30 and 40 men"
            current, role = parent, "dobj" if "dobj" not in deps_of(tree, tree.head[parent]) else tree.dep[parent]
            continue
        through = tree.dep[current] == "conj" or tree.pos[parent] in ("NOUN", "PROPN", "NUM", "ADP", "PRON")
        role = tree.dep[parent] if through else role
        current = parent
    return None
