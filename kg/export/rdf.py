"""The graph as RDF triples. No blank nodes, no clock; every statement and event leads to its evidence."""

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from kg.export.disagreements import triples_of_conflict
from kg.export.joins import copy_triples, merge_triples
from kg.export.names import article_iri, evidence_iri
from kg.export.places import located, uppers
from kg.export.schema import schema_of
from kg.export.terms import Triple, boolean, decimal, moment, number, ref, text
from kg.graph.contents import mentioned
from kg.graph.words import UNNAMED, event_label, predicate_label, status_label
from kg.model import (
    Article,
    Attribution,
    Certainty,
    Count,
    Entity,
    EventNode,
    Fact,
    Knowledge,
    Polarity,
    Record,
    Tally,
    Temporality,
    TimeSpan,
)  # fmt: skip
from kg.ontology import Ontology
from kg.vocab import CTX, GP, MODE, OA, OWL, PROV, RDF, RDFS, SCHEMA, SKOS, SOMEONE

_ROLES = ("actor", "recipient", "about", "instrument", "place")
TYPE = RDF + "type"


def triples_of(knowledge: Knowledge, ontology: Ontology) -> Iterator[Triple]:
    """All triples of the graph, in no particular order; the writers sort them."""
    for _, triple in graphs_of(knowledge, ontology):
        yield triple


def graphs_of(knowledge: Knowledge, ontology: Ontology) -> Iterator[tuple[str, Triple]]:
    """All triples with the named graph they belong in: one an article for what stands in it, "" for all that is derived.

    A statement or event may rest on several articles, so it is in none of them; evidence, quotations and what is known of
    the article itself are in the article's.
    """
    yield from (("", triple) for triple in _derived(knowledge, ontology))
    inside = mentioned(knowledge)
    for article in knowledge.articles:
        name = article_iri(article.id, knowledge.base) + "-evidence"
        yield from ((name, triple) for triple in _article(article, knowledge.base))
    for record in knowledge.records:
        name = article_iri(record.article, knowledge.base) + "-evidence"
        yield from ((name, triple) for triple in _evidence(record, knowledge.base))
        if isinstance(record, Attribution):
            yield from ((name, triple) for triple in _attribution(record, inside[record.id], knowledge.base))
        elif isinstance(record, Tally):
            yield from ((name, triple) for triple in _tally(record, knowledge.base))


def _derived(knowledge: Knowledge, ontology: Ontology) -> Iterator[Triple]:
    yield from schema_of(knowledge, ontology)
    labels = {entity.iri: entity.label for entity in knowledge.entities}
    kinds = {entity.iri: entity.cls for entity in knowledge.entities}
    records = {record.id: record for record in knowledge.records}
    named = [(*event.actor, *event.recipient, *event.speakers) for event in knowledge.events]
    if any(SOMEONE in iris for iris in (*named, *(fact.speakers for fact in knowledge.facts))):
        yield from ((SOMEONE, TYPE, ref(GP + "Thing")), (SOMEONE, SKOS + "prefLabel", text(UNNAMED)))
    for entity in (*knowledge.entities, *uppers(knowledge.entities, ontology)):
        yield from _entity(entity, ontology, knowledge.base)
    for event in knowledge.events:
        yield from _event(event, records, labels, ontology, knowledge.base)
        yield from _roles(event, kinds, ontology)
    for fact in knowledge.facts:
        yield from _fact(fact, labels, ontology, knowledge.base)
    for conflict in knowledge.conflicts:
        yield from triples_of_conflict(conflict, knowledge.base)
    yield from copy_triples(knowledge)


def _entity(entity: Entity, ontology: Ontology, base: str) -> Iterator[Triple]:
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


def _event(
    event: EventNode, records: Mapping[str, Record], labels: Mapping[str, str], ontology: Ontology, base: str
) -> Iterator[Triple]:
    iri = event.iri
    yield (iri, TYPE, ref(GP + event.event))
    yield (iri, RDFS + "label", text(event_label(event, labels, ontology)))
    if event.mode:
        yield (iri, GP + "mode", ref(MODE + event.mode))
    yield from ((iri, GP + "context", ref(CTX + context)) for context in event.contexts)
    yield from _qualifiers(iri, event.polarity, event.certainty, event.temporality, event.speakers)
    if event.time:
        yield from _time(iri, event.time, ("timeStart", "timeEnd"))
    yield from ((iri, GP + "partOf", ref(whole)) for whole in event.part_of)
    yield from merge_triples(event, base)
    for kind, count, record in event.counts:
        yield from _count(iri, kind, count, records[record], base)
    yield from _grounds(iri, event.records, event.support, base)


def _roles(event: EventNode, kinds: Mapping[str, str], ontology: Ontology) -> Iterator[Triple]:
    """Who and what takes part. A filler out of its role's range, which merging may bring, is what the event is about."""
    for role in _ROLES:
        for filler in getattr(event, role):
            kind = kinds.get(filler)
            fits = kind is None or role == "about" or kind in ontology.roles[role].classes
            acts = role in ("actor", "recipient") and ontology.is_a(kind or "", "Place")  # stands for those who rule it
            yield (event.iri, GP + (role if fits or acts else "about"), ref(filler))


def _qualifiers(
    iri: str, polarity: Polarity, certainty: Certainty, temporality: Temporality, speakers: tuple[str, ...]
) -> Iterator[Triple]:
    yield (iri, GP + "polarity", ref(GP + polarity))
    yield (iri, GP + "certainty", ref(GP + certainty))
    yield (iri, GP + "temporality", ref(GP + temporality))
    yield from ((iri, GP + "speaker", ref(speaker)) for speaker in speakers)


def _time(iri: str, time: TimeSpan, ends: tuple[str, str]) -> Iterator[Triple]:
    for end, value in zip(ends, (time.start, time.end), strict=True):
        if value:
            yield (iri, GP + end, moment(value))
    yield (iri, GP + "timePrecision", text(time.precision))
    yield (iri, GP + "timeText", text(time.text))
    yield (iri, GP + "timeInferred", boolean(time.inferred))


def _tally(record: Tally, base: str) -> Iterator[Triple]:
    """A count that belongs to no event: it has a standing and a time of its own."""
    for kind, count in record.counts.items():
        iri = count_iri(record.id, kind, base)
        yield from _described(iri, kind, count, record, base)
        yield from _qualifiers(iri, record.polarity, record.certainty, record.temporality, ())
        if record.time:
            yield from _time(iri, record.time, ("timeStart", "timeEnd"))


def count_iri(record_id: str, kind: str, base: str) -> str:
    """The IRI of a count that a record gives."""
    return f"{base}count-{quote(record_id, safe='')}-{quote(kind, safe='')}"


def _count(event: str, kind: str, count: Count, record: Record, base: str) -> Iterator[Triple]:
    iri = count_iri(record.id, kind, base)
    yield (event, GP + "count", ref(iri))
    yield from _described(iri, kind, count, record, base)


def _described(iri: str, kind: str, count: Count, record: Record, base: str) -> Iterator[Triple]:
    yield (iri, TYPE, ref(GP + "Count"))
    yield (iri, RDFS + "label", text(f"{kind}: {count.text}"))
    yield (iri, GP + "countOf", text(kind))
    yield (iri, GP + "countText", text(count.text))
    yield from ((iri, GP + name, number(n)) for name, n in (("min", count.min), ("max", count.max)) if n is not None)
    if count.currency:
        yield (iri, GP + "currency", text(count.currency))
    speakers = (count.by,) if count.by else () if isinstance(record, Attribution) else record.speakers
    yield from ((iri, GP + "speaker", ref(speaker.entity)) for speaker in speakers if speaker.entity)
    yield (iri, PROV + "wasDerivedFrom", ref(evidence_iri(record.id, base)))


def _grounds(iri: str, records: tuple[str, ...], support: int, base: str) -> Iterator[Triple]:
    yield from ((iri, PROV + "wasDerivedFrom", ref(evidence_iri(record, base))) for record in records)
    yield (iri, GP + "support", number(support))


def _fact(fact: Fact, labels: Mapping[str, str], ontology: Ontology, base: str) -> Iterator[Triple]:
    iri, words = fact.iri, predicate_label(fact.predicate, ontology)
    line = f"{labels.get(fact.subject, '?')} {words} {labels.get(fact.object, '?')}{status_label(fact, labels)}"
    yield from ((iri, TYPE, ref(kind)) for kind in (RDF + "Statement", GP + "Statement"))
    yield (iri, RDFS + "label", text(line))
    yield (iri, RDF + "subject", ref(fact.subject))
    yield (iri, RDF + "predicate", ref(GP + fact.predicate))
    yield (iri, RDF + "object", ref(fact.object))
    if fact.event:
        yield (iri, GP + "event", ref(fact.event))
    if fact.office:
        yield (iri, GP + "office", text(fact.office))
    yield from _qualifiers(iri, fact.polarity, fact.certainty, fact.temporality, fact.speakers)
    if fact.valid:
        yield from _time(iri, fact.valid, ("validFrom", "validTo"))
    yield from _as_of(fact)
    yield from _grounds(iri, fact.records, fact.support, base)
    if fact.asserted:
        yield (fact.subject, GP + fact.predicate, ref(fact.object))


def _as_of(fact: Fact) -> Iterator[Triple]:
    """The day of which a relation is told, and what follows from it where the text gives no day: ended by then, or not begun."""
    if fact.as_of is None:
        return
    yield (fact.iri, GP + "asOf", moment(fact.as_of))
    if fact.temporality == "past" and not (fact.valid and fact.valid.end):
        yield (fact.iri, GP + "endedBy", moment(fact.as_of))
    if fact.temporality == "future" and not (fact.valid and fact.valid.start):
        yield (fact.iri, GP + "beginsAfter", moment(fact.as_of))


def _article(article: Article, base: str) -> Iterator[Triple]:
    iri = article_iri(article.id, base)
    yield (iri, TYPE, ref(SCHEMA + "NewsArticle"))
    yield (iri, SCHEMA + "identifier", text(article.id))
    yield (iri, SCHEMA + "inLanguage", text(article.language))
    if article.published:
        yield (iri, SCHEMA + "datePublished", moment(article.published))
    for name, value in (("headline", article.title), ("publisher", article.publisher), ("url", article.url)):
        if value:
            yield (iri, SCHEMA + name, text(value))
    if article.source:
        yield (iri, GP + "sourceFile", text(article.source))


def _evidence(record: Record, base: str) -> Iterator[Triple]:
    iri, found = evidence_iri(record.id, base), record.evidence
    yield from ((iri, TYPE, ref(kind)) for kind in (OA + "SpecificResource", PROV + "Entity"))
    yield (iri, OA + "hasSource", ref(article_iri(record.article, base)))
    yield (iri, OA + "hasSelector", ref(iri + "-quote"))
    yield (iri, OA + "hasSelector", ref(iri + "-position"))
    yield (iri + "-quote", TYPE, ref(OA + "TextQuoteSelector"))
    yield (iri + "-quote", OA + "exact", text(found.quote))
    yield (iri + "-position", TYPE, ref(OA + "TextPositionSelector"))
    yield (iri + "-position", OA + "start", number(found.start))
    yield (iri + "-position", OA + "end", number(found.end))
    yield (iri, GP + "record", text(record.id))
    yield (iri, GP + "confidence", decimal(record.confidence))
    if not isinstance(record, Attribution | Tally):
        yield (iri, GP + "frame", ref(record.frame))
        if record.speakers:
            yield (iri, GP + "saidBy", text(" → ".join(speaker.label for speaker in record.speakers)))


def _attribution(record: Attribution, inside: tuple[str, ...], base: str) -> Iterator[Triple]:
    iri = f"{base}attribution-{quote(record.id, safe='')}"
    yield (iri, TYPE, ref(GP + "Attribution"))
    if record.speaker and record.speaker.entity:
        yield (iri, GP + "speaker", ref(record.speaker.entity))
    if record.cue:
        yield (iri, GP + "cue", text(record.cue.text))
    yield (iri, GP + "content", text(record.content.text))
    yield from ((iri, GP + "mentions", ref(thing)) for thing in inside)
    yield (iri, GP + "direct", boolean(record.direct))
    yield (iri, PROV + "wasDerivedFrom", ref(evidence_iri(record.id, base)))
