"""Deeds that are known by what they hit, where they were or when, though nobody is told to take part."""

from kg.extract.compose import Proto
from kg.extract.events.when import time_of
from kg.extract.frames.find import classes_of
from kg.extract.frames.happening import happening, made_in
from kg.extract.page import Page
from kg.extract.slots import upward
from kg.model import EventRef, Mention

_AT = frozenset(["on", "against"])
_ASKED = frozenset(["ccomp", "pcomp"])


def known_by_its_object(page: Page, proto: Proto, roles: dict[str, tuple[Mention, ...]]) -> bool:
    """Whether a deed of violence or force is known by what it hit or where it was, though nobody takes part."""
    of = page.sent.ontology.events[proto.cls]
    if not of.conflict and "place" in proto.frame.requires and any(each.where for each in roles.get("place", ())):
        return True  # "aid trucks entered Gaza"
    if not of.conflict and of.deeds and page.sent.slots.is_passive(proto.trigger) and _is_brought(page, proto, roles):
        return True
    armed = bool(proto.frame.subject_nouns) or any(
        page.sent.ontology.is_a(m.cls, "Weapon") for m in (*roles.get("instrument", ()), *roles["about"])
    )
    passive = page.sent.slots.is_passive(proto.trigger)  # "the demolition of the cinema" is rather a builder's
    top = proto.governor if proto.governor >= 0 else proto.trigger
    suffering = page.sent.slots.own_subject(top)
    suffers = any(h in suffering for h in proto.roles["about"])  # "hospitals came under fire"
    if passive and (_is_suffered(page, proto, suffering) or (of.forces and roles.get("place") and armed)):
        return True  # "tanks were moved to the border"
    asked = page.sent.tree.dep[top] in _ASKED and any(page.sent.tree.tag[h] == "WP" for h in suffering)
    if asked and is_hard(page, proto):
        return True  # "it is not known *who* fired the rocket", "conflicting accounts of *who* had planted the bomb"
    if _is_somebodys(page, top) and is_hard(page, proto) and any(_is_hit(page, each) for each in roles["about"]):
        return True
    if of.conflict and of.deeds and (_is_closed(page, proto) or _is_beset(page, proto)):
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
    if noun and is_hard(page, proto) and _is_known_in_town(page, proto.trigger, roles.get("place", ())):
        return True
    agreed = _is_signed(page, proto)
    return (agreed or (bool(roles.get("place")) and force and noun)) and _is_dated(page, proto)


def _is_somebodys(page: Page, verb: int) -> bool:
    """Whether a clause says that somebody did it, whoever that is: "*whoever* shelled the clinic had help"."""
    slots = page.sent.slots
    done = page.sent.tree.dep[verb] == "csubj" and upward.is_finite_past(slots, verb)
    return done and any(page.sent.tree.tag[h] == "WP" for h in slots.own_subject(verb))


def _is_suffered(page: Page, proto: Proto, suffering: list[int]) -> bool:
    """Whether what a hard deed was done to tells that it was one; `suffering` are the heads of its subject."""
    if not is_hard(page, proto):
        return False
    if any(h in suffering for h in proto.roles.get("place", ())):
        return True  # "the village was shelled"
    if any(page.sent.tree.lemma[h] in proto.frame.object_nouns for h in suffering):
        return True  # "no *shots* were fired"
    return "Weapon" in proto.frame.object_classes and _is_weapon_hit(page, proto.trigger, suffering)


def _is_brought(page: Page, proto: Proto, roles: dict[str, tuple[Mention, ...]]) -> bool:
    """Whether a thing is brought to a town or a region on a map: "no aid has been let *into Babanusa*", "tents were delivered *to Gao*"."""
    where = page.sent.slots.of(proto.trigger).oblique
    behind = {head for prep in ("to", "into") for head in where.get(prep, ())}
    there = any(head in behind for head in proto.roles.get("place", ()))
    return there and bool(proto.roles["about"]) and any(each.where for each in roles.get("place", ()))


def _is_weapon_hit(page: Page, verb: int, suffering: list[int]) -> bool:
    """Whether a weapon was dealt with: "two *drones* were shot down", but not what will be, which is nobody's deed."""
    sent = page.sent
    to_come = any(sent.tree.tag[t] == "MD" for t in sent.slots.auxiliaries(verb))
    return not to_come and any(sent.phrases.at(h).cls == "Weapon" for h in suffering)


def _is_closed(page: Page, proto: Proto) -> bool:
    """Whether it is done to one of the things by which the frame knows the deed: "*the border* was sealed", "with *the airport* closed"."""
    slots, tree, deed = page.sent.slots, page.sent.tree, proto.trigger
    absolute = tree.dep[deed] == "acl" and tree.tag[deed] == "VBN" and tree.lower[tree.head[tree.head[deed]]] == "with"
    things = [tree.head[deed]] if absolute else slots.own_subject(deed) if slots.is_passive(deed) else []
    return tree.dep[deed] != "relcl" and any(tree.lemma[h] in proto.frame.object_nouns for h in things)


def _is_beset(page: Page, proto: Proto) -> bool:
    """Whether a place is in the state that the deed brings: "*the town* is under siege"."""
    state = page.sent.slots.state(proto.trigger)
    return state is not None and any(h in state[1] for h in proto.roles.get("place", ()))


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


def _is_known_in_town(page: Page, noun: int, places: tuple[Mention, ...]) -> bool:
    """Whether it is one that everybody knows of, in a town on a map: "*the attack* in Nice", "*the Mumbai attacks*", "*clashes* in Aleppo"."""
    tree, slots = page.sent.tree, page.sent.slots
    if not any(each.cls == "City" and each.where for each in places):
        return False
    dets = slots.kids(noun, "det", "poss")
    return all(tree.lower[det] == "the" for det in dets) if dets else tree.tag[noun] == "NNS"


def _is_dated(page: Page, proto: Proto) -> bool:
    """Whether the text says on what day or in what year it was."""
    governor = proto.governor if proto.governor >= 0 else proto.trigger
    time = time_of(page, proto.trigger, governor, verbal=False)
    return time is not None and time.start is not None and time.precision not in ("vague", "open")


def is_hard(page: Page, proto: Proto) -> bool:
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
