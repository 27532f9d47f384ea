"""Words of force that are said of words too: "Clinton attacked Sanders", "the party's battle with the union"."""

from kg.extract.compose.proto import Proto
from kg.extract.frames.find import Sentences

_NOTHING = "NonEvent"  # what a figure of speech says that is no event of any class


def literally(sent: Sentences, proto: Proto) -> list[Proto]:
    """The event as it is meant: of a figure of speech what it says, if anything."""
    if proto.frame.together is not None and proto.cls == proto.frame.evokes and _of_several(sent, proto):
        proto.cls, proto.mode = proto.frame.together, None
    if not _is_figure(sent, proto):
        return [proto]
    proto.cls, proto.mode = proto.frame.figurative or proto.cls, None
    return [] if proto.cls == _NOTHING else [proto]


def _of_several(sent: Sentences, proto: Proto) -> bool:
    """Whether those who do something are of several countries: "*Greece* and *Israel* held air drills"."""
    phrases = [sent.phrases.at(head) for head in proto.roles.get("actor", [])]
    return len({(phrase.actor or phrase).country for phrase in phrases} - {None}) > 1


def _is_figure(sent: Sentences, proto: Proto) -> bool:
    """Whether the words of an event are a figure of speech: both sides are of civil life and nothing but words is used.

    One side is enough for what takes two ("the battle with Clinton") and for a noun that then means nothing ("her rallies").
    """
    actors, others = proto.roles.get("actor", []), proto.roles.get("recipient", [])
    if proto.frame.figurative is None or proto.cls != proto.frame.evokes or proto.roles.get("instrument"):
        return False
    where = sent.slots.of(proto.trigger).oblique
    if actors and any(sent.tree.lemma[h] in sent.ontology.lexicon.speech_settings for h in where.get("in", ())):
        return True  # "in a speech he attacked Brussels"
    sides = [*actors, *others]
    alone = proto.frame.reciprocal or (proto.frame.figurative == _NOTHING and sent.tree.pos[proto.trigger] == "NOUN")
    both = bool(actors and others) or (bool(sides) and alone)
    if not both:
        return False
    named = all(sent.phrases.at(head).cls == "Person" for head in others)  # then a name that nobody knows is one more
    return all(_is_civil(sent, head) for head in others) and all(_is_civil(sent, a, unknown=named) for a in actors)


def _is_civil(sent: Sentences, head: int, *, unknown: bool = False) -> bool:
    """Whether somebody bears no arms and is no state: a named person, a party, lawmakers, a ministry, a paper."""
    lexicon, phrase = sent.ontology.lexicon, sent.phrases.at(head)
    if phrase.pronoun:
        return sent.tree.lower[head] in lexicon.reference.genders
    if phrase.actor is not None or phrase.sector in lexicon.armed_sectors:
        return False
    if phrase.cls in lexicon.civil_classes or (unknown and phrase.cls == "Organization"):
        return True
    return phrase.cls in ("Person", "Group") and (phrase.named or phrase.sector in lexicon.civil_sectors)


def moved(sent: Sentences, proto: Proto, top: int) -> None:
    """Let forces that are moved by nobody named be whose deed it is: "*Turkish troops* were sent to Libya"."""
    if not sent.ontology.events[proto.cls].forces or proto.roles.get("actor") or sent.slots.of(top).subject:
        return
    things = proto.roles.get("about", [])
    actors = [h for h in things if _is_force(sent, h)]
    if actors:
        proto.roles["actor"], proto.roles["about"] = actors, [h for h in things if h not in actors]


def _is_force(sent: Sentences, head: int) -> bool:
    phrase = sent.phrases.at(head)
    if phrase.cls not in sent.ontology.roles["actor"].classes:
        return False
    public = phrase.sector is not None and phrase.sector not in sent.ontology.lexicon.private_sectors
    return phrase.country is not None or public
