"""Numbers that stand by themselves ("the toll rose to 47") as reports: of the event that they are of, or of none."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from msgspec.structs import replace

from kg.graph.report import Report
from kg.model import Article, Entity, Mention, Record, Side, Tally, Value
from kg.resolve.times import day
from kg.vocab import count_iri


class Alone(Value, frozen=True):
    """A number of no event that is told of, with what decides whether another is of the same matter."""

    record: Tally
    node: str  # IRI of the count
    places: frozenset[str]
    first: int | None  # days as ordinals; None where not known
    last: int | None
    published: int | None
    words: str  # what it came of and where: "earthquake in Marrakesh"

    @property
    def source(self) -> tuple[str, ...]:
        """Whose word it is."""
        return tuple(sorted(s.entity or s.text for s in _speakers(self.record)))

    def side(self, value: str) -> Side:
        """This number as one side of a disagreement."""
        return Side(node=self.node, value=value, record=self.record.id)


def tolls_by_event(reports: Iterable[Report], records: Mapping[str, Record]) -> dict[str, list[Report]]:
    """The numbers that stand by themselves, each as a report of its event, by the id of that event's record."""
    known = {report.record.id: report for report in reports}
    found: dict[str, list[Report]] = defaultdict(list)
    for tally in _tallies(records):
        if tally.of not in known:
            continue
        report = known[tally.of]
        told = replace(
            report.record, id=tally.id, counts=tally.counts, speakers=_speakers(tally), evidence=tally.evidence,
            polarity=tally.polarity, certainty=tally.certainty, temporality=tally.temporality,
        )  # fmt: skip
        found[tally.of].append(replace(report, record=told))
    return dict(found)


def alone(
    records: Mapping[str, Record], articles: Mapping[str, Article], entities: Sequence[Entity], base: str
) -> tuple[Alone, ...]:
    """The numbers of no event that say something was so, sorted by id."""
    labels = {entity.iri: entity.label for entity in entities if entity.article is None}
    found = []
    for tally in _tallies(records):
        if tally.of is not None or not _is_told(tally):
            continue
        places = sorted({each.entity for each in tally.place if each.entity in labels})
        where = " and ".join(labels[iri] for iri in places)
        found.append(
            Alone(
                record=tally, node=count_iri(tally.id, next(iter(tally.counts)), base), places=frozenset(places),
                first=day(tally.time.start) if tally.time else None, last=day(tally.time.end) if tally.time else None,
                published=day(articles[tally.article].published), words=f"{tally.cause or 'people'} in {where}",
            )
        )  # fmt: skip
    return tuple(found)


def _tallies(records: Mapping[str, Record]) -> list[Tally]:
    """The numbers that stand by themselves, sorted by id."""
    return sorted([each for each in records.values() if isinstance(each, Tally)], key=attrgetter("id"))


def _is_told(tally: Tally) -> bool:
    told = tally.certainty != "underspecified" and tally.temporality in ("past", "ongoing")
    return told and tally.polarity == "positive" and bool(tally.place)


def _speakers(tally: Tally) -> tuple[Mention, ...]:
    """Whose count it is, else by whose word it stands."""
    by = tuple(count.by for count in tally.counts.values() if count.by is not None)
    return by or tally.speakers
