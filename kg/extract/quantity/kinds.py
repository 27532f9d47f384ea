"""What a number counts: the word that governs it says whether people died, fled or marched."""

from kg.extract.tree import Tree
from kg.lexicon.counting import Counting

_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "ADV": "adverb"}
_STATES = ("oprd", "acomp", "ccomp", "xcomp", "attr", "advcl", "advmod", "dep")
_BESIDE = ("amod", "acl", "advmod", "npadvmod")


Kinds = tuple[tuple[str, ...], int]  # what is counted, and the token that says so


def kinds_of(
    tree: Tree, token: int, counting: Counting, *, bounds: frozenset[int] = frozenset(), behind: int | None = None,
    bare: bool = False,
) -> Kinds | None:  # fmt: skip
    """What a number's word counts, and the word that says so: the word itself, what it does or suffers, its noun.

    `bounds` are the tokens of "between" and the like before the number, `behind` is the token after it; `bare` where the
    word is the number itself ("thousands of refugees").
    """
    nouns = [token, *_of(tree, token), *_sharing(tree, token)]
    things = next((((kind,), n) for n in nouns if (kind := _thing(tree, n, counting))), None)
    if things is None and any(_inert(tree, n, counting) for n in nouns[:2]):
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
    near = [tree.lower[c] for c in tree.children[verb] if tree.dep[c] in ("prep", "prt")]
    found = counting.movers & {tree.lemma[verb], *(f"{tree.lemma[verb]} {word}" for word in near)}
    return (("displaced",), verb) if found else None


def _thing(tree: Tree, token: int, counting: Counting) -> str | None:
    before = f"{tree.lower[token - 1]} {tree.lower[token]}" if token else ""
    return (
        counting.things.get(tree.lemma[token]) or counting.things.get(tree.lower[token]) or counting.things.get(before)
    )


def _inert(tree: Tree, token: int, counting: Counting) -> bool:
    return tree.lemma[token] in counting.inert or tree.lower[token] in counting.inert


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


def _of(tree: Tree, token: int) -> list[int]:
    return [
        n
        for prep in tree.children[token]
        if tree.dep[prep] == "prep" and tree.lower[prep] == "of"
        for n in tree.children[prep]
        if tree.dep[n] == "pobj"
    ]


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
            found = _of_verb(tree, token, parent, role, counting) or _let(tree, current, parent, counting)
            conjoined = tree.dep[parent] == "conj" and role == "nsubj" and "dobj" not in _deps(tree, parent)
            conjoined = conjoined and not (
                tree.pos[parent] == "AUX" and "prep" in _deps(tree, parent)
            )  # "were in hospital"
            if found or (tree.pos[parent] != "ADJ" and not conjoined):
                return found
        elif kinds:
            return kinds, parent
        elif tree.lemma[parent] in counting.gatherings and tree.lower[current] in ("by", "of"):
            return (counting.gatherings[tree.lemma[parent]],), parent  # "a protest by 2,000 students"
        if parent in bounds and tree.pos[tree.head[parent]] == "VERB":  # "arrested between 30 and 40 men"
            current, role = parent, "dobj" if "dobj" not in _deps(tree, tree.head[parent]) else tree.dep[parent]
            continue
        through = tree.dep[current] == "conj" or tree.pos[parent] in ("NOUN", "PROPN", "NUM", "ADP", "PRON")
        role = tree.dep[parent] if through else role
        current = parent
    return None


def _names(tree: Tree, verb: int) -> list[str]:
    """What a verb may be called in a phrase: by itself, with its particle or preposition ("make off", "be behind")."""
    lemma = tree.lemma[verb]
    near = [tree.lower[c] for c in tree.children[verb] if tree.dep[c] in ("prt", "prep", "advmod")]
    return [lemma, *(f"{lemma} {word}" for word in near)]


def _let(tree: Tree, current: int, verb: int, counting: Counting) -> Kinds | None:
    """The kind of a verb together with the one under it: "*let* 104 hostages *go*", "let go of four"."""
    upper = tree.head[verb]
    under = tree.dep[verb] in ("ccomp", "xcomp") and tree.tag[verb] in ("VB", "VBP")
    if not under or (tree.dep[current] != "nsubj" and tree.lower[current] != "of"):
        return None
    kind = counting.pairs.get((tree.lemma[upper], tree.lemma[verb]))
    return ((kind,), upper) if kind else None


def _deps(tree: Tree, verb: int) -> dict[str, int]:
    return {tree.dep[child]: child for child in tree.children[verb]}


def _of_verb(tree: Tree, token: int, verb: int, role: str, counting: Counting) -> Kinds | None:
    kinds, deps = said(tree, verb, counting), _deps(tree, verb)
    passive = "nsubjpass" in deps or "auxpass" in deps
    inverted = tree.tag[verb] == "VBN" and role in ("nsubj", "attr") and tree.lemma[tree.head[verb]] == "be"
    done = role in ("dobj", "nsubjpass", "oprd", "attr", "npadvmod", "dep") or inverted
    does = role == "nsubj" and ("dobj" not in deps or tree.lemma[verb] in counting.doers)
    if kinds and not (role == "npadvmod" and passive) and (done or does):
        return kinds, verb
    if role in ("nsubj", "dobj", "nsubjpass", "dative", "attr", "pobj"):
        states = [c for c in tree.children[verb] if tree.dep[c] in _STATES]
        if tree.lemma[verb] == "be":  # "14 sailors were among the dead"
            among = [n for p in tree.children[verb] if tree.lower[p] == "among" for n in tree.children[p]]
            states += [*among, *(c for n in among if tree.tag[n] == "DT" for c in tree.children[n])]  # "those *killed*"
        for child in states:
            state = said(tree, child, counting)
            if state and (
                tree.pos[child] != "VERB"
                or tree.tag[child] == "VBN"
                or ("adjective", tree.lower[child]) in counting.kinds
            ):
                return state, child
        names = _names(tree, verb)
        for other in _beside(tree, verb, token):
            if other == token and (tree.lemma[other] in counting.gatherings or (role == "nsubj" and "dobj" in deps)):
                continue  # "attended three rallies"; "eight soldiers lost limbs", but "lost eight soldiers"
            if pair := next((p for n in names if (p := counting.pairs.get((n, tree.lemma[other])))), None):
                return (pair,), verb
    if role == "prep" and (
        pair := next((p for n in _names(tree, verb)[1:] if (p := counting.pairs.get((n, tree.lemma[token])))), None)
    ):
        return (pair,), verb  # "made off with 32 passengers"
    subject = deps.get("nsubjpass", deps.get("nsubj"))
    if role == "nsubj" or token == subject:
        return None
    return _of_nouns(
        tree,
        verb,
        [n for n in (subject, deps.get("dobj") if role in ("prep", "prt") else None) if n not in (None, token)],
        counting,
    )


def _of_nouns(tree: Tree, verb: int, nouns: list[int], counting: Counting) -> Kinds | None:
    """What the nouns of a clause count, of which its number tells how many: "the toll rose to 47"."""
    plural = tree.lemma[verb] in counting.reaching  # "casualties exceeded 500", but not "the deaths of 500"
    for word in (n for noun in nouns for n in (noun, *_of(tree, noun))):
        kinds = said(tree, word, counting) if plural or tree.tag[word] != "NNS" or word not in nouns else ()
        if kinds and tree.pos[word] in ("NOUN", "ADJ", "VERB"):
            return kinds, word
        if word in nouns:
            continue
        for child in tree.children[word]:  # "the number of people displaced has passed 10 million"
            if tree.dep[child] in ("acl", "amod") and (kinds := said(tree, child, counting)):
                return kinds, child
        if thing := _thing(tree, word, counting):
            return (thing,), word  # "put the number of protesters at 300,000"
    return None


def _beside(tree: Tree, verb: int, token: int) -> list[int]:
    """The words of a verb's clause, without what is coordinated to the number's own noun ("six tanks and *20 men*")."""
    others = {
        word
        for child in tree.children[token]
        if tree.dep[child] == "conj" and tree.pos[child] in ("NOUN", "PROPN", "NUM")
        for word in tree.subtree(child)
    }
    return [word for word in tree.subtree(verb) if word not in others]
