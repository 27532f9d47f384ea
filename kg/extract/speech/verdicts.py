"""What somebody else says of a content behind it is no part of the content: "..., *a charge that Vucic rejected*"."""

from kg.extract.frames.cues import cues_at
from kg.extract.page import Page
from kg.extract.speech.said import Said


def without_verdicts(page: Page, found: list[Said]) -> None:
    """Take the nouns off the contents, in place, that sum them up and are told to be denied by somebody."""
    words = page.sent.tree.words
    for noun in _verdicts(page):
        below = set(page.sent.tree.subtree(noun))
        for part in (part for said in found for part in said.parts):
            if part.page is not page or noun not in part.tokens or min(part.tokens, default=noun) in below:
                continue
            part.tokens -= below
            first = min(below)
            begin = page.sent.tree.start[first - 1 if words[first - 1] == "," else first]
            if part.end <= page.sent.tree.end(max(below)) + 1:
                part.end = begin


def _verdicts(page: Page) -> list[int]:
    """Nouns behind a comma, with "a", that a relative clause says to be denied: "a claim Islamabad denied"."""
    tree, slots = page.sent.tree, page.sent.slots
    return [
        noun
        for noun, label in enumerate(tree.dep)
        if label in ("appos", "npadvmod", "dobj", "conj") and tree.tag[noun] == "NN"
        for first in [tree.leftmost(noun)]
        if first > 0 and tree.words[first - 1] == "," and tree.lower[first] in ("a", "an")
        if any(cue.stance == "denying" for verb in slots.under(noun, "relcl") for cue in cues_at(page.sent, verb))
    ]
