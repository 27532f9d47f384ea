"""Who takes part in an event, and whether that is enough for a record of it."""

from kg.extract.alone import told_alone
from kg.extract.compose import Proto
from kg.extract.frames import classes_of
from kg.extract.happening import happening, made_in
from kg.extract.page import Page
from kg.extract.quantity.words import said
from kg.extract.when import time_of
from kg.model import EventRef, Mention

_AT = frozenset(["on", "against"])
_ASKED = frozenset(["ccomp", "pcomp"])


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
    alone = not actors and not recipients and told_alone(page.sent, proto, placed=bool(roles.get("place")))
    of_public_life = any(_is_public(page, m) for each in roles.values() for m in each)
    if page.sent.ontology.events[proto.cls].public and not of_public_life and not alone:
        return False
    if proto.public or proto.frame.public:
        far = (*recipients, *roles.get("place", ()))
        if proto.frame.reciprocal:
            several = len(actors) == 1 and page.sent.tree.tag[proto.roles["actor"][0]] == "NNS"
            far = (*recipients, *actors[0 if several else 1 :])  # "the ministers dined together"
        return any(_is_public(page, each) for each in actors) and any(_is_public(page, each) for each in far)
    if actors or recipients or alone or _known_by_whom(page, proto, roles) or _known_by_its_object(page, proto, roles):
        return True
    if page.sent.tree.pos[proto.trigger] != "NOUN" or not (joined or counted or _is_deadly(page, proto.trigger)):
        return False
    if joined or not _is_hard(page, proto):
        return joined
    return bool(roles.get("place")) or _is_known(page, proto.trigger)


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


def _known_by_its_object(page: Page, proto: Proto, roles: dict[str, tuple[Mention, ...]]) -> bool:
    """Whether a deed of violence or force is known by what it hit or where it was, though nobody takes part."""
    of = page.sent.ontology.events[proto.cls]
    if not of.conflict and "place" in proto.frame.requires and any(each.where for each in roles.get("place", ())):
        return True  # "aid trucks entered Gaza"
    armed = bool(proto.frame.subject_nouns) or any(
        page.sent.ontology.is_a(m.cls, "Weapon") for m in (*roles.get("instrument", ()), *roles["about"])
    )
    passive = page.sent.slots.is_passive(proto.trigger)  # "the demolition of the cinema" is rather a builder's
    top = proto.governor if proto.governor >= 0 else proto.trigger
    suffering = page.sent.slots.own_subject(top)
    suffers = any(h in suffering for h in proto.roles["about"])  # "hospitals came under fire"
    if passive and _is_hard(page, proto):
        if any(h in suffering for h in proto.roles.get("place", ())):
            return True  # "the village was shelled"
        if any(page.sent.tree.lemma[h] in proto.frame.object_nouns for h in suffering):
            return True  # "no *shots* were fired"
    if passive and page.sent.ontology.events[proto.cls].forces and roles.get("place") and armed:
        return True  # "tanks were moved to the border"
    asked = page.sent.tree.dep[top] in _ASKED and any(page.sent.tree.tag[h] == "WP" for h in suffering)
    if asked and _is_hard(page, proto):
        return True  # "it is not known *who* fired the rocket", "conflicting accounts of *who* had planted the bomb"
    if of.conflict and of.deeds and _is_closed(page, proto):
        return True
    verbal = passive or suffers or asked or (armed and page.sent.tree.pos[proto.trigger] == "VERB")
    aimed = any(page.sent.slots.stands_after(h, _AT) for h in proto.roles["about"])  # "an attack on the refinery"
    if (
        (verbal or aimed)
        and page.sent.ontology.events[proto.cls].hits
        and any(_is_hit(page, each) for each in roles["about"])
    ):
        return True
    force, sites = _is_force(page, proto, armed=armed), (*roles.get("place", ()), *roles["about"])
    if (force and any(_is_site(page, each) for each in sites)) or _on_building(page, proto):
        return True
    if _is_held(page, proto, roles.get("place", ())):
        return True
    vessel = verbal and any(_is_vessel(page, each) for each in roles["about"])
    if vessel and any(each.where for each in roles.get("place", ())):
        return True
    noun = page.sent.tree.pos[proto.trigger] == "NOUN"  # "*Monday's raid* on the village"
    agreed = _is_signed(page, proto)
    return (agreed or (bool(roles.get("place")) and force and noun)) and _is_dated(page, proto)


def _is_closed(page: Page, proto: Proto) -> bool:
    """Whether it is done to one of the things by which the frame knows the deed: "*the border* was sealed", "with *the airport* closed"."""
    slots, tree, deed = page.sent.slots, page.sent.tree, proto.trigger
    absolute = tree.dep[deed] == "acl" and tree.tag[deed] == "VBN" and tree.lower[tree.head[tree.head[deed]]] == "with"
    things = [tree.head[deed]] if absolute else slots.own_subject(deed) if slots.is_passive(deed) else []
    return tree.dep[deed] != "relcl" and any(tree.lemma[h] in proto.frame.object_nouns for h in things)


def _is_held(page: Page, proto: Proto, places: tuple[Mention, ...]) -> bool:
    """Whether it is a meeting or an accord of nobody named that is held in a town: "peace talks will resume in Geneva"."""
    if not any(each.cls == "City" and each.where for each in places):
        return False
    top = proto.governor if proto.governor >= 0 else proto.trigger
    held = page.sent.slots.is_passive(top) or (top != proto.trigger and happening(page.sent, proto.trigger) == top)
    main = page.sent.tree.dep[top] in ("ROOT", "ccomp", "conj")
    of = page.sent.ontology.events[proto.cls]
    stirring = (
        of.conflict and of.deeds and happening(page.sent, proto.trigger, "dates") == top
    )  # "protests broke out in X"
    return ((proto.frame.reciprocal or stirring) and held and main) or _is_signed(page, proto)


def _is_signed(page: Page, proto: Proto) -> bool:
    """Whether it is an accord that was made, by nobody named: "the truce, *signed* in Cairo, has held", "the ceasefire *took effect*"."""
    sent = page.sent
    if page.sent.phrases.at(proto.trigger).cls != "Agreement" or sent.tree.pos[proto.trigger] != "NOUN":
        return False
    top = proto.governor if proto.governor >= 0 else proto.trigger
    made = sent.slots.is_passive(top) or happening(sent, proto.trigger) == top
    return (top != proto.trigger and made) or bool(made_in(sent, proto.trigger))


def _is_dated(page: Page, proto: Proto) -> bool:
    """Whether the text says on what day or in what year it was."""
    governor = proto.governor if proto.governor >= 0 else proto.trigger
    time = time_of(page, proto.trigger, governor, verbal=False)
    return time is not None and time.start is not None and time.precision not in ("vague", "open")


def _is_hard(page: Page, proto: Proto) -> bool:
    """Whether it is a deed of the kind that buildings and places suffer."""
    of = page.sent.ontology.events[proto.cls]
    return of.conflict and of.deeds and of.hits


def _on_building(page: Page, proto: Proto) -> bool:
    """Whether it is a deed of force on a building with a name: "the attack on the Splendid Hotel", but no strike at a port."""
    of, tree = page.sent.ontology.events[proto.cls], page.sent.tree
    if tree.pos[proto.trigger] != "NOUN" or not (of.conflict and of.deeds):
        return False
    behind = [h for h in proto.roles.get("about", ()) if tree.lower[tree.head[h]] in ("on", "of", "against")]
    phrases = [page.sent.phrases.at(head) for head in behind]
    return any(page.sent.ontology.is_a(each.cls, "Facility") and each.named for each in phrases)


def _is_site(page: Page, what: Mention) -> bool:
    """Whether it is a place that one can point at: on a map, or a building with a name ("the attack on the Splendid Hotel")."""
    built = page.sent.ontology.is_a(what.cls, "Facility") and what.label.split()[-1][:1].isupper()
    return what.where is not None or built


def _is_hit(page: Page, thing: Mention | EventRef) -> bool:
    """Whether a thing is one that violence is done to: a building, a ship."""
    return isinstance(thing, Mention) and any(
        page.sent.ontology.is_a(thing.cls, each) for each in ("Facility", "Vessel")
    )


def _is_vessel(page: Page, thing: Mention | EventRef) -> bool:
    return isinstance(thing, Mention) and page.sent.ontology.is_a(thing.cls, "Vessel")


def _is_force(page: Page, proto: Proto, *, armed: bool) -> bool:
    """Whether the word can be nothing but violence or force: an explosion is, a strike may be one of workers, but not of a missile."""
    of = page.sent.ontology.events[proto.cls]
    tree = page.sent.tree
    said = [
        w for w in (proto.trigger, *proto.words) if w == proto.trigger or tree.dep[w] == "compound"
    ]  # "coup attempt"
    sure = armed or "place" in proto.frame.requires or any(_deeds(page, word) == {proto.cls} for word in said)
    whole = (
        of.hits and tree.pos[proto.trigger] == "NOUN" and len(proto.words) > 1
    )  # "an *air strike* on a bus in Yemen"
    return of.conflict and of.deeds and (sure or whole)


def _deeds(page: Page, word: int) -> frozenset[str]:
    """What deeds a word can evoke, or if none what else: of "protests" Protest, which "lodged a protest" is not."""
    classes, events = classes_of(page.sent, word), page.sent.ontology.events
    return frozenset(cls for cls in classes if cls in events and events[cls].deeds) or classes


def _is_public(page: Page, who: Mention) -> bool:
    ontology = page.sent.ontology
    if who.country is not None or who.entity is not None or ontology.is_a(who.cls, "Organization"):
        return True
    return who.sector is not None and who.sector not in ontology.lexicon.private_sectors


def _is_official(page: Page, who: Mention) -> bool:
    return _is_public(page, who) and who.sector not in page.sent.ontology.lexicon.private_sectors
