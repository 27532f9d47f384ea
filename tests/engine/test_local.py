"""How articles are dealt out to the processes of one machine."""

import os
import signal
import sys

import pytest

from kg.config import load_config
from kg.engine import local
from kg.engine.local import _tasks, extract
from kg.errors import ConfigError, KgError
from kg.model import Article


def articles(*lengths):
    return [Article(id=str(number), text="x" * length) for number, length in enumerate(lengths)]


def dealt(lengths, workers):
    """Which articles of so many thousand characters stand together."""
    every = articles(*(1_000 * each for each in lengths))
    return [[int(each.id) for each in part] for part in _tasks(every, workers)]


@pytest.mark.parametrize(
    ("lengths", "parts"),
    [
        ((), []),
        ((5, 5, 5), [[0, 1], [2]]),
        ((30, 1, 1), [[0], [1, 2]]),
        ((10, 10, 10), [[0], [1], [2]]),
        ((0, 0, 10), [[0, 1, 2]]),
        ((10, 0, 0), [[0], [1, 2]]),
        ((900, 900), [[0], [1]]),
    ],
)
def test_short_parts_are_put_together(lengths, parts):
    assert dealt(lengths, 1) == parts


def test_parts_grow_shorter_towards_the_end():
    assert [len(part) for part in dealt([10] * 20, 1)] == [5, 4, 3, 2, 2, 1, 1, 1, 1]
    assert [len(part) for part in dealt([10] * 20, 2)] == [3, 3, 2, 2, 2, *[1] * 8]


def test_no_part_is_longer_than_a_worker_may_take_at_a_time():
    assert [len(part) for part in dealt([10] * 120, 1)][:3] == [20, 20, 20]


@pytest.mark.model
@pytest.mark.parametrize("workers", [1, 2])
def test_a_model_that_is_not_there_is_told_and_not_asked_for_again(workers):
    config = load_config(model="no_such_model", workers=workers)
    with pytest.raises(ConfigError, match="'no_such_model' is not installed"):
        list(extract(articles(local._WORTH_IT, 10), config))


@pytest.mark.skipif(sys.platform != "linux", reason="a process is copied on Linux only")
def test_a_reading_process_that_is_ended_is_told(monkeypatch):
    monkeypatch.setattr(local, "_reader", lambda config: os.kill(os.getpid(), signal.SIGKILL))
    with pytest.raises(KgError, match="was memory short"):
        list(extract(articles(local._WORTH_IT, 10), load_config(workers=1)))
