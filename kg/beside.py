"""Tasks side by side, each in a copy of this process: it sees all that is in memory, and nothing is sent to it."""

import multiprocessing
import os
import signal
import sys
import threading
import warnings
from collections import deque
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from kg.errors import KgError

_PATIENCE = 10.0  # seconds for a process to take away its drafts when it is told to stop

Made = TypeVar("Made")


def side_by_side(tasks: Sequence[Callable[[], Made]], workers: int) -> list[Made]:
    """What the tasks give, in their order, `workers` of them at a time; one after the other where processes cannot be copied.

    What a task gives must be picklable. The KgError that a task raises is raised here, after the others were stopped; so
    is one for a process that the system ended.
    """
    if workers < 2 or len(tasks) < 2 or sys.platform != "linux":
        return [task() for task in tasks]
    waiting, found = deque(enumerate(tasks)), dict[int, Made]()
    running: dict[Connection, tuple[int, BaseProcess]] = {}
    try:
        while waiting or running:
            while waiting and len(running) < workers:
                number, task = waiting.popleft()
                end, process = _started(task)
                running[end] = (number, process)
            ready = wait(list(running))
            for end, (number, process) in [each for each in running.items() if each[0] in ready]:
                found[number] = _received(end, process)
                process.join()
                end.close()
                del running[end]
    finally:
        for _, process in running.values():
            process.terminate()
        for _, process in running.values():
            process.join(_PATIENCE)
            process.kill()
            process.join()
    return [found[number] for number in range(len(tasks))]


def _started(task: Callable[[], Made]) -> tuple[Connection, BaseProcess]:
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(task, theirs), daemon=True)
    with warnings.catch_warnings():
        # of threads: the progress bar's, which no task asks anything
        warnings.simplefilter("ignore", DeprecationWarning)
        process.start()
    theirs.close()
    return ours, process


def _run(task: Callable[[], Made], end: Connection) -> None:
    """In the copy: send what the task gives or the KgError it raises; told to stop, clean up and say nothing."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    threading.Thread(target=end_with_parent, daemon=True).start()
    try:
        end.send(task())
    except KgError as error:
        end.send(error)
    except KeyboardInterrupt:
        pass


def end_with_parent() -> None:
    """A killed build writes nothing any more, lest an old graph takes the place of a newer one."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _received(end: Connection, process: BaseProcess) -> Any:
    try:
        given = end.recv()
    except EOFError as error:
        process.join()
        raise KgError(
            f"a part of the build ended with {process.exitcode}; was memory short? Give --workers 1"
        ) from error
    if isinstance(given, KgError):
        raise given
    return given
