"""Waiting for inputs to change: by name, size and time of their files."""

import glob
import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kg.ingest.addresses import is_address

Snapshot = tuple[tuple[str, int, int], ...]  # (path, size, nanoseconds of the last change), sorted


def snapshot(inputs: Iterable[str]) -> Snapshot:
    """What the files of the inputs look like now; files that vanish while one looks are left out."""
    return tuple(sorted(found for name in inputs if not is_address(name) and name != "-" for found in _files(name)))


def _files(name: str) -> Iterator[tuple[str, int, int]]:
    for path in [Path(name)] if Path(name).exists() else [Path(each) for each in glob.glob(name, recursive=True)]:
        inside = (
            [path] if path.is_file() else [Path(where, each) for where, _, names in os.walk(path) for each in names]
        )
        for each in inside:
            try:
                told = each.stat()
            except OSError:
                continue
            yield str(each), told.st_size, told.st_mtime_ns


def changes(
    inputs: tuple[str, ...], seconds: float, *, remote: bool, wait: Callable[[float], None] = time.sleep
) -> Iterator[None]:
    """Yields whenever the inputs have changed and are at rest again, looking every so many seconds.

    A file that is still being written is waited for: two looks must agree. With `remote`, addresses are among the
    inputs, which only asking can tell about: then it yields at every look.
    """
    built = snapshot(inputs)
    last = built
    while True:
        wait(seconds)
        now = snapshot(inputs)
        if remote or (now != built and now == last):
            built = now
            yield
        last = now
