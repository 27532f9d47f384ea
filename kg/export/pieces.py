"""The graph in pieces that each give their triples by themselves, under a key of all that decides them.

A piece whose key an earlier build had has the same triples now: they need not be made again (`kg.export.ordered`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import blake2b
from itertools import chain

import msgspec

from kg.export.counts import tally_triples
from kg.export.disagreements import triples_of_conflict
from kg.export.joins import copied
from kg.export.lines import Lines
from kg.export.names import article_iri
from kg.export.piece import Piece
from kg.export.places import uppers
from kg.export.rdf import TYPE, entity_triples, event_triples, fact_triples
from kg.export.schema import schema_of
from kg.export.shapes import KEY
from kg.export.sources import article_triples, attribution_triples, evidence_triples, speakers_of_record
from kg.export.terms import Triple, ref, text
from kg.graph.contents import Mentioned
from kg.graph.words import UNNAMED
from kg.model import Article, Attribution, EventNode, Fact, Knowledge, Record, Tally
from kg.ontology import Ontology
from kg.vocab import GP, SKOS, SOMEONE

_encode = msgspec.msgpack.Encoder().encode


def triples_of(knowledge: Knowledge, ontology: Ontology) -> Iterator[Triple]:
    """All triples of the graph, in no particular order; the writers sort them."""
    return chain.from_iterable(piece.make() for piece in pieces_of(knowledge, ontology))


def pieces_of(knowledge: Knowledge, ontology: Ontology, lines: Lines | None = None) -> Iterator[Piece]:
    """The whole graph. One named graph an article holds what stands in it.

    A statement or event may rest on several articles, so it is in none of them; evidence, quotations and what is known of
    the article itself are in the article's. A key does not tell the ontology, the namespace of things, or the code.
    `lines` are those of the graph's records where they are at hand.
    """
    base = knowledge.base
    yield from _derived(knowledge, ontology)
    inside = Mentioned(knowledge.entities)
    lines = lines or Lines(knowledge)
    articles = {article.id: article for article in knowledge.articles}
    for key in dict.fromkeys((*articles, *lines.records)):
        article, records = articles.get(key), lines.records.get(key, [])
        named = [inside.by_name(record) for record in records if isinstance(record, Attribution)]
        decides = (_seen(article) if article is not None else None, lines.digest(key), named)
        made = partial(_of_article, article, records, inside, base)
        yield Piece(_key("article", decides), article_iri(key, base) + "-evidence", made)


def _derived(knowledge: Knowledge, ontology: Ontology) -> Iterator[Piece]:
    base = knowledge.base
    for triples in (list(schema_of(knowledge, ontology)), list(_someone(knowledge))):
        if triples:
            yield Piece(_key("schema", triples), "", triples.__iter__)
    labels = {entity.iri: entity.label for entity in knowledge.entities}
    kinds = {entity.iri: entity.cls for entity in knowledge.entities}
    known = {entity.iri: (entity.label, entity.cls) for entity in knowledge.entities}
    records = {record.id: record for record in knowledge.records}
    for entity in (*knowledge.entities, *uppers(knowledge.entities, ontology)):
        yield Piece(_key("entity", entity), "", partial(entity_triples, entity, ontology, base))
    facts: dict[str | None, list[Fact]] = {event.iri: [] for event in knowledge.events}
    for fact in knowledge.facts:
        facts.setdefault(fact.event, []).append(fact)
    for event in knowledge.events:
        own = facts.pop(event.iri)
        told = (event, _told(event, records, known), own, [_named(fact, labels) for fact in own])
        yield Piece(_key("event", told), "", partial(_of_event, event, own, records, labels, kinds, ontology, base))
    for fact in chain.from_iterable(facts.values()):
        yield Piece(_key("fact", (fact, _named(fact, labels))), "", partial(fact_triples, fact, labels, ontology, base))
    for conflict in knowledge.conflicts:
        yield Piece(_key("conflict", conflict), "", partial(triples_of_conflict, conflict, base))
    for copy in knowledge.copies:
        yield Piece(_key("copy", copy), "", partial(copied, copy, base))


def _key(kind: str, decides: object) -> bytes:
    try:
        data = _encode((kind, decides))
    except UnicodeEncodeError:  # half a character, which only `repr` can write
        data = repr((kind, decides)).encode("ascii", "backslashreplace")
    return blake2b(data, digest_size=KEY).digest()


def _seen(article: Article) -> Article:
    """An article without what no triple tells."""
    return msgspec.structs.replace(article, text="")


def _told(event: EventNode, records: Mapping[str, Record], known: Mapping[str, tuple[str, str]]) -> list[object]:
    """What an event's triples tell besides itself: names and classes of those who take part, who counts."""
    iris = (*event.actor, *event.recipient, *event.about, *event.instrument, *event.place, *event.speakers)
    return [list(map(known.get, iris)), [_counting(records[record]) for _, _, record in event.counts]]


def _named(fact: Fact, labels: Mapping[str, str]) -> list[str | None]:
    return list(map(labels.get, (fact.subject, fact.object, *fact.speakers)))


def _of_event(
    event: EventNode, facts: Iterable[Fact], records: Mapping[str, Record], labels: Mapping[str, str],
    kinds: Mapping[str, str], ontology: Ontology, base: str,
) -> list[Triple]:  # fmt: skip
    found = list(event_triples(event, records, labels, kinds, ontology, base))
    for fact in facts:
        found.extend(fact_triples(fact, labels, ontology, base))
    return found


def _counting(record: Record) -> list[str | None]:
    return [] if isinstance(record, Attribution) else [speaker.entity for speaker in record.speakers]


def _of_article(article: Article | None, records: Sequence[Record], inside: Mentioned, base: str) -> list[Triple]:
    found = list(article_triples(article, base)) if article is not None else []
    named = inside(records)
    for record in records:
        found.extend(evidence_triples(record, base))
        if isinstance(record, Attribution):
            found.extend(attribution_triples(record, named[record.id], base))
        elif isinstance(record, Tally):
            found.extend(tally_triples(record, base))
    return found


def _someone(knowledge: Knowledge) -> Iterator[Triple]:
    """What stands for all who are not named, where there are any."""
    if _any_unnamed(knowledge):
        yield (SOMEONE, TYPE, ref(GP + "Thing"))
        yield (SOMEONE, SKOS + "prefLabel", text(UNNAMED))


def _any_unnamed(knowledge: Knowledge) -> bool:
    for event in knowledge.events:
        if SOMEONE in event.actor or SOMEONE in event.recipient or SOMEONE in event.speakers:
            return True
    if any(SOMEONE in fact.speakers for fact in knowledge.facts):
        return True
    told = [record for record in knowledge.records if not isinstance(record, Attribution | Tally) and record.speakers]
    return any(SOMEONE in speakers_of_record(record) for record in told)
