"""What a report of an event has that decides whether another is of the same matter (`kg.graph.matters`).

Made are only the reports that may contradict another: of most events nobody gives a number, a day, or another word.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.graph.report import BINDING, MOST, ROLES, Block, Report, mentions_in
from kg.model import Article, Entity, Event, EventNode, Mention, Record, Tally
from kg.ontology import Ontology
from kg.resolve.times import day

_NOBODY: frozenset[str] = frozenset()


def reports_of(nodes: Iterable[EventNode], records: Mapping[str, Record], articles: Mapping[str, Article], entities: Sequence[Entity], ontology: Ontology) -> tuple[tuple[Report, ...], frozenset[Block]]:  # fmt: skip
    """The reports of event records that may contradict another, sorted by record id; and the blocks of too many records, the others counted."""
    local = {entity.iri for entity in entities if entity.article is not None}
    kinds = ontology.matching.kinds
    whole = {entity.iri: entity.country for entity in entities if entity.country and entity.cls in kinds.whole}
    official = whole | {e.iri: e.country for e in entities if e.country and e.sector in kinds.official_sectors}
    frames = ontology.lexicon.frames
    node_of = {key: node.iri for node in nodes for key in node.records}
    found = [each for each in (records[key] for key in sorted(node_of)) if isinstance(each, Event)]
    mutual = {event.id: event.frame in frames and frames[event.frame].reciprocal for event in found}
    parties = {event.id: _parties(event, local, mutual=mutual[event.id]) for event in found}
    kind_of = {event.id: _kind(event, parties[event.id]) for event in found}
    alike = Counter(kind_of.values())
    reports = tuple(
        Report(
            record=event, node=node_of[event.id], parties=parties[event.id], groups=_groups(event, local),
            first=day(event.time.start) if event.time else None, last=day(event.time.end) if event.time else None,
            published=day(articles[event.article].published), single=alike[kind_of[event.id]] == 1,
            repeated=ontology.events[event.event].conflict and ontology.events[event.event].deeds,
            states=_countries(event, whole), acting=_countries(event, official),
        )
        for event in _telling(found, parties, records)
    )  # fmt: skip
    return reports, _crowded(found, parties, local)


def _telling(
    events: Sequence[Event], parties: Mapping[str, Mapping[str, frozenset[str]]], records: Mapping[str, Record]
) -> Iterator[Event]:
    """Those that give a number or a single day, deny something, or tell of a kind of thing that is denied of one of their parties or in
    their article: no two others can contradict each other.
    """
    counted = {record.of for record in records.values() if isinstance(record, Tally)}
    denied = set[tuple[str, str]]()
    for event in events:
        if event.polarity == "negative":
            denied.add((event.event, event.article))
            denied.update((event.event, party) for role in BINDING for party in parties[event.id][role])
    for event in events:
        told = event.counts or event.polarity == "negative" or event.id in counted or _of_one_day(event)
        if told or (event.event, event.article) in denied:
            yield event
            continue
        if denied and any((event.event, party) in denied for role in BINDING for party in parties[event.id][role]):
            yield event


def _of_one_day(event: Event) -> bool:
    time = event.time
    return time is not None and bool(time.start and time.end) and (time.start or "")[:10] == (time.end or "")[:10]


def _crowded(
    events: Sequence[Event], parties: Mapping[str, Mapping[str, frozenset[str]]], local: set[str]
) -> frozenset[Block]:
    """The blocks of more records than are compared."""
    often = {key for key, count in Counter(event.event for event in events).items() if count > MOST}
    counted: Counter[Block] = Counter()
    for event in events:
        if event.event in often:
            counted.update((event.event, role, party, "") for role in BINDING for party in parties[event.id][role])
    long = {key for key, count in Counter(event.article for event in events).items() if count > MOST}
    for event in events:
        if event.article in long:
            counted.update((event.event, "", words, event.article) for words in _groups(event, local))
    return frozenset(block for block, count in counted.items() if count > MOST)


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


def _kind(event: Event, parties: Mapping[str, frozenset[str]]) -> tuple[object, ...]:
    return (event.article, event.event, event.mode, parties["actor"], parties["recipient"])
