"""Subject-predicate-object statements: from events that have an actor and a recipient, and from relations."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations, product

from kg import ids
from kg.model import Event, EventNode, Fact, Record, Relation
from kg.ontology import Ontology
from kg.resolve.nodes import best_of, speakers_of, support, unnamed


def event_facts(
    events: Iterable[EventNode], records: Mapping[str, Record], sources: Mapping[str, str], ontology: Ontology, base: str
) -> Iterator[Fact]:  # fmt: skip
    """One fact for each actor and recipient that a record of an event names together; for a mutual one without a recipient,
    for each two parties.

    A fact rests on the records that name both, and stands as they do. Nothing is said of an actor and itself, nor of
    somebody whom the text does not name.
    """
    for event in events:
        said: dict[tuple[str, str], list[Event]] = defaultdict(list)
        for key in event.records:
            record = records[key]
            if isinstance(record, Event) and record.actor:
                for pair in _pairs(record, ontology):
                    said[pair].append(record)
        for subject, object_ in sorted(said):
            yield _fact_of_event(event, subject, object_, said[(subject, object_)], sources, ontology, base)


def _pairs(record: Event, ontology: Ontology) -> set[tuple[str, str]]:
    actors, recipients = ({m.entity for m in role if m.entity} for role in (record.actor, record.recipient))
    if recipients:
        return {(subject, object_) for subject, object_ in product(actors, recipients) if subject != object_}
    frames = ontology.lexicon.frames
    mutual = record.frame in frames and frames[record.frame].reciprocal  # "A and B met"
    return set(permutations(actors, 2)) if mutual else set()


def _fact_of_event(
    event: EventNode, subject: str, object_: str, said: Sequence[Event], sources: Mapping[str, str],
    ontology: Ontology, base: str,
) -> Fact:  # fmt: skip
    predicate = ontology.events[event.event].predicate
    best = best_of(said)
    return Fact(
        iri=base + "statement-" + ids.digest((subject, predicate, object_, event.iri)),
        subject=subject,
        predicate=predicate,
        object=object_,
        event=event.iri,
        valid=event.time,
        office=None,
        polarity=best.polarity,
        certainty=best.certainty,
        temporality=best.temporality,
        speakers=speakers_of(said),
        records=tuple(sorted(record.id for record in said)),
        support=support((record.article for record in said), sources),
    )


def relation_facts(relations: Iterable[Relation], sources: Mapping[str, str], base: str) -> Iterator[Fact]:
    """One fact for all relation records that say the same, by the same speakers, as surely, of the same time."""
    same: dict[tuple[str, ...], list[Relation]] = defaultdict(list)
    for record in relations:
        if record.subject.entity and record.object.entity and record.subject.entity != record.object.entity:
            same[_content(record)].append(record)
    for content, found in sorted(same.items()):
        yield _fact_of_relations(sorted(found, key=lambda record: record.id), sources, base, content)


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
    found: Sequence[Relation], sources: Mapping[str, str], base: str, content: Sequence[str]
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
        support=support((record.article for record in found), sources),
    )
