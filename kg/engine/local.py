"""Reading on this machine: in this process, or in several that each keep a parser and take articles in turn."""

import multiprocessing
from collections.abc import Iterator
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
    if config.workers == 1 or length < _WORTH_IT:
        from kg.extract.reader import read

        yield from read(_reader(config), articles)
        return
    tasks = _tasks(articles, min(_MOST, length // (config.workers * _TURNS)))
    with multiprocessing.get_context("spawn").Pool(min(config.workers, len(tasks)), _start, (config,)) as pool:
        for found in pool.imap(_work, tasks):
            yield from found


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
    _worker[:] = [_reader(config)]


def _work(articles: list[Article]) -> list[Read]:
    from kg.extract.reader import read

    return list(read(_worker[0], articles))
