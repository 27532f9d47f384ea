"""People killed in an article of an earthquake, or when a bus slid off the road: nobody's deed, so that their number is told alone."""

from collections.abc import Mapping, Sequence

from kg.extract.compose import Proto
from kg.extract.page import Page
from kg.extract.quantity.words import said


def without_misfortune(pages: Sequence[Page], events: Mapping[int, list[Proto]]) -> Mapping[int, list[Proto]]:
    """The events of each page, by its number, but for harm that nobody did where an article tells of a disaster or an accident and of no deed of force."""
    harm = {id(proto) for page in pages for proto in events[page.number] if _is_nobodys(page, proto)}
    if harm and not any(_tells_disaster(page) for page in pages):
        harm = {id(proto) for page in pages for proto in events[page.number] if _by_accident(page, proto, harm)}
    if not harm:
        return events
    if any(_is_force(page, proto) and id(proto) not in harm for page in pages for proto in events[page.number]):
        return events
    return {number: [proto for proto in found if id(proto) not in harm] for number, found in events.items()}


def _is_force(page: Page, proto: Proto) -> bool:
    kind = page.sent.ontology.events[proto.cls]
    return kind.conflict and kind.deeds and kind.hits


def _is_nobodys(page: Page, proto: Proto) -> bool:
    """Whether it is a verb of harm in the passive without a doer, and with no means: "36 of its staff *were killed*"."""
    sent = page.sent
    if not _is_force(page, proto) or proto.roles.get("actor") or proto.roles.get("instrument"):
        return False
    counting, verb = sent.ontology.lexicon.counting, proto.trigger
    if not sent.slots.is_passive(verb) or not counting.harm & set(said(sent.tree, verb, counting)):
        return False
    return not any(sent.tree.lower[t] == "by" for t in sent.tree.children[verb])


def _by_accident(page: Page, proto: Proto, harm: set[int]) -> bool:
    """Whether harm came when a thing gave way that is no weapon: "four were hurt *when a bus slid into a ditch*"."""
    if id(proto) not in harm:
        return False
    sent, counting = page.sent, page.sent.ontology.lexicon.counting
    for clause in sent.slots.kids(proto.trigger, "advcl"):
        when = any(sent.tree.lower[t] == "when" for t in sent.tree.children[clause])
        subjects = sent.slots.own_subject(clause)
        things = subjects and all(sent.tree.lemma[h] in counting.giving_way for h in subjects)
        if when and things and sent.tree.lemma[clause] in counting.gives_way:
            return not (sent.slots.of(clause).object or sent.slots.is_passive(clause))  # "when a house *was hit*"
    return False


def _tells_disaster(page: Page) -> bool:
    return not page.sent.ontology.lexicon.counting.disasters.isdisjoint(page.sent.tree.lemma)
