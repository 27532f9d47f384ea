"""The SPARQL 1.1 Protocol, its query operation: https://www.w3.org/TR/sparql11-protocol/#query-operation."""

import asyncio
from collections.abc import Awaitable
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from kg.config import Serve
from kg.errors import LimitError
from kg.serve.accept import GRAPHS, MEDIA, ROWS, choose
from kg.serve.describe import description
from kg.serve.pool import Busy, Pool
from kg.serve.shield import TooMuch, body_of
from kg.serve.wire import Ask, Reply

_STATUS = {"bad": 400, "refused": 403, "limit": 503}
FORM, QUERY, _UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
_NO_UPDATE = "this endpoint only reads: the graph is derived from records, and an update is refused"
_NO_DATASET = "{}: this endpoint answers from its one graph and fetches no other; leave the parameter out"


class Fault(Exception):
    """A request that is not answered: status and reason."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


async def sparql(request: Request, pool: Pool, limits: Serve) -> Response:
    """The answer to a request to /sparql; a GET without a query gets the service description, a browser the query page."""
    try:
        query = await _query(request, limits)
        if query is None:
            return _front(request, pool)
        reply, body = await _while_there(request, pool.ask(_ask(request, query)))
    except Fault as fault:
        return _words(fault.status, str(fault))
    except LimitError as error:
        return _words(503, str(error))
    except Busy:
        return _words(503, "too many queries are waiting; come back in a second", {"retry-after": "1"})
    except (ClientDisconnect, asyncio.CancelledError):
        return _words(499, "the client has gone")
    return _response(reply, body)


def _words(status: int, words: str, headers: dict[str, str] | None = None) -> Response:
    return PlainTextResponse(words + "\n", status, headers={"vary": "Accept", **(headers or {})})


def _response(reply: Reply, body: bytes) -> Response:
    if reply.outcome != "ok":
        return _words(_STATUS[reply.outcome], reply.message)
    if not reply.form:
        return _words(406, f"{reply.message}; offered: {', '.join(MEDIA.values())}")
    return Response(body, headers={"content-type": MEDIA[reply.form], "vary": "Accept", "cache-control": "no-cache"})


async def _while_there(request: Request, answer: Awaitable[tuple[Reply, bytes]]) -> tuple[Reply, bytes]:
    """The answer, unless the client goes away first: then the query is ended."""
    asked = asyncio.ensure_future(answer)
    gone = asyncio.ensure_future(request.receive())  # the body is read: what comes now is the end
    await asyncio.wait({asked, gone}, return_when=asyncio.FIRST_COMPLETED)
    gone.cancel()
    if not asked.done():
        asked.cancel()
    return await asked


def _ask(request: Request, query: str) -> Ask:
    header = ",".join(request.headers.getlist("accept"))
    return Ask(query=query, rows_form=choose(header, ROWS), graph_form=choose(header, GRAPHS))


def _front(request: Request, pool: Pool) -> Response:
    header = ",".join(request.headers.getlist("accept"))
    form = choose(header, {"text/html": "html", **GRAPHS} if "text/html" in header else GRAPHS)
    if form is None:
        raise Fault(406, "the service description comes as Turtle, N-Triples or RDF/XML; for an answer give ?query=")
    if form == "html":
        return RedirectResponse("/query", 303)
    text = description(str(request.url.replace(query="")), pool.lease.stored.triples, form)
    return Response(text, headers={"content-type": MEDIA[form], "vary": "Accept"})


async def _query(request: Request, limits: Serve) -> str | None:
    """The query of a request, None where a GET has none. Raises Fault."""
    values = _pairs(request.scope["query_string"])
    body = await _body(request, limits)
    if request.method == "POST":
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind == _UPDATE:
            raise Fault(403, _NO_UPDATE)
        if kind == FORM:
            values += _pairs(body)
        elif kind == QUERY:
            values.append(("query", _text(body)))
        else:
            raise Fault(415, f"content type {kind or 'none'}; expected {FORM} or {QUERY}")
    for name, _ in values:
        if name in ("update", "using-graph-uri", "using-named-graph-uri"):
            raise Fault(403, _NO_UPDATE)
        if name in ("default-graph-uri", "named-graph-uri"):
            raise Fault(400, _NO_DATASET.format(name))
    queries = [value for name, value in values if name == "query"]
    if len(queries) > 1:
        raise Fault(400, f"{len(queries)} queries in one request; expected one")
    if not queries and request.method == "POST":
        raise Fault(400, "no query; expected the parameter query")
    return queries[0] if queries else None


async def _body(request: Request, limits: Serve) -> bytes:
    try:
        return await body_of(request, limits.body_kb << 10)
    except TooMuch:
        raise Fault(413, f"a request's body may have {limits.body_kb} KB") from None
    except TimeoutError:
        raise Fault(408, "the request's body did not arrive in time") from None


def _pairs(data: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(data.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError as error:
        raise Fault(400, f"parameters not readable: {error}; expected name=value, percent-encoded UTF-8") from None


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise Fault(400, f"query not UTF-8 at byte {error.start}") from None
