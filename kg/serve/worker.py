"""What a worker does: it answers queries one after another, until its server goes away or has it killed.

What ends a query is the end of the process: the store knows no time limit, and a killed process gives back everything.
"""

import signal
from typing import BinaryIO

import msgspec

from kg.config import Serve
from kg.errors import LimitError, QueryError, RefusedError
from kg.query import render, run_query
from kg.query.store import Graph
from kg.serve.wire import HEAD, Ask, Reply, frame, length


def answer_all(graph: Graph, source: BinaryIO, sink: BinaryIO, limits: Serve) -> None:
    """Answer the frames of one stream on the other."""
    sink.write(frame(Reply(outcome="ok")))
    sink.flush()
    while ask := _next(source):
        # Should the server hang, nobody kills this process at the limit: then the alarm does, whatever runs.
        signal.setitimer(signal.ITIMER_REAL, limits.seconds + 5)
        reply, body = _answer(graph, ask, limits.rows, limits.answer_mb << 20)
        signal.setitimer(signal.ITIMER_REAL, 0)
        sink.write(frame(reply) + body)
        sink.flush()


def _next(source: BinaryIO) -> Ask | None:
    head = source.read(HEAD)
    if len(head) < HEAD:
        return None
    return msgspec.json.decode(source.read(length(head)), type=Ask)


def _answer(graph: Graph, ask: Ask, rows: int, most: int) -> tuple[Reply, bytes]:
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
        words = f"query: its answer is over {most >> 20} MB; ask for less, or use LIMIT"
        return Reply(outcome="limit", message=words), b""
    return Reply(outcome="ok", form=form, size=len(body)), body
