"""Counts that belong to no event become records of their own: "the death toll rose to 47"."""

from kg import ids
from kg.extract.page import Page, evidence, mention, span
from kg.extract.quantity import Quantity
from kg.extract.said import Said
from kg.extract.status import status_of
from kg.extract.voice import voice_of, voiced
from kg.extract.when import time_of
from kg.model import Tally

_SURE = 0.8  # how often a count outside an event is right, measured with tests/gold/measure.py


def tally_record(page: Page, quantity: Quantity, said: list[Said]) -> Tally:
    """The record of a count; its words are those of the number."""
    word = quantity.over[0]
    verb = next((n for n in quantity.over if page.sent.tree.pos[n] in ("VERB", "AUX")), word)
    voice = voice_of(page, said, word, [], ())
    status = voiced(status_of(page.sent, word, verb), voice)
    tree = page.sent.tree
    begins = (n for n in range(quantity.token + 1) if tree.text.startswith(quantity.count.text, tree.start[n]))
    first = max(begins, default=quantity.token)
    return Tally(
        id=ids.digest(("count", page.article.id, quantity.kind, page.paragraph.start + tree.start[quantity.token])),
        article=page.article.id,
        counts={quantity.kind: quantity.count},
        time=time_of(page, word, verb, verbal=False),
        polarity="positive" if quantity.count.max == 0 else status.polarity,  # type: ignore[arg-type]
        certainty=status.certainty,  # type: ignore[arg-type]
        temporality=status.temporality,  # type: ignore[arg-type]
        speakers=tuple(mention(home, head, "speaker") for home, head in voice.speakers),
        confidence=_SURE,
        trigger=span(page, first, quantity.token),
        evidence=evidence(page, quantity.token),
    )
