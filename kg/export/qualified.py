"""What every statement and event carries as triples: qualifiers, times, the evidence it rests on."""

from collections.abc import Iterator

from kg.export.names import evidence_iri
from kg.export.terms import Triple, boolean, moment, number, own, ref, text
from kg.model import Certainty, Polarity, Temporality, TimeSpan
from kg.vocab import GP, PROV

_POLARITY, _CERTAINTY, _TEMPORALITY, _SPEAKER, _SUPPORT = (
    GP + name for name in ("polarity", "certainty", "temporality", "speaker", "support")
)
_PRECISION, _TEXT, _INFERRED = (GP + name for name in ("timePrecision", "timeText", "timeInferred"))
_DERIVED = PROV + "wasDerivedFrom"


def qualifiers(
    iri: str, polarity: Polarity, certainty: Certainty, temporality: Temporality, speakers: tuple[str, ...]
) -> Iterator[Triple]:
    """Polarity, certainty, temporality and speakers, each by itself."""
    yield (iri, _POLARITY, own(polarity))
    yield (iri, _CERTAINTY, own(certainty))
    yield (iri, _TEMPORALITY, own(temporality))
    for speaker in speakers:
        yield (iri, _SPEAKER, ref(speaker))


def time_of(iri: str, time: TimeSpan, ends: tuple[str, str]) -> Iterator[Triple]:
    """A stretch of time: its ends under the two names given, and how it was told."""
    for end, value in zip(ends, (time.start, time.end), strict=True):
        if value:
            yield (iri, GP + end, moment(value))
    yield (iri, _PRECISION, text(time.precision))
    yield (iri, _TEXT, text(time.text))
    yield (iri, _INFERRED, boolean(time.inferred))


def grounds(iri: str, records: tuple[str, ...], support: int, base: str) -> Iterator[Triple]:
    """The records behind it, and how many independent sources they come from."""
    for record in records:
        yield (iri, _DERIVED, ref(evidence_iri(record, base)))
    yield (iri, _SUPPORT, number(support))
