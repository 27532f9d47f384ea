"""The articles of files that were read before and stand as they did: kept, so that a folder of thousands need not be read again.

What is kept of a file is what it gave, under its name, its place on the disk, its size and the times at which its content and
anything about it last changed; the system sets the latter, so that no file is put back in secret. A file that was changed a
moment before it was read may change once more at what its times call the same moment: it is not kept. Nor is one of which
anything could not be read.
"""

import contextlib
import os
import sys
import time
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import msgspec

from kg import ids
from kg.config import Ingest
from kg.draft import drafted, put
from kg.errors import ArticleError
from kg.model import Article, Value

_MAGIC = b"kg known files 1\n"
_TOGETHER = 500  # files in a block
_MOMENT = 50_000_000  # nanoseconds; the clock of files ticks every few million
_COARSE = 2_000_000_000  # the same, where times are told in whole seconds or hundredths
_HEAD = 8  # bytes: the length of a block and its checksum

State = tuple[
    int, int, int, int, int
]  # device, number on it, size, times of the last change of content and of anything


class _File(Value, frozen=True, array_like=True):
    """One file, and what it gave."""

    name: str
    state: State
    articles: tuple[Article, ...]


class Known:
    """What is known of files from an earlier reading, and what the present one finds; by default nothing, and nothing is kept."""

    def __init__(self, path: Path | None = None, about: str = "") -> None:
        """What stands in the file at `path`, if it was written `about` the same: all that decides what a file gives but the file."""
        self._path, self._about = path, about.encode()
        self._before = {(each.name, each.state): each for each in _read(path, self._about)} if path is not None else {}
        self._now: list[_File] = []
        self._new = False

    def of(self, path: Path, source: str) -> tuple[Article, ...] | None:
        """What a file gave, if it is as it was; `source` is how messages show it."""
        if not self._before:
            return None
        state = _state(path)
        found = self._before.get((f"{source}\n{path.name}", state)) if state is not None else None
        if found is None:
            return None
        self._now.append(found)
        return found.articles

    def noting(self, path: Path, source: str, found: Iterable[Article | ArticleError]) -> Iterator[Article | ArticleError]:  # fmt: skip
        """What is found in a file, as it comes, to be kept."""
        if self._path is None:
            yield from found
            return
        state, every = _state(path), list[Article]()
        whole = state is not None and _is_settled(state)
        for each in found:
            if isinstance(each, Article):
                every.append(each)
            else:
                whole = False
            yield each
        if whole and state is not None and _state(path) == state:
            self._now.append(_File(name=f"{source}\n{path.name}", state=state, articles=tuple(every)))
            self._new = True

    def keep(self) -> None:
        """Leave all for the next reading, unless it stands there already; where that cannot be done, it is not."""
        if self._path is None or not (self._new or len(self._now) < len(self._before)):
            return
        with contextlib.suppress(OSError), drafted(self._path) as file:
            _write(file, self._about, self._now)
            put(file, self._path)


def about(code: str, settings: Ingest) -> str:
    """All that decides what a file gives besides the file: the code, the settings, and every library that is installed."""
    installed = {name for folder in sys.path if os.path.isdir(folder) for name in os.listdir(folder)}
    libraries = sorted(name for name in installed if name.endswith((".dist-info", ".egg-info")))
    return ids.digest((code, msgspec.json.encode(settings).decode(), *libraries), 32)


def _state(path: Path) -> State | None:
    try:
        told = os.stat(path)
    except (OSError, ValueError):
        return None
    return told.st_dev, told.st_ino, told.st_size, told.st_mtime_ns, told.st_ctime_ns


def _is_settled(state: State) -> bool:
    """Whether a change from now on would show in the times."""
    coarse = any(each % 10_000_000 == 0 for each in state[3:])
    return max(state[3:]) < time.time_ns() - (_COARSE if coarse else _MOMENT)


def _write(file: IO[bytes], about: bytes, files: list[_File]) -> None:
    file.write(_MAGIC + about + b"\n")
    for start in range(0, len(files), _TOGETHER):
        block = _encode(files[start : start + _TOGETHER])
        file.write(len(block).to_bytes(4, "big") + zlib.crc32(block).to_bytes(4, "big") + block)
    file.write(bytes(_HEAD))


def _read(path: Path, about: bytes) -> list[_File]:
    """What was written; nothing where there is no such file, one about something else, or one that is not whole."""
    found: list[_File] = []
    try:
        with open(path, "rb") as file:
            if file.read(len(_MAGIC) + len(about) + 1) != _MAGIC + about + b"\n":
                return []
            while length := int.from_bytes((head := file.read(_HEAD))[:4], "big"):
                block = file.read(length)
                if len(block) < length or zlib.crc32(block).to_bytes(4, "big") != head[4:]:
                    return []
                found += _DECODER.decode(block)
            return found if head == bytes(_HEAD) and not file.read(1) else []
    except (OSError, msgspec.MsgspecError):
        return []


def _encode(files: list[_File]) -> bytes:
    try:
        return msgspec.msgpack.encode(files)
    except UnicodeEncodeError:  # half a character, which JSON can tell and msgpack cannot
        return msgspec.msgpack.encode([each for each in files if _is_plain(each)])


def _is_plain(file: _File) -> bool:
    try:
        msgspec.msgpack.encode(file)
    except UnicodeEncodeError:
        return False
    return True


_DECODER = msgspec.msgpack.Decoder(list[_File])
