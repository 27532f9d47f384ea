"""A process that answers queries from a store on disk, one after another, until its server goes away or kills it.

    python -m kg.serve.worker FOLDER SECONDS ROWS ANSWER_MB MEMORY_MB PREFIXES

What ends a query here rather than in a thread: the store knows no time limit, and a killed process gives back everything.
"""

import ctypes
import json
import os
import resource
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from kg.errors import LimitError, QueryError, RefusedError
from kg.serve.wire import HEAD, Ask, Reply, frame, length

if TYPE_CHECKING:
    from kg.query.store import Graph

_NEW_NET, _NEW_USER = 0x40000000, 0x10000000  # linux/sched.h


def main(arguments: list[str]) -> None:
    """Answer the frames of stdin on stdout."""
    folder, seconds, rows, answer_mb, memory_mb, prefixes = arguments
    _alone(int(memory_mb))
    from kg.query.disk import read_store
    from kg.query.store import Graph

    graph = Graph(store=read_store(Path(folder)), prefixes=json.loads(prefixes))
    source, sink = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints by mistake does not fall into the frames
    sink.write(frame(Reply(outcome="ok")))
    sink.flush()
    while ask := _next(source):
        # Should the server die, nobody kills this process at the limit: then the alarm does, whatever runs.
        signal.setitimer(signal.ITIMER_REAL, float(seconds) + 5)
        reply, body = _answer(graph, ask, int(rows), int(answer_mb) << 20)
        signal.setitimer(signal.ITIMER_REAL, 0)
        sink.write(frame(reply) + body)
        sink.flush()


def _alone(memory_mb: int) -> None:
    """Cap the memory of this process and, where the kernel lets it, cut it off from the network."""
    if memory_mb:
        resource.setrlimit(resource.RLIMIT_AS, (memory_mb << 20, memory_mb << 20))
    unshare = getattr(ctypes.CDLL(None), "unshare", None)
    if unshare is not None and unshare(_NEW_NET) != 0:
        unshare(_NEW_NET | _NEW_USER)  # refused too on some kernels: the guard of the queries stands alone there


def _next(source: BinaryIO) -> Ask | None:
    head = source.read(HEAD)
    if len(head) < HEAD:
        return None
    return msgspec.json.decode(source.read(length(head)), type=Ask)


def _answer(graph: "Graph", ask: Ask, rows: int, most: int) -> tuple[Reply, bytes]:
    from kg.query import render, run_query

    try:
        answer = run_query(graph, ask.query, most=rows)
        form = ask.graph_form if answer.form == "graph" else ask.rows_form
        if form is None:
            kind = "a graph" if answer.form == "graph" else "rows"
            return Reply(outcome="ok", message=f"the answer is {kind}, and the request accepts no form of that"), b""
        body = render(answer, form).encode()
    except LimitError as error:
        return Reply(outcome="limit", message=str(error)), b""
    except RefusedError as error:
        return Reply(outcome="refused", message=str(error)), b""
    except QueryError as error:
        return Reply(outcome="bad", message=str(error)), b""
    except MemoryError:
        return Reply(outcome="limit", message="query: its answer takes more memory than a query may; ask for less"), b""
    if len(body) > most:
        return Reply(
            outcome="limit", message=f"query: its answer is over {most >> 20} MB; ask for less, or use LIMIT"
        ), b""
    return Reply(outcome="ok", form=form, size=len(body)), body


if __name__ == "__main__":
    main(sys.argv[1:])
