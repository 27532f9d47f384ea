"""People killed in an earthquake, in a plane crash or when a bus slid off the road: nobody's deed, so that their number is told alone."""

from collections.abc import Mapping, Sequence

from kg.extract.compose import Proto
from kg.extract.page import Page
from kg.extract.quantity.words import said


def without_misfortune(pages: Sequence[Page], events: Mapping[int, list[Proto]]) -> Mapping[int, list[Proto]]:
    """The events of each page, by its number, but for harm by accident, and for harm that nobody did where an article tells of a disaster and of no deed of force."""
    events = {page.number: _without_accidents(page, events[page.number]) for page in pages}
    if not any(_tells_disaster(page) for page in pages):
        return events
    harm = {id(proto) for page in pages for proto in events[page.number] if _is_nobodys(page, proto)}
    if any(_is_force(page, proto) and id(proto) not in harm for page in pages for proto in events[page.number]):
        return events
    return {number: [proto for proto in found if id(proto) not in harm] for number, found in events.items()}


def _without_accidents(page: Page, found: list[Proto]) -> list[Proto]:
    """The events of a page but for harm in an accident, where the sentence tells of no deed of force beside it."""
    kinds = (_gave_way, _in_accident, _by_accident)
    harm = {id(proto) for proto in found if _is_harm(page, proto) and any(kind(page, proto) for kind in kinds)}
    if not harm:
        return found
    sentence = page.sent.tree.sentence
    forced = {sentence[proto.trigger] for proto in found if _is_force(page, proto) and id(proto) not in harm}
    return [proto for proto in found if id(proto) not in harm or sentence[proto.trigger] in forced]


def _is_harm(page: Page, proto: Proto) -> bool:
    """Whether it is a verb by which people are killed or hurt, and no means is told."""
    sent, counting = page.sent, page.sent.ontology.lexicon.counting
    if not _is_force(page, proto) or proto.roles.get("instrument"):
        return False
    return bool(counting.harm & set(said(sent.tree, proto.trigger, counting)))


def _gave_way(page: Page, proto: Proto) -> bool:
    """Whether a thing gave way by itself and so did the harm: "*a plane crashed*, killing 68"."""
    slots, tree, counting = page.sent.slots, page.sent.tree, page.sent.ontology.lexicon.counting
    verb = proto.trigger
    while tree.dep[verb] == "conj" and tree.tag[verb] == tree.tag[tree.head[verb]] == "VBG":
        verb = tree.head[verb]  # "*drowning* 30 and injuring 12"
    above = tree.head[verb]
    if tree.dep[verb] not in ("advcl", "conj") or tree.lemma[above] not in counting.gives_way:
        return False
    subjects = slots.own_subject(above)
    things = bool(subjects) and all(tree.lemma[each] in counting.giving_way for each in subjects)
    # "crashed *a lorry*", but "capsized off Tunisia"
    done_to = slots.kids(above, "dobj") and not slots.kids(above, "prt")
    return things and not done_to and not slots.is_passive(above) and not slots.is_passive(proto.trigger)


def _in_accident(page: Page, proto: Proto) -> bool:
    """Whether people came to harm in an accident: "were killed *in a road accident*"."""
    tree, counting = page.sent.tree, page.sent.ontology.lexicon.counting
    if proto.roles.get("actor") or not page.sent.slots.is_passive(proto.trigger):
        return False
    preps = [c for c in tree.children[proto.trigger] if tree.lower[c] in counting.accidents_by]
    return any(tree.lemma[noun] in counting.accidents for prep in preps for noun in tree.children[prep])


def _is_force(page: Page, proto: Proto) -> bool:
    kind = page.sent.ontology.events[proto.cls]
    return kind.conflict and kind.deeds and kind.hits


def _is_nobodys(page: Page, proto: Proto) -> bool:
    """Whether it is a verb of harm in the passive without a doer, and with no means: "36 of its staff *were killed*"."""
    sent = page.sent
    verb = proto.trigger
    if not _is_harm(page, proto) or proto.roles.get("actor") or not sent.slots.is_passive(verb):
        return False
    return not any(sent.tree.lower[t] == "by" for t in sent.tree.children[verb])


def _by_accident(page: Page, proto: Proto) -> bool:
    """Whether harm came when a thing gave way that is no weapon: "four were hurt *when a bus slid into a ditch*"."""
    if not _is_nobodys(page, proto):
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
