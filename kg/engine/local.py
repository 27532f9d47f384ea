"""Reading on this machine: in one process or several that each keep a parser and take articles in turn.

Much is read beside this process even by one, so that the parser, which is more than half of a build's memory, goes when all is read.
"""

import functools
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kg.config import Config
from kg.engine.processes import in_turn
from kg.garbage import spare_collector, unsearched
from kg.model import Article, Record
from kg.ontology import Ontology, load_ontology

if TYPE_CHECKING:
    from kg.extract.reader import Reader

_WORTH_IT = 60_000  # characters, two seconds of reading: what a second process takes to start
_MOST = 200_000  # characters that a worker takes at a time, more or less;
_LEAST = 10_000  # at the least, some eighty paragraphs: parsed together they take a hundredth longer than more do, forty of them a twentieth
_SHARE = 4  # of what is left a worker takes this part of what falls to each: less and less, so that all end at about the same time

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
    with unsearched():  # what comes back is kept, and has no cycles
        for found in in_turn(functools.partial(_work, config), tasks, config.workers):
            yield from found


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


_worker: list["Reader"] = []  # of a process that reads: its reader, made once for its first articles


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


def _work(config: Config, articles: list[Article]) -> list[Read]:
    if not _worker:
        _worker.append(_reader(config))
    from kg.extract.reader import read

    return list(read(_worker[0], articles))
