"""How articles are dealt out to the processes of one machine."""

import pytest

from kg.engine.local import _tasks
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
