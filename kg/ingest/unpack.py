"""Bytes of a file within a limit, `.gz` and `.zst` unpacked on the way."""

import gzip
import io
import zlib
from pathlib import Path, PurePath
from typing import BinaryIO, TypeVar

from kg.errors import ArticleError

Name = TypeVar("Name", bound=PurePath)
PACKED = (".gz", ".zst")
_ZSTD = b"\x28\xb5\x2f\xfd"
PACKERS = ((b"\x1f\x8b", ".gz"), (_ZSTD, ".zst"))  # how what they packed begins
MEGABYTE = 1 << 20
_STEP = 512  # bytes unpacked at once: no more than 16 MB can come out of them


def plain_name(path: Name) -> Name:
    """The name of a file without the endings of packers: "a.jsonl.gz" is "a.jsonl"."""
    while path.suffix.lower() in PACKED:
        path = path.with_suffix("")
    return path


def read_bytes(path: Path, source: str, max_mb: int) -> bytes:
    """The content of a file, unpacked, never more than `max_mb` of it in memory.

    Raises ArticleError where it is larger, cut off or not what its name says; OSError where it cannot be opened.
    """
    with path.open("rb") as handle:
        return _unpacked(handle, path, source, max_mb)


def unpacked(data: bytes, name: PurePath, source: str, max_mb: int) -> bytes:
    """Bytes that have such a name, unpacked. Raises ArticleError where they are not what it says, or too many."""
    return _unpacked(io.BytesIO(data), name, source, max_mb)


def _unpacked(handle: BinaryIO, path: PurePath, source: str, max_mb: int) -> bytes:
    packer = path.suffix.lower()
    if packer == ".gz":
        data = _gunzipped(handle, source, max_mb)
    elif packer == ".zst":
        data = _unzstd(handle, source, max_mb)
    else:
        return within(upto(handle, max_mb * MEGABYTE + 1), source, max_mb)
    return _unpacked(io.BytesIO(within(data, source, max_mb)), path.with_suffix(""), source, max_mb)


def upto(handle: BinaryIO | gzip.GzipFile, most: int) -> bytes:
    """What a file holds, at most so many bytes: read in steps, since one read would ask for the room of them all."""
    data = bytearray()
    while len(data) < most and (part := handle.read(min(MEGABYTE, most - len(data)))):
        data += part
    return bytes(data)


def within(data: bytes, source: str, max_mb: int) -> bytes:
    """The same bytes. Raises ArticleError where there are more than `max_mb` megabytes."""
    if len(data) > max_mb * MEGABYTE:
        raise ArticleError(f"{source}: larger than {max_mb} MB; split it, or raise ingest.max_mb in kg.toml")
    return data


def _gunzipped(handle: BinaryIO, source: str, max_mb: int) -> bytes:
    try:
        with gzip.open(handle) as unpacked:
            return upto(unpacked, max_mb * MEGABYTE + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise ArticleError(f"{source}: not a whole gzip file: {error}; fetch it again") from error


def _unzstd(handle: BinaryIO, source: str, max_mb: int) -> bytes:
    import zstandard

    if handle.read(len(_ZSTD)) != _ZSTD:
        raise ArticleError(f"{source}: not a Zstandard file: its first bytes are another format's; fetch it again")
    handle.seek(0)
    unpacker = zstandard.ZstdDecompressor(max_window_size=128 * MEGABYTE)
    frame, data = unpacker.decompressobj(), bytearray()
    try:
        while (part := frame.unused_data if frame.eof else handle.read(_STEP)) and len(data) <= max_mb * MEGABYTE:
            frame = unpacker.decompressobj() if frame.eof else frame
            data += frame.decompress(part)
    except zstandard.ZstdError as error:
        raise ArticleError(f"{source}: not a whole Zstandard file: {error}; fetch it again") from error
    if not frame.eof and len(data) <= max_mb * MEGABYTE:
        raise ArticleError(f"{source}: not a whole Zstandard file: it is cut off; fetch it again")
    return bytes(data)
