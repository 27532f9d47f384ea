"""Writing a file so that it is either there whole or not touched."""

import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO

from kg.errors import ExportError

_CHUNK = 1 << 20  # characters or bytes that are written at once


def write_whole(path: Path, data: bytes) -> Path:
    """The path, after its content has been replaced in one step: a reader sees the old file or the new one, never half.

    Raises ExportError.
    """
    with whole(path) as out:
        out.write(data)
    return path


@contextlib.contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """A file to write into that takes the place of another in one step, once all is written. Raises ExportError."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with open(draft, "wb") as out:
            yield out
        os.replace(draft, path)
    except OSError as error:
        raise ExportError(
            f"{path}: cannot be written: {error.strerror}; check the folder and the space left"
        ) from error
    finally:
        draft.unlink(missing_ok=True)


def write_lines(path: Path, body: Iterable[str], head: Callable[[], str] = str) -> Path:
    """The path, after its content has been replaced in one step by texts as they come: few of them are held in memory.

    `head`, which is asked when all have come, stands before them. Raises ExportError.
    """
    with whole(path) as out, tempfile.TemporaryFile(dir=path.parent) as rest:
        for some in _chunks(body):
            rest.write(some)
        out.write(head().encode())
        rest.seek(0)
        shutil.copyfileobj(rest, out, _CHUNK)
    return path


def _chunks(body: Iterable[str]) -> Iterator[bytes]:
    held, size = [], 0
    for text in body:
        held.append(text)
        size += len(text)
        if size > _CHUNK:
            yield "".join(held).encode()
            held, size = [], 0
    yield "".join(held).encode()


def write_json(path: Path, value: object) -> Path:
    """The path, after the value has been written as JSON in one line. Raises ExportError."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return write_whole(path, text.encode("utf-8", "replace") + b"\n")


def write_folder(path: Path, contents: Mapping[str, bytes]) -> Path:
    """The path of a folder, after its files have been written; others in it are left alone. Raises ExportError."""
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise ExportError(f"{path}: cannot be made a folder: {error.strerror}") from error
    for name, data in contents.items():
        write_whole(path / name, data)
    return path


def sweep(folder: Path) -> None:
    """Take away the drafts that killed builds have left in an output folder; for a build that has it for itself."""
    for path in folder.glob(".*.*.tmp"):
        if not path.name.split(".")[-2].isdigit():
            continue
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
