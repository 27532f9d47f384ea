"""What is worked out of one article alone and costs more than keeping it: kept beside its records, as bytes.

Nothing is lost with it: a build that finds nothing works it out again.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from kg import ids
from kg.model import Article
from kg.store.log import Log

TOGETHER = 256  # articles in one transaction


Made = TypeVar("Made")


def derived_of(
    articles: Iterable[Article], log: Log, about: str, make: Callable[[list[Article]], list[bytes]],
    read: Callable[[bytes], Made], *, together: int = TOGETHER,
) -> Iterator[tuple[str, Made]]:  # fmt: skip
    """Each article's id with what was made of it, be it now or by an earlier build; what no article here needs is dropped.

    `about` says what it depends on besides the article and the stamp of its records; `make` is given at most `together`
    articles and gives something for each; `read` makes a value of the bytes and
    raises ValueError where it cannot. Raises StoreError.
    """
    keys: list[str] = []
    waiting = iter(articles)
    while some := list(islice(waiting, together)):
        wanted = {article.id: ids.digest((about, log.key(article)), 32) for article in some}
        found = log.find_derived(wanted.values())
        missing = [article for article in some if wanted[article.id] not in found]
        new = dict(zip((wanted[article.id] for article in missing), make(missing) if missing else (), strict=True))
        if new:
            log.keep_derived(new)
        keys += wanted.values()
        for article in some:
            key = wanted[article.id]
            try:
                value = read(found.get(key) or new[key])
            except ValueError as error:
                raise log.damaged(error) from error
            yield article.id, value
    log.drop_derived_but(keys)
