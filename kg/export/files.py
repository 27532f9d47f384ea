"""Writing a file so that it is either there whole or not touched."""

import os
import shutil
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


def sweep(folder: Path) -> None:
    """Take away the drafts that killed builds have left in an output folder; for a build that has it for itself."""
    for path in folder.glob(".*.*.tmp"):
        if not path.name.split(".")[-2].isdigit():
            continue
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
