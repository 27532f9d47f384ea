"""Cues: words that introduce what somebody says, thinks or writes."""

from kg.lexicon.words import head_of, words_of
from kg.model import Value
from kg.turtle import Node, every, locals_of
from kg.vocab import LEX


class Cue(Value, frozen=True):
    """A word that introduces what somebody says, thinks or writes."""

    iri: str
    words: tuple[tuple[str, str], ...]
    attitude: str
    stance: str
    examples: tuple[str, ...]
    takes: frozenset[str] = frozenset(["clause", "words"])  # what its content may be, see cues.ttl
    after: frozenset[str] = frozenset()  # prepositions behind which its content stands


def index_cues(nodes: dict[str, Node], iris: list[str]) -> dict[tuple[str, str], tuple[tuple[str, Cue], ...]]:
    """Cues by (part of speech, head lemma), the longest lemma first."""
    index: dict[tuple[str, str], list[tuple[str, Cue]]] = {}
    for iri in iris:
        node = nodes[iri]
        attitude, stance = locals_of(node, LEX + "attitude"), locals_of(node, LEX + "stance")
        takes, after = frozenset(locals_of(node, LEX + "takes")), frozenset(every(node, LEX + "contentAfter"))
        cue = Cue(
            iri=iri,
            words=words_of(node),
            attitude=attitude[0] if attitude else "saying",
            stance=stance[0] if stance else "neutral",
            examples=every(node, LEX + "example"),
            takes=takes or (frozenset() if after else frozenset(["clause", "words"])),
            after=after,
        )
        for pos, lemma in cue.words:
            index.setdefault((pos, head_of(pos, lemma)), []).append((lemma, cue))
    return {
        key: tuple(sorted(found, key=lambda item: (-len(item[0].split()), item[1].iri))) for key, found in index.items()
    }
