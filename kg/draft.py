"""Files that one build leaves for the next: whole or not at all."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO


@contextlib.contextmanager
def drafted(path: Path) -> Iterator[IO[bytes]]:
    """An empty file to write and read beside `path`, gone in the end unless it was put there (`put`). Raises OSError.

    What builds that were killed have left of the kind is cleared away.
    """
    name = f".{path.name.lstrip('.')}"
    for left in path.parent.glob(f"{name}.*.tmp"):
        left.unlink(missing_ok=True)
    draft = path.with_name(f"{name}.{os.getpid()}.tmp")
    try:
        with open(draft, "w+b") as file:
            yield file
    finally:
        draft.unlink(missing_ok=True)


def put(file: IO[bytes], path: Path) -> None:
    """Let a draft take the place of a file in one step, as it is now; it can still be read. Raises OSError."""
    file.flush()
    os.replace(file.name, path)
