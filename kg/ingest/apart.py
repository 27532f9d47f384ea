"""What parsers of markup read is parsed in a process of its own: what hangs or eats memory there is given up, and told.

The parsers are libraries in C and Python that a made file can keep busy for hours (a tag of a hundred thousand
attributes) or make fill all memory; nothing in the same process can stop them. The standing one lives as long as kg does. It
gets (length, request) on its stdin and answers (length, article or error) as often as there are any, then a length of 0.
"""

import atexit
import functools
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import IO

import msgspec

from kg.config import Ingest
from kg.errors import ArticleError, one_line
from kg.ingest.formats import articles_of
from kg.model import Article, Value

KINDS = frozenset((".html", ".htm", ".xhtml", ".md", ".markdown", ".rss", ".atom", ".xml", ".warc", ".pdf"))
_RECORDS = frozenset((".json", ".jsonl", ".ndjson", ".csv", ".tsv"))  # whose fields may be pieces of HTML
_TAGS = (b"<", b"\\u003c", b"\\u003C")  # without one there is nothing that could hang
_LENGTH = 8  # bytes, big endian


class Request(Value, frozen=True):
    """One file to parse."""

    name: str
    source: str
    settings: Ingest
    data: bytes


class Answer(Value, frozen=True):
    """One article or one error of it."""

    article: Article | None = None
    error: str = ""


def read_apart(
    data: bytes, name: PurePath, source: str, settings: Ingest, parser: "Parser | None" = None
) -> Iterator[Article | ArticleError]:
    """The articles of a file's content, errors among them; where a parser could hang, read within `ingest.seconds`.

    By default by the parser that stands. Raises ArticleError where nothing of it can be read.
    """
    if not _is_risky(data, name.suffix.lower()):
        yield from articles_of(data, name, source, settings)
        return
    request = Request(name=name.name, source=source, settings=settings, data=data)
    for answer in (parser or standing_parser()).ask(request):
        yield ArticleError(answer.error) if answer.article is None else answer.article


def _is_risky(data: bytes, kind: str) -> bool:
    """Whether a parser of markup may be needed, which could hang."""
    return kind in KINDS or (kind in _RECORDS and any(sign in data for sign in _TAGS))


class Parser:
    """A process that parses, started when it is first asked and again when it was given up."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def ask(self, request: Request) -> Iterator[Answer]:
        """The answers to a request. Where the process must be given up, the last one says so."""
        process, late, seconds = self._started(), threading.Event(), request.settings.seconds
        whole = False
        try:
            yield from _answers(process, request, late)
            whole = not late.is_set()
        except (EOFError, BrokenPipeError):
            told = (
                f"given up after {seconds:g} seconds; ingest.seconds sets the limit"
                if late.is_set()
                else _died(process)
            )
            yield Answer(error=f"{request.source}: {told}")
        finally:
            if not whole:  # it hangs, has died, or nobody wants the rest
                self.end()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            root = str(Path(__file__).parents[2])
            path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
            self._process = subprocess.Popen(
                [sys.executable, "-c", "from kg.ingest.apart import serve; serve()"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": path},
                start_new_session=True,  # Ctrl-C is for us; it ends when its stdin does
            )
        if self._stopped:
            self._process.kill()
        return self._process

    def stop(self) -> None:
        """Have every file that another thread asks it for, now or later, end at once."""
        self._stopped = True
        if (process := self._process) is not None:
            process.kill()

    def end(self) -> None:
        """Kill the process, if there is one."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


@functools.cache
def standing_parser() -> Parser:
    """The parser that lives as long as kg does, for one file after the other."""
    parser = Parser()
    atexit.register(parser.end)
    return parser


def _answers(process: subprocess.Popen[bytes], request: Request, late: threading.Event) -> Iterator[Answer]:
    """Raises EOFError or BrokenPipeError where the process has ended; `late` is set where it was ended for its time."""
    assert process.stdin is not None
    assert process.stdout is not None
    with _Limit(process, request.settings.seconds, late):
        _send(process.stdin, msgspec.msgpack.encode(request))
    while True:
        with _Limit(process, request.settings.seconds, late):
            data = _received(process.stdout)
        if data is None:
            return
        yield msgspec.msgpack.decode(data, type=Answer)


class _Limit:
    """Kills a process where the block takes longer, and notes it."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float, late: threading.Event) -> None:
        def expire() -> None:
            late.set()
            process.kill()

        self._timer = threading.Timer(seconds, expire)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *error: object) -> None:
        self._timer.cancel()


def _died(process: subprocess.Popen[bytes]) -> str:
    code = process.wait()
    return f"given up: the parser ended with {f'signal {-code}' if code < 0 else f'code {code}'}; save its text"


def _send(stream: IO[bytes], data: bytes) -> None:
    stream.write(len(data).to_bytes(_LENGTH, "big"))
    stream.write(data)
    stream.flush()


def _received(stream: IO[bytes]) -> bytes | None:
    """One message, None for one of length 0. Raises EOFError where the stream ends."""
    length = int.from_bytes(_exactly(stream, _LENGTH), "big")
    return _exactly(stream, length) if length else None


def _exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data


def serve() -> None:
    """Answer requests on stdin until there are no more; what this process is started for."""
    sys.excepthook = _in_one_line
    told = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not come between
    while True:
        try:
            data = _received(sys.stdin.buffer)
        except EOFError:
            return
        request = msgspec.msgpack.decode(data or b"", type=Request)
        _hold(request.settings)
        for found in _found(request):
            answer = Answer(error=str(found)) if isinstance(found, ArticleError) else Answer(article=found)
            _send(told, msgspec.msgpack.encode(answer, enc_hook=str))  # parsers give strings of classes of their own
        _send(told, b"")


def _in_one_line(kind: type[BaseException], error: BaseException, trace: object) -> None:
    """What ends this process, a fault of a parser that is not ours, told without its traceback."""
    sys.stderr.write(f"kg: a parser failed: {kind.__name__}: {one_line(error)}\n")


def _found(request: Request) -> Iterator[Article | ArticleError]:
    try:
        yield from articles_of(request.data, PurePath(request.name), request.source, request.settings)
    except ArticleError as error:
        yield error
    except MemoryError:
        limit = request.settings.memory_mb
        yield ArticleError(
            f"{request.source}: needs more than {limit} MB to be parsed; ingest.memory_mb sets the limit"
        )


def _hold(settings: Ingest) -> None:
    """Keep this process within its memory, and within its time even where nobody is left to kill it."""
    try:
        import resource
    except ImportError:  # Windows
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime + settings.seconds) + 60
    for what, limit in ((resource.RLIMIT_AS, settings.memory_mb << 20), (resource.RLIMIT_CPU, seconds)):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))
