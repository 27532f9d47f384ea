"""Several files parsed at a time, each in one of some processes apart: parsing a page costs half of what reading its words does."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import TypeVar

from kg.ingest.apart import Parser, standing_parser

_EACH = 10  # files at the least for each process: a quarter of a second, half of what it takes to start
File = TypeVar("File")
Parsed = TypeVar("Parsed")


def parsed_together(
    files: Sequence[File], parse: Callable[[File, Parser], list[Parsed]], workers: int
) -> Iterator[list[Parsed]]:
    """What `parse` makes of each file with a parser that no other file has at the time, in the order of the files.

    Where they are given up before the end, by Ctrl-C or since nobody wants the rest, the parsers are killed.
    """
    workers = min(workers, len(files) // _EACH)
    if workers < 2:
        for file in files:
            yield parse(file, standing_parser())
        return
    parsers = [Parser() for _ in range(workers)]
    free = SimpleQueue[Parser]()
    for parser in parsers:
        free.put(parser)

    def one(file: File) -> list[Parsed]:
        parser = free.get()
        try:
            return parse(file, parser)
        finally:
            free.put(parser)

    pool = ThreadPoolExecutor(workers)
    try:
        yield from pool.map(one, files)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for parser in parsers:
            parser.stop()
        pool.shutdown()
        for parser in parsers:
            parser.end()
