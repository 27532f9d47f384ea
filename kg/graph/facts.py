"""Subject-predicate-object statements: from events that have an actor and a recipient, and from relations."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations, product

from kg import ids
from kg.model import Article, Event, EventNode, Fact, Record, Relation
from kg.ontology import Ontology
from kg.resolve.nodes import support, unnamed
from kg.vocab import SOMEONE


def event_facts(
    events: Iterable[EventNode], records: Mapping[str, Record], ontology: Ontology, base: str
) -> Iterator[Fact]:
    """One fact for each actor and recipient of an event; for each two parties of a mutual one without a recipient.

    Nothing is said of an actor and itself, nor of somebody whom the text does not name.
    """
    for event in events:
        pairs = set(product(event.actor, event.recipient))
        if not event.recipient and _is_mutual(event, records, ontology):
            pairs = set(permutations(event.actor, 2))
        for subject, object_ in sorted(pairs):
            if subject != object_ and SOMEONE not in (subject, object_):
                yield _fact_of_event(event, subject, object_, ontology.events[event.event].predicate, base)


def _is_mutual(event: EventNode, records: Mapping[str, Record], ontology: Ontology) -> bool:
    """Whether a record's words say "A and B met": the frame's valence is reciprocal."""
    frames = ontology.lexicon.frames
    found = (records[key] for key in event.records)
    return any(isinstance(r, Event) and r.frame in frames and frames[r.frame].reciprocal for r in found)


def _fact_of_event(event: EventNode, subject: str, object_: str, predicate: str, base: str) -> Fact:
    return Fact(
        iri=base + "statement-" + ids.digest((subject, predicate, object_, event.iri)),
        subject=subject,
        predicate=predicate,
        object=object_,
        event=event.iri,
        valid=event.time,
        office=None,
        polarity=event.polarity,
        certainty=event.certainty,
        temporality=event.temporality,
        speakers=event.speakers,
        records=event.records,
        support=event.support,
    )


def relation_facts(relations: Iterable[Relation], articles: Mapping[str, Article], base: str) -> Iterator[Fact]:
    """One fact for all relation records that say the same, by the same speakers, as surely, of the same time."""
    same: dict[tuple[str, ...], list[Relation]] = defaultdict(list)
    for record in relations:
        if record.subject.entity and record.object.entity and record.subject.entity != record.object.entity:
            same[_content(record)].append(record)
    for content, found in sorted(same.items()):
        yield _fact_of_relations(sorted(found, key=lambda record: record.id), articles, base, content)


def _content(record: Relation) -> tuple[str, ...]:
    """What a relation record says, as sortable text."""
    valid = (record.valid.start or "", record.valid.end or "") if record.valid else ("", "")
    said = (record.polarity, record.certainty, record.temporality)
    about = (record.subject.entity or "", record.relation, record.object.entity or "", record.office or "")
    return (*about, *said, *valid, " ".join(_speakers(record)))


def _speakers(record: Relation) -> tuple[str, ...]:
    known = sorted({mention.entity for mention in record.speakers if mention.entity})
    return tuple(known) or unnamed([record.speakers])


def _fact_of_relations(
    found: Sequence[Relation], articles: Mapping[str, Article], base: str, content: Sequence[str]
) -> Fact:
    first = found[0]
    return Fact(
        iri=base + "statement-" + ids.digest(content),
        subject=first.subject.entity or "",
        predicate=first.relation,
        object=first.object.entity or "",
        event=None,
        valid=first.valid,
        office=first.office,
        polarity=first.polarity,
        certainty=first.certainty,
        temporality=first.temporality,
        speakers=_speakers(first),
        as_of=max((record.as_of for record in found if record.as_of), default=None),
        records=tuple(record.id for record in found),
        support=support((record.article for record in found), articles),
    )
