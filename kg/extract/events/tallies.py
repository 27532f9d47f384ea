"""Which event a count is of; one that belongs to none becomes a record of its own: "the death toll rose to 47"."""

from collections.abc import Iterator, Sequence

from kg import ids
from kg.extract.compose import Proto
from kg.extract.events.when import time_of
from kg.extract.page import Page, evidence, mention, span
from kg.extract.quantity import Quantity, deeds, owned
from kg.extract.speech.said import Said
from kg.extract.speech.voice import voice_of, voiced
from kg.extract.status import status_of
from kg.extract.tree import Tree
from kg.model import Event, Evidence, Mention, Tally, TimeSpan

_SAID_THERE = ("money", "troops")  # told of by the sentence that gives them, and not taken up by the next
_CAME_OF = ("in", "during", "by", "from")
_NEAR = 600  # characters between the sentence of an event and that of a number which is of it
_SURE = 0.8  # how often a count outside an event is right, measured with tests/gold/measure.py


def counted_at(page: Page, protos: list[Proto], counts: list[Quantity]) -> dict[int, list[Quantity]]:
    """The counts of each event, by its trigger; the verb that hands its object's event on counts too: "*fired* tear gas at 200"."""
    if not counts:
        return {}
    tree, events = page.sent.tree, page.sent.ontology.events
    protos = [each for each in protos if not each.frame.tells_only]  # "denied that it has 40 men there" counts none
    kinds = {proto.trigger: events[proto.cls] for proto in protos}
    heads = {w: proto.trigger for proto in reversed(protos) for w in proto.words if tree.pos[w] == "VERB"}
    heads |= {trigger: trigger for trigger in kinds}
    forcible = frozenset(trigger for trigger, kind in kinds.items() if kind.conflict and kind.deeds)
    return owned(tree, counts, heads, forcible, page.sent.ontology.lexicon.counting)


def tally_record(page: Page, quantity: Quantity, said: list[Said], told: Sequence[Event]) -> Tally:
    """The record of a count; its words are those of the number. `told` are the events told so far, its own paragraph's among them."""
    word = quantity.over[0]
    verb = next((n for n in quantity.over if page.sent.tree.pos[n] in ("VERB", "AUX")), word)
    voice = voice_of(page, said, word, [], ())
    status = voiced(status_of(page.sent, word, verb), voice)
    tree = page.sent.tree
    begins = (n for n in range(quantity.token + 1) if tree.text.startswith(quantity.count.text, tree.start[n]))
    first = max(begins, default=quantity.token)
    time = time_of(page, word, verb, verbal=False)
    own = evidence(page, quantity.token)
    places = _places(page, quantity.token)
    of = _event_of(page, quantity, own, time, places, told)
    return Tally(
        id=ids.digest(("count", page.article.id, quantity.kind, page.paragraph.start + tree.start[quantity.token])),
        article=page.article.id,
        counts={quantity.kind: quantity.count},
        time=time,
        polarity="positive" if quantity.count.max == 0 else status.polarity,  # type: ignore[arg-type]
        certainty=status.certainty,  # type: ignore[arg-type]
        temporality=status.temporality,  # type: ignore[arg-type]
        speakers=_with_teller(
            tuple(mention(home, head, "speaker") for home, head in voice.speakers), quantity.count.by
        ),
        confidence=_SURE,
        trigger=span(page, first, quantity.token),
        evidence=own,
        of=of.id if of is not None else None,
        cause=_cause(page, quantity) if of is None else None,
        place=places if of is None else (),
    )


def _with_teller(speakers: tuple[Mention, ...], teller: Mention | None) -> tuple[Mention, ...]:
    """Who vouches for a number, and last whose count it is."""
    if teller is None or any((each.start, each.end) == (teller.start, teller.end) for each in speakers):
        return speakers
    return (*speakers, teller)


def _event_of(
    page: Page,
    quantity: Quantity,
    own: Evidence,
    time: TimeSpan | None,
    places: Sequence[Mention],
    told: Sequence[Event],
) -> Event | None:
    """The event that a number is of: one of its own sentence, else the last one told, where nothing speaks against it."""
    classes = page.sent.ontology.lexicon.counting.counted_in.get(quantity.kind, frozenset())
    fitting = [
        each
        for each in told
        if each.event in classes and each.polarity == "positive" and each.temporality in ("past", "ongoing")
    ]
    here = [each for each in fitting if each.evidence.start == own.start]
    if here:
        return min(here, key=lambda each: (abs(each.trigger.start - own.start), each.trigger.start))
    if quantity.kind in _SAID_THERE:
        return None
    before = [each for each in fitting if 0 < own.start - each.evidence.start <= _NEAR]
    last = max(before, key=lambda each: (each.evidence.start, each.trigger.start), default=None)
    if last is None or _apart_in_time(time, last.time) or _elsewhere(places, last.place):
        return None
    return last


def _apart_in_time(one: TimeSpan | None, other: TimeSpan | None) -> bool:
    """Whether two known times have no day in common."""
    if one is None or other is None or not (one.start and other.start):
        return False
    return one.start > (other.end or other.start) or other.start > (one.end or one.start)


def _elsewhere(named: Sequence[Mention], there: Sequence[Mention]) -> bool:
    """Whether a sentence names towns or regions and the event was at none of them, or nobody knows where."""
    own = {each.entity for each in named if each.entity and each.cls != "Country"}
    return bool(own) and own.isdisjoint(each.entity for each in there)


def _places(page: Page, token: int) -> tuple[Mention, ...]:
    """The places of a number's sentence that a list has, towns and regions before states."""
    first, end = page.sent.tree.sentences[page.sent.tree.sentence[token]]
    spots = {spot.last: spot for n, spot in page.places.items() if first <= n < end and spot.place.iri is not None}
    near = [n for n in sorted(spots) if spots[n].place.cls != "Country"] or sorted(spots)
    found = [mention(page, n, "place") for n in near]
    return tuple(each for each in found if each.entity is not None)


def _cause(page: Page, quantity: Quantity) -> str | None:
    """The noun for what a number came of: "the toll from the *earthquake*", "died in a *stampede*"; None where none is told."""
    tree, counting = page.sent.tree, page.sent.ontology.lexicon.counting
    came = deeds(tree, quantity, counting)
    came += [n for word in (*came, quantity.over[0]) for n in _inside(tree, word)]  # "the dead in Sunday's *stampede*"
    for noun in dict.fromkeys(came):
        number = tree.lemma[noun] in counting.figures or ("noun", tree.lemma[noun]) in counting.kinds
        cls = page.sent.phrases.at(noun).cls
        other = cls == "Time" or any(page.sent.ontology.is_a(cls, kind) for kind in ("Actor", "Place"))
        if tree.pos[noun] == "NOUN" and not number and not other:
            return tree.lemma[noun]
    return None


def _inside(tree: Tree, noun: int) -> Iterator[int]:
    """The nouns in a noun's phrases by which it says what it came of."""
    for token in tree.subtree(noun):
        if tree.dep[token] == "pobj" and tree.lower[tree.head[token]] in _CAME_OF:
            yield token
