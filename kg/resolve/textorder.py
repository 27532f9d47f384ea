"""Records in the order of their texts, the same for every list of them: by article, start and id."""

from collections.abc import Sequence
from operator import attrgetter

from kg.model import Record

_key = attrgetter("article", "evidence.start", "id")


def in_text_order(records: Sequence[Record]) -> Sequence[Record]:
    """The records sorted. Mostly they are, and looking whether they are costs a third of sorting them."""
    return records if _is_sorted(records) else sorted(records, key=_key)


def _is_sorted(records: Sequence[Record]) -> bool:
    article, start, key = "", 0, ""
    for record in records:
        its, begins, own = record.article, record.evidence.start, record.id
        if its < article or (its == article and (begins < start or (begins == start and own < key))):
            return False
        article, start, key = its, begins, own
    return True
