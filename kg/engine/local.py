"""Reading on this machine: in one process or several that each keep a parser and take articles in turn.

Much is read beside this process even by one, so that the parser, which is more than half of a build's memory, goes when all is read.
"""

import contextlib
import functools
import multiprocessing
import signal
import sys
import warnings
from collections.abc import Iterator
from multiprocessing.pool import IMapIterator, Pool
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING

from kg.config import Config
from kg.errors import KgError
from kg.garbage import spare_collector, unsearched
from kg.model import Article, Record
from kg.ontology import Ontology, load_ontology

if TYPE_CHECKING:
    from kg.extract.reader import Reader

_WORTH_IT = 60_000  # characters, two seconds of reading: what a second process takes to start
_MOST = 200_000  # characters that a worker takes at a time, more or less;
_LEAST = 10_000  # at the least, some eighty paragraphs: parsed together they take a hundredth longer than more do, forty of them a twentieth
_SHARE = 4  # of what is left a worker takes this part of what falls to each: less and less, so that all end at about the same time
_PATIENCE = 5.0  # seconds after which it is asked whether all workers are alive

Read = tuple[Article, list[Record]]


def extract(articles: list[Article], config: Config) -> Iterator[Read]:
    """Each article with its records, in the order of the articles, whatever the number of workers."""
    length = sum(len(article.text) for article in articles)
    if length < _WORTH_IT or (config.workers == 1 and sys.platform != "linux"):
        reader = _reader(config)
        from kg.extract.reader import read

        yield from read(reader, articles)
        return
    tasks = _tasks(articles, config.workers)
    # what comes back is kept, and has no cycles
    with _pool(min(config.workers, len(tasks)), config) as (pool, workers), unsearched():
        for found in _told(pool.imap(_work, tasks), workers):
            yield from found


@contextlib.contextmanager
def _pool(count: int, config: Config) -> Iterator[tuple[Pool, list[BaseProcess]]]:
    """Processes that read: copies of this where it can be copied, which has the ontology already."""
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    before = {each.pid for each in multiprocessing.active_children()}
    with warnings.catch_warnings():
        # of threads: the progress bar's, which reading asks nothing
        warnings.simplefilter("ignore", DeprecationWarning)
        pool = context.Pool(count, _start, (config,))
    with pool:
        yield pool, [each for each in multiprocessing.active_children() if each.pid not in before]


def _told(results: "IMapIterator[list[Read]]", workers: list[BaseProcess]) -> Iterator[list[Read]]:
    """What the workers read. Raises KgError for one that the system ended, whose articles a pool would wait for in vain."""
    while True:
        try:
            yield results.next(_PATIENCE)
        except StopIteration:
            return
        except multiprocessing.TimeoutError:
            if not all(each.is_alive() for each in workers):
                raise KgError(
                    "a process that reads articles was ended; was memory short? What was read is kept"
                ) from None


def _tasks(articles: list[Article], workers: int) -> list[list[Article]]:
    """The articles in their order, in parts that grow shorter towards the end."""
    left, room = sum(len(article.text) for article in articles), 0
    tasks: list[list[Article]] = []
    for article in articles:
        if room <= 0:
            tasks.append([])
            room = min(_MOST, max(_LEAST, left // (workers * _SHARE)))
        tasks[-1].append(article)
        room -= len(article.text)
        left -= len(article.text)
    return tasks


_config: list[Config] = []  # of a worker process
_worker: list["Reader"] = []  # its reader, made once for its first articles


def _reader(config: Config) -> "Reader":
    from kg.extract.models import model_folder

    ontology = load_ontology(Path(config.ontology) if config.ontology else None)
    folder = model_folder(config.model)
    return _made(ontology, config.model, folder.stat().st_mtime_ns if folder is not None else 0)


@functools.lru_cache(maxsize=1)
def _made(ontology: Ontology, model: str, changed: int) -> "Reader":
    """The reader of an ontology and a model as it was installed then; kept for the next articles of `kg build --watch`."""
    spare_collector()  # the model, as it is read, has Python look for garbage again: not among all that lives already
    with unsearched():  # of a million objects made in a second nearly all stay
        from kg.extract.parserlibrary import load_parser_library

        load_parser_library()
        from kg.extract.reader import make_reader

        return make_reader(ontology, model)


def _start(config: Config) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever is interrupted ends the others
    _config[:], _worker[:] = [config], []


def _work(articles: list[Article]) -> list[Read]:
    if not _worker:  # what cannot be made is told by the first task; a pool would start another worker again and again
        _worker.append(_reader(_config[0]))
    from kg.extract.reader import read

    return list(read(_worker[0], articles))
