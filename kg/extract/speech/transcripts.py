"""Transcripts: paragraphs that begin with who speaks, in capitals, and a colon ("MINISTER: We have kept our word.")."""

from kg.extract.page import Page
from kg.extract.speech.said import Part, Said
from kg.extract.status.governors import tells

_LONGEST = 6  # words of a label
_DASHES = frozenset(["-", "–", "—"])
_LEAST = 2  # labelled paragraphs that make a transcript: one alone may be a dateline or "CORRECTION:"


def labels(pages: list[Page]) -> dict[int, int]:
    """Number of a paragraph -> the token of its colon; empty where an article is no transcript."""
    found = {page.number: colon for page in pages if (colon := _colon(page)) is not None}
    return found if len(found) >= _LEAST else {}


def _colon(page: Page) -> int | None:
    words = page.sent.tree.words
    for token in range(1, min(_LONGEST + 1, len(words) - 1)):
        if words[token] == ":":
            label = [word for word in words[:token] if word[0].isalpha()]
            named = bool(label) and all(word.isupper() for word in label) and any(len(word) > 1 for word in label)
            return token if named else None
    return None


def turn(page: Page, colon: int) -> Said:
    """What is said behind a label: the rest of the paragraph."""
    tree = page.sent.tree
    tokens = frozenset(range(colon + 1, len(tree.words)))
    return Said(
        speaker=colon - 1,
        direct=True,
        parts=[Part(page=page, start=tree.start[colon + 1], end=len(tree.text.rstrip()), tokens=tokens)],
    )


def _may_speak(page: Page, cls: str) -> bool:
    """Whether what bears a name is somebody who speaks, and no topic: a person, a body, but no state."""
    is_a = page.sent.ontology.is_a
    return is_a(cls, "Person") or (is_a(cls, "Organization") and not is_a(cls, "State"))


def headline(page: Page, sentence: tuple[int, int]) -> Said | None:
    """A sentence that begins with who says it and a colon: "Witnesses: soldiers shot two boys"; None for any other.

    The name of a place or a thing before a colon may as well be the topic ("Syria: rebels seize a town").
    """
    sent, (first, end) = page.sent, sentence
    tree = sent.tree
    colon = next((t for t in range(first + 1, min(first + _LONGEST, end)) if tree.words[t] == ":"), None)
    if colon is None or tree.pos[colon - 1] not in ("NOUN", "PROPN"):
        return None
    phrase, speaker = sent.phrases.at(colon - 1), colon - 1
    if tells(sent, speaker) and (owner := sent.slots.of(speaker).possessor):  # "Moscow's version: saboteurs did it"
        phrase, speaker = sent.phrases.at(owner[0]), owner[0]
    elif phrase.cls == "Thing" or (phrase.named and not _may_speak(page, phrase.cls)):
        return None
    behind = frozenset(range(colon + 1, end))
    if phrase.named and colon + 1 < end and not tree.words[colon + 1][0].isalnum():
        return None  # a quote, which is told of for itself
    if not any(tree.pos[t] in ("VERB", "AUX") for t in behind) or any(
        tree.pos[t] in ("VERB", "AUX") for t in range(first, colon)
    ):
        return None
    last = max(t for t in behind if tree.words[t].strip())
    return Said(
        speaker=speaker,
        direct=False,
        parts=[Part(page=page, start=tree.start[colon + 1], end=tree.end(last), tokens=behind)],
    )


def undersigned(page: Page, sentence: tuple[int, int]) -> Said | None:
    """A headline that ends with a dash and who says it: "Rebels shot two nuns in Goma - ministry"; None for any other."""
    sent, (first, end) = page.sent, sentence
    tree = sent.tree
    if not sent.headline:
        return None
    last = next((t for t in range(end - 1, first, -1) if tree.words[t][0].isalnum()), first)
    dash = next((t for t in range(last - 1, max(first, last - _LONGEST), -1) if tree.words[t] in _DASHES), None)
    if dash is None or tree.end(dash - 1) == tree.start[dash] or tree.end(dash) == tree.start[dash + 1]:
        return None
    phrase = sent.phrases.at(last)
    plural = tree.tag[last] == "NNS" and not phrase.named and sent.slots.has(last, "amod", "nummod")
    if any(tree.pos[t] not in ("NOUN", "PROPN", "ADJ", "PUNCT") for t in range(dash + 1, last + 1)) or plural:
        return None
    if not tells(sent, last) and not _may_speak(page, phrase.cls) and phrase.cls != "Group":
        return None
    return Said(
        speaker=last if phrase.first > dash else None,  # a name that runs over the dash is none
        direct=False,
        parts=[Part(page=page, start=tree.start[first], end=tree.end(dash - 1), tokens=frozenset(range(first, dash)))],
    )
