"""The store on disk beside the exports: loaded once for each content of graph.ttl, then opened for reading in no time.

    exports/.store/current.json      which store belongs to which graph.ttl
    exports/.store/<content>/        a RocksDB of pyoxigraph
    exports/.store/<content>.lock    held shared by every process that reads that store
    exports/.store/loading.lock      held by the one process that loads

A load writes into a folder of its own that gets its name when it is complete, and current.json is replaced in one step: a
process killed at any moment leaves the old store or the new one, and a draft that the next load throws away.
"""

import fcntl
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

import msgspec
import pyoxigraph

from kg import vocab
from kg.errors import QueryError, one_line
from kg.model import Value
from kg.query.counts import count, keep, kept
from kg.query.reading import TURTLE, parsed, reading, stat_of
from kg.query.store import Graph, open_graph

_LAYOUT = f"3-{pyoxigraph.__version__}"  # a store written by another pyoxigraph is loaded again


class Stored(Value, frozen=True):
    """The content of current.json: the graph file as it was when loaded, and the store made of it."""

    layout: str
    size: int
    changed: int  # nanoseconds
    folder: str
    triples: int
    prefixes: dict[str, str]


class Lease:
    """A store that no other process removes as long as this value lives, or until `close`."""

    def __init__(self, folder: Path, stored: Stored, lock: int) -> None:
        self.folder, self.stored, self._lock = folder, stored, lock

    def close(self) -> None:
        """Let others remove the store."""
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1

    def __del__(self) -> None:
        self.close()


def open_exports(folder: Path | str) -> Graph:
    """The graph of a build, from the store on disk, which is made where it is missing or older than graph.ttl.

    A folder that cannot be written to is read into memory instead. Raises QueryError.
    """
    where = Path(folder) / "graph.ttl"
    if not os.access(where.parent, os.W_OK):
        return open_graph(where)
    lease = prepare(folder)
    store = read_store(lease.folder)
    return Graph(store=store, prefixes=lease.stored.prefixes, counts=kept(lease.folder), lease=lease)


def read_store(folder: Path) -> pyoxigraph.Store:
    """The store in a folder, for reading. Raises QueryError."""
    try:
        return pyoxigraph.Store.read_only(str(folder))
    except (OSError, ValueError, RuntimeError) as error:
        raise QueryError(f"{folder}: store not readable: {one_line(error)}; delete {folder.parent}") from error


def prepare(folder: Path | str) -> Lease:
    """The store that belongs to a folder's graph.ttl, loaded if need be, or once more if it is damaged. Raises QueryError."""
    graph_file = Path(folder) / "graph.ttl"
    shelf = Path(folder) / ".store"
    for _ in range(3):  # the store may be replaced between being read of and being locked
        stored = _current(shelf)
        if stored is None or not _same(stored, graph_file):
            stored = _load(graph_file, shelf)
        lease = _lease(shelf, stored)
        if lease is not None and _sound(lease.folder):
            return lease
    raise QueryError(f"{shelf}: the store is being replaced again and again; try once more")


def _lease(shelf: Path, stored: Stored) -> Lease | None:
    """The store with a shared lock on it; None where another process has removed it meanwhile."""
    lock = os.open(shelf / f"{stored.folder}.lock", os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o644)
    fcntl.flock(lock, fcntl.LOCK_SH)
    lease = Lease(shelf / stored.folder, stored, lock)
    return lease if lease.folder.is_dir() else None


def _sound(folder: Path) -> bool:
    """Whether a store can be opened; one that cannot is taken away, so that it is made again."""
    try:
        read_store(folder)
        kept(folder)
    except QueryError:
        shutil.rmtree(folder, ignore_errors=True)
        return False
    return True


def _current(shelf: Path) -> Stored | None:
    try:
        stored = msgspec.json.decode((shelf / "current.json").read_bytes(), type=Stored)
    except (OSError, msgspec.DecodeError):
        return None  # never loaded, or by a kg that wrote something else: it is loaded again
    return stored if stored.layout == _LAYOUT and (shelf / stored.folder).is_dir() else None


def _same(stored: Stored, graph_file: Path) -> bool:
    return (stored.size, stored.changed) == _stamp(graph_file)


def state(folder: Path | str) -> tuple[int, int] | None:
    """Size and time of a folder's graph.ttl, None where there is none: another value means another graph."""
    try:
        return _stamp(Path(folder) / "graph.ttl")
    except QueryError:
        return None


def _stamp(graph_file: Path) -> tuple[int, int]:
    stat = stat_of(graph_file)
    if not S_ISREG(stat.st_mode):
        raise QueryError(f"{graph_file}: no file; run `kg build` first or name its folder")
    return stat.st_size, stat.st_mtime_ns


def _load(graph_file: Path, shelf: Path) -> Stored:
    """Load the graph file, unless another process has just done so; the entry now current."""
    _stamp(graph_file)
    try:
        shelf.mkdir(exist_ok=True)
        with _locked(shelf / "loading.lock"):
            stored = _current(shelf)
            if stored is None or not _same(stored, graph_file):
                stored = _loaded(graph_file, shelf, stored)
            _clean(shelf, stored)
            return stored
    except (OSError, RuntimeError) as error:
        raise QueryError(
            f"{shelf}: store cannot be written: {getattr(error, 'strerror', None) or one_line(error)}; check the folder and the space left"
        ) from error


def _loaded(graph_file: Path, shelf: Path, before: Stored | None) -> Stored:
    size, changed = _stamp(graph_file)
    name = f"{digest_of(graph_file)}-{_LAYOUT}"
    if before and before.folder == name:
        stored = msgspec.structs.replace(before, size=size, changed=changed)
    else:
        draft = shelf / f"draft-{os.getpid()}"
        shutil.rmtree(draft, ignore_errors=True)
        shutil.rmtree(shelf / name, ignore_errors=True)
        triples, prefixes = _fill(graph_file, draft)
        draft.rename(shelf / name)
        stored = Stored(layout=_LAYOUT, size=size, changed=changed, folder=name, triples=triples, prefixes=prefixes)
    _replace(shelf / "current.json", msgspec.json.encode(stored))
    return stored


def _fill(graph_file: Path, draft: Path) -> tuple[int, dict[str, str]]:
    store = pyoxigraph.Store(str(draft))
    try:
        with reading(graph_file):
            store.bulk_load(path=str(graph_file), format=TURTLE)
            store.optimize()
            store.flush()
            keep(draft, count(store))
            head = parsed(graph_file)
            next(head, None)  # the prefixes stand above the first triple
    except QueryError:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    return len(store), {**vocab.PREFIXES, **dict(head.prefixes)}


def digest_of(path: Path) -> str:
    """The content of a file as 16 hexadecimal digits."""
    with path.open("rb") as handle:
        return _digest(handle)


def is_of(folder: Path, file: BinaryIO) -> bool:
    """Whether a store was made of what an open file holds; the file is at its beginning afterwards."""
    same = folder.name == f"{_digest(file)}-{_LAYOUT}"
    file.seek(0)
    return same


def _digest(handle: BinaryIO) -> str:
    return hashlib.file_digest(handle, "sha256").hexdigest()[:16]  # type: ignore[arg-type]


def _replace(path: Path, data: bytes) -> None:
    draft = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    draft.write_bytes(data)
    os.replace(draft, path)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("ab") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _clean(shelf: Path, stored: Stored) -> None:
    """Remove stores that nobody reads, and what a killed load has left. Called by the one process that loads."""
    for path in shelf.iterdir():
        if path.name.startswith("draft-") or path.name.endswith(".tmp"):
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        elif path.is_dir() and path.name != stored.folder:
            with (shelf / f"{path.name}.lock").open("ab") as handle:
                try:
                    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    continue  # somebody reads it; a later load removes it
                shutil.rmtree(path)
                (shelf / f"{path.name}.lock").unlink(missing_ok=True)
