"""Bytes in a file of their own beside the log, for the next build.

They can only save work: a file that is missing, not whole, or about something else counts as none, and one that cannot be
written is not. A file because a database writes tens of megabytes twice, page by page.
"""

import contextlib
import zlib
from pathlib import Path
from typing import NamedTuple

from kg.draft import drafted, put

_MAGIC = b"kg aside 1\n"
_SUM = 4  # bytes


class Aside(NamedTuple):
    """Where the bytes stand, and a hash of all that decides whether they can be used."""

    path: Path
    about: str

    def read(self) -> bytes | None:
        """What was written about the same."""
        head = _MAGIC + self.about.encode() + b"\n"
        try:
            with open(self.path, "rb") as file:
                if file.read(len(head)) != head:
                    return None
                told, data = file.read(_SUM), file.read()
        except OSError:
            return None
        return data if zlib.crc32(data).to_bytes(_SUM, "big") == told else None

    def write(self, data: bytes) -> None:
        """Leave it for the next build, whole or not at all."""
        with contextlib.suppress(OSError), drafted(self.path) as file:
            file.write(_MAGIC + self.about.encode() + b"\n" + zlib.crc32(data).to_bytes(_SUM, "big"))
            file.write(data)
            put(file, self.path)
