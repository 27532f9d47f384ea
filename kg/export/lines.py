"""The resolved records of each article as JSON Lines, encoded once for the file of records and for the keys of triples."""

from collections.abc import Iterator
from hashlib import blake2b
from itertools import groupby
from operator import attrgetter

import msgspec

from kg.export.shapes import KEY
from kg.model import Knowledge, Record

_ENCODER = msgspec.json.Encoder()


class Lines:
    """The lines of a graph's records, article by article; `digests` tells them apart by article, once all were asked for."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._records = knowledge.records
        self._digests: dict[str, bytes] | None = None

    def __iter__(self) -> Iterator[bytes]:
        """The lines of each article, sorted by article, start and id."""
        found: dict[str, bytes] = {}
        for article, records in self._by_article():
            data = _ENCODER.encode_lines(records)
            found[article] = _hash(data)
            yield data
        self._digests = found

    def digests(self) -> dict[str, bytes]:
        """A hash of the lines of each article."""
        if self._digests is None:
            self._digests = {article: _digest(records) for article, records in self._by_article()}
        return self._digests

    def _by_article(self) -> Iterator[tuple[str, list[Record]]]:
        every = sorted(self._records, key=_place)
        return ((article, list(records)) for article, records in groupby(every, attrgetter("article")))


def _place(record: Record) -> tuple[str, int, str]:
    return record.article, record.evidence.start, record.id


def _digest(records: list[Record]) -> bytes:
    try:
        return _hash(_ENCODER.encode_lines(records))
    except UnicodeEncodeError:  # half a character, which only `repr` can write
        return _hash(repr(records).encode("ascii", "backslashreplace"))


def _hash(data: bytes) -> bytes:
    return blake2b(data, digest_size=KEY).digest()
