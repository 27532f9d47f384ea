"""Who takes part in an event, and whether that is enough for a record of it."""

from kg.extract.compose import Proto
from kg.extract.events.alone import told_alone
from kg.extract.events.knowndeeds import is_hard, known_by_its_object
from kg.extract.page import Page
from kg.extract.quantity.words import said
from kg.model import Mention


def others(page: Page, recipients: list[int], actors: list[int]) -> list[int]:
    """The recipients without the pronouns that mean an actor: "Oslo ... its", "they ... them"."""

    def same(one: int, other: int) -> bool:
        meant = page.discourse.referent(page.number, one)
        if meant is None:
            return page.sent.tree.lower[one] == page.sent.tree.lower[other]
        return meant is page.discourse.referent(page.number, other)

    reference = page.sent.ontology.lexicon.reference
    unmeant = reference.whose_own if actors else reference.one

    def nobody(one: int) -> bool:  # "the rich broke their promise", "a bill that blocked it"
        return page.sent.tree.lower[one] in unmeant and page.discourse.referent(page.number, one) is None

    return [
        h
        for h in recipients
        if not page.sent.phrases.at(h).pronoun or not (nobody(h) or any(same(h, a) for a in actors))
    ]


def is_mutual(page: Page, who: Mention) -> bool:
    """Whether it means those who act: "blamed *each other*"."""
    return who.text.lower() in page.sent.ontology.lexicon.reference.reciprocal


def apart(recipients: tuple[Mention, ...], actors: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The recipients but for those who act themselves: nobody known "urged both parties" who is one of them."""
    acting = {each.entity for each in actors if each.entity}
    return tuple(each for each in recipients if each.entity not in acting)


def enough(
    page: Page, proto: Proto, roles: dict[str, tuple[Mention, ...]], *, counted: bool = False, joined: bool = False
) -> bool:
    """Whether anybody takes part and, where the words are everyday ones, both sides are of public life.

    Of a deed of violence or force the place, or the building or ship that it hit, is enough: "an explosion in Kabul",
    "the bridge was blown up"; also any place, where something was counted of it: "no injuries were reported after the blast at the market"
    (`counted`), or that it is the one spoken of. So is how many took part in a rally, or what a loan came to (`joined`).
    """
    actors, recipients = roles.get("actor", ()), roles.get("recipient", ())
    if proto.frame.official and not any(_is_official(page, each) for each in actors):
        return False
    alone = not actors and not recipients and told_alone(page.sent, proto)
    of_public_life = any(_is_public(page, m) for each in roles.values() for m in each)
    if page.sent.ontology.events[proto.cls].public and not of_public_life and not alone:
        return False
    if proto.public or proto.frame.public:
        far = (*recipients, *roles.get("place", ()))
        if proto.frame.reciprocal:
            several = len(actors) == 1 and page.sent.tree.tag[proto.roles["actor"][0]] in ("NNS", "NNPS")
            far = (*recipients, *actors[0 if several else 1 :])  # "the ministers dined together"
        elif _is_between_them(page, proto):
            far = (*far, *actors)  # "the two governors stopped speaking *to each other*"
        return any(_is_public(page, each) for each in actors) and any(_is_public(page, each) for each in far)
    if actors or recipients or alone or _known_by_whom(page, proto, roles) or known_by_its_object(page, proto, roles):
        return True
    if page.sent.tree.pos[proto.trigger] != "NOUN" or not (joined or counted or _is_deadly(page, proto.trigger)):
        return False
    if joined or not is_hard(page, proto):
        return joined
    return bool(roles.get("place")) or _is_known(page, proto.trigger)


def _is_between_them(page: Page, proto: Proto) -> bool:
    """Whether those who act are those it is done to: "to *each other*"."""
    pairs, lower = page.sent.ontology.lexicon.reference.reciprocal, page.sent.tree.lower
    return any(f"{lower[h - 1]} {lower[h]}" in pairs for h in proto.roles.get("recipient", ()) if h)


def _is_known(page: Page, noun: int) -> bool:
    """Whether it is the one that is spoken of: "no injuries were reported after *the* blast"."""
    return any(page.sent.tree.lower[det] == "the" for det in page.sent.slots.kids(noun, "det"))


def _is_deadly(page: Page, noun: int) -> bool:
    """Whether a noun is said to have killed or hurt: "the attacks in Paris *that killed 129*"."""
    tree, counting = page.sent.tree, page.sent.ontology.lexicon.counting
    return any(counting.harm & set(said(tree, verb, counting)) for verb in page.sent.slots.kids(noun, "relcl"))


def _known_by_whom(page: Page, proto: Proto, roles: dict[str, tuple[Mention, ...]]) -> bool:
    """Whether it is somebody whom the deed is about, and nobody is said to do it: "*two suspects* were extradited"."""
    slots = page.sent.slots
    people = [h for h in proto.roles["about"] if page.sent.ontology.is_a(page.sent.phrases.at(h).cls, "Actor")]
    return slots.is_passive(proto.trigger) and any(h in slots.own_subject(proto.trigger) for h in people)


def _is_public(page: Page, who: Mention) -> bool:
    ontology = page.sent.ontology
    if who.country is not None or who.entity is not None or ontology.is_a(who.cls, "Organization"):
        return True
    return who.sector is not None and who.sector not in ontology.lexicon.private_sectors


def _is_official(page: Page, who: Mention) -> bool:
    return _is_public(page, who) and who.sector not in page.sent.ontology.lexicon.private_sectors
