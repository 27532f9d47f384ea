"""What a report of an event has that decides whether another is of the same matter (`kg.graph.matters`).

Made are only the reports that may contradict another: of most events nobody gives a number, a day, or another word.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.graph.report import MOST, ROLES, Block, Report, mentions_in
from kg.model import Article, Entity, Event, EventNode, Mention, Record, Tally
from kg.ontology import Ontology
from kg.resolve.times import day

_NOBODY: frozenset[str] = frozenset()
_Bound = list[tuple[str, str]]  # role and known thing


def reports_of(nodes: Iterable[EventNode], records: Mapping[str, Record], articles: Mapping[str, Article], entities: Sequence[Entity], ontology: Ontology) -> tuple[tuple[Report, ...], frozenset[Block]]:  # fmt: skip
    """The reports of event records that may contradict another, sorted by record id; and the blocks of too many records, the others counted."""
    local = {entity.iri for entity in entities if entity.article is not None}
    kinds = ontology.matching.kinds
    whole = {entity.iri: entity.country for entity in entities if entity.country and entity.cls in kinds.whole}
    official = whole | {e.iri: e.country for e in entities if e.country and e.sector in kinds.official_sectors}
    node_of = {key: node.iri for node in nodes for key in node.records}
    found = [each for each in (records[key] for key in sorted(node_of)) if isinstance(each, Event)]
    mutual = {name for name, frame in ontology.lexicon.frames.items() if frame.reciprocal}
    bound = [_bound(event, local, mutual=event.frame in mutual) for event in found]
    places = list(map(_place, found))
    among = {place for place, count in Counter(places).items() if count > 1}
    several = [event for event, place in zip(found, places, strict=True) if place in among]  # of most there is one
    alike = Counter([_kind(event, local, mutual=event.frame in mutual) for event in several])
    reports = []
    for event in _telling(found, bound, records):
        parties = _parties(event, local, mutual=event.frame in mutual)
        report = Report(
            record=event, node=node_of[event.id], parties=parties, groups=_groups(event, local),
            first=day(event.time.start) if event.time else None, last=day(event.time.end) if event.time else None,
            published=day(articles[event.article].published),
            single=_place(event) not in among or alike[_kind(event, local, mutual=event.frame in mutual)] == 1,
            repeated=ontology.events[event.event].conflict and ontology.events[event.event].deeds,
            states=_countries(event, whole), acting=_countries(event, official),
        )  # fmt: skip
        reports.append(report)
    return tuple(reports), _crowded(found, bound, local)


def _bound(event: Event, local: set[str], *, mutual: bool) -> _Bound:
    """What can bind an event to another: the known things of those roles, each once."""
    found = [("actor", m.entity) for m in event.actor if m.entity and m.entity not in local]
    role = "actor" if mutual else "recipient"
    found += [(role, m.entity) for m in event.recipient if m.entity and m.entity not in local]
    found += [("place", m.entity) for m in event.place if m.entity and m.entity not in local]
    return found if len(found) < 2 else list(dict.fromkeys(found))


def _place(event: Event) -> tuple[str, str, str | None]:
    """Where two of one kind between the same parties are looked for."""
    return event.article, event.event, event.mode


def _telling(events: Sequence[Event], bound: Sequence[_Bound], records: Mapping[str, Record]) -> Iterator[Event]:
    """Those that give a number or a single day, deny something, or tell of a kind of thing that is denied of one of their parties or in
    their article: no two others can contradict each other.
    """
    counted = {record.of for record in records.values() if isinstance(record, Tally)}
    denied = set[tuple[str, str]]()  # class, and article or party
    for event, parties in zip(events, bound, strict=True):
        if event.polarity == "negative":
            denied.add((event.event, event.article))
            denied.update([(event.event, party) for _, party in parties])
    often = {kind for kind, _ in denied}
    for event, parties in zip(events, bound, strict=True):
        told = event.counts or event.polarity == "negative" or event.id in counted or _of_one_day(event)
        if not told and event.event in often:
            where = (event.article, *(party for _, party in parties))
            told = not denied.isdisjoint([(event.event, each) for each in where])
        if told:
            yield event


def _of_one_day(event: Event) -> bool:
    time = event.time
    return time is not None and bool(time.start and time.end) and (time.start or "")[:10] == (time.end or "")[:10]


def _crowded(events: Sequence[Event], bound: Sequence[_Bound], local: set[str]) -> frozenset[Block]:
    """The blocks of more records than are compared."""
    often = Counter([event.event for event in events])
    counted: dict[str, dict[tuple[str, str], int]] = {key: {} for key, count in often.items() if count > MOST}
    for event, parties in zip(events, bound, strict=True):
        here = counted.get(event.event)
        if here is not None:
            for party in parties:
                here[party] = here.get(party, 0) + 1
    found = {(kind, *party, "") for kind, here in counted.items() for party, count in here.items() if count > MOST}
    long = {key for key, count in Counter([event.article for event in events]).items() if count > MOST}
    told: Counter[Block] = Counter()
    for event in events if long else ():
        if event.article in long:
            told.update((event.event, "", words, event.article) for words in _groups(event, local))
    return frozenset(found.union(block for block, count in told.items() if count > MOST))


def _parties(event: Event, local: set[str], *, mutual: bool) -> dict[str, frozenset[str]]:
    """The known things of each role; of a mutual event ("met") it does not matter who stands on which side."""
    abouts = mentions_in(event, "about") if event.about else ()
    sides = zip(ROLES, (event.actor, event.recipient, abouts, event.place), strict=True)
    found = {role: _known(mentions, local) if mentions else _NOBODY for role, mentions in sides}
    if mutual:
        found |= {"actor": found["actor"] | found["recipient"], "recipient": frozenset()}
    return found


def _known(mentions: Iterable[Mention], local: set[str]) -> frozenset[str]:
    return frozenset([m.entity for m in mentions if m.entity and m.entity not in local])


def _countries(event: Event, of: Mapping[str, str]) -> frozenset[str]:
    """The countries of those who act, where it is told of them."""
    found = [of[m.entity] for m in event.actor if m.entity and m.entity in of]
    return frozenset(found) if found else _NOBODY


def _groups(event: Event, local: set[str]) -> frozenset[str]:
    """The words of the parties that are no more than local, lower case, without numbers: "people" of "At least thirty people"."""
    found = [_uncounted(m.text, event) for m in (*event.actor, *event.recipient) if m.entity in local]
    if not found:
        return _NOBODY
    words = (
        " ".join(w.removesuffix("s") for w in text.lower().split() if not any(c.isdigit() for c in w)) for text in found
    )
    return frozenset(each for each in words if each)


def _uncounted(text: str, event: Event) -> str:
    for count in event.counts.values():
        text = text.replace(count.text, "")
    return text


def _kind(event: Event, local: set[str], *, mutual: bool) -> tuple[object, ...]:
    parties = _parties(event, local, mutual=mutual)
    return (*_place(event), parties["actor"], parties["recipient"])
