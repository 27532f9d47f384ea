"""An event record as the merge sees it: who, whom, what, where, when, and how it is said."""

import re
from collections.abc import Callable, Mapping
from functools import cache

from kg.lexicon import Frame
from kg.model import Article, Event, EventRef, Mention
from kg.ontology import Ontology
from kg.resolve.events.parties import parties
from kg.resolve.events.party import Party
from kg.resolve.events.report import Report
from kg.resolve.known import known
from kg.resolve.names import fold
from kg.resolve.times import Window, window_of

_BEFORE = 3  # words before a noun among which its article or owner stands
_STEM = 5  # letters by which "accused" and "accusation" are one word
_SEASON = 90  # days; an undated noun means nothing older
_DAYS_OLD = 3  # what an article tells without a date happened in the days before it was published


def report_maker(
    events: Mapping[str, Event], articles: Mapping[str, Article], party: Callable[[Mention], Party | None], ontology: Ontology
) -> Callable[[Event], Report]:  # fmt: skip
    """What makes a report of a resolved event record."""
    frames: Mapping[str, Frame] = ontology.lexicon.frames
    nations = frozenset(word for names in known(ontology).states.values() for name in names for word in name.split())

    kinds = ontology.matching.kinds

    def sets_of(name: str, mode: str | None) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        close = [each for each in kinds.close if name in each.classes]
        opens = frozenset(each.name for each in close if mode in each.modes)
        manners = frozenset(each for each, modes in kinds.manners if mode in modes)
        return frozenset(each.name for each in close), opens, manners

    def noun_of(iri: str) -> bool:
        words = frames[iri].words if iri in frames else ()
        return bool(words) and all(part == "noun" for part, _ in words)

    sets, noun_frame = cache(sets_of), cache(noun_of)  # a decorator inside a function is more than mypyc can do

    def report(event: Event) -> Report:
        published = articles[event.article].published
        window = window_of(event.time.start, event.time.end) if event.time else None
        out = window_of(published, published)
        if (
            window
            and out
            and event.temporality == "past"
            and window.days > 1
            and window.first >= out.first
            and event.time
            and event.time.end
        ):
            window = None  # "told to leave within 72 hours": a deadline
        close, opens, manners = sets(event.event, event.mode)
        noun = noun_frame(event.frame)
        plural = noun and event.trigger.text.endswith("s") and not event.trigger.text.endswith("ss")
        about = [events[a.event] for a in event.about if isinstance(a, EventRef) and a.event in events]
        recipients, abouts, places = (parties(role, party) for role in (event.recipient, event.about, event.place))
        places = tuple(each for each in places if not _is_seat(each))
        return Report(
            id=event.id,
            article=event.article,
            kind=event.event,
            quad=ontology.events[event.event].quad,
            close=close,
            opens=opens,
            alone=event.mode in kinds.alone,
            mode=event.mode,
            manners=manners,
            mutual=event.mode in kinds.mutual or (event.frame in frames and frames[event.frame].reciprocal),
            hosted=event.mode in kinds.hosted,
            actors=parties(event.actor, party),
            recipients=recipients,
            abouts=abouts,
            places=places,
            spoken_of=frozenset(each.event for each in about),
            targets=frozenset(
                n
                for p in (*places, *recipients, *abouts)
                if p in places or p.kind != "person" or len(p.names) == 1
                for n in p.names
            )
            | (_seats(event) - nations),
            topics=frozenset(w for p in abouts for w in p.words | p.names)
            | frozenset(w for p in places if p.local and not p.names for w in p.words),
            window=window,
            precision=event.time.precision if event.time else None,
            around=window or (Window(first=out.first - _DAYS_OLD, last=out.last) if out else None),
            published=out,
            reach=Window(first=out.first - _SEASON, last=out.last)
            if out and noun and not plural and not window
            else None,
            polarity=event.polarity,
            speakers=tuple(each.entity or each.label for each in event.speakers),
            done=_done(event),
            stems=frozenset(word[:_STEM] for word in fold(event.trigger.text).split() if len(word) >= _STEM - 1),
            counts=frozenset((kind, count.min) for kind, count in event.counts.items() if count.min),
            text=_around(event),
            noun=noun,
            definite=not noun or _definite(event, kinds.pointing),
            conflict_deed=ontology.events[event.event].conflict and ontology.events[event.event].deeds,
            plural=plural,
            spans=frozenset((m.start, m.end) for m in (*event.actor, *event.recipient)),
            sentence=event.evidence.start,
            start=event.trigger.start,
            quote=event.evidence.quote,
        )

    return report


def _is_seat(place: Party) -> bool:
    """Whether a place is told as the capital of something, and nobody knows which town that is: "the Chechen capital"."""
    return place.local and any(word.startswith("capita") for word in place.words)


def _done(event: Event) -> str:
    if event.certainty == "underspecified":
        return "open"
    return {"future": "planned", "hypothetical": "supposed"}.get(event.temporality, "done")


def _around(event: Event) -> str:
    """The trigger with the word before it."""
    head = event.evidence.quote[: max(0, event.trigger.start - event.evidence.start)]
    return " ".join([*head.rsplit(None, 1)[-1:], event.trigger.text])


def _definite(event: Event, pointing: frozenset[str]) -> bool:
    """Whether a noun is said of something known: "the murder", "his recent arrest", "Russia's invasion"."""
    told = event.trigger.text.rstrip().rpartition(" ")[0]  # "claimed responsibility for the attack"
    head = event.evidence.quote[: max(0, event.trigger.start - event.evidence.start)] + told
    before = re.findall(r"[\w’'-]+", head)[-_BEFORE:]
    return any(word.lower() in pointing or word.endswith(("'s", "’s", "s'")) for word in before)


def _seats(event: Event) -> frozenset[str]:
    """The names of towns by which states are named that something is done to: "attacked Jakarta"."""
    towns = (
        m
        for m in event.recipient
        if isinstance(m, Mention) and m.entity and m.text.split()[-1:] != m.label.split()[-1:]
    )
    return frozenset(
        w
        for m in towns
        if m.cls == "State"
        for w in fold(m.text.split()[-1]).split()
        if m.text.split()[-1][:1].isupper()
    )
