"""Which words of a sentence are cues, and what their contents may be."""

from collections.abc import Mapping
from functools import lru_cache

from kg.extract.frames.find import Sentences
from kg.lexicon import Cue
from kg.ontology import Ontology

_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective", "ADV": "adverb"}
_WORDS = 200_000  # that are remembered
_SAID = frozenset(["words", "clause"])
_AHEAD = 5  # how far behind a verb its particle or object may stand ("made it very clear")


def cues_at(sent: Sentences, token: int) -> list[Cue]:
    """The cues that a word may be, of its longest lemma only ("rule out" is not "rule")."""
    tree = sent.tree
    pos = _POS.get(tree.pos[token])
    if pos is None:
        return []
    participle = tree.tag[token] in ("VBN", "VBG")
    if participle and tree.dep[token] in ("advcl", "prep") and _opens_condition(sent, token):
        return []  # "*assuming* that he left, it is over"
    found = _table(sent.ontology)[pos, tree.lemma[token], tree.lower[token], participle]
    best: list[Cue] = []
    length = 0
    for parts, cue in found:  # the longest first
        if len(parts) < length:
            break
        if len(parts) == 1 or _stands(sent, token, parts[1:] if pos == "verb" else parts[:-1], pos, cue):
            best.append(cue)
            length = len(parts)
    return best


def _opens_condition(sent: Sentences, token: int) -> bool:
    """Whether a participle is a conjunction of conditions, behind which nobody in the sentence thinks or says anything."""
    return sent.ontology.standing.conjunctions.get(sent.tree.lower[token]) == "conditional"


class _Table(dict[tuple[str, str, str, bool], tuple[tuple[list[str], Cue], ...]]):
    """(part of speech, lemma, form, whether a participle) -> the cues that a word may begin or end, each with its words."""

    def __init__(self, index: Mapping[tuple[str, str], tuple[tuple[str, Cue], ...]]) -> None:
        super().__init__()
        self._index = index

    def __missing__(self, word: tuple[str, str, str, bool]) -> tuple[tuple[list[str], Cue], ...]:
        index, (pos, lemma, lower, participle) = self._index, word
        # The parser's lemma of "hoped" is "hop".
        known = index.get((pos, lemma)) or index.get((pos, f"{lemma}e")) or index.get((pos, lower), ())
        if participle:
            known = (*known, *index.get(("adjective", lower), ()))
        found = tuple((lemma.split(), cue) for lemma, cue in known)
        if len(self) < _WORDS:
            self[word] = found
        return found


@lru_cache(maxsize=2)
def _table(ontology: Ontology) -> _Table:
    return _Table(ontology.lexicon.cues)


def _stands(sent: Sentences, token: int, rest: list[str], pos: str, cue: Cue) -> bool:
    """Whether the other words of a cue stand there; the last has no object where only words are said: "went *on hunger strike*"."""
    tree = sent.tree
    if pos != "verb":
        first = token - len(rest)
        return first >= 0 and [tree.lower[t] for t in range(first, token)] == rest
    at = token
    for part in rest:
        ahead = range(at + 1, min(at + _AHEAD, len(tree.words)))
        found = next((t for t in ahead if part in (tree.lower[t], tree.lemma[t])), None)
        if found is None or any(tree.words[t] in (".", ",", ";", '"', "“") for t in range(at + 1, found)):
            return False
        at = found
    return bool(cue.takes - _SAID) or not sent.slots.has(at, "pobj")


def cue_for(cues: list[Cue], kind: str) -> Cue | None:
    """The first of the cues that takes a kind of content."""
    return next((cue for cue in cues if kind in cue.takes), None)


@lru_cache(maxsize=2)
def opening_words(ontology: Ontology) -> frozenset[str]:
    """The words that may open a phrase of source: "according"."""
    return frozenset(word for pos, word in ontology.lexicon.cues if pos == "preposition")


def phrase_at(sent: Sentences, token: int) -> tuple[Cue, int] | None:
    """A phrase of source that begins at a token ("according to") and the number of its words."""
    tree = sent.tree
    for lemma, cue in sent.ontology.lexicon.cues.get(("preposition", tree.lower[token]), ()):
        parts = lemma.split()
        if [tree.lower[t] for t in range(token, min(token + len(parts), len(tree.words)))] == parts:
            return cue, len(parts)
    return None


def owned_phrase_at(sent: Sentences, token: int) -> tuple[Cue, int] | None:
    """A phrase of source told by whose it is ("in *the minister's view*", for "in the view of the minister") and the owner's token."""
    tree = sent.tree
    for noun in sent.slots.kids(token, "pobj"):
        own = sent.ontology.lexicon.reference.first_person  # "in *my* view": who speaks has no need of it
        owners = [owner for owner in sent.slots.under(noun, "poss") if tree.lower[owner] not in own]
        for lemma, cue in sent.ontology.lexicon.cues.get(("preposition", tree.lower[token]), ()) if owners else ():
            if lemma.split()[1:] == ["the", tree.lower[noun], "of"]:
                return cue, owners[0]
    return None
