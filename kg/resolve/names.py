"""Names made comparable: without case, diacritics and punctuation."""

import re
from collections.abc import Collection
from functools import lru_cache

from kg.letters import without_marks

# Letters that Unicode does not take apart.
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ə": "a",
        "ħ": "h",
        "ŋ": "n",
        "ɛ": "e",
        "ɔ": "o",
    }
)
_POSSESSIVE = re.compile(r"['’]s\b")
_DROPPED = re.compile(r"[.'’ʻʼ`]")
_WORD = re.compile(r"\w+")


_INITIALS = re.compile(r"\b([A-Z])\.(?=[A-Z]\b)")


@lru_cache(maxsize=262_144)
def fold(name: str) -> str:
    """A name for comparison: lower case, no diacritics, no possessive, words parted by one blank; "" where no word is.

    "Nicolás  Maduro's" and "nicolas maduro" are equal, so are "U.S." and "US", "Kim Jong-un" and "Kim Jong Un".
    """
    return fold_text(name)


def fold_text(name: str) -> str:
    """The same of a text that is not worth remembering."""
    plain = without_marks(_POSSESSIVE.sub("", name).casefold().translate(_LETTERS))
    return " ".join(_WORD.findall(_DROPPED.sub("", plain)))


@lru_cache(maxsize=262_144)
def fold_person(name: str) -> str:
    """The same of a person's name, in which each initial is a word: "E.D. Hirsch" is "e d hirsch"."""
    return fold(_INITIALS.sub(r"\1. ", name))


def is_named(label: str) -> bool:
    """Whether a label is a proper name: its last word holds a capital or a digit ("Bank of Japan", not "Turkish police")."""
    words = label.split()
    return bool(words) and any(char.isupper() or char.isdigit() for char in words[-1])


def initials(label: str) -> str:
    """The acronym that a label of three or more words would have, small words left out; "" for shorter ones.

    "Organization of American States" gives "oas".
    """
    words = [word for word in re.split(r"[\s\-]+", label) if word[:1].isupper()]
    return fold("".join(word[0] for word in words)) if len(words) >= 3 else ""


def without(name: str, words: frozenset[str]) -> str:
    """A folded name without the given folded names of one or more words; the longest are taken out first."""
    padded = f" {name} "
    for each in sorted(words, key=lambda word: (-len(word), word)):
        padded = padded.replace(f" {each} ", " ")
    return padded.strip()


def shares_word(left: str, right: str) -> bool:
    """Whether two names have a word of two or more letters in common, compared as folded."""
    return any(len(word) > 1 for word in set(fold(left).split()) & set(fold(right).split()))


def is_described(label: str, nouns: Collection[str], given: Collection[str]) -> bool:
    """Whether a person is only described, by one of the folded nouns for what people are ("Turkish foreign minister"), not named.

    Behind one of the given names such a noun is a surname: "Stephen King".
    """
    words = fold(label).split()
    if len(words) > 1 and label.istitle() and words[0] in given and words[0] not in nouns:
        return False
    last = fold(label).split()[-1:] or [""]
    first = fold(label).split(" of ")[0].split()[-1:] or [""]
    return last[0] in nouns or (" of " in label and first[0] in nouns) or label[:1].islower()
