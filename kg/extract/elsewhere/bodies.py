"""The regions and bodies that an article speaks of, for offices that do not say of which they are: "the governor, X", "the chairman, Y"."""

from collections.abc import Callable, Iterable

from kg.extract.mentions.phrase import Phrase
from kg.extract.page import Page, meant
from kg.extract.relations.ends import fits
from kg.extract.relations.ties import Tie

Spoken = tuple[Page, int, int]  # paragraph, token and sentence of something spoken of
_BACK = 2  # sentences before its own in which a body is looked for


def region_for(pages: list[Page], page: Page, tie: Tie) -> tuple[int, int] | None:
    """(paragraph, token) of the one region that the text before an office speaks of, the nearest sentence first."""
    before = _before(pages, page, min(tie.trigger, tie.subject), _is_region(tie))
    near = _nearest(before)
    return _only(near) or (_only(before) if not near else None)


def body_for(pages: list[Page], page: Page, tie: Tie) -> tuple[int, int] | None:
    """(paragraph, token) of the one body that the sentence of an office or the last one that speaks of bodies does; None for several."""
    numbers = _sentences(pages)
    before = _before(pages, page, min(tie.trigger, tie.subject), _is_body(tie))
    near = [
        each
        for each in _nearest(before)
        if numbers[each[0].number, each[2]] >= numbers[page.number, page.sent.tree.sentence[tie.trigger]] - _BACK
    ]
    found = _only(near)
    if found is None:
        return None
    home = next(each for each in pages if each.number == found[0])
    body = meant(home, found[1])
    state = any(page.sent.ontology.is_a(body.cls, cls) for cls in ("GovernmentBody", "Government", "Military"))
    return found if body.named or body.entity or state else None  # "the London-based company", and nobody knows which


def _is_region(tie: Tie) -> Callable[[Page, int, Phrase], bool]:
    def test(page: Page, token: int, phrase: Phrase) -> bool:
        body = phrase.cls == "GovernmentBody" and page.sent.tree.lemma[token] == "bank"
        if not body and (phrase.cls != "Region" or not phrase.named):
            return False
        return tie.frame is not None and fits(page.sent, tie.frame, "object", phrase)

    return test


def _is_body(tie: Tie) -> Callable[[Page, int, Phrase], bool]:
    def test(page: Page, token: int, phrase: Phrase) -> bool:
        if not page.sent.ontology.is_a(phrase.cls, "Organization") or phrase.plural or phrase.pronoun:
            return False
        if not (phrase.named or phrase.entity or page.sent.slots.is_definite(token)):
            return False  # "opened *an office*"
        return tie.frame is not None and fits(page.sent, tie.frame, "object", phrase)

    return test


def _before(pages: Iterable[Page], page: Page, token: int, test: Callable[[Page, int, Phrase], bool]) -> list[Spoken]:
    """What passes a test in the paragraphs up to a token of one, in text order."""
    found: list[Spoken] = []
    for each in pages:
        end = token if each.number == page.number else len(each.sent.tree.words)
        if each.number > page.number:
            break
        tree = each.sent.tree
        for at in range(end):
            match = each.sent.phrases.name_at(at)
            inside = tree.dep[at] in ("compound", "nmod", "amod") and (match is None or match.last != at)
            if tree.pos[at] in ("NOUN", "PROPN") and not inside and test(each, at, meant(each, at)):
                found.append((each, at, tree.sentence[at]))
    return found


def _nearest(found: list[Spoken]) -> list[Spoken]:
    """Those of the last sentence that has any."""
    last = found[-1] if found else None
    return [each for each in found if last is not None and (each[0].number, each[2]) == (last[0].number, last[2])]


def _only(found: list[Spoken]) -> tuple[int, int] | None:
    """The last mention of the one thing that all of some are; None where they are several."""
    things = {phrase.entity or phrase.label for phrase in (meant(page, token) for page, token, _ in found)}
    return (found[-1][0].number, found[-1][1]) if len(things) == 1 else None


def _sentences(pages: Iterable[Page]) -> dict[tuple[int, int], int]:
    """The number of each sentence of the article by paragraph and place in it."""
    order = [(each.number, sentence) for each in pages for sentence in range(len(each.sent.tree.sentences))]
    return {place: number for number, place in enumerate(order)}
