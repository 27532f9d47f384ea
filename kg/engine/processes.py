"""Processes that take one part of the work after the other, each over a pipe that nobody else has.

multiprocessing's Pool shares two queues and their locks between its processes: one that is ended while it hands over a result
keeps the lock, and whoever ends the pool, for a fault or for Ctrl-C, may wait for ever. Here one that is ended, whenever that
is, holds up nobody.
"""

import contextlib
import multiprocessing
import signal
import sys
import threading
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, NoReturn, TypeVar

from kg.beside import end_with_parent
from kg.errors import KgError

_PATIENCE = 10.0  # seconds for a process to end when it is told to
Part = TypeVar("Part")
Made = TypeVar("Made")


def in_turn(work: Callable[[Part], Made], parts: Sequence[Part], count: int) -> Iterator[Made]:
    """What `work` makes of each part, in the order of the parts; `count` processes take the next one when they are done with one.

    They are copies of this process where it can be copied; elsewhere `work` must be picklable, and parts and what is made
    of them always. Raises the KgError that `work` raises, and one for a process that the system ended. With the iterator
    all processes end.
    """
    waiting, found = deque(enumerate(parts)), dict[int, Made]()
    with _started(work, min(count, len(parts))) as processes:
        busy = {end: _given(end, process, waiting) for end, process in processes.items()}
        for number in range(len(parts)):
            # who waits for a part gets it before what is made is handed on, which takes its time
            while ready := wait(list(busy), 0 if number in found else None):
                for end in [each for each in busy if each in ready]:
                    found[busy.pop(end)] = _received(end, processes[end])
                    if waiting:
                        busy[end] = _given(end, processes[end], waiting)
            yield found.pop(number)


def _given(end: Connection, process: BaseProcess, waiting: deque[tuple[int, Part]]) -> int:
    """The number of the next part, which is handed to a process that waits for one."""
    number, part = waiting.popleft()
    try:
        end.send(part)
    except OSError:
        _gone(process)
    return number


def _received(end: Connection, process: BaseProcess) -> Any:
    try:
        given = end.recv()
    except (EOFError, OSError):  # the latter in the middle of a result
        _gone(process)
    if isinstance(given, KgError):
        raise given
    return given


def _gone(process: BaseProcess) -> NoReturn:
    process.join(_PATIENCE)
    raise KgError(
        f"a process that reads articles ended with {process.exitcode}; was memory short? What was read is kept"
    ) from None


@contextlib.contextmanager
def _started(work: Callable[[Part], Made], count: int) -> Iterator[dict[Connection, BaseProcess]]:
    """Processes by our ends of their pipes."""
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    processes: dict[Connection, BaseProcess] = {}
    try:
        for _ in range(count):
            ours, theirs = context.Pipe()
            process = context.Process(target=_run, args=(work, theirs), daemon=True)  # type: ignore[attr-defined]
            with warnings.catch_warnings():
                # of threads: the progress bar's, which reading asks nothing
                warnings.simplefilter("ignore", DeprecationWarning)
                process.start()
            theirs.close()
            processes[ours] = process
        yield processes
    finally:
        for process in processes.values():
            process.terminate()
        for end, process in processes.items():
            process.join(_PATIENCE)
            process.kill()
            process.join()
            end.close()


def _run(work: Callable[[Part], Made], end: Connection) -> None:
    """In the other process: send what each part gives, or the KgError it raises, until no more come."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever is interrupted ends the others
    threading.Thread(target=end_with_parent, daemon=True).start()
    with contextlib.suppress(EOFError):
        while True:
            part = end.recv()
            try:
                end.send(work(part))
            except KgError as error:
                end.send(error)
