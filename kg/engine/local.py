"""Reading on this machine: in one process or several that each keep a parser and take articles in turn.

Much is read beside this process even by one, so that the parser, which is more than half of a build's memory, goes when all is read.
"""

import multiprocessing
import signal
import sys
import warnings
from collections.abc import Iterator
from multiprocessing.pool import Pool
from pathlib import Path
from typing import TYPE_CHECKING

from kg.config import Config
from kg.model import Article, Record
from kg.ontology import load_ontology

if TYPE_CHECKING:
    from kg.extract.reader import Reader

_WORTH_IT = 60_000  # characters, two seconds of reading: what a second process takes to start
_MOST = 200_000  # characters that a worker takes at a time
_TURNS = 6  # how often each worker takes some, so that all end at about the same time

Read = tuple[Article, list[Record]]


def extract(articles: list[Article], config: Config) -> Iterator[Read]:
    """Each article with its records, in the order of the articles, whatever the number of workers."""
    length = sum(len(article.text) for article in articles)
    if length < _WORTH_IT or (config.workers == 1 and sys.platform != "linux"):
        from kg.extract.reader import read

        yield from read(_reader(config), articles)
        return
    tasks = _tasks(articles, min(_MOST, length // (config.workers * _TURNS)))
    with _pool(min(config.workers, len(tasks)), config) as pool:
        for found in pool.imap(_work, tasks):
            yield from found


def _pool(workers: int, config: Config) -> Pool:
    """Processes that read; a single one is a copy of this, which has the ontology already."""
    context = multiprocessing.get_context("fork" if workers == 1 else "spawn")
    with warnings.catch_warnings():
        # of threads: the progress bar's, which reading asks nothing
        warnings.simplefilter("ignore", DeprecationWarning)
        return context.Pool(workers, _start, (config,))


def _tasks(articles: list[Article], length: int) -> list[list[Article]]:
    """The articles in their order, in parts of at least so many characters each but for the last."""
    tasks: list[list[Article]] = []
    room = 0
    for article in articles:
        if room <= 0:
            tasks.append([])
            room = length
        tasks[-1].append(article)
        room -= len(article.text)
    return tasks


_worker: list["Reader"] = []  # the reader of a worker process, made once when it starts


def _reader(config: Config) -> "Reader":
    from kg.extract.reader import make_reader

    return make_reader(load_ontology(Path(config.ontology) if config.ontology else None), config.model)


def _start(config: Config) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever is interrupted ends the others
    _worker[:] = [_reader(config)]


def _work(articles: list[Article]) -> list[Read]:
    from kg.extract.reader import read

    return list(read(_worker[0], articles))
