"""The server: /sparql, a query page at /query, and what the build has written at /."""

import asyncio
import contextlib
import mimetypes
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from kg.config import Serve
from kg.errors import KgError
from kg.query import named_queries, with_prefixes
from kg.query.disk import prepare, state
from kg.serve.openapi import openapi
from kg.serve.pool import Pool
from kg.serve.protocol import sparql
from kg.serve.shield import Shield

_ASSETS = Path(__file__).parent / "assets"
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
for _ending, _media in (
    (".ttl", "text/turtle"),
    (".trig", "application/trig"),
    (".nq", "application/n-quads"),
    (".jsonld", "application/ld+json"),
    (".rdf", "application/rdf+xml"),
    (".jsonl", "application/jsonl"),
):
    mimetypes.add_type(_media, _ending)
_LOOK = 0.5  # seconds between two looks at the graph file


def make_app(exports: Path | str, limits: Serve, host: str = "127.0.0.1") -> Starlette:
    """The application over a folder of exports. Its start raises QueryError where there is no graph."""
    folder = Path(exports)

    @contextlib.asynccontextmanager
    async def running(app: Starlette) -> AsyncIterator[None]:
        pool = app.state.pool = Pool(limits, prepare(folder))
        await pool.start()
        watching = asyncio.create_task(_watch(folder, pool))
        yield
        watching.cancel()
        await pool.close()

    async def endpoint(request: Request) -> Response:
        return await sparql(request, request.app.state.pool, limits)

    routes = [
        Route("/sparql", endpoint, methods=["GET", "POST"]),
        Route("/query", _page),
        Route("/queries.json", _queries),
        Route("/openapi.json", _openapi),
        Route("/.well-known/void", _description),
        Mount("/assets/query", StaticFiles(directory=_ASSETS)),
        Mount("/", _Exports(directory=folder, html=True)),
    ]
    middleware = [Middleware(Shield, hosts=_hosts(host, limits))]
    if limits.cors:
        middleware.append(Middleware(CORSMiddleware, allow_origins=list(limits.cors), allow_methods=["GET", "POST"]))
    return Starlette(routes=routes, middleware=middleware, lifespan=running)


def _hosts(host: str, limits: Serve) -> set[str]:
    """The names to answer to: on a loopback address that one's only, elsewhere any unless kg.toml names some."""
    if host in _LOOPBACK:
        return {*_LOOPBACK, *limits.hosts}
    return set(limits.hosts) or {"*"}


async def _page(request: Request) -> Response:
    return FileResponse(_ASSETS / "query.html")


async def _queries(request: Request) -> Response:
    found = named_queries().values()
    return JSONResponse(
        [{"name": each.name, "question": each.question, "text": with_prefixes(each.text)} for each in found]
    )


async def _openapi(request: Request) -> Response:
    return JSONResponse(openapi())


async def _description(request: Request) -> Response:
    """Where VoID, section 7.2, wants the description of the data set to be found."""
    return RedirectResponse("/void.ttl", 302)


class _Exports(StaticFiles):
    """The exports without hidden files (the store is one), and the explorer as the front page."""

    def lookup_path(self, path: str) -> tuple[str, Any]:
        if any(part.startswith(".") and part != "." for part in path.split("/")):
            return "", None
        return super().lookup_path(path)

    async def get_response(self, path: str, scope: Any) -> Response:
        if path in ("", ".", "/"):
            path = next((name for name in ("index.html", "graph.html") if self.lookup_path(name)[1]), path)
        try:
            return await super().get_response(path, scope)
        except (ValueError, OSError):  # a path that no file can have
            raise HTTPException(404) from None


async def _watch(folder: Path, pool: Pool) -> None:
    """Answer from the new graph once the folder holds one; a broken one is told of once and not taken."""
    seen = state(folder)
    while True:
        await asyncio.sleep(_LOOK)
        now = state(folder)
        if now is None or now == seen:
            continue
        seen = now
        loading = await asyncio.create_subprocess_exec(sys.executable, "-P", "-m", "kg.serve.load", str(folder))
        if await loading.wait() != 0:
            continue  # it has said why, on stderr
        try:
            await pool.replace(prepare(folder))
        except KgError as error:
            sys.stderr.write(f"kg: {error}\n")
