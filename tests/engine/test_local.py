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


@pytest.mark.parametrize(
    ("lengths", "length", "parts"),
    [
        ((), 10, []),
        ((5, 5, 5), 10, [[0, 1], [2]]),
        ((30, 1, 1), 10, [[0], [1, 2]]),
        ((4, 4, 4, 4), 4, [[0], [1], [2], [3]]),
        ((0, 0, 3), 3, [[0, 1, 2]]),
        ((3, 0, 0), 3, [[0], [1, 2]]),
    ],
)
def test_parts_hold_so_many_characters(lengths, length, parts):
    assert [[int(each.id) for each in part] for part in _tasks(articles(*lengths), length)] == parts


@pytest.mark.model
@pytest.mark.parametrize("workers", [1, 2])
def test_a_model_that_is_not_there_is_told_and_not_asked_for_again(workers):
    config = load_config(model="no_such_model", workers=workers)
    with pytest.raises(ConfigError, match="'no_such_model' is not installed"):
        list(extract(articles(local._WORTH_IT, 10), config))


@pytest.mark.skipif(sys.platform != "linux", reason="a process is copied on Linux only")
def test_a_reading_process_that_is_ended_is_told(monkeypatch):
    monkeypatch.setattr(local, "_PATIENCE", 0.1)
    monkeypatch.setattr(local, "_reader", lambda config: os.kill(os.getpid(), signal.SIGKILL))
    with pytest.raises(KgError, match="was memory short"):
        list(extract(articles(local._WORTH_IT, 10), load_config(workers=1)))
