"""A deed in the course of another of its kind, which says who did it, where and when: people killed when a town was shelled."""

from collections.abc import Callable, Iterable

from kg.extract.compose.proto import Proto
from kg.extract.frames.find import Sentences
from kg.extract.slots import upward


def in_course(sent: Sentences, proto: Proto, at: Callable[[int], list[Proto]]) -> None:
    """Let an event have what it lacks from the deed of its kind that it was part of; `at` gives the events of a token.

    The doer comes to a passive from its clause of time, but for those of the sector of whom it was done to: "ten militants were
    killed when gunmen attacked a base". Of "were killed in the shelling of Nyala" only the place is left to take.
    """
    if sent.tree.pos[proto.trigger] != "VERB":
        return
    roles = proto.roles
    clause = None if roles.get("actor") else _occasion(sent, proto.trigger)
    if clause is not None:
        sectors = {sent.phrases.at(h).sector for h in roles.get("recipient", ())}
        for inner in _alike(proto, at, [clause]):
            acting = (h for h in inner.roles.get("actor", ()) if not sent.phrases.at(h).pronoun)
            roles["actor"] = [h for h in acting if sent.phrases.at(h).sector not in sectors]
    verb = clause if clause is not None else _outcome_of(sent, proto)
    scenes = sent.slots.of(proto.trigger).oblique.get("in", []) if verb is None else [verb]
    deeds = _alike(proto, at, scenes)
    if verb is not None and deeds:
        proto.course = verb
    _share_place(sent, deeds, proto)
    for each in deeds if clause is not None else ():
        each.course = proto.trigger  # "were killed in Nyala on Monday when rebels shelled the town"
        _share_place(sent, [proto], each)


def _share_place(sent: Sentences, deeds: Iterable[Proto], lacking: Proto) -> None:
    """Let an event without a place of a name have that of others."""
    own = lacking.roles.get("place", [])
    if not any(sent.phrases.at(h).named for h in own):
        lacking.roles["place"] = [h for each in deeds for h in each.roles.get("place", ())] or own


def _alike(proto: Proto, at: Callable[[int], list[Proto]], tokens: Iterable[int]) -> list[Proto]:
    """The events of the kind of another that some words evoke."""
    return [inner for token in tokens for inner in at(token) if inner.cls == proto.cls]


def _occasion(sent: Sentences, verb: int) -> int | None:
    """The past verb of the clause that says in what a passive verb without a doer happened; None where none says it.

    What is said of all times ("soldiers are killed when they attack") and what may be ("if rebels shelled") is none.
    """
    slots = sent.slots
    if not slots.is_passive(verb) or not upward.is_in_past_tense(slots, verb):
        return None
    opens = sent.ontology.lexicon.timing.of("occasion").keys()
    for clause in upward.adverbial_clauses(slots, verb):
        told = clause > verb and upward.is_in_past_tense(slots, clause) and not slots.negated(clause)
        if told and opens & set(upward.subordinators(slots, clause)):
            return clause
    return None


def _outcome_of(sent: Sentences, proto: Proto) -> int | None:
    """The verb before a deed of violence that tells what came of it: "*attacked* the town on Sunday and killed 40 soldiers"."""
    slots, verb, kind = sent.slots, proto.trigger, sent.ontology.events[proto.cls]
    shared = slots.shares_time(verb)
    hit = proto.roles.get("recipient", [])
    counted = bool(hit) and not any(sent.phrases.at(h).named for h in hit)
    if shared is None or not (kind.conflict and kind.deeds and counted):
        return None
    both = all(upward.is_in_past_tense(slots, each) and not slots.negated(each) for each in (verb, shared[0]))
    return shared[0] if both and shared[1] else None
