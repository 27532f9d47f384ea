"""Records on their way home: Parquet files that many machines write and one reads, merged by key.

A row is an article under a stamp: the name of its part, its key (`kg.store.key_of`), its id, its records as JSON. All records of an article are in
one row, and equal keys have equal rows, so that a batch read twice, after a machine was lost, is there once in the end,
whichever files hold it and in whichever order they are read.
"""

import contextlib
import functools
import os
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec

from kg import ids
from kg.counted import counted
from kg.errors import ConfigError, StoreError
from kg.model import Record, decode, encode

Row = tuple[str, str, list[Record]]  # key, article, records
_SUFFIX = ".parquet"
_MEMORY = "1GB"  # of the merge; what is more goes to disk
# Of equal keys the row in the first part by name counts. Records, which are large, take no part in the merge: they are read part by part.
_MERGED = "select key, min(article) as article, min(part) as part from parts group by key order by article, key"
_FETCHED = 1024  # rows
_OPEN = 16  # parts that are kept while others are read
_FILES = (OSError, ValueError)  # what file systems and Arrow raise


def write_part(folder: str, rows: Iterable[Row]) -> str:
    """The name of a file of rows in a folder or at an address such as s3://bucket/folder; the same keys have the same name.

    It is there whole or not at all. Raises StoreError.
    """
    arrow, files, root = _opened(folder)
    rows = list(rows)
    name = f"part-{ids.digest(sorted(key for key, _, _ in rows), 32)}{_SUFFIX}"
    table = arrow.table(
        {
            "part": arrow.array([name] * len(rows), arrow.string()),
            "key": arrow.array([key for key, _, _ in rows], arrow.string()),
            "article": arrow.array([article for _, article, _ in rows], arrow.string()),
            "records": arrow.array([[encode(r).decode() for r in found] for _, _, found in rows], arrow.list_(arrow.string())),
        }
    )  # fmt: skip
    data = BytesIO()
    arrow.parquet.write_table(table, data, compression="zstd")
    local = files.type_name == "local"  # an object store shows what is written once it is whole
    draft = f"{root}/.{name}.{os.getpid()}" if local else f"{root}/{name}"
    with _told(folder):
        files.create_dir(root)
        with files.open_output_stream(draft) as out:
            out.write(data.getbuffer())
        if local:
            files.move(draft, f"{root}/{name}")
    return name


def keys_in(folder: str) -> frozenset[str]:
    """The keys of all rows. Raises StoreError."""
    with _merging(folder) as query:
        return frozenset(key for (key,) in query("select distinct key from parts").fetchall()) if query else frozenset()


def merged(folder: str, keys: Collection[str]) -> Iterator[Row]:
    """The rows of these keys, each once, sorted by article. Raises StoreError where one is missing or damaged."""
    if not keys:
        return
    wanted, read = set(keys), _reading(folder)
    with _merging(folder) as query:
        rows = query(_MERGED) if query else None
        while rows is not None and (some := rows.fetchmany(_FETCHED)):
            for key, article, part in some:
                if key in wanted:
                    wanted.remove(key)
                    yield key, article, _decoded(read(part)[key], folder)
    if wanted:
        raise StoreError(
            f"{folder}: the records of {counted(len(wanted), 'article')} are missing; run the same command again"
        )


def _reading(folder: str) -> Callable[[str], dict[str, list[str]]]:
    """A function from the name of a part to its records by key; the last few parts are kept."""
    arrow, files, root = _opened(folder)

    @functools.lru_cache(maxsize=_OPEN)
    def read(part: str) -> dict[str, list[str]]:
        with _told(folder):
            table = arrow.parquet.read_table(f"{root}/{part}", columns=["key", "records"], filesystem=files)
        return dict(zip(table["key"].to_pylist(), table["records"].to_pylist(), strict=True))

    return read


def clear(folder: str, keys: Collection[str]) -> int:
    """How many files were removed because they hold none of these keys. Raises StoreError."""
    arrow, files, root = _opened(folder)
    gone = 0
    for path in _paths(files, root, folder):
        with _told(folder):
            if keys and any(key in keys for key in _keys(path, arrow, files)):
                continue
            files.delete_file(path)
            gone += 1
    return gone


def _keys(path: str, arrow: Any, files: Any) -> list[str]:
    found: list[str] = arrow.parquet.read_table(path, columns=["key"], filesystem=files)["key"].to_pylist()
    return found


def _decoded(lines: list[str], folder: str) -> list[Record]:
    try:
        return [decode(line) for line in lines]
    except (msgspec.MsgspecError, TypeError) as error:
        raise StoreError(f"{folder}: the records are damaged ({error}); remove the folder and build again") from error


def _opened(folder: str) -> tuple[Any, Any, str]:
    """pyarrow, the file system of a folder or address, and the path in it."""
    import pyarrow  # type: ignore[import-untyped]
    import pyarrow.dataset  # type: ignore[import-untyped]
    import pyarrow.fs  # type: ignore[import-untyped]
    import pyarrow.parquet  # type: ignore[import-untyped]

    where = folder if "://" in folder else Path(folder).absolute().as_uri()
    try:
        files, root = pyarrow.fs.FileSystem.from_uri(where)
    except (ValueError, OSError) as error:
        raise ConfigError(f"ray.parts {folder!r}: {error}; expected a folder or an address such as s3://bucket/folder") from error  # fmt: skip
    return pyarrow, files, root


def _paths(files: Any, root: str, folder: str) -> list[str]:
    from pyarrow.fs import FileSelector, FileType

    with _told(folder):
        found = files.get_file_info(FileSelector(root, allow_not_found=True))
    return sorted(each.path for each in found if each.type == FileType.File and each.path.endswith(_SUFFIX))


@contextlib.contextmanager
def _merging(folder: str) -> Iterator[Any]:
    """A function that asks DuckDB about the table `parts`; None where there is no file."""
    arrow, files, root = _opened(folder)
    paths = _paths(files, root, folder)
    if not paths:
        yield None
        return
    import duckdb

    with tempfile.TemporaryDirectory(prefix="kg-") as spill, _told(folder, (*_FILES, duckdb.Error)):
        connection = duckdb.connect(config={"memory_limit": _MEMORY, "temp_directory": spill, "autoinstall_known_extensions": False})  # fmt: skip
        with contextlib.closing(connection):
            connection.register("parts", arrow.dataset.dataset(paths, filesystem=files, format="parquet"))
            yield connection.execute


@contextlib.contextmanager
def _told(folder: str, errors: tuple[type[Exception], ...] = _FILES) -> Iterator[None]:
    """These errors become one line."""
    try:
        yield
    except errors as error:
        first = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise StoreError(
            f"{folder}: records cannot be written or read: {first}; remove a damaged file, or build with --fresh"
        ) from error
