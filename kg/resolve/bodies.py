"""Names of bodies and places made comparable: spelling, legal forms, ministries by charge, a state's own organs."""

from functools import lru_cache

from kg.matching import Matching
from kg.resolve.names import fold, without

_ACRONYM = 5  # letters at most
_SMALL = frozenset(("the", "of", "for", "on"))


@lru_cache(maxsize=262_144)
def body_name(label: str, matching: Matching) -> str:
    """A folded name in the compared spelling, without "the" and a company's legal form."""
    head, _, last = label.rpartition(" ")
    if last in matching.kind_words and head.split()[-1:] and head.split()[-1][:1].isupper():
        label = head  # "Tren de Aragua gang": the kind is no part of the name
    plain = fold(label.replace("&", " and ").replace("+", " plus "))
    words = [matching.spelled.get(word, word) for word in plain.split() if word != "the"]
    name = " ".join(words)
    for form, short in _long_forms(matching):
        if f" {form} " in f" {name} ":
            name = f" {name} ".replace(f" {form} ", f" {short} ").strip()
    words = name.split()
    while len(words) > 1 and words[-1] in matching.legal:
        words.pop()
    while len(words) > 1 and words[0] in matching.legal_first:
        words.pop(0)
    return " ".join(words)


@lru_cache(maxsize=4)
def _long_forms(matching: Matching) -> tuple[tuple[str, str], ...]:
    """The spelled forms of several words, each with the one that is compared."""
    return tuple((form, short) for form, short in matching.spelled.items() if " " in form)


@lru_cache(maxsize=4096)
def vessel_name(label: str, matching: Matching, *, told: bool) -> str:
    """A ship's folded name without what it is said to be: "aircraft carrier Liaoning".

    Where its country is told, the letters before its name are left out, too ("HMS", "MV"): another navy's is another ship.
    """
    words = label.split()
    kinds = [at for at, word in enumerate(words) if "Vessel" in matching.kind_of.get(word, ())]
    left = words[kinds[-1] + 1 :] if kinds else words
    if told and len(left) > 1 and fold(left[0]) in matching.vessel_letters:
        left = left[1:]
    name = fold(" ".join(left))
    return name if any(word.isalpha() and len(word) > 2 for word in name.split()) else fold(label)


def without_kind(label: str, cls: str, matching: Matching) -> str:
    """A name without the word for its kind, small, at its end: "AUKUS pact"; "" where there is none, or no name before it."""
    head, _, last = label.rpartition(" ")
    named = head.split()[-1:] and any(char.isupper() for char in head.split()[-1])
    return head if named and last.islower() and cls in matching.kind_of.get(last, ()) else ""


def organ(label: str, country_words: frozenset[str], matching: Matching) -> str | None:
    """What a state's body is, its country left out: "charge-defense", "supreme-court"; None for another kind of body."""
    bare = without(fold(label), country_words)
    words = [matching.spelled.get(word, word) for word in bare.split() if word not in _SMALL]
    if (words and words[0] in matching.departments) or (words and words[-1] in matching.departments):
        rest = words[1:] if words[0] in matching.departments else words[:-1]
        charge = matching.charges.get(" ".join(rest))
        return charge or ("charge " + " ".join(rest) if rest else None)
    name = " ".join(word for word in bare.split() if word not in _SMALL)
    return matching.organs.get(name) or matching.organs.get(" ".join(words))


def is_generic(label: str, matching: Matching) -> bool:
    """Whether a name is made of words that are at home in every country: "People's Defence Forces"."""
    words = body_name(label, matching).split()
    return len(words) > 1 and all(word in matching.generic for word in words)


def is_at_home(label: str, matching: Matching) -> bool:
    """Whether every state may have a body of such a name: "Security Council"."""
    words = body_name(label, matching).split()
    return len(words) > 1 and all(word in matching.plain for word in words)


def is_plain(label: str, cls: str, matching: Matching) -> bool:
    """Whether a place, a paper or an agreement is called by words alone by which other countries call theirs: "Freedom Square"."""
    words = body_name(label, matching).split()
    return cls in matching.kinds.named_alike and all(word in matching.plain or word.isdigit() for word in words)


def is_one_of_several(label: str, cls: str, matching: Matching) -> bool:
    """Whether other countries may have what is called so: an acronym, or an agreement named for where it was signed."""
    words = body_name(label, matching).split()
    telling = [word for word in words if word not in matching.plain and not word.isdigit()]
    if cls == "Agreement":
        return len(telling) == 1 and any(word in matching.signed for word in words)
    return cls in matching.kinds.by_initials and label.isupper() and len(label) <= _ACRONYM
