"""What resolution needs of one article alone, worked out once: it can be kept and need not be worked out again.

Names mean what they mean within their article (`kg.resolve.units`), and a text falls into its buckets by itself
(`kg.resolve.copies`). What is prepared for each article is joined for all.
"""

import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby
from sys import intern

import msgspec

from kg.model import Article, Record, Value
from kg.ontology import Ontology
from kg.resolve.context import in_context
from kg.resolve.copies import sketch_of
from kg.resolve.joining import gather_parts, joined
from kg.resolve.sketch import Sketch
from kg.resolve.unit import Gathered, Unit
from kg.resolve.units import gather

_Place = tuple[str, str, str, int, str]  # family, folded label, entity or "", number of its unit, why


class _Named(Value, frozen=True, gc=False):
    """The units of one article, and for each of its seats the unit that it belongs to."""

    units: tuple[Unit, ...]
    seats: tuple[_Place, ...]


class Prepared(Value, frozen=True, gc=False):
    """One article: its units and seats, as bytes until they are asked for, and the sketch of its text.

    `plain`: the article as a whole says nothing else of what its records name (`kg.resolve.context`).
    """

    named: msgspec.Raw
    sketch: Sketch
    plain: bool


def prepare(article: Article, records: Iterable[Record], ontology: Ontology) -> Prepared:
    """What resolution needs of an article and its records; those that somebody rejects are among them."""
    dates = {article.id: article.published}
    records = tuple(records)
    meant = in_context(records, dates, ontology)
    found = gather(meant, ontology, dates)
    number = {unit.key: n for n, unit in enumerate(found.units)}
    seats = tuple((*place, number[key], why) for place, (key, why) in found.of.get(article.id, {}).items())
    named = msgspec.msgpack.encode(_Named(units=found.units, seats=seats))
    return Prepared(named=msgspec.Raw(named), sketch=sketch_of(article), plain=meant == records)


def pack(prepared: Prepared) -> bytes:
    """As bytes that `unpack` reads."""
    return zlib.compress(msgspec.msgpack.encode(prepared), 1)


def unpack(data: bytes) -> Prepared:
    """What was packed. Raises ValueError on anything else."""
    try:
        return _DECODER.decode(zlib.decompress(data))
    except (zlib.error, msgspec.MsgspecError) as error:
        raise ValueError(str(error)) from error


_DECODER = msgspec.msgpack.Decoder(Prepared)
_NAMED = msgspec.msgpack.Decoder(_Named)


def gather_all(
    records: Iterable[Record], ontology: Ontology, dates: Mapping[str, str | None], prepared: Mapping[str, Prepared],
    but: Collection[str] = (),
) -> Gathered:  # fmt: skip
    """The units of records, which are sorted by article: as prepared where they are, but for articles in `but`."""
    anew: list[Record] = []

    def parts() -> Iterator[Gathered]:
        for article, found in groupby(records, key=lambda record: record.article):
            if article in prepared and article not in but:
                yield _seated(article, prepared[article])
            else:
                anew.extend(found)
        yield gather_parts(anew, ontology, dates)

    return joined(parts())


def _seated(article: str, prepared: Prepared) -> Gathered:
    """The units and seats of an article."""
    named = _NAMED.decode(prepared.named)
    keys = [unit.key for unit in named.units]
    of = {(kind, name, entity): (keys[number], intern(why)) for kind, name, entity, number, why in named.seats}
    return Gathered(units=named.units, of={article: of})
