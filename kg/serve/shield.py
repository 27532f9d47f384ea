"""What every request passes: the host check, the headers of every answer, the limits of a body.

The host check is against DNS rebinding: a page whose own name has been pointed at 127.0.0.1 sends that name as host.
"""

import asyncio
from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
}
BODY_SECONDS = 20.0  # for a body to arrive whole


class Shield:
    """ASGI middleware. `hosts` are the names a request may ask for, without port; with "*" among them, any."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str]) -> None:
        self._app, self._hosts = app, frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or tell its sender that this host is not here."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        host = _name(Headers(scope=scope).get("host", ""))
        if "*" in self._hosts or host in self._hosts:
            await self._app(scope, receive, sending)
        else:
            words = f"host {host!r} is not this server's; it answers to {', '.join(sorted(self._hosts))}\n"
            await PlainTextResponse(words, 421)(scope, receive, sending)


def _name(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0].lower()
    return host.partition(":")[0].lower()


class TooMuch(Exception):
    """A body is over its limit."""


async def body_of(request: Request, most: int) -> bytes:
    """The body of a request. Raises TooMuch, TimeoutError where it does not arrive in time."""
    parts: list[bytes] = []
    size = 0
    async with asyncio.timeout(BODY_SECONDS):
        async for part in request.stream():
            size += len(part)
            if size > most:
                raise TooMuch
            parts.append(part)
    return b"".join(parts)
