"""Speech that runs on over sentences and paragraphs: one attribution for what one speaker says in one go."""

from kg.extract.frames.cues import cues_at
from kg.extract.page import Page
from kg.extract.slots.unsettled import verb_above
from kg.extract.speech.attribution import attributions
from kg.extract.speech.quotes import introducer, is_speech, quoted_spans
from kg.extract.speech.said import Part, Said
from kg.extract.speech.transcripts import labels, turn
from kg.extract.speech.verbal import speaker_of

_FINITE = ("VBD", "VBZ", "VBP", "MD")

Span = tuple[int, int]


def speeches(pages: list[Page]) -> list[Said]:
    """All attributions of an article in text order, quotes that run on joined to the one that they continue."""
    found: list[Said] = []
    last: Said | None = None  # the latest direct quote
    labelled = labels(pages)
    for page in pages:
        here = attributions(page)
        if (label := labelled.get(page.number)) is not None:
            found += [turn(page, label), *here]
            continue
        found += here
        last = _run_on(page, here, found, last)
    return found


def _run_on(page: Page, here: list[Said], found: list[Said], last: Said | None) -> Said | None:
    """Give the quotes of a paragraph that no cue claims to whom they belong; the direct quote that stands last."""
    text, quotes = page.sent.tree.text, quoted_spans(page.sent.tree.text)
    direct = [s for s in here if s.direct and not s.aside]
    for quote in quotes:
        owner = next((s for s in direct if s.start <= quote[0] and quote[1] <= s.end), None)
        if owner is not None:
            last = owner
            continue
        if any(s.start < quote[1] and quote[0] < s.end for s in here if not s.aside and not _within(s, quote)):
            continue
        tokens = _tokens(page, quote)
        named = introducer(page.sent, quote, quotes)
        if not is_speech(text, quote):
            continue
        if named is None and not page.sent.slots.covers_sentence(tokens):
            if (clause := _unclaimed(page, quote, tokens)) is not None:
                found.append(clause)
            continue
        part = Part(page=page, start=quote[0], end=quote[1], tokens=tokens)
        if named is None and last is not None and _continues(last, part):
            _join(last, part)
        else:
            last = _alone(here, part, named)
            found.append(last)
    return last


def _unclaimed(page: Page, quote: Span, tokens: frozenset[int]) -> Said | None:
    """A clause in quotation marks inside a sentence, which no word of saying claims: "referred to him as “the best man I have met”".

    It is the word of whoever is told to refer to, treat or use it so, else of somebody unknown; no attribution of its own.
    """
    tree = page.sent.tree
    if not any(tree.tag[token] in _FINITE for token in tokens):
        return None
    heads = [tree.head[token] for token in tokens if tree.head[token] not in tokens]
    verb = verb_above(page.sent.slots, heads[0]) if heads else -1
    speaker = speaker_of(page, verb) if verb >= 0 and cues_at(page.sent, verb) else None
    part = Part(page=page, start=quote[0], end=quote[1], tokens=tokens)
    return Said(speaker=None if speaker in tokens else speaker, direct=True, parts=[part], aside=True)


def _within(said: Said, quote: Span) -> bool:
    """Whether somebody is quoted inside a quote, cue and all ("“... a firm *tells us* that ...”")."""
    return said.cue is not None and quote[0] <= min(said.start, said.cue[0]) and max(said.end, said.cue[1]) <= quote[1]


def _tokens(page: Page, span: Span) -> frozenset[int]:
    return frozenset(page.sent.tree.within(*span))


def _continues(said: Said, part: Part) -> bool:
    """Whether nothing but the words that introduce it stands between a quote and the next one."""
    before = said.parts[-1]
    if before.page is part.page:
        return _is_bare(part.page, max(before.end, _behind(said)), part.start)
    if part.page.number != before.page.number + 1 or part.start > 1:
        return False
    return _is_bare(
        before.page,
        max(before.end, _behind(said) if said.parts[0].page is before.page else 0),
        len(before.page.sent.tree.text),
    )


def _behind(said: Said) -> int:
    """The offset behind the sentence of the cue."""
    if said.cue is None:
        return said.end
    tree = said.parts[0].page.sent.tree
    for token in range(max(said.word, 0), len(tree.words)):
        if tree.words[token] in (".", "!", "?") and tree.start[token] >= said.cue[1]:
            return tree.end(token)
    return len(tree.text)


def _is_bare(page: Page, start: int, end: int) -> bool:
    return not any(char.isalnum() for char in page.sent.tree.text[start:end])


def _join(said: Said, part: Part) -> None:
    if said.parts[-1].page is part.page:
        before = said.parts[-1]
        before.end, before.tokens = part.end, before.tokens | part.tokens
    else:
        said.parts.append(part)


def _alone(here: list[Said], part: Part, named: int | None) -> Said:
    """A quote without a cue: who is named before its colon, the speaker before it in the paragraph, else the one behind."""
    before = [s for s in here if s.end <= part.start + 1 and s.speaker is not None and not s.aside]
    after = [s for s in here if s.start >= part.end - 1 and s.speaker is not None and not s.aside]
    source = before[-1] if before else after[0] if after else None
    return Said(
        speaker=named if named is not None else source.speaker if source else None,
        direct=True,
        parts=[part],
    )
