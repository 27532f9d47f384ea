"""Whose count a number is: who says it, else who is said to have counted."""

import msgspec
from msgspec.structs import replace

from kg.extract.page import Page, mention
from kg.extract.quantity.quantity import Quantity
from kg.extract.quantity.value import lead
from kg.extract.speech.said import Said
from kg.model import Mention

_OWN = ("money", "troops")  # who gives or sends so much is no source of the number


_NOT_TOLD = ("infinitive", "order", "gerund")


def sourced(page: Page, found: list[Quantity], said: list[Said]) -> list[Quantity]:
    """The quantities with whose count they are; without a name it is the article's own."""
    return [replace(each, count=msgspec.structs.replace(each.count, by=_by(page, each, said))) for each in found]


def _by(page: Page, quantity: Quantity, said: list[Said]) -> Mention | None:
    """The innermost who tells the number, else the subject of a verb of counting that it is the object of.

    Who promises, wants or plans something is no source of how much it is.
    """
    teller = _teller(page, quantity) if quantity.kind not in _OWN else None
    if teller is None:
        teller = _reckoner(page, quantity)
    over = [
        (part.end - part.start, each.speaker, each.speaker_page or page)
        for each in said
        for part in each.parts
        if part.page is page
        and quantity.token in part.tokens
        and each.speaker is not None
        and each.kind not in _NOT_TOLD
        and (each.speaker_page or page).sent.phrases.at(each.speaker).cls != "Time"  # "$47,000 per year"
    ]
    if over and not (teller is not None and _is_inside(page, teller, min(over, key=lambda found: found[0])[1])):
        _, head, home = min(over, key=lambda found: found[0])
        return mention(home, head, "speaker")
    return mention(page, teller, "speaker") if teller is not None else None


def _teller(page: Page, quantity: Quantity) -> int | None:
    """The one who counts: "Amnesty counted 304 dead", "the army put its losses at 15", "by the UN's count"."""
    tree, tellers = page.sent.tree, page.sent.ontology.lexicon.counting.tellers
    current = quantity.token
    for _ in range(6):
        parent = tree.head[current]
        if parent == current:
            return None
        if tree.pos[parent] == "VERB":
            subjects = [c for c in tree.children[parent] if tree.dep[c] in ("nsubj", "agent")]
            if tree.lemma[parent] in tellers and subjects and current not in subjects:
                return _teller_of(page, subjects[0])
            gapped = tree.dep[current] == "nsubj" and tree.dep[parent] == "conj" and tree.tag[parent] == "VBN"
            if tree.dep[current] in ("nsubj", "nsubjpass", "ccomp", "relcl", "advcl") and not gapped:
                return None
        current = parent
    return None


def _is_inside(page: Page, teller: int, speaker: int) -> bool:
    """Whether who counts is somebody else than who tells of it: "according to the ministry ...; *organisers* put it at 100,000"."""
    return teller != speaker and not page.sent.phrases.at(teller).pronoun


def _reckoner(page: Page, quantity: Quantity) -> int | None:
    """Whose count a phrase says it is: "by *the UN*'s count, 11,000 have been killed"."""
    tree, reckonings = page.sent.tree, page.sent.ontology.lexicon.counting.reckonings
    clauses = {lead(tree, verb) for verb in quantity.over if tree.pos[verb] in ("VERB", "AUX")}
    for noun, lemma in enumerate(tree.lemma):
        prep = tree.head[noun]
        if lemma not in reckonings or tree.dep[noun] != "pobj" or tree.lower[prep] not in ("by", "on", "at", "in"):
            continue
        whose = [c for c in tree.children[noun] if tree.dep[c] == "poss"]
        if whose and lead(tree, tree.head[prep]) in clauses:
            return whose[0]
    return None


def _teller_of(page: Page, subject: int) -> int | None:
    tree = page.sent.tree
    if tree.dep[subject] == "agent":
        return next((c for c in tree.children[subject] if tree.dep[c] == "pobj"), None)
    if tree.tag[subject] in ("WDT", "WP") and tree.dep[tree.head[subject]] == "relcl":
        subject = tree.head[tree.head[subject]]  # "documents *that* list 1,500"
    phrase = page.sent.phrases.at(subject)
    return subject if page.sent.ontology.is_a(phrase.cls, "Actor") or phrase.named or phrase.pronoun else None
