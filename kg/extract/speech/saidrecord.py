"""What somebody said becomes a record."""

import msgspec

from kg import ids
from kg.extract.page import evidence, mention, span
from kg.extract.speech.said import Said
from kg.model import Attribution, Mention, Span


def attribution_record(said: Said) -> Attribution:
    """The record of an attribution; its content runs from the first to the last word of it, over all its paragraphs."""
    page, last = said.parts[0].page, said.parts[-1]
    base, text = page.paragraph.start, page.article.text
    start, end = base + said.start, last.page.paragraph.start + last.end
    cue = (
        Span(text=text[base + said.cue[0] : base + said.cue[1]], start=base + said.cue[0], end=base + said.cue[1])
        if said.cue
        else None
    )
    token = said.word if said.word >= 0 else min(said.parts[0].tokens, default=0)
    return Attribution(
        id=ids.digest(("attribution", page.article.id, start, end, cue.start if cue else None)),
        article=page.article.id,
        speaker=_speaker(said),
        cue=cue,
        content=Span(text=text[start:end], start=start, end=end),
        direct=said.direct,
        evidence=evidence(page, token),
    )


def _speaker(said: Said) -> Mention | None:
    """Who speaks; named by the relative pronoun where the text says "who"."""
    if said.speaker is None:
        return None
    page = said.speaker_page or said.parts[0].page
    found = mention(page, said.speaker, "speaker")
    if said.shown is None or said.shown == said.speaker:
        return found
    word = span(page, said.shown, said.shown)
    names = tuple(sorted({*found.names, found.text}))
    return msgspec.structs.replace(found, text=word.text, start=word.start, end=word.end, names=names)
