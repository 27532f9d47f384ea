"""Articles and what stands in them as triples: PROV-O and Web Annotation selectors for evidence, who said which words."""

from collections.abc import Iterator
from urllib.parse import quote

from kg.export.names import article_iri, evidence_iri
from kg.export.terms import Triple, boolean, decimal, moment, number, ref, text
from kg.model import Article, Attribution, Record, Tally
from kg.vocab import GP, OA, PROV, RDF, SCHEMA, SOMEONE

TYPE = RDF + "type"


def article_triples(article: Article, base: str) -> Iterator[Triple]:
    """What is known of an article; its text is not part of the graph."""
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


def evidence_triples(record: Record, base: str) -> Iterator[Triple]:
    """A sentence with its place in the article, and what read it."""
    iri, found = evidence_iri(record.id, base), record.evidence
    yield from ((iri, TYPE, ref(kind)) for kind in (OA + "SpecificResource", PROV + "Entity"))
    yield (iri, OA + "hasSource", ref(article_iri(record.article, base)))
    yield (iri, OA + "hasSelector", ref(iri + "-quote"))
    yield (iri, OA + "hasSelector", ref(iri + "-position"))
    yield (iri, GP + "record", text(record.id))
    yield (iri, GP + "confidence", decimal(record.confidence))
    if not isinstance(record, Attribution | Tally):
        yield (iri, GP + "frame", ref(record.frame))
        if record.speakers:
            yield (iri, GP + "saidBy", text(" → ".join(speaker.label for speaker in record.speakers)))
            yield from ((iri, GP + "speaker", ref(speaker)) for speaker in speakers_of_record(record))
    yield (iri + "-quote", TYPE, ref(OA + "TextQuoteSelector"))
    yield (iri + "-quote", OA + "exact", text(found.quote))
    yield (iri + "-position", TYPE, ref(OA + "TextPositionSelector"))
    yield (iri + "-position", OA + "start", number(found.start))
    yield (iri + "-position", OA + "end", number(found.end))


def speakers_of_record(record: Record) -> tuple[str, ...]:
    """All by whose word a record stands, sorted; SOMEONE where none of them is known, nobody for a quotation."""
    if isinstance(record, Attribution) or not record.speakers:
        return ()
    return tuple(sorted({speaker.entity for speaker in record.speakers if speaker.entity})) or (SOMEONE,)


def attribution_triples(record: Attribution, inside: tuple[str, ...], base: str) -> Iterator[Triple]:
    """Words that somebody said; `inside` are the things that they name."""
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
