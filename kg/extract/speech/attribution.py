"""Who says, thinks or writes what inside a paragraph: cue, speaker and content, with direct quotes taken whole."""

from kg.extract.frames.cues import cue_for, cues_at, opening_words, owned_phrase_at, phrase_at
from kg.extract.page import Page
from kg.extract.speech.nominal import adjectival, hearsay, nominal, owned_source, source_phrase
from kg.extract.speech.quotes import cue_of, is_speech, quoted_spans, speaker_beside
from kg.extract.speech.said import Said, quoted
from kg.extract.speech.transcripts import headline, undersigned
from kg.extract.speech.verbal import speaker_of, verbal
from kg.extract.speech.verdicts import without_verdicts
from kg.lexicon import Cue

Span = tuple[int, int]
_TOLD = frozenset(["saying", "writing", "asking"])
_READ = {"VERB": verbal, "AUX": verbal, "NOUN": nominal, "ADJ": adjectival, "ADV": hearsay}


def attributions(page: Page) -> list[Said]:
    """All attributions of a paragraph in text order of their contents."""
    tree = page.sent.tree
    quotes = quoted_spans(tree.text)
    beside = _cues_of_quotes(page, quotes)
    found: list[Said] = []
    openers = opening_words(page.sent.ontology)
    for token, (pos, word) in enumerate(zip(tree.pos, tree.lower, strict=True)):
        opens = word in openers
        if pos not in _READ and not opens:
            continue
        said = _at(page, token, quotes, beside.get(token, []), opens=opens)
        if said is not None:
            found.append(said)
    found += [said for sentence in tree.sentences if (said := headline(page, sentence)) is not None]
    found += [said for sentence in tree.sentences if (said := undersigned(page, sentence)) is not None]
    found = _merged(found)
    without_verdicts(page, found)
    return sorted(_without_asides(page, found, quotes), key=lambda s: (s.start, s.end))


def _cues_of_quotes(page: Page, quotes: list[Span]) -> dict[int, list[Span]]:
    """The quotes that stand beside each word of saying, in text order."""
    found: dict[int, list[Span]] = {}
    for quote in quotes:
        cue = cue_of(page.sent, quote, quotes) if is_speech(page.sent.tree.text, quote) else None
        if cue is not None:
            found.setdefault(cue, []).append(quote)
    return found


def _at(page: Page, token: int, quotes: list[Span], beside: list[Span], *, opens: bool) -> Said | None:
    """The attribution of a word; `opens` where it may begin a phrase of source."""
    sent = page.sent
    phrase = phrase_at(sent, token) if opens else None
    if phrase is not None:
        return source_phrase(page, token, *phrase, quotes)
    owned = owned_phrase_at(sent, token) if opens else None
    if owned is not None:
        return owned_source(page, token, *owned, quotes)
    cues = cues_at(sent, token)
    if not cues:
        return None
    read = _READ.get(sent.tree.pos[token])
    said = read(page, token, cues, quotes) if read else None
    return _with_quotes(page, token, cues, said, quotes, beside) if beside else said


def _with_quotes(
    page: Page, token: int, cues: list[Cue], said: Said | None, quotes: list[Span], beside: list[Span]
) -> Said | None:
    """The attribution of a cue that has quotes beside it: these, joined with what the tree gave it, where they touch."""
    cue = cue_for(cues, "words") or cues[0]
    if said is not None and "clause" in cue.takes and all(said.start <= a and b <= said.end for a, b in beside):
        return said
    speaker = speaker_of(page, token)
    outside = speaker is not None and not any(a <= page.sent.tree.start[speaker] < b for a, b in quotes)
    alone = quoted(page, token, cue, beside, speaker if outside else speaker_beside(page.sent, token, quotes))
    if said is not None and said.start < alone.end and alone.start < said.end:  # a mixed quote
        part = alone.parts[0]
        part.start, part.end = min(said.start, alone.start), max(said.end, alone.end)
        part.tokens |= said.parts[0].tokens
        alone.shown = said.shown
    return alone


def _merged(found: list[Said]) -> list[Said]:
    """One attribution a content: where two cues claim the same words, the one with a speaker stays."""
    kept: list[Said] = []
    for said in sorted(found, key=lambda s: (s.speaker is None, s.start, -s.end)):
        if not any(other.start == said.start and other.end == said.end for other in kept):
            kept.append(said)
    return kept


def _without_asides(page: Page, found: list[Said], quotes: list[Span]) -> list[Said]:
    """Inside a direct quote, "I think" is the speaker's own voice, and other people's thoughts are an aside of his."""
    tree = page.sent.tree
    own = page.sent.ontology.lexicon.own_voice
    speech = [q for q in quotes if is_speech(tree.text, q)]
    kept = []
    for said in found:
        begin = said.cue[0] if said.cue else said.start
        if any(a <= begin < b for a, b in speech):
            if said.speaker is None or tree.lower[said.speaker] in own:
                continue
            said.aside = said.attitude not in _TOLD or tree.pos[said.speaker] == "PRON"
        said.aside = said.aside or (_is_weak(said) and any(_holds(other, said) for other in found))
        kept.append(said)
    return kept


def _is_weak(said: Said) -> bool:
    """Whether it is no statement but somebody's will, thought or judgement."""
    return said.kind not in ("clause", "words") or said.attitude not in _TOLD


def _holds(other: Said, said: Said) -> bool:
    return (
        other is not said and other.start <= said.start and said.end <= other.end and said.word in other.parts[0].tokens
    )
