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
    """The records of a graph, `records` by article and each article's by start and id, and their lines."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._all = knowledge.records
        self._records: dict[str, list[Record]] | None = None
        self._digests: dict[str, bytes] = {}

    @property
    def records(self) -> dict[str, list[Record]]:
        """The records of each article, sorted by start and id; articles come sorted."""
        if self._records is None:
            every = sorted(self._all, key=attrgetter("article", "evidence.start", "id"))
            self._records = {article: list(records) for article, records in groupby(every, attrgetter("article"))}
        return self._records

    def __iter__(self) -> Iterator[bytes]:
        """The lines of each article."""
        for article, records in self.records.items():
            data = _ENCODER.encode_lines(records)
            self._digests[article] = _hash(data)
            yield data

    def digest(self, article: str) -> bytes:
        """A hash of the lines of an article; of one without records, of nothing."""
        if article not in self._digests:
            self._digests[article] = _digest(self.records.get(article, []))
        return self._digests[article]


def _digest(records: list[Record]) -> bytes:
    try:
        return _hash(_ENCODER.encode_lines(records))
    except UnicodeEncodeError:  # half a character, which only `repr` can write
        return _hash(repr(records).encode("ascii", "backslashreplace"))


def _hash(data: bytes) -> bytes:
    return blake2b(data, digest_size=KEY).digest()
