"""What SQLite finds wrong with an evidence log, in one line that says what to do."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from kg.errors import StoreError


def broken(error: sqlite3.DatabaseError) -> bool:
    """Whether the file itself is at fault."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def damaged(path: Path, error: Exception) -> str:
    """What is said of a log that holds what nobody wrote."""
    return f"{path}: the evidence log is damaged ({error}); build with --fresh, which reads every article again"


def may_write(path: Path) -> bool:
    """Whether a log may be written: the files that SQLite puts beside it while it works too."""
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


@contextlib.contextmanager
def told_faults(path: Path) -> Iterator[None]:
    """What SQLite raises becomes one line that says what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            told = f"{path}: another build is at work on this evidence log; wait for it, or give --out another folder"
        elif broken(error):
            told = damaged(path, error)
        elif code == sqlite3.SQLITE_FULL:
            told = f"{path}: no space left for the evidence log; what was committed is kept: make room, build again"
        elif not may_write(path):
            told = f"{path}: the evidence log cannot be opened or written: no permission to write here; give --out another folder, or name another place with `log`"
        else:
            told = f"{path}: the evidence log cannot be opened or written: {error}; check the folder, or name another with `log`"
        raise StoreError(told) from error
