"""The server's side of a nursery: workers of one store, each a stream to a process that the nursery forks and ends."""

import asyncio
import json
import socket
import sys
from asyncio.subprocess import Process

import msgspec

from kg.config import Serve
from kg.errors import QueryError
from kg.query.disk import Lease
from kg.serve.nursery import DONE, FORK, KILL, NUMBER
from kg.serve.wire import HEAD, Ask, Reply, frame, length

GONE = (asyncio.IncompleteReadError, ConnectionError)  # what a dead process leaves of its stream
# Not "-m": the package, which is imported before, holds the module already, and Python warns of two.
_NURSERY = "import sys; from kg.serve.nursery import main; main(sys.argv[1:])"
_LOADING = 600.0  # seconds for a graph to be read into memory


class Worker:
    """A process that answers one query at a time."""

    def __init__(self, brood: "Brood", number: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.brood, self.number = brood, number
        self._reader, self._writer = reader, writer

    async def ask(self, ask: Ask) -> tuple[Reply, bytes]:
        """Its answer. Raises one of GONE where it dies over it."""
        self._writer.write(frame(ask))
        await self._writer.drain()
        return await self.read()

    async def read(self) -> tuple[Reply, bytes]:
        """The next thing that it says."""
        head = await self._reader.readexactly(HEAD)
        reply = msgspec.json.decode(await self._reader.readexactly(length(head)), type=Reply)
        return reply, await self._reader.readexactly(reply.size)

    def close(self) -> None:
        """Let go of the stream; a worker that waits for a query ends of it."""
        self._writer.close()


class Brood:
    """The workers of one store. The nursery is started with the first of them, and again should it die."""

    def __init__(self, limits: Serve, lease: Lease) -> None:
        self.lease = lease
        self._limits = limits
        self._turn = asyncio.Lock()  # one order at a time, each with its answer
        self._process: Process | None = None
        self._control: socket.socket | None = None
        self._closed = False

    async def hatch(self) -> Worker:
        """A new worker. Raises QueryError where none comes up."""
        ours, theirs = socket.socketpair()
        try:
            async with self._turn:
                control = await self._started()
                socket.send_fds(control, [FORK], [theirs.fileno()])
                number = NUMBER.unpack(await self._said(control, NUMBER.size))[0]
            theirs.close()
            ours.setblocking(False)
            worker = Worker(self, number, *await asyncio.open_connection(sock=ours, limit=1 << 20))
            await asyncio.wait_for(worker.read(), 60)
        except (TimeoutError, OSError, *GONE) as error:
            ours.close()
            theirs.close()
            raise QueryError("serve: a worker does not start; its error stands above") from error
        return worker

    async def kill(self, worker: Worker) -> None:
        """End a worker, whatever it does; it is gone afterwards."""
        worker.close()
        async with self._turn:
            if self._control is None:
                return
            try:
                self._control.send(KILL + NUMBER.pack(worker.number))
                await self._said(self._control, len(DONE))
            except (OSError, *GONE):
                await self._ended()  # and with the nursery all that it had forked

    async def close(self) -> None:
        """End all, and let others remove the store."""
        self._closed = True
        async with self._turn:
            await self._ended()
        self.lease.close()

    async def _started(self) -> socket.socket:
        if self._control is not None and self._process is not None and self._process.returncode is None:
            return self._control
        await self._ended()
        if self._closed:
            raise ConnectionResetError("the graph has been replaced")
        ours, theirs = socket.socketpair()
        stored = self.lease.stored
        words = [str(self.lease.folder), msgspec.json.encode(self._limits).decode(), str(stored.triples), json.dumps(stored.prefixes)]  # fmt: skip
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-P", "-c", _NURSERY, *words, stdin=theirs.fileno(), start_new_session=True
        )
        theirs.close()
        ours.setblocking(False)
        self._control = ours
        try:
            await asyncio.wait_for(self._said(ours, len(DONE)), _LOADING)
        except (TimeoutError, OSError):
            await self._ended()  # a word that comes late must not be taken for the answer to another order
            raise
        return ours

    async def _said(self, control: socket.socket, size: int) -> bytes:
        data = b""
        while len(data) < size:
            part = await asyncio.get_running_loop().sock_recv(control, size - len(data))
            if not part:
                raise ConnectionResetError("the nursery has gone")
            data += part
        return data

    async def _ended(self) -> None:
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._process is not None:
            if self._process.returncode is None:
                self._process.kill()
            await self._process.wait()
            self._process = None
