"""Quotation marks: which stretches of a paragraph are somebody's own words, and which word of saying they belong to."""

import re

from kg.extract.frames.cues import cues_at
from kg.extract.frames.find import Sentences
from kg.extract.headlines import is_headline

_OPEN, _CLOSE = "“„«", "”»"
_MARK = re.compile(rf"''|‘‘|’’|[\"{_OPEN}{_CLOSE}]")
_SINGLE = re.compile(r"(?:(?<=\s)|(?<=^)|(?<=\())['‘](?=[\w(\[])(?P<said>.{8,}?[,.!?…])['’](?=\s|$)")
_HELD = re.compile(r"(?:(?<=\s)|(?<=^))['‘](?=\w)[^'‘’]{8,}(?<=\w)['’](?=[\s.,;:]|$)")
_RUNS_ON = 20  # characters that a quote left open must run to count
_REACH = 30  # tokens between a quote and its cue
_ENDS = (".", "!", "?", ";")
_STOPS = (*_ENDS, ",")

Span = tuple[int, int]


def quoted_spans(text: str) -> list[Span]:
    """Offsets of quoted stretches, marks included; a quote left open runs to the end of the paragraph.

    Straight double quotes (and two single ones) open and close in turn. Single quotes are apostrophes far more often:
    they count only outside double ones, around words that end in a stop or comma.
    """
    found: list[Span] = []
    begin = -1
    for mark in _MARK.finditer(text):
        char, index, width = mark[0], mark.start(), len(mark[0])
        straight = char == '"' or width == 2
        if begin < 0 and (char in _OPEN or ((straight or char == "”") and _opens(text, index, width))):
            begin = index
        elif begin >= 0 and (char in _CLOSE or straight or (char == "“" and _closes(text, index))):
            found.append((begin, index + width))
            begin = -1
    if begin >= 0 and len(text) - begin > _RUNS_ON:
        found.append((begin, len(text)))
    singles = [m.span() for m in _SINGLE.finditer(text)] if "'" in text or "‘" in text else []
    if not singles and ("'" in text or "‘" in text) and is_headline(text):  # "Rebels 'shot two nuns' in Goma"
        singles = [m.span() for m in _HELD.finditer(text)]
    return sorted([*found, *(s for s in singles if not any(a < s[1] and s[0] < b for a, b in found))])


def _opens(text: str, index: int, width: int) -> bool:
    """Whether a mark that may open or close opens: words follow, and none ends right before it."""
    after = index + width
    return after < len(text) and not text[after].isspace() and (index == 0 or not text[index - 1].isalnum())


def _closes(text: str, index: int) -> bool:
    """Whether an opening mark was typed for a closing one: a stop stands before it and a space or the end behind."""
    return text[index - 1] in ",.!?" and (index + 1 == len(text) or text[index + 1].isspace())


def is_speech(text: str, span: Span) -> bool:
    """Whether a quote is long enough to be said, not a name or a word held with tongs."""
    return text.count(" ", span[0], span[1]) >= 2 or text[max(span[1] - 2, 0)] in ",.!?…"


def cue_of(sent: Sentences, quote: Span, quotes: list[Span]) -> int | None:
    """The token of the word of saying beside a quote: behind it ("X," he said), else before it (he said: "X")."""
    tree = sent.tree
    last = tree.text[quote[1] - 2 : quote[1] - 1] if quote[1] - quote[0] > 2 else ""
    behind = _tail(sent, quote, quotes)
    joined = last in ",?!…—-" or (bool(behind) and tree.words[behind[0]] in (",", "—", "–", "-")) or last.isalnum()
    if joined and _begins_anew(sent, quote, quotes):
        for token in behind:
            if _may_say(sent, token):
                return token
    before = _lead(sent, quote, quotes)
    if before and (tree.words[before[-1]] in (",", ":", "-", "—", "–", "that") or _may_say(sent, before[-1])):
        for token in reversed(before):
            if _may_say(sent, token):
                return token
    return None


def _begins_anew(sent: Sentences, quote: Span, quotes: list[Span]) -> bool:
    """Whether a quote starts a clause, and is not part of a phrase ("on his show “Right Now,” he said")."""
    before = _lead(sent, quote, quotes)
    return not before or (
        not sent.tree.words[before[-1]][-1].isalnum() and sent.tree.lower[before[-1]] not in ("'s", "’s")
    )


def _may_say(sent: Sentences, token: int) -> bool:
    if sent.tree.pos[token] not in ("VERB", "AUX"):
        return False
    return any(
        "words" in cue.takes and cue.attitude in ("saying", "writing", "asking", "thinking")
        for cue in cues_at(sent, token)
    )


def _tail(sent: Sentences, quote: Span, quotes: list[Span]) -> list[int]:
    """The tokens behind a quote up to the end of its sentence or the next quote."""
    tree = sent.tree
    stop = min((q[0] for q in quotes if q[0] >= quote[1]), default=len(tree.text))
    found: list[int] = []
    for token in range(len(tree.words)):
        if quote[1] <= tree.start[token] < stop:
            if tree.words[token] in _ENDS or len(found) > _REACH:
                break
            found.append(token)
    return found


def _lead(sent: Sentences, quote: Span, quotes: list[Span]) -> list[int]:
    """The tokens before a quote back to the start of its sentence or the end of the quote before."""
    tree = sent.tree
    floor = max((q[1] for q in quotes if q[1] <= quote[0]), default=0)
    found: list[int] = []
    for token in range(len(tree.words) - 1, -1, -1):
        if floor <= tree.start[token] < quote[0]:
            if tree.words[token] in _ENDS or len(found) > _REACH:
                break
            found.append(token)
    return found[::-1]


def introducer(sent: Sentences, quote: Span, quotes: list[Span]) -> int | None:
    """Who is named before the colon that a quote stands behind: "Smith: "No"", "He put it more gently: "No"".

    The subject of the last verb before the colon, else what the words before it name, or whose it is ("His answer:").
    """
    tree, slots = sent.tree, sent.slots
    before = _lead(sent, quote, quotes)
    if len(before) < 2 or tree.words[before[-1]] != ":":
        return None
    for verb in reversed(before):
        if tree.tag[verb] in ("VBD", "VBZ", "VBP") and (subject := slots.of(verb).subject) and subject[0] in before:
            return subject[0]
    head = next((t for t in before if tree.pos[t] in ("PROPN", "NOUN", "PRON")), None)
    while head is not None and tree.head[head] in before and tree.head[head] != head:
        if tree.pos[tree.head[head]] not in ("PROPN", "NOUN"):
            break
        head = tree.head[head]
    if head is None:
        return None
    owners = slots.of(head).possessor
    return owners[0] if owners else head


def speaker_beside(sent: Sentences, cue: int, quotes: list[Span]) -> int | None:
    """Who says a quote, where the tree does not tell: the nearest noun at the cue outside of all quotes."""
    tree = sent.tree

    def outside(token: int) -> bool:
        return not any(a <= tree.start[token] < b for a, b in quotes)

    for step in (1, -1):
        token = cue + step
        while (
            0 <= token < len(tree.words)
            and abs(token - cue) <= 8
            and outside(token)
            and tree.words[token] not in _STOPS
        ):
            if tree.pos[token] in ("PROPN", "NOUN") or tree.tag[token] == "PRP":
                while tree.pos[tree.head[token]] in ("PROPN", "NOUN") and sent.slots.inside_name(token):
                    token = tree.head[token]
                return token
            token += step
    return None
