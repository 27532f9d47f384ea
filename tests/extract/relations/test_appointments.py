"""Who is given an office by the verb before his name, and who is not."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Relation

pytestmark = pytest.mark.model


def _told(reader, text):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-03-05")])
    found = [record for record in records if isinstance(record, Relation)]
    return sorted((each.subject.label, each.relation, each.object.label, each.temporality) for each in found)


NAMED = [
    (
        "Peru's Congress met on Monday. It made Pierre Salas president.",
        [("Pierre Salas", "headOfState", "Peru", "ongoing")],
    ),
    (
        "Peru's Congress met on Monday. The president appointed Carlos Vega Trujillo foreign minister.",
        [("Carlos Vega Trujillo", "ministerOf", "Peru", "ongoing")],
    ),
    (
        "Salinas named Alberto Vega as finance minister of Peru.",
        [("Alberto Vega", "ministerOf", "Peru", "ongoing")],
    ),
    ("Alberto Vega was named finance minister of Peru.", [("Alberto Vega", "ministerOf", "Peru", "ongoing")]),
]
UNNAMED = [
    "Peru's Congress met on Monday. It refused to make Pierre Salas president.",
    "Peru's Congress met on Monday. It asked who had named the finance minister.",
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_who_is_named_holds_the_office(reader, text, expected):
    assert _told(reader, text) == expected


@pytest.mark.parametrize("text", UNNAMED)
def test_nobody_is_named(reader, text):
    assert _told(reader, text) == []
