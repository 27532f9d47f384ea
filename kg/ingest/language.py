"""The language of a text: English by its commonest words, else told offline by py3langid; short texts are not judged."""

import functools
from typing import Any

ENOUGH = 200  # letters, from which on the text goes before what is declared
# Letters from which on a text is judged that is declared as nothing else: of 9,879 English sentences of our own with 20 to
# 199, which are full of names, none is taken for another language.
SENTENCE = 40
LOOKED_AT = 5000  # characters
SURE = 0.95
_COMMON = (
    "the",
    "of",
    "and",
    "that",
    "with",
    "from",
    "not",
    "would",
    "have",
    "which",
    "after",
    "but",
    "his",
    "their",
    "who",
)
_SHARE = 0.08  # of all words; half of what these are in English news
_KINDS = 2  # how many of them; one alone may be a word of another language or of a name
# Common as well, but words of other languages too: they help a text that is full of names and numbers.
_SHARED = ("to", "in", "by", "for", "on", "at", "an", "as", "has", "had", "was", "were", "been", "said", "is", "are")
_SHARE_OF_ALL = 0.2  # of all words, where the former are half of their share
_KINDS_OF_ALL = 4
# A text that has so many different ones is English where they are fewer: no other language has them all.
_VARIED = (3, 8)  # of the former, of all
_SHARE_OF_VARIED = 0.15


@functools.cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language_of(text: str, declared: str | None = None) -> str:
    """An ISO 639-1 code: what the text shows where it is long enough and clear, else what was declared, else "en"."""
    part = text[:LOOKED_AT]
    told = declared.replace("_", "-").split("-")[0].lower() if declared else "en"
    if sum(map(str.isalpha, part)) >= (SENTENCE if told == "en" else ENOUGH):
        if _is_plain_english(part):
            return "en"
        found, sure = _identifier().classify(part)
        if sure >= SURE:
            return str(found)
    return told


def _is_plain_english(text: str) -> bool:
    """Whether the commonest words of English are as common as in English; spares most builds loading the identifier."""
    words = text.lower().split()
    counts, shared = ([words.count(word) for word in some] for some in (_COMMON, _SHARED))
    own, every = sum(counts), sum(counts) + sum(shared)
    if own >= _SHARE * len(words):
        return sum(map(bool, counts)) >= _KINDS
    kinds, kinds_of_all = sum(map(bool, counts)), sum(map(bool, counts + shared))
    varied = kinds >= _VARIED[0] and kinds_of_all >= _VARIED[1]
    half = own >= _SHARE * len(words) / 2 and every >= (_SHARE_OF_VARIED if varied else _SHARE_OF_ALL) * len(words)
    return half and kinds_of_all >= _KINDS_OF_ALL
