"""An attribution in the making, and the span that its content takes in the text."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.extract.frames.find import Sentences
from kg.extract.page import Page
from kg.lexicon import Cue

_EDGE = (",", ":", ";", "-", "–", "—", "--")
_CLOSING = ("”", '"', "''", "’", "'", ".", "%", ")", "]")


@dataclass(slots=True, eq=False)
class Part:
    """A stretch of a content: offsets into its paragraph, and the tokens for which the speaker answers."""

    page: Page
    start: int
    end: int
    tokens: frozenset[int]


@dataclass(slots=True, eq=False, kw_only=True)
class Said:
    """Who says what: speaker and cue stand in the paragraph of the first part.

    `shown` is the relative pronoun by which the text names the speaker; `aside` marks what a quoted speaker says of the
    thoughts of others: it weighs on the statements below it, and is no attribution of its own.
    """

    speaker: int | None
    cue: tuple[int, int] | None = None
    attitude: str = "saying"
    stance: str = "neutral"
    direct: bool
    parts: list[Part]
    kind: str = "words"  # what the content is, as lex:takes names it; "after" for one behind a preposition
    word: int = -1  # the cue's token
    shown: int | None = None
    speaker_page: Page | None = None  # where the speaker stands, if in another paragraph than the content
    aside: bool = False

    @property
    def start(self) -> int:
        """Where the content begins in the first paragraph."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Where the content ends in the first paragraph."""
        return self.parts[0].end


def trimmed(sent: Sentences, content: list[int]) -> list[int]:
    """The tokens without commas, dashes and colons at their edges."""
    words, first, last = sent.tree.words, 0, len(content)
    while first < last and (words[content[first]] in _EDGE or not words[content[first]].strip()):
        first += 1
    while last > first and not words[content[last - 1]][-1].isalnum() and words[content[last - 1]] not in _CLOSING:
        last -= 1
    if last - first > 1 and words[content[last - 1]] == ".":
        last -= 1
    while last > first and sent.tree.pos[content[last - 1]] == "CCONJ":  # "and" goes on with what is cut off
        last -= 1
    return content[first:last]


def whole_quotes(span: tuple[int, int], quotes: list[tuple[int, int]], cue: int) -> tuple[int, int]:
    """The span with every quote that it begins or ends in taken whole, but for one that holds the cue itself."""
    start, end = span
    for first, last in quotes:
        if first <= cue < last:
            continue
        if first < start < last and end - start > 0:
            start = first
        if first < end <= last and first >= start:
            end = last
    return start, end


def made(
    page: Page,
    word: int,
    cue: Cue,
    content: list[int],
    kind: str,
    *,
    speaker: int | None,
    quotes: list[tuple[int, int]],
    voiced: list[int] | None = None,
    shown: int | None = None,
) -> Said | None:
    """An attribution with a content of tokens; None where too little is left of it.

    `voiced` are the tokens whose statements are the speaker's, where these are not the whole content ("criticised *the
    minister* for selling the mine": that he is minister is nobody's claim).
    """
    tree = page.sent.tree
    kept = trimmed(page.sent, [t for t in content if t != word])
    if not kept:
        return None
    span = whole_quotes((tree.start[kept[0]], tree.end(kept[-1])), quotes, tree.start[word])
    quoted = sum(max(0, min(span[1], last) - max(span[0], first)) for first, last in quotes)
    tokens = _inside(page.sent, span, word, speaker) if voiced is None else frozenset(voiced) - {word}
    return Said(
        speaker=speaker,
        cue=_cue_span(page, word, kind),
        attitude=cue.attitude,
        stance=cue.stance,
        direct=quoted > 0.6 * (span[1] - span[0]),
        parts=[Part(page=page, start=span[0], end=span[1], tokens=tokens)],
        kind=kind,
        word=word,
        shown=shown,
    )


def _cue_span(page: Page, word: int, kind: str) -> tuple[int, int]:
    """The word with its auxiliaries, negation and particle ("*did not rule out*"), and the preposition that its content stands behind."""
    tree, first, last = page.sent.tree, word, word
    group = page.sent.slots.group_before(word)
    while first - 1 in group:
        first -= 1
    if last + 1 in page.sent.slots.kids(word, "prt"):
        last += 1
    if kind == "after" and last + 1 < len(tree.words) and tree.pos[last + 1] == "ADP":
        last += 1
    return tree.start[first], tree.end(last)


def _inside(sent: Sentences, span: tuple[int, int], word: int, speaker: int | None) -> frozenset[int]:
    """The tokens of a span but for the phrase of a speaker, or the cue, that stands inside it."""
    tree = sent.tree
    inside = set(tree.within(*span)) - {word}
    if speaker is not None and speaker in inside:
        inside -= set(tree.subtree(speaker))
    return frozenset(inside)


def quoted(page: Page, word: int, cue: Cue, found: list[tuple[int, int]], speaker: int | None) -> Said:
    """An attribution of one or more quotes to a cue beside them."""
    tree = page.sent.tree
    start, end = found[0][0], found[-1][1]
    tokens = frozenset(t for span in found for t in tree.within(*span) if t != word)
    return Said(
        speaker=speaker,
        cue=_cue_span(page, word, "words"),
        attitude=cue.attitude,
        stance=cue.stance,
        direct=True,
        parts=[Part(page=page, start=start, end=end, tokens=tokens)],
        word=word,
    )


def speak_of_themselves(said: Iterable[Said]) -> None:
    """Let "I" in what somebody is quoted with mean the speaker; of quotations within others the inner one counts."""
    for each in sorted(said, key=lambda each: -max(part.end - part.start for part in each.parts)):
        if not each.direct or each.aside or each.speaker is None:
            continue
        home = each.speaker_page or each.parts[0].page
        who = home.discourse.referent(home.number, each.speaker)
        if who is None:
            continue
        for part in each.parts:
            tree, first_person = part.page.sent.tree, part.page.sent.ontology.lexicon.reference.first_person
            for token in part.tokens:
                if tree.lower[token] in first_person:
                    part.page.discourse.story.where[(part.page.number, token)] = who
