"""One SQLite file in WAL mode: a row of records for each article and stamp, and a row for each build.

SQLite commits whole transactions, so a killed build leaves what it had committed and nothing torn. A build holds the
file for itself until it ends (locking_mode=EXCLUSIVE; the system lets go of it for a killed process).
"""

import contextlib
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

import msgspec

from kg.errors import StoreError
from kg.model import Article, Record, Value, decode_lines, encode
from kg.store.faults import broken, damaged, may_write, told_faults
from kg.store.stamp import Stamp, key_of

_ASKED = 500  # keys in one question; SQLite takes no more than 999 everywhere
VERSION = 1  # of the tables below, in SQLite's user_version
# Keys stand in an index of their own: in a table `without rowid` each row that a search passes is read whole, be it of 30 MB.
_TABLES = """
create table if not exists records (key text primary key, article text not null, records blob not null);
create table if not exists derived (key text primary key, value blob not null);
create table if not exists builds (number integer primary key, at text not null default current_timestamp, build text not null);
"""


class Build(Value, frozen=True):
    """What one build did, in counts; the keys of the dicts say of what."""

    inputs: tuple[str, ...]
    stamp: Stamp
    articles: int
    read: int  # articles; the others had their records in the log
    removed: int  # articles of the log that the inputs hold no more, or no more in these words
    skipped: dict[str, int]  # by reason
    extracted: dict[str, int]  # records by kind
    merged: dict[str, int]  # entities, events, facts
    copies: int = 0  # articles that repeat another
    records: int = 0  # in the graph: those merged but for what decisions reject
    unresolved: int = 0  # arguments of records that could not be tied to anything
    warned: tuple[str, ...] = ()  # of decisions
    decided: str = ""  # hashes: of all that decides the exports,
    left: str = ""  # and of what stood in their folder in the end


class Log:
    """An open evidence log, for one build; made by `open_log`."""

    def __init__(self, connection: sqlite3.Connection, path: Path, stamp: Stamp, fresh: bool) -> None:
        self._connection = connection
        self._path = path
        self._stamp = stamp
        self._fresh = fresh
        self._keys: dict[str, str] = {}

    def find(self, articles: Iterable[Article]) -> dict[str, list[Record]]:
        """The records of those articles that have been read under the present stamp, by article. Raises StoreError."""
        of = {self.key(article): article.id for article in (() if self._fresh else articles)}
        rows = self._asked("select key, records from records where key in", of)
        return {of[key]: _unpacked(records, self._path) for key, records in rows}

    def keep(self, found: Iterable[tuple[Article, list[Record]]]) -> None:
        """Write articles with their records, all or none of them. Raises StoreError."""
        rows = [(self.key(article), article.id, _packed(records)) for article, records in found]
        with told_faults(self._path), self._connection:
            self._connection.executemany("insert or replace into records values (?, ?, ?)", rows)

    def find_derived(self, keys: Iterable[str]) -> dict[str, bytes]:
        """What is kept under these keys of what can be worked out again; nothing in a fresh build. Raises StoreError."""
        return dict(self._asked("select key, value from derived where key in", () if self._fresh else keys))

    def _asked(self, question: str, keys: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Keys with what stands under them."""
        waiting = iter(keys)
        while some := tuple(islice(waiting, _ASKED)):
            with told_faults(self._path):
                rows = self._connection.execute(f"{question} ({', '.join('?' * len(some))})", some).fetchall()
            yield from rows

    def keep_derived(self, found: Mapping[str, bytes]) -> None:
        """Write what was worked out. Raises StoreError."""
        with told_faults(self._path), self._connection:
            self._connection.executemany("insert or replace into derived values (?, ?)", found.items())

    def drop_derived_but(self, keys: Iterable[str]) -> None:
        """Take out what stands under any other key. Raises StoreError."""
        self._drop("derived", keys)

    def damaged(self, error: Exception) -> StoreError:
        """What to raise where something that the log holds cannot be read."""
        return StoreError(damaged(self._path, error))

    def drop_all_but(self, articles: Iterable[Article]) -> int:
        """How many articles were taken out, with their records, because the inputs hold them no more as they were."""
        return self._drop("records", (self.key(each) for each in articles))

    def gone(self, articles: Iterable[Article]) -> int:
        """How many articles of the log are not among these, be their records made by this or by another ontology, model or code."""
        with told_faults(self._path):
            known = {article for (article,) in self._connection.execute("select article from records")}
        return len(known - {each.id for each in articles})

    def _drop(self, table: str, keys: Iterable[str]) -> int:
        with told_faults(self._path), self._connection:
            self._connection.execute("create temp table present (key text primary key) without rowid")
            self._connection.executemany("insert or ignore into present values (?)", ((key,) for key in keys))
            gone = self._connection.execute(f"delete from {table} where key not in (select key from present)").rowcount
            self._connection.execute("drop table present")
        return gone

    def last(self) -> Build | None:
        """The last build that ended well, if any."""
        found = _builds(self._connection, self._path, "order by number desc limit 1")
        return found[0][2] if found else None

    def end(self, build: Build) -> None:
        """Write down what a build did."""
        with told_faults(self._path), self._connection:
            self._connection.execute("insert into builds (build) values (?)", (msgspec.json.encode(build).decode(),))

    def key(self, article: Article) -> str:
        """A hash of an article and of all that decides its records."""
        key = self._keys.get(article.id)
        if key is None:
            key = self._keys[article.id] = key_of(article, self._stamp)
        return key


@contextlib.contextmanager
def open_log(path: Path, stamp: Stamp, *, fresh: bool = False) -> Iterator[Log]:
    """The log at a path, made where there is none; `fresh` finds nothing in it, and replaces one that is broken.

    Raises StoreError where it cannot be read or written, or another build holds it.
    """
    try:
        connection = _connect(path)
    except StoreError as error:
        if not (fresh and isinstance(error.__cause__, sqlite3.DatabaseError) and broken(error.__cause__)):
            raise
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        connection = _connect(path)
    try:
        yield Log(connection, path, stamp, fresh)
    finally:
        connection.close()


def read_builds(path: Path) -> list[tuple[int, str, Build]]:
    """Number, UTC time and counts of every build, oldest first. Raises StoreError."""
    if not path.is_file():
        raise StoreError(f"{path}: no evidence log; kg build makes one in its output folder")
    with told_faults(path):
        connection = _opened(path)
    with contextlib.closing(connection):
        return _builds(connection, path, "order by number")


def read_records(path: Path) -> list[Record]:
    """The records of every article that a log holds, sorted by id. Raises StoreError."""
    if not path.is_file():
        raise StoreError(f"{path}: no evidence log; kg build makes one in its output folder")
    with told_faults(path), contextlib.closing(_opened(path)) as connection:
        rows = connection.execute("select records from records").fetchall()
    return sorted((record for row in rows for record in _unpacked(row[0], path)), key=lambda record: record.id)


def _opened(path: Path) -> sqlite3.Connection:
    """A log that is there, for reading; one that may only be read as it stands, where no build has left it half done."""
    left = path.with_name(path.name + "-wal")
    alone = not may_write(path) and os.access(path, os.R_OK) and not (left.exists() and left.stat().st_size)
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={'ro&immutable=1' if alone else 'rw'}", uri=True, timeout=0
    )


def _connect(path: Path) -> sqlite3.Connection:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = "a file has its name" if isinstance(error, FileExistsError) else error.strerror
        raise StoreError(f"{path.parent}: this folder cannot be made: {why}; give another one with --out") from error
    with told_faults(path):
        connection = sqlite3.connect(path, timeout=1)  # two that begin at once must not both give way to the other
    try:
        with told_faults(path):
            connection.execute("pragma locking_mode = exclusive")
            connection.execute("pragma journal_mode = wal")
            found = connection.execute("pragma user_version").fetchone()[0]
            if found not in (0, VERSION):
                raise StoreError(
                    f"{path}: an evidence log of version {found}; this kg reads {VERSION}: name another with `log`"
                )
            connection.executescript(f"begin immediate; {_TABLES} pragma user_version = {VERSION}; commit;")
    except StoreError:
        connection.close()
        raise
    return connection


def _builds(connection: sqlite3.Connection, path: Path, order: str) -> list[tuple[int, str, Build]]:
    with told_faults(path):
        rows = connection.execute(f"select number, at, build from builds {order}").fetchall()
    try:
        return [(number, at, msgspec.json.decode(build, type=Build)) for number, at, build in rows]
    except msgspec.MsgspecError as error:
        raise StoreError(damaged(path, error)) from error


def _packed(records: list[Record]) -> bytes:
    return zlib.compress(b"\n".join(map(encode, records)), 1)


def _unpacked(data: bytes, path: Path) -> list[Record]:
    try:
        return decode_lines(zlib.decompress(data))
    except (zlib.error, msgspec.MsgspecError, TypeError) as error:
        raise StoreError(damaged(path, error)) from error
