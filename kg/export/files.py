"""Writing a file so that it is either there whole or not touched."""

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from kg.errors import ExportError


def write_whole(path: Path, data: bytes) -> Path:
    """The path, after its content has been replaced in one step: a reader sees the old file or the new one, never half.

    Raises ExportError.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        draft.write_bytes(data)
        os.replace(draft, path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise ExportError(
            f"{path}: cannot be written: {error.strerror}; check the folder and the space left"
        ) from error
    return path


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
