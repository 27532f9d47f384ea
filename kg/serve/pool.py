"""Worker processes that answer queries, each ended when a query takes too long, all replaced when the graph changes."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process

import msgspec

from kg.config import Serve
from kg.errors import LimitError, QueryError
from kg.query.disk import Lease
from kg.serve.wire import HEAD, Ask, Reply, frame, length

_GONE = (asyncio.IncompleteReadError, ConnectionError)


class Busy(Exception):
    """More queries are waiting than may wait."""


class _Worker:
    def __init__(self, process: Process, lease: Lease) -> None:
        self.process, self.lease = process, lease

    async def ask(self, ask: Ask) -> tuple[Reply, bytes]:
        if self.process.stdin is None:
            raise ConnectionError("no pipe")
        self.process.stdin.write(frame(ask))
        await self.process.stdin.drain()
        return await self.read()

    async def read(self) -> tuple[Reply, bytes]:
        pipe = self.process.stdout
        if pipe is None:
            raise ConnectionError("no pipe")
        reply = msgspec.json.decode(await pipe.readexactly(length(await pipe.readexactly(HEAD))), type=Reply)
        return reply, await pipe.readexactly(reply.size)

    async def end(self) -> None:
        if self.process.returncode is None:
            self.process.kill()
        await self.process.wait()


class Pool:
    """The workers of one server. `lease` is the store that new queries are answered from."""

    def __init__(self, limits: Serve, lease: Lease) -> None:
        self.lease = lease
        self._limits = limits
        self._idle: asyncio.Queue[_Worker] = asyncio.Queue()
        self._waiting = 0
        self._used: dict[int, int] = {}  # id of a lease -> workers alive on it
        self._all: set[_Worker] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Start the workers. Raises QueryError where one does not come up."""
        for _ in range(self._limits.workers):
            self._idle.put_nowait(await self._spawn(self.lease))

    async def close(self) -> None:
        """End all workers."""
        for task in list(self._tasks):
            task.cancel()
        for worker in list(self._all):
            await self._end(worker)
        self.lease.close()

    async def replace(self, lease: Lease) -> None:
        """Answer from another store from now on; what is being answered is answered to its end from the old one."""
        fresh = [await self._spawn(lease) for _ in range(self._limits.workers)]
        self.lease = lease
        stale = [self._idle.get_nowait() for _ in range(self._idle.qsize())]
        for worker in fresh:
            self._idle.put_nowait(worker)
        for worker in stale:
            await self._end(worker)

    async def ask(self, ask: Ask) -> tuple[Reply, bytes]:
        """What a worker answers. Raises Busy; LimitError where the query took too long or too much memory."""
        worker = await self._take()
        try:
            found = await asyncio.wait_for(worker.ask(ask), self._limits.seconds)
        except TimeoutError:
            self._later(worker)
            raise LimitError(
                f"query: ended after {self._limits.seconds:g} seconds, its time limit; narrow it, or raise serve.seconds"
            ) from None
        except _GONE:
            self._later(worker)
            raise LimitError("query: ended, it took more memory than a query may; narrow it") from None
        except asyncio.CancelledError:  # the client has gone
            self._later(worker)
            raise
        if worker.lease is self.lease:
            self._idle.put_nowait(worker)
        else:
            await self._end(worker)
        return found

    async def _take(self) -> _Worker:
        if self._waiting >= self._limits.waiting:
            raise Busy
        self._waiting += 1
        try:
            return await asyncio.wait_for(self._idle.get(), self._limits.seconds * 2)
        except TimeoutError:
            raise Busy from None
        finally:
            self._waiting -= 1

    def _later(self, worker: _Worker) -> None:
        """End a worker and start another in its place, while the server goes on."""
        task = asyncio.create_task(self._renew(worker))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _renew(self, worker: _Worker) -> None:
        stale = worker.lease is not self.lease
        await self._end(worker)
        if stale:
            return
        fresh = await self._spawn(worker.lease)
        if fresh.lease is self.lease:
            self._idle.put_nowait(fresh)
        else:
            await self._end(fresh)  # `replace` has brought a full set meanwhile

    async def _spawn(self, lease: Lease) -> _Worker:
        limits = self._limits
        numbers = (limits.seconds, limits.rows, limits.answer_mb, limits.memory_mb)
        words = [str(lease.folder), *map(str, numbers), json.dumps(lease.stored.prefixes)]
        self._used[id(lease)] = self._used.get(id(lease), 0) + 1
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-P", "-m", "kg.serve.worker", *words, stdin=PIPE, stdout=PIPE, start_new_session=True
        )
        worker = _Worker(process, lease)
        self._all.add(worker)
        try:
            await asyncio.wait_for(worker.read(), 60)
        except (TimeoutError, *_GONE) as error:
            await self._end(worker)
            raise QueryError("serve: a worker does not start; its error stands above") from error
        return worker

    async def _end(self, worker: _Worker) -> None:
        if worker not in self._all:
            return
        self._all.discard(worker)
        await worker.end()
        self._used[id(worker.lease)] -= 1
        if not self._used[id(worker.lease)] and worker.lease is not self.lease:
            del self._used[id(worker.lease)]
            worker.lease.close()
