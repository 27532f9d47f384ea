"""The forms of single words: whether a verb is finite, wrong lemmas of verbs, plurals taken for names."""

from collections.abc import Collection

from kg.extract.repair.mainverb import FINITE, STATING
from kg.letters import without_marks


def is_finite(verb: int, below: list[int], dep: list[str], tag: list[str]) -> bool:
    """Whether a verb, or an auxiliary among the words `below` it, has a finite form."""
    return tag[verb] in FINITE or any(tag[t] in STATING and dep[t] in ("aux", "auxpass") for t in below)


def true_lemmas(lower: list[str], lemma: list[str], tag: list[str], forms: dict[str, str]) -> None:
    """ "*Staged* a rally" is of "stage": the parser's lemmas of verbs are guessed by their endings ("stag", "cordone")."""
    for token, mark in enumerate(tag):
        if (mark == "VBD" or mark == "VBN" or mark == "VBG" or mark == "VBZ") and (
            known := forms.get(lower[token])
        ) is not None:
            lemma[token] = known


def opening_plural(
    lower: list[str], lemma: list[str], tag: list[str], pos: list[str], first: int, plurals: dict[str, str]
) -> None:
    """ "*Landslides* in Nepal killed 131": a plural that opens a sentence is no name where a preposition or "have" stands behind it."""
    if tag[first][:3] != "NNP" or (noun := plurals.get(lower[first])) is None:
        return
    if first + 1 < len(tag) and tag[first + 1] in ("IN", "VBP"):
        lemma[first], tag[first], pos[first] = noun, "NNS", "NOUN"


def plain_letters(lower: list[str], lemma: list[str], tag: list[str], nouns: Collection[str]) -> None:
    """ "Two *attachés*": a known noun with marks on its letters is the one without, which the parser takes for no plural."""
    for token, word in enumerate(lower):
        if word.isascii() or tag[token] not in ("NN", "NNS"):
            continue
        plain = without_marks(word, "NFD")
        if plain in nouns:
            lemma[token] = plain
        elif plain[:-1] in nouns and plain[-1] == "s":
            lemma[token], tag[token] = plain[:-1], "NNS"
