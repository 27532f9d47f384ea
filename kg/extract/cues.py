"""Which words of a sentence are cues, and what their contents may be."""

from kg.extract.frames import Sentences
from kg.lexicon import Cue

_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective", "ADV": "adverb"}
_AHEAD = 5  # how far behind a verb its particle or object may stand ("made it very clear")


def cues_at(sent: Sentences, token: int) -> list[Cue]:
    """The cues that a word may be, of its longest lemma only ("rule out" is not "rule")."""
    tree = sent.tree
    pos = _POS.get(tree.pos[token])
    if pos is None:
        return []
    index = sent.ontology.lexicon.cues
    lemma, lower = tree.lemma[token], tree.lower[token]
    # The parser's lemma of "hoped" is "hop".
    found = index.get((pos, lemma)) or index.get((pos, f"{lemma}e")) or index.get((pos, lower), ())
    if tree.tag[token] in ("VBN", "VBG"):
        found = (*found, *index.get(("adjective", lower), ()))
    best: list[Cue] = []
    length = 0
    for lemma, cue in found:  # the longest first
        parts = lemma.split()
        if len(parts) < length:
            break
        if len(parts) == 1 or _stands(sent, token, parts[1:] if pos == "verb" else parts[:-1], pos):
            best.append(cue)
            length = len(parts)
    return best


def _stands(sent: Sentences, token: int, rest: list[str], pos: str) -> bool:
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
    return True


def cue_for(cues: list[Cue], kind: str) -> Cue | None:
    """The first of the cues that takes a kind of content."""
    return next((cue for cue in cues if kind in cue.takes), None)


def phrase_at(sent: Sentences, token: int) -> tuple[Cue, int] | None:
    """A phrase of source that begins at a token ("according to") and the number of its words."""
    tree = sent.tree
    for lemma, cue in sent.ontology.lexicon.cues.get(("preposition", tree.lower[token]), ()):
        parts = lemma.split()
        if [tree.lower[t] for t in range(token, min(token + len(parts), len(tree.words)))] == parts:
            return cue, len(parts)
    return None
