"""Records of articles: from the log where they have been read, else read now and kept."""

from collections.abc import Callable, Iterator
from itertools import islice

from kg.garbage import unsearched
from kg.model import Article, Record
from kg.store.log import Log

Read = Callable[[list[Article]], Iterator[tuple[Article, list[Record]]]]
TOGETHER = 64  # articles in one transaction: what a killed build can lose


def records_of(articles: list[Article], log: Log, read: Read) -> tuple[list[Record], int]:
    """The records of articles in their order, and how many articles had to be read. Raises StoreError."""
    with unsearched(spared=True):  # all of it is kept
        found = log.find(articles)
    new = [article for article in articles if article.id not in found]
    done = read(new) if new else iter(())
    while batch := list(islice(done, TOGETHER)):
        log.keep(batch)
        found.update((article.id, records) for article, records in batch)
    return [record for article in articles for record in found[article.id]], len(new)
