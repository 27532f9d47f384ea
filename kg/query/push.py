"""A built graph sent to a store elsewhere, in batches; what was cut off goes on where it stopped.

Protocols: SPARQL 1.1 Graph Store HTTP Protocol, https://www.w3.org/TR/sparql11-http-rdf-update/, or SPARQL 1.1 Update by
the Protocol's update operation, https://www.w3.org/TR/sparql11-protocol/#update-operation. No triple has a blank node, so
a batch sent twice changes nothing: what is done is written down after each batch, in `.push` beside the graph.
"""

import hashlib
import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Literal
from urllib.parse import quote, urlsplit

import msgspec
import pyoxigraph

from kg.counted import counted
from kg.errors import ExportError, one_line
from kg.export.files import write_whole
from kg.model import Value
from kg.progress import Step, silent
from kg.query.disk import digest_of
from kg.query.reading import parsed, reading

Protocol = Literal["graph-store", "update"]
TRIES = 4  # of one batch
_PAUSES = (0.5, 2.0, 8.0)  # seconds between them
_SECONDS = 300.0  # for the other store to answer
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})  # it may go better in a moment


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows nothing: urllib would send a redirected batch as a GET without it, and the header Authorization to anybody."""

    def redirect_request(self, *args: object) -> None:
        """None: the answer stands as it is."""


_OPENER = urllib.request.build_opener(_Stay)


class Target(Value, frozen=True):
    """Where to: the address of the store, how it is spoken to, and the named graph that is replaced ("" for the default one)."""

    url: str
    protocol: Protocol = "graph-store"
    graph: str = ""
    headers: Mapping[str, str] = {}


class Pushed(Value, frozen=True):
    """What a push has done: triples of the graph, batches of it, and how many of them an earlier push had sent."""

    triples: int
    batches: int
    before: int


class _Done(Value, frozen=True):
    content: str
    batch: int
    batches: int  # that have arrived
    triples: int


def push(
    graph_file: Path | str, target: Target, *, batch: int = 20_000, fresh: bool = False,
    step: Step = silent, pause: Callable[[float], None] = time.sleep,
) -> Pushed:  # fmt: skip
    """Replace a graph of another store by the graph of a Turtle file; `batch` triples a request.

    The first batch clears what was there. Goes on after the last batch that arrived where the same file was pushed to the
    same graph before and was cut off; `fresh` starts over. Raises QueryError for a file that cannot be read, ExportError
    where the store refuses or cannot be reached: what has arrived is kept, and the same call goes on from there.
    """
    file = Path(graph_file)
    _checked(target, batch)
    total = max(1, -(-sum(map(len, _batches(file, batch))) // batch))  # all of it is read before anything is cleared
    mark = file.parent / ".push" / (hashlib.sha256(f"{target.url} {target.graph}".encode()).hexdigest()[:16] + ".json")
    content = digest_of(file)
    done = _read(mark)
    if fresh or done is None or (done.content, done.batch) != (content, batch):
        done = _Done(content=content, batch=batch, batches=0, triples=0)
    before = done.batches
    for number, triples in enumerate(_batches(file, batch)):
        if number >= before:
            _sent(triples, target, number, pause)
            done = _Done(content=content, batch=batch, batches=number + 1, triples=done.triples + len(triples))
            _note(mark, done)
        step(number + 1, total)
    mark.unlink(missing_ok=True)  # whole: the next push replaces it again
    return Pushed(triples=done.triples, batches=done.batches, before=before)


def _checked(target: Target, batch: int) -> None:
    parts = urlsplit(target.url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ExportError(f"{target.url}: no address of a store; expected http://HOST/... or https://HOST/...")
    if batch < 1:
        raise ExportError(f"push: a batch of {batch} triples; expected 1 or more")
    if target.graph:
        try:
            pyoxigraph.NamedNode(target.graph)
        except ValueError as error:
            raise ExportError(f"push: {target.graph!r} is no IRI of a graph: {error}") from error


def _batches(file: Path, size: int) -> Iterator[list[pyoxigraph.Triple]]:
    with reading(file):
        quads = parsed(file)
        triples = [quad.triple for quad in islice(quads, size)]
        yield triples  # also where it is empty: an empty graph clears the other one
        while triples := [quad.triple for quad in islice(quads, size)]:
            yield triples


def _note(mark: Path, done: _Done) -> None:
    try:
        mark.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise ExportError(
            f"{mark.parent}: cannot be made: {error.strerror}; a push notes there how far it has come"
        ) from error
    write_whole(mark, msgspec.json.encode(done))


def _read(mark: Path) -> _Done | None:
    try:
        return msgspec.json.decode(mark.read_bytes(), type=_Done)
    except (OSError, msgspec.DecodeError):
        return None  # nothing was cut off


def _sent(triples: list[pyoxigraph.Triple], target: Target, number: int, pause: Callable[[float], None]) -> None:
    request = _request(triples, target, first=number == 0)
    for attempt in range(TRIES):
        reason, final = _answer(request)
        if not reason:
            return
        if final or attempt == TRIES - 1:
            break
        pause(_PAUSES[attempt])
    raise ExportError(
        f"{target.url}: batch {number + 1} was not taken: {reason}; {counted(number, 'batch', 'es')} {'has' if number == 1 else 'have'} arrived: "
        "mend it and run the same command to go on from there"
    )


def _request(triples: list[pyoxigraph.Triple], target: Target, *, first: bool) -> urllib.request.Request:
    lines = pyoxigraph.serialize(triples, format=pyoxigraph.RdfFormat.N_TRIPLES) or b""
    if target.protocol == "graph-store":
        name = f"graph={quote(target.graph, safe='')}" if target.graph else "default"
        url = f"{target.url}{'&' if '?' in target.url else '?'}{name}"
        kind, method = "application/n-triples", "PUT" if first else "POST"
    else:
        clear = f"CLEAR SILENT GRAPH <{target.graph}> ;\n" if target.graph else "CLEAR SILENT DEFAULT ;\n"
        opened, closed = (f"GRAPH <{target.graph}> {{\n", "}") if target.graph else ("", "")
        lines = f"{clear if first else ''}INSERT DATA {{ {opened}".encode() + lines + f"{closed} }}".encode()
        url, kind, method = target.url, "application/sparql-update", "POST"
    headers = {"content-type": kind, "user-agent": "kg", **target.headers}
    return urllib.request.Request(url, data=lines, headers=headers, method=method)


def _answer(request: urllib.request.Request) -> tuple[str, bool]:
    """Why a request was not taken, "" where it was; and whether trying again is of no use."""
    try:
        with _OPENER.open(request, timeout=_SECONDS) as answer:
            answer.read()
    except urllib.error.HTTPError as error:
        with error:
            words = one_line(error.read(300).decode(errors="replace"))
        if moved := error.headers.get("location"):
            return f"{error.code} {error.reason}: the store is at {moved}; give that address", True
        return f"{error.code} {error.reason}" + (f": {words}" if words else ""), error.code not in _AGAIN
    except urllib.error.URLError as error:
        return f"not reachable: {error.reason}", False
    except (http.client.HTTPException, OSError) as error:
        return f"cut off: {error or type(error).__name__}", False
    return "", False
