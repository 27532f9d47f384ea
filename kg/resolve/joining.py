"""Units gathered part by part become the units of all: whichever way the articles were split, and in any order.

What a unit holds are counts, which add up, and sets, which unite; both are associative and commutative. The records of one
article must be in one part, for what a name means is decided within its article.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice

import msgspec

from kg.model import Record
from kg.ontology import Ontology
from kg.resolve.unit import Gathered, Of, Unit, Votes
from kg.resolve.units import gather

TOGETHER = 2_000  # articles in a part
_ALIKE = 32  # units of one thing that are held before they are made one


def gather_parts(
    records: Iterable[Record], ontology: Ontology, dates: Mapping[str, str | None], together: int = TOGETHER
) -> Gathered:
    """The same as `gather` of all records, which are sorted by article, a part at a time."""
    return joined(gather(part, ontology, dates) for part in _parts(records, together))


def joined(parts: Iterable[Gathered]) -> Gathered:
    """The units of all parts, sorted by key, with the unit of every seat; no article is in two parts."""
    same: dict[str, list[Unit]] = defaultdict(list)
    of = dict[str, Of]()
    for part in parts:
        for unit in part.units:
            alike = same[unit.key]
            alike.append(unit)
            if len(alike) > _ALIKE + len(alike[0].articles) // 4:  # so that what is named everywhere is held once
                same[unit.key] = [merged(alike)]
        of.update(part.of)
    units = tuple(merged(alike) if len(alike := same[key]) > 1 else alike[0] for key in sorted(same))
    return Gathered(units=units, of=of)


def merged(units: Sequence[Unit]) -> Unit:
    """One unit of units that have the same key and no article in common.

    A thing that the ontology does not know is called as its first article calls it.
    """
    if len(units) == 1:
        return units[0]
    first = min(units, key=lambda unit: min(unit.articles))
    return msgspec.structs.replace(
        first,
        country=min((unit.country for unit in units if unit.country), default=None),
        articles=frozenset().union(*(unit.articles for unit in units)),
        labels=_sum(unit.labels for unit in units),
        classes=_sum(unit.classes for unit in units),
        sectors=_sum(unit.sectors for unit in units),
        names=frozenset().union(*(unit.names for unit in units)),
    )


def _sum(votes: Iterable[Votes]) -> Votes:
    counted: dict[str, int] = {}
    for each in votes:
        for value, count in each:
            counted[value] = counted.get(value, 0) + count
    return tuple(sorted(counted.items()))


def _parts(records: Iterable[Record], together: int) -> Iterator[list[Record]]:
    articles = (list(found) for _, found in groupby(records, key=lambda record: record.article))
    while part := [record for found in islice(articles, together) for record in found]:
        yield part
