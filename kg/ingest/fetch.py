"""Fetching over HTTP with every limit that a server may not respect: time, size, redirects, private addresses."""

import http.client
import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

from kg.config import Fetch
from kg.errors import ArticleError
from kg.ingest.unpack import MEGABYTE
from kg.model import Value

_REDIRECTS = frozenset([301, 302, 303, 307, 308])
_CHUNK = 1 << 16


class Answer(Value, frozen=True):
    """What a server gave: `url` after redirects; `etag` and `modified` for asking again. `data` is None where nothing changed."""

    url: str
    kind: str  # the media type without its parameters
    data: bytes | None
    etag: str = ""
    modified: str = ""


def fetch(url: str, limits: Fetch, *, etag: str = "", modified: str = "") -> Answer:
    """The content of an address; with `etag` or `modified` only where it has changed since.

    Raises ArticleError that names the address and the limit or fault.
    """
    deadline = time.monotonic() + limits.seconds
    asked, where = {url}, url
    for _ in range(limits.redirects + 1):
        answer = _once(where, limits, deadline, etag, modified)
        if isinstance(answer, Answer):
            return answer
        where = answer
        if where in asked:
            raise ArticleError(f"{url}: redirects in a circle (to {where})")
        asked.add(where)
    raise ArticleError(f"{url}: more than {limits.redirects} redirects")


def _once(url: str, limits: Fetch, deadline: float, etag: str, modified: str) -> Answer | str:
    """One request: the answer, or where it sends us."""
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise ArticleError(f"{url}: not an address: {error}") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ArticleError(f"{url}: not an address that is fetched; expected http:// or https://")
    try:
        connection = _connect(url, limits, deadline)
        try:
            connection.request(
                "GET", _path(parts.path, parts.query), headers=_headers(parts.netloc, limits, etag, modified)
            )
            return _read(url, connection.getresponse(), limits, deadline)
        finally:
            connection.close()
    except TimeoutError as error:
        raise ArticleError(f"{url}: no whole answer within {limits.seconds:g} seconds") from error
    except (http.client.HTTPException, ssl.SSLError) as error:
        raise ArticleError(f"{url}: a broken answer: {type(error).__name__} {error}") from error
    except OSError as error:
        raise ArticleError(f"{url}: cannot be reached: {error.strerror or error}") from error


def _path(path: str, query: str) -> str:
    whole = (path or "/") + (f"?{query}" if query else "")
    return "".join(char if "!" <= char <= "~" else "".join(f"%{byte:02X}" for byte in char.encode()) for char in whole)


def _headers(host: str, limits: Fetch, etag: str, modified: str) -> dict[str, str]:
    found = {
        "Host": host.rpartition("@")[2],
        "User-Agent": limits.agent,
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    return found | ({"If-None-Match": etag} if etag else {}) | ({"If-Modified-Since": modified} if modified else {})


def _connect(url: str, limits: Fetch, deadline: float) -> http.client.HTTPConnection:
    """A connection to an address that was looked at first, so that no second look-up can lead elsewhere."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError, ValueError) as error:
        raise ArticleError(f"{url}: no such host: {error}") from error
    address = str(found[0][4][0])
    if not limits.private and not all(_is_public(str(each[4][0])) for each in found):
        raise ArticleError(
            f"{url}: {address} is an address of this machine or a private network; fetch.private = true allows it"
        )
    plain = socket.create_connection((address, port), timeout=_left(deadline))
    connection = http.client.HTTPConnection(host, port)
    connection.sock = (
        ssl.create_default_context().wrap_socket(plain, server_hostname=host) if parts.scheme == "https" else plain
    )
    return connection


def _is_public(address: str) -> bool:
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_global and not found.is_multicast


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _read(url: str, response: http.client.HTTPResponse, limits: Fetch, deadline: float) -> Answer | str:
    told = response.headers
    kept = {"etag": told.get("ETag", ""), "modified": told.get("Last-Modified", "")}
    if response.status in _REDIRECTS:
        return _target(url, told.get("Location", ""))
    if response.status == 304:
        return Answer(url=url, kind="", data=None, **kept)
    if response.status != 200:
        raise ArticleError(f"{url}: answered {response.status} {response.reason}")
    unpack = _unpacker(url, told.get("Content-Encoding", "").strip().lower())
    data = bytearray()
    while chunk := _chunk(response, deadline):
        data += unpack(chunk, limits.max_mb * MEGABYTE + 1 - len(data))
        if len(data) > limits.max_mb * MEGABYTE:
            raise ArticleError(f"{url}: larger than {limits.max_mb} MB; raise fetch.max_mb in kg.toml")
    if response.length:
        raise ArticleError(f"{url}: cut off: {response.length} bytes fewer than announced; try again")
    return Answer(url=url, kind=told.get_content_type(), data=bytes(data), **kept)


def _target(url: str, location: str) -> str:
    """Where a redirect leads."""
    try:
        return urljoin(url, location).partition("#")[0]
    except ValueError as error:
        raise ArticleError(f"{url}: redirects to no address: {error}") from error


def _chunk(response: http.client.HTTPResponse, deadline: float) -> bytes:
    """What has come so far, at most one chunk; a server that drips bytes is held to the deadline all the same."""
    sock = getattr(getattr(response.fp, "raw", None), "_sock", None)
    if sock is not None:
        sock.settimeout(_left(deadline))
    return response.read1(_CHUNK)


def _unpacker(url: str, packer: str) -> Callable[[bytes, int], bytes]:
    """(bytes, how many may come out) -> unpacked bytes."""
    if packer in ("", "identity"):
        return lambda chunk, room: chunk
    if packer not in ("gzip", "x-gzip"):
        raise ArticleError(f"{url}: packed as {packer!r}, though only gzip was asked for")
    unpacker = zlib.decompressobj(wbits=31)

    def unpack(chunk: bytes, room: int) -> bytes:
        try:
            return unpacker.decompress(chunk, max(room, 1))
        except zlib.error as error:
            raise ArticleError(f"{url}: not gzip, though it says so: {error}") from error

    return unpack
