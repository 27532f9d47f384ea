"""Worker processes that answer queries, each ended when a query takes too long, all replaced when the graph changes."""

import asyncio
import sys

from kg.config import Serve
from kg.errors import LimitError, QueryError
from kg.query.disk import Lease
from kg.serve.brood import GONE, Brood, Worker
from kg.serve.wire import Ask, Reply

_PAUSE = 5.0  # seconds before a worker that did not start is tried again


class Busy(Exception):
    """More queries are waiting than may wait."""


class Pool:
    """The workers of one server; new queries are answered from the store of `lease`."""

    def __init__(self, limits: Serve, lease: Lease) -> None:
        self._limits = limits
        self._brood = Brood(limits, lease)
        self._broods = {self._brood}  # and older ones that still answer
        self._idle: asyncio.Queue[Worker] = asyncio.Queue()
        self._alive: set[Worker] = set()
        self._waiting = 0
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def lease(self) -> Lease:
        """The store that new queries are answered from."""
        return self._brood.lease

    async def start(self) -> None:
        """Start the workers. Raises QueryError where one does not come up."""
        for worker in await self._hatched(self._brood):
            self._idle.put_nowait(worker)

    async def close(self) -> None:
        """End all workers."""
        for task in list(self._tasks):
            task.cancel()
        for brood in self._broods:
            await brood.close()

    async def replace(self, lease: Lease) -> None:
        """Answer from another store from now on; what is being answered is answered to its end from the old one.

        Raises QueryError where no worker comes up on the other store; then all stays as it was.
        """
        fresh = Brood(self._limits, lease)
        try:
            workers = await self._hatched(fresh)
        except QueryError:
            await fresh.close()
            raise
        self._brood = fresh
        self._broods.add(fresh)
        stale = [self._idle.get_nowait() for _ in range(self._idle.qsize())]
        for worker in workers:
            self._idle.put_nowait(worker)
        for worker in stale:
            await self._end(worker)

    async def _hatched(self, brood: Brood) -> list[Worker]:
        workers = [await brood.hatch() for _ in range(self._limits.workers)]
        self._alive.update(workers)
        return workers

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
        except GONE:
            self._later(worker)
            raise LimitError("query: ended, it took more memory than a query may; narrow it") from None
        except asyncio.CancelledError:  # the client has gone
            self._later(worker)
            raise
        if worker.brood is self._brood:
            self._idle.put_nowait(worker)
        else:
            self._later(worker)  # not here: a client that goes away now would cut the order to the nursery in two
        return found

    async def _take(self) -> Worker:
        if self._waiting >= self._limits.waiting:
            raise Busy
        self._waiting += 1
        try:
            return await asyncio.wait_for(self._idle.get(), self._limits.seconds * 2)
        except TimeoutError:
            raise Busy from None
        finally:
            self._waiting -= 1

    def _later(self, worker: Worker) -> None:
        """End a worker and start another in its place, while the server goes on."""
        task = asyncio.create_task(self._renew(worker))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _renew(self, worker: Worker) -> None:
        stale = worker.brood is not self._brood
        await self._end(worker)
        while not stale and worker.brood is self._brood:
            try:
                fresh = await worker.brood.hatch()
            except QueryError as error:
                sys.stderr.write(f"kg: {error}; another try in {_PAUSE:g} seconds\n")
                await asyncio.sleep(_PAUSE)
                continue
            self._alive.add(fresh)
            if fresh.brood is self._brood:
                self._idle.put_nowait(fresh)
            else:
                await self._end(fresh)  # `replace` has brought a full set meanwhile
            return

    async def _end(self, worker: Worker) -> None:
        if worker not in self._alive:
            return
        self._alive.discard(worker)
        await worker.brood.kill(worker)
        if worker.brood is not self._brood and not any(other.brood is worker.brood for other in self._alive):
            self._broods.discard(worker.brood)
            await worker.brood.close()
