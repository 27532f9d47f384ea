"""Waiting for inputs to change: by name, size and time of their files."""

import glob
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kg.ingest.addresses import is_address
from kg.ingest.folders import is_inside, levels

Snapshot = tuple[tuple[str, int, int], ...]  # (path, size, nanoseconds of the last change), sorted


def snapshot(inputs: Iterable[str], own: Path | None = None) -> Snapshot:
    """What the files of the inputs look like now; files that vanish while one looks, and those of the output folder, are left out."""
    named = (name for name in inputs if not is_address(name) and name != "-")
    return tuple(sorted(found for name in named for found in _files(name, own)))


def _files(name: str, own: Path | None) -> Iterator[tuple[str, int, int]]:
    globbed = [] if Path(name).exists() else [Path(each) for each in glob.glob(name, recursive=True)]
    for path in [each for each in globbed if own is None or not is_inside(each, own)] or [Path(name)]:
        inside = (
            [path] if path.is_file() else [level.where / each for level in levels(path, own) for each in level.names]
        )
        for each in inside:
            try:
                told = each.stat()
            except OSError:
                continue
            yield str(each), told.st_size, told.st_mtime_ns


def changes(
    inputs: tuple[str, ...],
    seconds: float,
    *,
    remote: bool,
    own: Path | None = None,
    wait: Callable[[float], None] = time.sleep,
) -> Iterator[None]:
    """Yields whenever the inputs have changed and are at rest again, looking every so many seconds.

    A file that is still being written is waited for: two looks must agree. With `remote`, addresses are among the
    inputs, which only asking can tell about: then it yields at every look.
    """
    built = snapshot(inputs, own)
    last = built
    while True:
        wait(seconds)
        now = snapshot(inputs, own)
        if remote or (now != built and now == last):
            built = now
            yield
        last = now
