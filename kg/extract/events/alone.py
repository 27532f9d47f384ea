"""A deed of which only its own noun is told, and what became of it: "a coup was foiled", "shelling resumed", "there was no massacre"."""

from kg.extract.compose import Proto
from kg.extract.frames.find import Sentences, matches
from kg.extract.frames.happening import happening
from kg.extract.slots import upward
from kg.extract.status import governor

_USUAL = 0.7  # a lower prior is of a weaker sense
_BECAME = frozenset(["negative", "future"])  # of what was foiled, of what is planned


def told_alone(sent: Sentences, proto: Proto) -> bool:
    """Whether a clause says of an event noun that it happened, ended, was planned or was prevented, so that nobody need take part.

    What somebody only asks for is told beside that ("called for *a ceasefire*").
    """
    tree = sent.tree
    own = (proto.trigger, *proto.words)
    nouns = [w for w in own if tree.pos[w] == "NOUN" and not _is_of_a_thing(sent, w) and _is_sure(sent, w, proto)]
    hostile = sent.ontology.events[proto.cls].conflict or proto.frame.operator is not None
    able = hostile or proto.frame.reciprocal  # no "opening", no "release"
    if proto.idea:  # no "bomb" that somebody wants, no "penalty"
        return not sent.ontology.events[proto.cls].conflict and any(_is_called_for(sent, noun) for noun in nouns)
    if not able:
        return False
    return any(
        _is_told(sent, noun, proto)
        or _has_done(sent, noun, proto)
        or _is_made_before(sent, noun, proto)
        or _is_answered(sent, noun, proto)
        for noun in nouns
    )


def _is_made_before(sent: Sentences, noun: int, proto: Proto) -> bool:
    """Whether a participle behind it tells that it was done: "lifted a curfew *imposed* in May"."""
    tree, verb, of = sent.tree, proto.governor, sent.ontology.events[proto.cls]
    return (
        of.conflict
        and of.deeds
        and verb == noun + 1
        and tree.head[verb] == noun
        and (tree.dep[verb], tree.tag[verb]) == ("acl", "VBN")
    )


def _is_answered(sent: Sentences, noun: int, proto: Proto) -> bool:
    """Whether somebody is sorry for it, or did something for it: "apologised for *the killings*", "cut ties after *a bombing*"."""
    tree, of = sent.tree, sent.ontology.events[proto.cls]
    if not (of.conflict and of.deeds) or proto.frame.operator is not None:
        return False
    prep = tree.head[noun]
    verb = tree.head[prep]
    if tree.dep[noun] != "pobj" or tree.pos[verb] != "VERB" or _is_open(sent, noun, proto):
        return False
    if not upward.is_finite_past(sent.slots, verb):
        return False
    dets = {tree.lower[det] for det in sent.slots.kids(noun, "det")}
    if tree.lower[prep] == "for":
        judged = governor(sent, verb, ("for",))
        known = "the" in dets or (not dets and tree.tag[noun] == "NNS")
        return known and judged is not None and "factual" in judged.effects
    why = tree.lower[prep] in ("after", "over", "following") and not dets - {"a", "an"}
    return why and any(filled.frame.evokes in sent.ontology.events for filled in matches(sent, verb))


def _is_open(sent: Sentences, noun: int, proto: Proto) -> bool:
    """Whether words at a noun say that it is none of the world's, or not sure: "the attack *on his plan*", "a *possible* attack", "the *publicity* coup"."""
    oblique = sent.slots.of(noun).oblique
    aimed = [h for prep in ("on", "against", "in") for h in oblique.get(prep, ())]
    beside = [word for word in sent.slots.kids(noun, "amod", "compound") if word not in proto.words]
    return bool(beside) or not all(_is_of_the_world(sent, h) for h in aimed)


def _is_called_for(sent: Sentences, noun: int) -> bool:
    """Whether it is what a verb of asking asks for, be it of nobody in particular."""
    tree, upper = sent.tree, sent.tree.head[noun]
    verb = tree.head[upper] if tree.dep[noun] == "pobj" else upper
    asked = tree.dep[noun] in ("dobj", "pobj") and tree.pos[verb] == "VERB"
    addressing = sent.ontology.lexicon.addressing
    return asked and any(filled.frame.operator in addressing for filled in matches(sent, verb))


def _has_done(sent: Sentences, noun: int, proto: Proto) -> bool:
    """Whether a clause says what violence or force brought about, so that it took place: "*the shelling* has emptied the town"."""
    tree, slots, of = sent.tree, sent.slots, sent.ontology.events[proto.cls]
    top = tree.head[tree.head[noun]] if tree.dep[noun] == "pobj" else noun  # "four days of *shelling* reduced"
    verb = tree.head[top if top == noun or top in proto.words else noun]
    if not (of.conflict and of.deeds) or tree.dep[top] != "nsubj" or tree.pos[verb] != "VERB":
        return False
    behind = [h for prep in ("on", "against") for h in slots.of(noun).oblique.get(prep, ())]
    if of.hits and not all(_is_of_the_world(sent, h) for h in behind):
        return False  # "the battle *against inflation* has hurt growth"
    if not (upward.is_finite(slots, verb) and upward.is_finite_past(slots, verb) and slots.of(verb).object):
        return False
    deed = next(iter(matches(sent, verb)), None)
    if deed is None:
        return True
    sure = of.hits or len(proto.words) > 1  # "a 24-hour strike shut airports"
    return sure and deed.frame.evokes != proto.cls  # "the blast killed him" is told by the verb


def _is_of_a_thing(sent: Sentences, noun: int) -> bool:
    """Whether it is said of what is no party to anything: "the trial *of a vaccine*", "the encounter *with the bear*"."""
    oblique = sent.slots.of(noun).oblique
    return any(sent.tree.tag[h] != "CD" for h in oblique.get("of", ())) or any(  # "the coup of 2021"
        sent.phrases.at(h).unknown for p in ("with", "in") for h in oblique.get(p, ())
    )


def _is_sure(sent: Sentences, noun: int, proto: Proto) -> bool:
    """Whether a noun can be nothing else: a coup is, a strike may be of bombers or of workers, a general strike is."""
    tree, events, plain = sent.tree, sent.ontology.events, _plain(sent, noun)
    plain = {cls for cls in plain if events[cls].deeds} or plain  # "protests" are no complaints
    made_of_more = any(tree.head[word] == noun for word in proto.words)
    turned = proto.frame.operator is not None and proto.cls not in plain  # a strike that was called off, whichever
    return len(plain) == 1 or made_of_more or (bool(plain) and turned)


def _plain(sent: Sentences, noun: int, prior: float = _USUAL) -> set[str]:
    """The classes of event that a noun evokes by itself, in a usual sense (or one of a lower prior)."""
    lexicon, events = sent.ontology.lexicon, sent.ontology.events
    key = ("noun", sent.tree.lemma[noun])
    return {
        frame.evokes
        for frame in lexicon.index.get(key, ())
        if frame.evokes in events
        and frame.prior >= prior
        and any(len(own) == 1 for own in lexicon.lemmas[key][frame.iri])
    }


def _has_place(sent: Sentences, verb: int) -> bool:
    """Whether a verb says where: "was reported *around the airport*"."""
    heads = [head for prep in sent.slots.under(verb, "prep") for head in sent.slots.kids(prep, "pobj")]
    return any(_is_one_of(sent, head, ("Place", "Facility")) for head in heads)


def _is_of_the_world(sent: Sentences, head: int) -> bool:
    """Whether a word is what violence is done to: "the battle against *inflation*" is none."""
    return _is_one_of(sent, head, ("Place", "Facility", "Vessel", "Actor", "State"))


def _is_one_of(sent: Sentences, head: int, classes: tuple[str, ...]) -> bool:
    return any(sent.ontology.is_a(sent.phrases.at(head).cls, each) for each in classes)


def _is_called(sent: Sentences, verb: int, proto: Proto) -> bool:
    """Whether one deed is said to be, or not to be, another: "the blast was *a suicide attack*", but no match "a massacre"."""
    of, events = sent.ontology.events[proto.cls], sent.ontology.events
    if not (of.conflict and of.deeds) or sent.tree.lemma[verb] != "be":
        return False
    if of.hits and any(sent.tree.dep[word] == "compound" for word in proto.words):
        return True  # "the fire was *an arson attack*"
    subjects = sent.slots.own_subject(verb)
    return any(events[cls].hits for head in subjects for cls in _plain(sent, head, 0))


def _is_told(sent: Sentences, noun: int, proto: Proto) -> bool:
    tree, slots = sent.tree, sent.slots
    verb, dep = tree.head[noun], tree.dep[noun]
    if tree.pos[verb] not in ("VERB", "AUX"):
        return False
    if dep == "attr" and slots.under(verb, "expl"):  # "there was no massacre"
        return True
    if dep == "attr":
        return _is_called(sent, verb, proto)
    if happening(sent, noun) is not None:
        return True
    if dep == "nsubj":
        where = [*slots.under(verb, "prep"), *slots.under(verb, "prt"), *slots.under(verb, "advmod")]
        if tree.lemma[verb] == "be" and where and not slots.kids(verb, "attr", "acomp"):
            return True  # "peace talks are under way", "the siege is over"
        goes_on = [*upward.predicates(slots, verb), *upward.happenings(slots, verb)]
        said = (governor(sent, each, ("subject",)) for each in goes_on)
        return any(each is not None and each.effects & {"occurs", *_BECAME} for each in said)
    over = governor(sent, verb, ("object",))
    became = over is not None and bool(over.effects & _BECAME) and "probable" not in over.effects
    if dep == "nsubjpass" and proto.frame.operator is not None:  # "was lifted", but "the raid was called off"
        plain = {frame.evokes for frame in sent.ontology.lexicon.index.get(("noun", tree.lemma[noun]), ())}
        of = [sent.ontology.events[cls] for cls in plain if cls in sent.ontology.events]
        hits = any(each.hits for each in of) and not any(each.announced for each in of)  # "the strike was called off"
        return verb == proto.governor and not (became and hits)
    if dep == "nsubjpass":
        own = sent.ontology.events[proto.cls]
        done = proto.governor == verb and own.conflict and own.deeds  # "a curfew was declared"
        seen = over is not None and "perceived" in over.effects
        told = over is not None and "probable" in over.effects and _has_place(sent, verb)
        return became or done or seen or told  # "fighting was reported around the airport"
    return dep == "dobj" and became and bool(slots.own_subject(verb))
