"""Which frames of a word can fit in a text at all: most ask for another word that is not there."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import lru_cache

from kg.lexicon import Frame, Lexicon
from kg.ontology import Ontology

Key = tuple[str, str]  # part of speech and lemma
_WORDS = 200_000  # that are remembered; texts share most of theirs


@dataclass(frozen=True, slots=True)
class Candidates:
    """The frames of one word: those that ask for no other word, and the rest by the words of which each asks for one."""

    free: dict[str, Frame]  # by IRI
    asking: dict[str, list[Frame]]

    def among(self, words: Set[str]) -> dict[str, Frame]:
        """By IRI those that can fit in a text of some words (lemmas, forms, and pairs as nouns of frames are written)."""
        there = self.asking.keys() & words
        return self.free | {frame.iri: frame for word in there for frame in self.asking[word]} if there else self.free


class Lemmas(dict[tuple[str, str, str, bool], str | None]):
    """(part of speech, lemma, form, whether it may be a past) -> the lemma in the index of a lexicon; None where it has none."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, word: tuple[str, str, str, bool]) -> str | None:
        pos, lemma, lower, past = word
        index, others = self._lexicon.index, tuple[str, ...]()
        if (pos, lemma) not in index:
            bases = self._lexicon.bases if past else {}
            others = _other_lemmas(lemma, lower, bases) if pos == "verb" else (lower,) if pos == "adjective" else ()
        found = next((each for each in (lemma, *others) if (pos, each) in index), None)
        if len(self) < _WORDS:
            self[word] = found
        return found


def _other_lemmas(lemma: str, lower: str, bases: dict[str, str]) -> tuple[str, ...]:
    """What a verb's lemma may be where the parser guessed: "stag" (staged), "unbanne" (unbanned), "rearreste", "forgave"."""
    if lemma in bases:
        return (bases[lemma],)
    if lower.startswith(lemma + lemma[-1:]):
        return ()  # "rapped" is no form of "rape"
    if not lemma.endswith("e"):
        return (lemma + "e",)
    stem = lemma[:-1]
    if _is_doubled(stem):
        return ()
    return (stem, stem[:-1]) if len(stem) > 2 and stem[-1] == stem[-2] else (stem,)


def _is_doubled(stem: str) -> bool:
    """Whether a verb doubles its last letter before an ending, so that "spare" and "spared" are no forms of "spar"."""
    vowels = [letter in "aeiou" for letter in stem]
    return sum(vowels) == 1 and vowels[-2:] == [True, False] and stem[-1] not in "wxy"


class Table(dict[Key, Candidates]):
    """The candidates of each word of a lexicon, worked out when it is first met."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon
        self.lemmas = Lemmas(lexicon)

    def __missing__(self, key: Key) -> Candidates:
        free: dict[str, Frame] = {}
        asking: dict[str, list[Frame]] = {}
        for frame in self._lexicon.index[key]:
            words = _asked(frame, key[1], self._lexicon.lemmas[key][frame.iri])
            if not words:
                free[frame.iri] = frame
            for word in dict.fromkeys(words):
                asking.setdefault(word, []).append(frame)
        found = self[key] = Candidates(free, asking)
        return found


@lru_cache(maxsize=2)
def candidates_of(ontology: Ontology) -> Table:
    """The candidates of all words of an ontology's lexicon."""
    return Table(ontology.lexicon)


def _asked(frame: Frame, head: str, lemmas: Iterable[list[str]]) -> Iterable[str]:
    """Words of which one must stand in the text for a frame to fit under a head; none where it may fit without."""
    nouns = frozenset(noun for _, noun in frame.prep_nouns)
    objects = frame.object_nouns if not frame.object_classes else ()  # a class will do in the place of a noun
    subjects = frame.subject_nouns if not frame.subject_classes else ()
    verbs = frozenset(verb.removeprefix("be ") for verb in frame.clause_verbs)  # "be named"
    asked = nouns or frame.predicate_nouns or objects or subjects or verbs
    if asked:
        return asked
    others = [[part for part in parts if part != head] for parts in lemmas]
    return [max(parts, key=len) for parts in others] if all(others) else ()  # the longest is the rarest
