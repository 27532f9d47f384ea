"""What is made of the ontology of the package and nothing else, kept as Python keeps its compiled modules.

It stands in the `__pycache__` of the package, where whoever writes could as well change the program, under a hash of
all that decides it: the ontology, the code, and what reads it back. A wheel brings it along (tools/compile.py). Where the folder
cannot be written, or Python was told to write no bytecode, it is made anew each time.
"""

import contextlib
import functools
import hashlib
import os
import pickle
import sys
import zlib
from collections.abc import Callable
from importlib.util import cache_from_source
from pathlib import Path
from typing import TypeVar

import msgspec

_HASH = 32  # bytes
_CHECKSUM = 8  # bytes that end a gzip file: checksum and length of what is in it

Made = TypeVar("Made")


def ready(name: str, folder: Path, make: Callable[[], Made]) -> Made:
    """What `make` gives of the ontology in a folder, be it now or by an earlier run of the same program; it must be picklable.

    One thing of each name is kept: what was made of another ontology or by other code gives way.
    """
    wanted, path = _decided(folder), _place(name)
    found = _kept(path, wanted)
    if found is not None:
        made: Made = pickle.loads(found)  # it stands beside the program and is trusted as much
        return made
    made = make()
    if not sys.dont_write_bytecode and _decided(folder) == wanted:  # nobody has edited it meanwhile
        _keep(path, wanted, pickle.dumps(made, protocol=5))
    return made


def _place(name: str) -> Path:
    return Path(cache_from_source(__file__)).with_name(f"{name}.{sys.implementation.cache_tag}.ready")


def _kept(path: Path, wanted: bytes) -> bytes | None:
    """What is kept under this hash, if it is whole."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    head = _HASH + 4
    told, made = data[:head], data[head:]
    return made if told == wanted + zlib.crc32(made).to_bytes(4, "little") else None


def _keep(path: Path, wanted: bytes, made: bytes) -> None:
    """Put it in its place whole, or not at all."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    with contextlib.suppress(OSError):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(wanted + zlib.crc32(made).to_bytes(4, "little") + made)
            os.replace(draft, path)
        finally:
            draft.unlink(missing_ok=True)


def _decided(folder: Path) -> bytes:
    """A hash of all that decides what is made: the ontology, the code, and the versions of what reads it back."""
    whole = hashlib.blake2b(_code(), digest_size=_HASH)
    _take(whole, folder, ".ttl")
    _take(whole, folder, ".tsv.gz", _CHECKSUM)  # of megabytes that are read by few
    return whole.digest()


@functools.cache  # at first use: the code that runs is that which stood there when the process began
def _code() -> bytes:
    whole = hashlib.blake2b(f"{sys.version} msgspec {msgspec.__version__}".encode(), digest_size=_HASH)
    _take(whole, Path(__file__).parent, ".py")
    return whole.digest()


def _take(whole: "hashlib.blake2b", root: Path, ending: str, last: int = 0) -> None:
    """Names and contents of the files below a folder; of contents the `last` bytes, if only so many tell them apart."""
    names = sorted(
        os.path.relpath(os.path.join(where, name), root)
        for where, _, names in os.walk(root)
        for name in names
        if name.endswith(ending)
    )
    for name in names:
        with open(root / name, "rb") as file:
            if last:
                file.seek(max(0, file.seek(0, os.SEEK_END) - last))
            content = file.read()
        whole.update(f"\x1f{name}\x1f{len(content)}\x1f".encode() + content)
