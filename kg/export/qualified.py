"""What every statement and event carries as triples: qualifiers, times, the evidence it rests on."""

from collections.abc import Iterator

from kg.export.names import evidence_iri
from kg.export.terms import Triple, boolean, moment, number, ref, text
from kg.model import Certainty, Polarity, Temporality, TimeSpan
from kg.vocab import GP, PROV


def qualifiers(
    iri: str, polarity: Polarity, certainty: Certainty, temporality: Temporality, speakers: tuple[str, ...]
) -> Iterator[Triple]:
    """Polarity, certainty, temporality and speakers, each by itself."""
    yield (iri, GP + "polarity", ref(GP + polarity))
    yield (iri, GP + "certainty", ref(GP + certainty))
    yield (iri, GP + "temporality", ref(GP + temporality))
    yield from ((iri, GP + "speaker", ref(speaker)) for speaker in speakers)


def time_of(iri: str, time: TimeSpan, ends: tuple[str, str]) -> Iterator[Triple]:
    """A stretch of time: its ends under the two names given, and how it was told."""
    for end, value in zip(ends, (time.start, time.end), strict=True):
        if value:
            yield (iri, GP + end, moment(value))
    yield (iri, GP + "timePrecision", text(time.precision))
    yield (iri, GP + "timeText", text(time.text))
    yield (iri, GP + "timeInferred", boolean(time.inferred))


def grounds(iri: str, records: tuple[str, ...], support: int, base: str) -> Iterator[Triple]:
    """The records behind it, and how many independent sources they come from."""
    yield from ((iri, PROV + "wasDerivedFrom", ref(evidence_iri(record, base))) for record in records)
    yield (iri, GP + "support", number(support))
