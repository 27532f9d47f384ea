"""Who says, thinks or writes what: cue, speaker and content inside a paragraph, with direct quotes taken whole."""

from dataclasses import dataclass

from kg.extract.frames import Sentences
from kg.extract.quotes import quoted_spans
from kg.lexicon import Cue

_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective"}


@dataclass(slots=True, eq=False)
class Said:
    """An attribution in the making: tokens for speaker and cue, offsets into the paragraph for the content."""

    speaker: int | None
    cue: tuple[int, int] | None
    start: int
    end: int
    direct: bool
    stance: str
    tokens: frozenset[int]  # the tokens of the content


def attributions(sent: Sentences) -> list[Said]:
    """All attributions of a paragraph in text order of their contents."""
    quotes = quoted_spans(sent.tree.text)
    found: list[Said] = []
    for token in range(len(sent.tree.words)):
        made = _at(sent, token, quotes)
        if made is not None:
            found.append(made)
    found = _merged(found)
    found += _lone_quotes(sent, quotes, found)
    return sorted(found, key=lambda s: (s.start, s.end))


def _at(sent: Sentences, token: int, quotes: list[tuple[int, int]]) -> Said | None:
    tree = sent.tree
    if tree.lower[token] == "according":
        return _according(sent, token)
    cue = _cue(sent, token)
    if cue is None:
        return None
    if tree.pos[token] == "NOUN":
        return _nominal(sent, token, cue)
    arguments = sent.slots.of(token)
    speaker = arguments.subject[0] if arguments.subject else None
    clause = sent.slots.said_clause(token)
    if clause is not None:
        return _made(sent, token, speaker, sent.slots.content(clause, token), cue, quotes)
    quoted = _quote_beside(sent, token, quotes)
    if quoted is not None:
        return _span(sent, token, speaker, quoted, cue, direct=True)
    if cue.attitude in ("saying", "thinking", "writing") and sent.slots.is_parenthetical(token):
        return _made(sent, token, speaker, sent.slots.sentence_without(token), cue, quotes)
    return None


def _cue(sent: Sentences, token: int) -> Cue | None:
    tree = sent.tree
    pos = _POS.get(tree.pos[token])
    if pos is None:
        return None
    for lemma, cue in sent.ontology.lexicon.cues.get((pos, tree.lemma[token]), ()):
        rest = lemma.split()[1:] if pos == "verb" else lemma.split()[:-1]
        near = {tree.lower[t] for t in range(max(0, token - 3), min(token + 5, len(tree.words)))}
        if all(part in near for part in rest):
            return cue
    return None


def _made(
    sent: Sentences, token: int, speaker: int | None, content: list[int], cue: Cue, quotes: list[tuple[int, int]]
) -> Said | None:
    content = [t for t in content if t != token]
    while (
        content
        and not sent.tree.words[content[-1]][-1].isalnum()
        and sent.tree.words[content[-1]] not in ("”", '"', ".", "%", "’", "'")
    ):
        content.pop()
    while content and sent.tree.words[content[0]] in (",", ":", ";", "-", "–", "—"):
        content.pop(0)
    if len(content) < 2:
        return None
    start, end = sent.tree.start[content[0]], sent.tree.end(content[-1])
    direct = False
    for first, last in quotes:  # a quote that the clause begins or ends in is taken whole
        shared = min(end, last) - max(start, first)
        if shared > 0.5 * min(end - start, last - first) and not first < sent.tree.start[token] < last:
            direct = direct or (last - first) > 0.6 * (end - start)
            start, end = min(start, first), max(end, last)
    if start <= sent.tree.start[token] < end and not direct:
        start, end = _clear_of(sent, token, content)
    return _span(sent, token, speaker, (start, end), cue, direct=direct)


def _clear_of(sent: Sentences, token: int, content: list[int]) -> tuple[int, int]:
    """The span of a content that the cue interrupts: both sides, cue and all, where the cue is short."""
    return sent.tree.start[content[0]], sent.tree.end(content[-1])


def _span(sent: Sentences, token: int, speaker: int | None, span: tuple[int, int], cue: Cue, *, direct: bool) -> Said:
    tree = sent.tree
    inside = frozenset(t for t in range(len(tree.words)) if span[0] <= tree.start[t] < span[1] and t != token)
    if speaker is not None and speaker in inside:
        inside = inside - frozenset(tree.subtree(speaker))
    return Said(
        speaker=speaker,
        cue=(tree.start[token], tree.end(token)),
        start=span[0],
        end=span[1],
        direct=direct,
        stance=cue.stance,
        tokens=inside,
    )


def _quote_beside(sent: Sentences, token: int, quotes: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The quote in the sentence of a cue, where the cue stands outside it."""
    tree = sent.tree
    first, end = tree.sentences[tree.sentence[token]]
    begin, stop, where = tree.start[first], tree.end(end - 1), tree.start[token]
    here = [q for q in quotes if q[0] < stop and q[1] > begin and not q[0] <= where < q[1]]
    here = [q for q in here if q[1] - q[0] > 12]
    return min(here, key=lambda q: min(abs(q[0] - where), abs(q[1] - where))) if here else None


def _according(sent: Sentences, token: int) -> Said | None:
    tree = sent.tree
    heads = sent.slots.below_preposition(token)
    if not heads:
        return None
    content = sent.slots.sentence_without(token)
    content = [t for t in content if t not in set(tree.subtree(heads[0]))]
    while content and not tree.words[content[0]][0].isalnum() and tree.words[content[0]] not in ("“", '"'):
        content.pop(0)
    while content and not tree.words[content[-1]][-1].isalnum():
        content.pop()
    if len(content) < 2:
        return None
    start, end = tree.start[content[0]], tree.end(content[-1])
    return Said(
        speaker=heads[0],
        cue=(tree.start[token], tree.end(token)),
        start=start,
        end=end,
        direct=False,
        stance="neutral",
        tokens=frozenset(content),
    )


def _nominal(sent: Sentences, token: int, cue: Cue) -> Said | None:
    """ "The ministry's claim that ...": a noun of saying with a that-clause."""
    arguments = sent.slots.of(token)
    clause = sent.slots.that_clause(token)
    if clause is None:
        return None
    content = sent.tree.subtree(clause)
    speakers = (
        arguments.possessor
        or arguments.oblique.get("by")
        or arguments.oblique.get("of")
        or arguments.modifier
        or sent.slots.bearer(token)
    )
    return _made(sent, token, speakers[0] if speakers else None, content, cue, [])


def _merged(found: list[Said]) -> list[Said]:
    """One attribution a content: where two cues claim the same words, the one with a speaker stays."""
    kept: list[Said] = []
    for said in sorted(found, key=lambda s: (s.speaker is None, s.start, -s.end)):
        if not any(other.start == said.start and other.end == said.end for other in kept):
            kept.append(said)
    return kept


def _lone_quotes(sent: Sentences, quotes: list[tuple[int, int]], found: list[Said]) -> list[Said]:
    """Quotes that no cue claims: sentences of the speaker before (or after) them in the paragraph."""
    extra: list[Said] = []
    for start, end in quotes:
        if end - start < 25 or any(s.start < end and start < s.end for s in found):
            continue
        before = [s for s in found if s.end <= start + 1 and s.speaker is not None]
        after = [s for s in found if s.start >= end - 1 and s.speaker is not None]
        source = before[-1] if before else after[0] if after else None
        tokens = frozenset(t for t in range(len(sent.tree.words)) if start <= sent.tree.start[t] < end)
        whole = sent.slots.covers_sentence(tokens)
        if whole:
            extra.append(
                Said(
                    speaker=source.speaker if source else None,
                    cue=None,
                    start=start,
                    end=end,
                    direct=True,
                    stance="neutral",
                    tokens=tokens,
                )
            )
    return extra
