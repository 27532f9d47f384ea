"""Numbers that a text gives, as triples: of an event, or of none."""

from collections.abc import Iterator

from kg.export.names import evidence_iri
from kg.export.qualified import qualifiers, time_of
from kg.export.terms import Triple, number, own, ref, text
from kg.model import Attribution, Count, Record, Tally
from kg.vocab import GP, PROV, RDF, RDFS, count_iri

_TYPE, _LABEL, _DERIVED = RDF + "type", RDFS + "label", PROV + "wasDerivedFrom"
_COUNT_OF, _COUNT_TEXT = GP + "countOf", GP + "countText"


def tally_triples(record: Tally, base: str) -> Iterator[Triple]:
    """A count that belongs to no event: it has a standing and a time of its own."""
    for kind, count in record.counts.items():
        iri = count_iri(record.id, kind, base)
        yield from _described(iri, kind, count, record, base)
        yield from qualifiers(iri, record.polarity, record.certainty, record.temporality, ())
        yield from ((iri, GP + "countedAt", ref(place.entity)) for place in record.place if place.entity)
        if record.time:
            yield from time_of(iri, record.time, ("timeStart", "timeEnd"))


def count_triples(event: str, kind: str, count: Count, record: Record, base: str) -> Iterator[Triple]:
    """A count of an event."""
    iri = count_iri(record.id, kind, base)
    yield (event, GP + "count", ref(iri))
    yield from _described(iri, kind, count, record, base)


def _described(iri: str, kind: str, count: Count, record: Record, base: str) -> Iterator[Triple]:
    yield (iri, _TYPE, own("Count"))
    yield (iri, _LABEL, text(f"{kind}: {count.text}"))
    yield (iri, _COUNT_OF, text(kind))
    yield (iri, _COUNT_TEXT, text(count.text))
    yield from ((iri, GP + name, number(n)) for name, n in (("min", count.min), ("max", count.max)) if n is not None)
    if count.currency:
        yield (iri, GP + "currency", text(count.currency))
    speakers = (count.by,) if count.by else () if isinstance(record, Attribution) else record.speakers
    yield from ((iri, GP + "speaker", ref(speaker.entity)) for speaker in speakers if speaker.entity)
    yield (iri, _DERIVED, ref(evidence_iri(record.id, base)))
