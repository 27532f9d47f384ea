"""What was read becomes records: ids, qualifiers, times, counts, speakers."""

from collections.abc import Iterable, Sequence

import msgspec
from msgspec.structs import replace

from kg import ids
from kg.extract.compose import Proto
from kg.extract.events.inherited import place_before
from kg.extract.events.partakers import apart, enough, is_mutual, others
from kg.extract.events.recall import antecedent, points_back
from kg.extract.events.when import is_time, time_of
from kg.extract.frames.conditions import idiom_words
from kg.extract.page import Page, called, evidence, mention, mentions, span, topic
from kg.extract.quantity import Quantity, count_in
from kg.extract.relations.tenure import held, validity
from kg.extract.relations.ties import Tie
from kg.extract.slots import signs
from kg.extract.speech.said import Said
from kg.extract.speech.voice import (
    doubted,
    foretold,
    headlined,
    held_then,
    lies_ahead,
    ruled,
    to_come,
    voice_of,
    voiced,
)
from kg.extract.status import Status, status_of
from kg.model import Count, Event, EventRef, Mention, Relation


def event_id(page: Page, proto: Proto) -> str:
    """The id of the event record: a hash of where and what it is."""
    start = page.paragraph.start + page.sent.tree.start[proto.trigger]
    roles = ";".join(f"{role}={','.join(map(str, heads))}" for role, heads in sorted(proto.roles.items()) if heads)
    kept = (proto.cls, proto.frame.name, start, proto.governor, proto.polarity, proto.temporality, roles)
    return ids.digest(("event", page.article.id, *kept))


def event_record(
    page: Page,
    proto: Proto,
    event_ids: dict[int, str],
    said: list[Said],
    own: list[Quantity],
    told: Sequence[Event] = (),
) -> Event | None:
    """The record of an event in the making; None where neither who nor to whom is known.

    `told` are the events told so far: "the strike" takes its parties, place and time from the one that it means.
    """
    filled = proto.roles | {"recipient": others(page, proto.roles.get("recipient", []), proto.roles.get("actor", []))}
    roles = {
        role: _once(each for head in heads for each in mentions(page, head, role) if not is_mutual(page, each))
        for role, heads in filled.items()
        if role != "about"
    }
    roles["recipient"] = apart(roles.get("recipient", ()), roles.get("actor", ()))
    roles["place"] = tuple(
        each for each in roles.get("place", ()) if each.cls != "Person" and not is_time(page, each)
    )  # "banned Somchai", taken for a town, is who was called so before
    taken = {head for role, heads in proto.roles.items() for head in heads} | {proto.trigger}
    roles["about"] = tuple(topic(page, head, taken - {head}) for head in proto.roles.get("about", ()))
    meant = antecedent(page, proto, told, roles.get("actor", ())) if points_back(page, proto, roles) else None
    if meant is not None:
        roles |= {"actor": meant.actor, "recipient": meant.recipient, "place": meant.place}
    elif not enough(page, proto, roles, counted=_harmed(page, own), joined=_joined(page, proto, own)):
        return None
    if not roles["place"] and meant is None:
        roles["place"] = place_before(page, proto.trigger, proto.cls, roles.get("actor", ()), told)
    governor = proto.governor if proto.governor >= 0 else proto.trigger
    voice = voice_of(page, said, proto.trigger, proto.speakers, proto.tellers)
    status = voiced(foretold(page, proto, ruled(proto, status_of(page.sent, proto.trigger, governor))), voice)
    verbal = proto.frame.operator is not None
    time = meant.time if meant else time_of(page, proto.trigger, governor, verbal=verbal, course=proto.course)
    status = headlined(page, to_come(page, time, status, proto), proto)
    nobody = any(_is_nobody(page, head) for head in proto.roles.get("actor", ()))
    if nobody and status.polarity == "positive" and not signs.is_reproached(page.sent.slots, proto.trigger):
        status = replace(status, certainty="underspecified")  # "nobody admits to having done it"
    status = doubted(page, proto, held_then(page, proto, status))
    if status.temporality == "past" and lies_ahead(page, time):
        time = None  # "offered to host talks next month": the time of what was offered
    if meant and status.temporality not in ("past", "ongoing"):
        return None  # "vowed to fight the accord": not what was told of it
    words = (*(proto.words or (proto.trigger,)), *idiom_words(page.sent, proto))
    return Event(
        id=event_ids[id(proto)],
        article=page.article.id,
        event=proto.cls,
        mode=proto.mode or (meant.mode if meant else None),
        contexts=proto.frame.contexts,
        actor=roles.get("actor", ()),
        recipient=roles.get("recipient", ()),
        about=(
            *roles.get("about", ()),
            *(EventRef(event=event_ids[id(e)]) for e in proto.about_events if id(e) in event_ids),
        ),
        instrument=roles.get("instrument", ()),
        place=roles.get("place", ()),
        time=time,
        counts=_counts(page, roles, own),
        polarity=status.polarity,  # type: ignore[arg-type]
        certainty=status.certainty,  # type: ignore[arg-type]
        temporality=status.temporality,  # type: ignore[arg-type]
        speakers=tuple(mention(home, head, "speaker") for home, head in voice.speakers)
        or (meant.speakers if meant else ()),  # what is claimed stays a claim when it is taken up
        confidence=_confidence(proto, roles, page.sent.slots.depth(governor)),
        frame=proto.frame.iri,
        trigger=span(page, min(words), max(words)),
        evidence=evidence(page, proto.trigger),
    )


def _is_nobody(page: Page, head: int) -> bool:
    """Whether a word says that there is none: "nobody", "no one"."""
    tree, quantifiers = page.sent.tree, page.sent.ontology.standing.quantifiers
    return tree.lower[head] in quantifiers and tree.pos[head] in ("NOUN", "PRON")


def _harmed(page: Page, own: list[Quantity]) -> bool:
    """Whether somebody is said to be dead, hurt, missing or driven out."""
    counting = page.sent.ontology.lexicon.counting
    return any(each.kind in counting.losses or each.kind in counting.plights for each in own)


def _joined(page: Page, proto: Proto, own: list[Quantity]) -> bool:
    """Whether the text says how many took part, or how much it came to: "the *rally* drew 8,000", "a *loan* of 2m euros"."""
    counting = page.sent.ontology.lexicon.counting
    return any(each.kind not in counting.losses and proto.cls in counting.counted_in.get(each.kind, ()) for each in own)


def _once(found: Iterable[Mention]) -> tuple[Mention, ...]:
    """Each thing once: a name with "of" in it comes by both of its heads ("the Commonwealth of Independent States")."""
    unique: dict[object, Mention] = {}
    for each in found:
        unique.setdefault(each.entity or (each.start, each.end), each)
    return tuple(unique.values())


def without_lost(events: Sequence[Event]) -> list[Event]:
    """The events of a text without mention of those that gave no record, since nobody is known to take part in them."""
    known = {event.id for event in events}
    return [
        msgspec.structs.replace(
            event, about=tuple(a for a in event.about if not isinstance(a, EventRef) or a.event in known)
        )
        for event in events
    ]


def _counts(page: Page, roles: dict[str, tuple[Mention, ...]], own: list[Quantity]) -> dict[str, Count]:
    """What is counted in the clause of an event, and how many its actors are."""
    lexicon = page.sent.ontology.lexicon
    found: dict[str, Count] = {}
    for quantity in own:
        found.setdefault(quantity.kind, quantity.count)
    for each in roles.get("actor", ()):
        counted = any(quantity.count.text in each.text for quantity in own)
        counted = counted or (each.cls == "Group" and each.entity is not None)  # "the three Baltic states" are no crowd
        if each.cls in ("Group", "People", "Thing") and not counted:
            count = count_in(each.text, lexicon.counting, lexicon.numbers)
            if count:
                found.setdefault("size", count)
    return dict(sorted(found.items()))


def _confidence(proto: Proto, roles: dict[str, tuple[Mention, ...]], depth: int) -> float:
    score = proto.weight * 0.95 ** min(depth, 4)
    if not roles.get("actor"):
        score *= 0.7
    if (
        not roles.get("recipient")
        and not roles.get("about")
        and not roles.get("place")
        and len(roles.get("actor", ())) < 2
    ):
        score *= 0.7
    return round(score, 3)


def _the_state(page: Page, token: int, target: Mention) -> Mention:
    """ "Kofi Annan, *a Ghanaian*": a national named by his people tells the state."""
    match = page.sent.phrases.name_at(token)
    if match is None or match.kind not in ("demonym", "people") or match.thing.cls != "State" or target.cls == "State":
        return target
    state = match.thing
    return msgspec.structs.replace(
        target,
        label=state.label,
        cls=state.cls,
        country=state.country,
        sector="GOV",
        entity=state.iri,
        unresolved=False,
    )


def relation_record(page: Page, tie: Tie, said: list[Said], home: Page) -> Relation:
    """The record of a relation; `home` is the paragraph that names its object."""
    relation, ontology = page.sent.ontology.relations[tie.relation], page.sent.ontology
    sides = (relation.domain, relation.range)  # a capital stands for its state only where an actor is spoken of
    roles = ["party" if side is not None and ontology.is_a(side, "Actor") else "thing" for side in sides]
    subject = mention(page, tie.subject, roles[0])
    target = mention(home, tie.object, roles[1]) if tie.known is None else called(page, tie.object, tie.known)
    if relation.range == "State":
        target = _the_state(home, tie.object, target)
    voice = voice_of(page, said, tie.trigger, [], ())
    words = tie.words or (tie.trigger,)
    standing, valid = tie.standing, validity(page, tie)
    read = Status(
        polarity=standing.polarity,
        certainty=standing.certainty,
        temporality=held(standing, valid, page.article.published),
    )
    status = voiced(read, voice)
    identity = (tie.relation, tie.office, subject.start, target.start, standing.polarity, standing.temporality)
    return Relation(
        id=ids.digest(("relation", page.article.id, *identity)),
        article=page.article.id,
        relation=tie.relation,
        subject=subject,
        object=target,
        valid=valid,
        polarity=status.polarity,  # type: ignore[arg-type]
        certainty=status.certainty,  # type: ignore[arg-type]
        temporality=status.temporality,  # type: ignore[arg-type]
        speakers=tuple(mention(home, head, "speaker") for home, head in voice.speakers)
        if not page.sent.slots.inside_name(tie.trigger)
        else (),
        confidence=round(tie.frame.prior if tie.frame else 0.9, 3),
        frame=tie.frame.iri if tie.frame else page.sent.ontology.relations[tie.relation].iri,
        trigger=span(page, min(words), max(words)),
        evidence=evidence(page, tie.trigger),
        office=tie.office,
        as_of=page.article.published,
        named_in=evidence(home, tie.object) if tie.home is not None else None,
    )
