"""Whether a build would write what already stands: nothing that decides the exports is new, and nobody has touched them."""

import contextlib
import logging
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg import ids
from kg.model import Article
from kg.store.log import Log

_warner = logging.getLogger("kg.resolve.decisions")


def decided_by(articles: Iterable[Article], log: Log, decisions: Path | None, settings: Iterable[object]) -> str:
    """A hash of all that decides the exports: articles, the stamp of their records, the file of decisions, and settings."""
    told = ids.digest((each for article in articles for each in (log.key(article), article.source)), 32)
    return ids.digest((told, _decisions(decisions), *settings), 32)


def _decisions(path: Path | None) -> str:
    try:
        return path.read_bytes().hex() if path is not None else "none"
    except OSError:
        return ""  # whoever reads them says so


def state_of(folder: Path) -> str:
    """A hash of what stands in a folder, by names, sizes and the times of last changes; names that begin with a dot do not count.

    The time of a file's last change of any kind is set by the system, so that no file is put back in secret.
    """
    found: list[object] = []
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            path = os.path.join(where, name)
            found.append(os.path.relpath(path, folder))
            with contextlib.suppress(FileNotFoundError):  # gone since: its name alone is told
                told = os.lstat(path)
                found += [told.st_size, told.st_mtime_ns, told.st_ctime_ns]
    return ids.digest(found, 32)


@contextlib.contextmanager
def warned() -> Iterator[list[str]]:
    """What is warned of meanwhile about decisions."""
    told: list[str] = []

    def hear(record: logging.LogRecord) -> bool:
        told.append(record.getMessage())
        return True

    _warner.addFilter(hear)
    try:
        yield told
    finally:
        _warner.removeFilter(hear)


def warn_again(told: Iterable[str]) -> None:
    """Say what an earlier build warned of."""
    for each in told:
        _warner.warning("%s", each)
