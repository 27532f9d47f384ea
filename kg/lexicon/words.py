"""What all words of the lexicon share: how a lemma is written and which of its words heads it."""

from kg.turtle import Node, every
from kg.vocab import LEX

_WORDS = ("verb", "noun", "adjective", "preposition")


def words_of(node: Node) -> tuple[tuple[str, str], ...]:
    """(part of speech, lemma) of every word of a node."""
    return tuple((pos, word) for pos in (*_WORDS, "adverb") for word in every(node, LEX + pos))


def head_of(pos: str, lemma: str) -> str:
    """The word of a lemma that a parser's token must have: the first of a verb, the last of a noun before any "of"."""
    parts = lemma.split(" of ")[0].split() if pos == "noun" else lemma.split()
    return parts[0] if pos in ("verb", "preposition") else parts[-1]


def irregular_forms(nodes: dict[str, Node], iris: list[str]) -> dict[str, frozenset[str]]:
    """Lemma of an irregular verb -> its other forms."""
    lines = (line.split() for iri in iris for line in every(nodes[iri], LEX + "forms"))
    return {lemma: frozenset(rest) for lemma, *rest in lines}


def irregular_pasts(nodes: dict[str, Node], iris: list[str]) -> dict[str, str]:
    """Past of an irregular verb -> its lemma, where the participle is another word: "froze", which no adjective is."""
    lines = (line.split() for iri in iris for line in every(nodes[iri], LEX + "forms"))
    return {line[1]: line[0] for line in lines if len(line) == 3 and line[1] != line[2]}
