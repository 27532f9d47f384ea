"""Counts without a number: one unnamed person to whom something happens, and what is said not to have been."""

from kg.extract.page import Page
from kg.extract.quantity.kinds import kinds_of
from kg.extract.quantity.quantity import Quantity
from kg.extract.quantity.value import lead, over
from kg.extract.quantity.words import said
from kg.extract.tree import Tree
from kg.model import Count


def ones(page: Page, numbered: set[int]) -> list[Quantity]:
    """Single unnamed persons to whom it happens: "killed a commander", "the 47-year-old activist was arrested"."""
    tree, counting = page.sent.tree, page.sent.ontology.lexicon.counting
    found = []
    for token, (tag, pos) in enumerate(zip(tree.tag, tree.pos, strict=True)):
        if (tag not in ("NN", "JJ") and pos not in ("PRON", "PROPN")) or token in numbered:
            continue
        himself = (
            tree.lower[token] in counting.alone
            or (pos == "PROPN" and _with_others(tree, token))
            or (tag == "JJ" and _one_more(tree, token))
        )
        place = lead(tree, token)
        acts = tree.dep[place] in ("dobj", "nsubjpass", "nsubj")
        if not himself and not acts:
            continue
        if not himself or pos not in ("PRON", "PROPN"):
            single = tag in ("NN", "JJ") and (pos == "NOUN" or bool(_articles(tree, token)))
            if not single and not _is_national(page, token):
                continue
        if not himself and not _is_national(page, token) and not _is_person(page, token):
            continue
        got = kinds_of(tree, token, counting)
        own = set(said(tree, tree.head[place], counting))
        if (
            got
            and set(got[0]) <= counting.singular & own
            and len(got[0]) == 1
            and got[1] == tree.head[place]
            and tree.pos[got[1]] == "VERB"
        ):
            phrase = page.sent.phrases.at(token)
            count = Count(min=1, max=1, text=tree.span_text(min(phrase.first, token), token))
            found.append(Quantity(kind=got[0][0], count=count, token=token, over=over(tree, got[1])))
    return found


def nones(page: Page, numbered: set[int]) -> list[Quantity]:
    """What is said not to have been: "did not cause any deaths", "neither side suffered any casualties"."""
    tree, counting = page.sent.tree, page.sent.ontology.lexicon.counting
    found: list[Quantity] = []
    if "any" not in tree.lower:
        return found
    for token, word in enumerate(tree.lower):
        noun = tree.head[token]
        if word != "any" or noun in numbered or not _negated(tree, noun):
            continue
        for kind in said(tree, noun, counting):
            count = Count(min=0, max=0, text=tree.span_text(token, noun) if token < noun else tree.words[token])
            found.append(Quantity(kind=kind, count=count, token=noun, over=over(tree, noun)))
    return found


def _with_others(tree: Tree, token: int) -> bool:
    """Whether a name begins a number of people: "killed *Abdullah* and four other members of his family"."""
    return any(
        tree.dep[c] == "conj" and any(tree.lower[k] in ("other", "others") for k in [c, *tree.children[c]])
        for c in tree.children[token]
    )


def _one_more(tree: Tree, token: int) -> bool:
    """Whether an ordinal alone tells one more: "two were shot and *a third* was wounded"."""
    ordinal = any(first <= token < end and label == "ORDINAL" for first, end, label in tree.ents)
    return ordinal and tree.lower[token - 1] == "a" and tree.lower[token + 1 : token + 2] != ["of"]


def _articles(tree: Tree, token: int) -> list[int]:
    return [c for c in tree.children[token] if tree.tag[c] == "DT" and tree.lower[c] in ("a", "an", "the")]


def _negated(tree: Tree, token: int) -> bool:
    """Whether the clause of a word is negated: by "not", "neither", "no", "without"."""
    upper = tree.head[token]
    near = [
        upper,
        *tree.children[upper],
        *(c for s in tree.children[upper] if "subj" in tree.dep[s] for c in tree.children[s]),
    ]
    return any(tree.dep[n] == "neg" or tree.lower[n] in ("neither", "without", "none", "no", "nor") for n in near)


def _is_national(page: Page, token: int) -> bool:
    """Whether it is one person named by the people that he is of: "a *Nigerian* was shot dead"."""
    match = page.sent.phrases.name_at(token)
    one = any(page.sent.tree.lower[n] in ("a", "an") for n in _articles(page.sent.tree, token))
    return one and page.sent.tree.tag[token] == "NNP" and match is not None and match.kind in ("demonym", "people")


def _is_person(page: Page, token: int) -> bool:
    phrase = page.sent.phrases.at(token)
    role = page.sent.phrases.role_of(token)
    if phrase.named or phrase.plural or role is None:
        return False
    nouns = page.sent.ontology.lexicon
    noun = nouns.role_nouns.get(page.sent.tree.lemma[token])
    if page.sent.tree.lemma[token] in nouns.counting.things or role[0] == "Group":
        return noun is not None and not noun.collective
    return role[0] == "Person"
