"""Articles and what stands in them as triples: PROV-O and Web Annotation selectors for evidence, who said which words."""

from collections.abc import Iterator
from urllib.parse import quote

from kg.export.names import article_iri, evidence_iri
from kg.export.terms import Triple, boolean, decimal, moment, number, own, ref, text
from kg.model import Article, Attribution, Record, Relation, Tally
from kg.vocab import GP, OA, PROV, RDF, SCHEMA, SOMEONE

TYPE = RDF + "type"
# of evidence, which is most of a graph
_RESOURCE, _ENTITY = ref(OA + "SpecificResource"), ref(PROV + "Entity")
_QUOTE, _POSITION = ref(OA + "TextQuoteSelector"), ref(OA + "TextPositionSelector")
_SOURCE, _SELECTOR, _EXACT, _START, _END = (OA + name for name in ("hasSource", "hasSelector", "exact", "start", "end"))
_RECORD, _CONFIDENCE, _FRAME = (GP + name for name in ("record", "confidence", "frame"))
_CUE, _CONTENT, _MENTIONS, _DIRECT = (GP + name for name in ("cue", "content", "mentions", "direct"))
_DERIVED = PROV + "wasDerivedFrom"
_SAID_BY, _SPEAKER, _NAMED_IN = GP + "saidBy", GP + "speaker", GP + "namedIn"


def article_triples(article: Article, base: str) -> Iterator[Triple]:
    """What is known of an article; its text is not part of the graph."""
    iri = article_iri(article.id, base)
    yield (iri, TYPE, ref(SCHEMA + "NewsArticle"))
    yield (iri, SCHEMA + "identifier", text(article.id))
    yield (iri, SCHEMA + "inLanguage", text(article.language))
    if article.published:
        yield (iri, SCHEMA + "datePublished", moment(article.published))
        if article.dated_by:
            yield (iri, GP + "datedBy", text(article.dated_by))
    for name in ("title", "author", "publisher", "url"):
        if value := getattr(article, name):
            yield (iri, SCHEMA + ("headline" if name == "title" else name), text(value))
    if article.source:
        yield (iri, GP + "sourceFile", text(article.source))


def evidence_triples(record: Record, base: str) -> list[Triple]:
    """A sentence with its place in the article, and what read it."""
    iri, found = evidence_iri(record.id, base), record.evidence
    quoted, placed = iri + "-quote", iri + "-position"
    said = [
        (iri, TYPE, _RESOURCE),
        (iri, TYPE, _ENTITY),
        (iri, _SOURCE, ref(article_iri(record.article, base))),
        (iri, _SELECTOR, ref(quoted)),
        (iri, _SELECTOR, ref(placed)),
        (iri, _RECORD, text(record.id)),
        (iri, _CONFIDENCE, decimal(record.confidence)),
    ]
    if not isinstance(record, Attribution):
        if not isinstance(record, Tally):
            said.append((iri, _FRAME, ref(record.frame)))
        if isinstance(record, Relation) and record.named_in is not None:
            said.append((iri, _NAMED_IN, text(record.named_in.quote)))
        if record.speakers:
            said.append((iri, _SAID_BY, text(" → ".join(speaker.label for speaker in record.speakers))))
            said.extend((iri, _SPEAKER, ref(speaker)) for speaker in speakers_of_record(record))
    return [
        *said,
        (quoted, TYPE, _QUOTE),
        (quoted, _EXACT, text(found.quote)),
        (placed, TYPE, _POSITION),
        (placed, _START, number(found.start)),
        (placed, _END, number(found.end)),
    ]


def speakers_of_record(record: Record) -> tuple[str, ...]:
    """All by whose word a record stands, sorted; SOMEONE where none of them is known, nobody for a quotation."""
    if isinstance(record, Attribution) or not record.speakers:
        return ()
    return tuple(sorted({speaker.entity for speaker in record.speakers if speaker.entity})) or (SOMEONE,)


def attribution_triples(record: Attribution, inside: tuple[str, ...], base: str) -> Iterator[Triple]:
    """Words that somebody said; `inside` are the things that they name."""
    iri = f"{base}attribution-{quote(record.id, safe='')}"
    yield (iri, TYPE, own("Attribution"))
    if record.speaker and record.speaker.entity:
        yield (iri, _SPEAKER, ref(record.speaker.entity))
    if record.cue:
        yield (iri, _CUE, text(record.cue.text))
    yield (iri, _CONTENT, text(record.content.text))
    for thing in inside:
        yield (iri, _MENTIONS, ref(thing))
    yield (iri, _DIRECT, boolean(record.direct))
    yield (iri, _DERIVED, ref(evidence_iri(record.id, base)))
