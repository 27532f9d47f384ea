"""Who is given an office by the verb before his name, and who is not."""

import pytest

from tests.extract.sides import ties_of

pytestmark = pytest.mark.model


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
    assert ties_of(reader, text) == expected


@pytest.mark.parametrize("text", UNNAMED)
def test_nobody_is_named(reader, text):
    assert ties_of(reader, text) == []
