"""Things, events and statements as RDF triples. No blank nodes, no clock; every statement and event leads to its evidence."""

from collections.abc import Iterator, Mapping

from kg.export.counts import count_triples
from kg.export.joins import merge_triples
from kg.export.names import article_iri
from kg.export.places import located
from kg.export.qualified import grounds, qualifiers, time_of
from kg.export.terms import Triple, moment, own, ref, text
from kg.graph.words import event_label, status_label
from kg.model import ROLES, Entity, EventNode, Fact, Record
from kg.ontology import Ontology
from kg.vocab import CTX, GP, MODE, OWL, RDF, RDFS, SKOS

TYPE = RDF + "type"
_LABEL, _SUBJECT, _PREDICATE, _OBJECT = RDFS + "label", RDF + "subject", RDF + "predicate", RDF + "object"
_STATEMENT, _OUR_STATEMENT = ref(RDF + "Statement"), own("Statement")
_ROLES = {role: GP + role for role in ROLES}
_EVENT, _OFFICE, _MODE, _CONTEXT, _PART_OF = (GP + name for name in ("event", "office", "mode", "context", "partOf"))


def entity_triples(entity: Entity, ontology: Ontology, base: str) -> Iterator[Triple]:
    """What is known of a thing itself."""
    iri = entity.iri
    yield (iri, TYPE, ref(GP + (entity.cls if entity.cls in ontology.classes else "Thing")))
    yield (iri, SKOS + "prefLabel", text(entity.label))
    yield from ((iri, SKOS + "altLabel", text(name)) for name in entity.names if name != entity.label)
    if entity.country:
        yield (iri, GP + "country", text(entity.country))
    if entity.sector:
        yield (iri, GP + "sector", text(entity.sector))
    yield from ((iri, OWL + "sameAs", ref(same)) for same in entity.same_as)
    if entity.article is not None:
        yield (iri, GP + "localTo", ref(article_iri(entity.article, base)))
    yield from located(entity, ontology)


def event_triples(
    event: EventNode, records: Mapping[str, Record], labels: Mapping[str, str], kinds: Mapping[str, str],
    ontology: Ontology, base: str,
) -> Iterator[Triple]:  # fmt: skip
    """An event with its standing, time, counts and grounds, and who takes part; `labels` and `kinds` are those of things."""
    iri = event.iri
    yield (iri, TYPE, own(event.event))
    yield (iri, _LABEL, text(event_label(event, labels, ontology)))
    if event.mode:
        yield (iri, _MODE, ref(MODE + event.mode))
    for context in event.contexts:
        yield (iri, _CONTEXT, ref(CTX + context))
    yield from qualifiers(iri, event.polarity, event.certainty, event.temporality, event.speakers)
    if event.time:
        yield from time_of(iri, event.time, ("timeStart", "timeEnd"))
    for whole in event.part_of:
        yield (iri, _PART_OF, ref(whole))
    if event.merges:
        yield from merge_triples(event, base)
    for kind, count, record in event.counts:
        yield from count_triples(iri, kind, count, records[record], base)
    yield from grounds(iri, event.records, event.support, base)
    yield from _roles(event, kinds, ontology)


def _roles(event: EventNode, kinds: Mapping[str, str], ontology: Ontology) -> Iterator[Triple]:
    """Who and what takes part. A filler out of its role's range, which merging may bring, is what the event is about."""
    fillers = (event.actor, event.recipient, event.about, event.instrument, event.place)
    for role, some in zip(ROLES, fillers, strict=True):
        for filler in some:
            kind = kinds.get(filler)
            fits = kind is None or role == "about" or kind in ontology.roles[role].classes
            acts = role in ("actor", "recipient") and ontology.is_a(kind or "", "Place")  # stands for those who rule it
            yield (event.iri, _ROLES[role if fits or acts else "about"], ref(filler))


def fact_triples(fact: Fact, labels: Mapping[str, str], ontology: Ontology, base: str) -> Iterator[Triple]:
    """A statement with its standing and grounds; as a plain triple too where it is asserted."""
    iri, words = fact.iri, ontology.predicates[fact.predicate]
    line = f"{labels.get(fact.subject, '?')} {words} {labels.get(fact.object, '?')}{status_label(fact, labels)}"
    yield (iri, TYPE, _STATEMENT)
    yield (iri, TYPE, _OUR_STATEMENT)
    yield (iri, _LABEL, text(line))
    yield (iri, _SUBJECT, ref(fact.subject))
    yield (iri, _PREDICATE, own(fact.predicate))
    yield (iri, _OBJECT, ref(fact.object))
    if fact.event:
        yield (iri, _EVENT, ref(fact.event))
    if fact.office:
        yield (iri, _OFFICE, text(fact.office))
    yield from qualifiers(iri, fact.polarity, fact.certainty, fact.temporality, fact.speakers)
    if fact.valid:
        yield from time_of(iri, fact.valid, ("validFrom", "validTo"))
    if fact.as_of is not None:
        yield from _as_of(fact, fact.as_of)
    yield from grounds(iri, fact.records, fact.support, base)
    if fact.asserted:
        yield (fact.subject, GP + fact.predicate, ref(fact.object))


def _as_of(fact: Fact, day: str) -> Iterator[Triple]:
    """The day of which a relation is told, and what follows from it where the text gives no day: ended by then, or not begun."""
    yield (fact.iri, GP + "asOf", moment(day))
    if fact.temporality == "past" and not (fact.valid and fact.valid.end):
        yield (fact.iri, GP + "endedBy", moment(day))
    if fact.temporality == "future" and not (fact.valid and fact.valid.start):
        yield (fact.iri, GP + "beginsAfter", moment(day))
