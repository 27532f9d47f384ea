"""What the verb over a number gives it: that they were killed, let go, sent fleeing."""

from kg.extract.quantity.words import of_it, said, thing
from kg.extract.tree import Tree
from kg.lexicon.counting import Counting

_STATES = ("oprd", "acomp", "ccomp", "xcomp", "attr", "advcl", "advmod", "dep")
_PARTS = ("nsubj", "dobj", "nsubjpass", "dative", "attr", "pobj")
_OWN = frozenset(["nsubj", "nsubjpass", "dobj"])  # by which a verb in a row is about somebody else

Kinds = tuple[tuple[str, ...], int]  # what is counted, and the token that says so


def of_verb(tree: Tree, token: int, verb: int, role: str, counting: Counting) -> Kinds | None:
    """The kind that a verb, what is said of its subject or object, or a noun of its clause gives a number in it."""
    kinds, deps = said(tree, verb, counting), deps_of(tree, verb)
    passive = "nsubjpass" in deps or "auxpass" in deps
    inverted = tree.tag[verb] == "VBN" and role in ("nsubj", "attr") and tree.lemma[tree.head[verb]] == "be"
    done = role in ("dobj", "nsubjpass", "oprd", "attr", "npadvmod", "dep") or inverted
    does = role == "nsubj" and ("dobj" not in deps or tree.lemma[verb] in counting.doers)
    if kinds and not (role == "npadvmod" and passive) and (done or does):
        return kinds, verb
    if kinds and role == "prep" and tree.dep[verb] == "acl" and _of_figure(tree, token, verb, counting):
        return kinds, verb
    if role in _PARTS:
        found = _of_states(tree, verb, counting) or _of_pairs(tree, token, verb, role, counting)
    else:
        found = _of_particle(tree, token, verb, counting) if role == "prep" else None
    subject = deps.get("nsubjpass", deps.get("nsubj"))
    if found or role == "nsubj" or token == subject:
        return found
    nouns = (subject, deps.get("dobj") if role in ("prep", "prt") else None)
    return _of_nouns(tree, verb, [n for n in nouns if n not in (None, token)], counting)


def _of_figure(tree: Tree, token: int, verb: int, counting: Counting) -> bool:
    """Whether the number behind a participle is that of a noun over it: "put the *number* of rebels killed there at 85"."""
    upper = tree.head[tree.head[tree.head[verb]]]
    return tree.lower[tree.head[token]] == "at" and tree.lemma[upper] in counting.figures


def _of_states(tree: Tree, verb: int, counting: Counting) -> Kinds | None:
    """What is said of somebody in a clause: "left three *dead*", "14 sailors were among the *dead*"."""
    states = [c for c in tree.children[verb] if tree.dep[c] in _STATES]
    if tree.lemma[verb] == "be":
        among = [n for p in tree.children[verb] if tree.lower[p] == "among" for n in tree.children[p]]
        states += [*among, *(c for n in among if tree.tag[n] == "DT" for c in tree.children[n])]  # "those *killed*"
    for child in states:
        state = said(tree, child, counting)
        told = tree.pos[child] != "VERB" or tree.tag[child] == "VBN"
        if state and (told or ("adjective", tree.lower[child]) in counting.kinds):
            return state, child
    return None


def _of_pairs(tree: Tree, token: int, verb: int, role: str, counting: Counting) -> Kinds | None:
    """What a verb counts together with a noun of its clause: "lost 20 *men*"."""
    names, has_object = _names(tree, verb), "dobj" in deps_of(tree, verb)
    for other in _beside(tree, verb, token):
        if other == token and (tree.lemma[other] in counting.gatherings or (role == "nsubj" and has_object)):
            continue  # "attended three rallies"; "eight soldiers lost limbs", but "lost eight soldiers"
        if pair := next((p for n in names if (p := counting.pairs.get((n, tree.lemma[other])))), None):
            return (pair,), verb
    return None


def _of_particle(tree: Tree, token: int, verb: int, counting: Counting) -> Kinds | None:
    """What a verb with its particle counts behind a preposition: "made *off* with 32 passengers"."""
    named = (counting.pairs.get((name, tree.lemma[token])) for name in _names(tree, verb)[1:])
    pair = next(filter(None, named), None)
    return ((pair,), verb) if pair else None


def let(tree: Tree, current: int, verb: int, counting: Counting) -> Kinds | None:
    """The kind of a verb together with the one under it: "*let* 104 hostages *go*", "let go of four"."""
    upper = tree.head[verb]
    under = tree.dep[verb] in ("ccomp", "xcomp") and tree.tag[verb] in ("VB", "VBP")
    if not under or (tree.dep[current] != "nsubj" and tree.lower[current] != "of"):
        return None
    kind = counting.pairs.get((tree.lemma[upper], tree.lemma[verb]))
    return ((kind,), upper) if kind else None


def with_it(tree: Tree, verb: int, role: str, counting: Counting) -> Kinds | None:
    """The kind of a second thing done to the same people: "16 were shot and *killed*"."""
    if role != "nsubjpass":
        return None
    for other in tree.children[verb]:
        same = tree.dep[other] == "conj" and tree.tag[other] == "VBN" and not deps_of(tree, other).keys() & _OWN
        if same and (kinds := said(tree, other, counting)):
            return kinds, other
    return None


def _names(tree: Tree, verb: int) -> list[str]:
    """What a verb may be called in a phrase: by itself, with its particle or preposition ("make off", "be behind")."""
    lemma = tree.lemma[verb]
    near = [tree.lower[c] for c in tree.children[verb] if tree.dep[c] in ("prt", "prep", "advmod") and c > verb]
    return [lemma, *(f"{lemma} {word}" for word in near)]


def deps_of(tree: Tree, verb: int) -> dict[str, int]:
    """What hangs on a word, by what it is to it."""
    return {tree.dep[child]: child for child in tree.children[verb]}


def _of_nouns(tree: Tree, verb: int, nouns: list[int], counting: Counting) -> Kinds | None:
    """What the nouns of a clause count, of which its number tells how many: "the toll rose to 47"."""
    plural = tree.lemma[verb] in counting.reaching  # "casualties exceeded 500", but not "the deaths of 500"
    for word in (n for noun in nouns for n in (noun, *of_it(tree, noun))):
        kinds = said(tree, word, counting) if plural or tree.tag[word] != "NNS" or word not in nouns else ()
        if kinds and tree.pos[word] in ("NOUN", "ADJ", "VERB"):
            return kinds, word
        if word in nouns:
            continue
        for child in tree.children[word]:  # "the number of people displaced has passed 10 million"
            if tree.dep[child] in ("acl", "amod") and (kinds := said(tree, child, counting)):
                return kinds, child
        if one := thing(tree, word, counting):
            return (one,), word  # "put the number of protesters at 300,000"
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
