"""The tables of pairs, through the real resolver; of `written` nobody has read the errors."""

import pytest

from tests.resolve.pairs import merged, rows


def measured(half, ontology):
    found = rows(half)
    answers = [merged(row, ontology) for row in found]
    same = [row["expected"] == "same" for row in found]
    hits = sum(a and s for a, s in zip(answers, same, strict=True))
    return hits / sum(answers), hits / sum(same)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("half", "precision", "recall"),
    [
        ("dev", 0.99, 0.97),
        ("test", 0.99, 0.97),
        ("more", 0.99, 0.97),
        ("latest", 0.99, 0.98),
        ("fifth", 0.99, 0.98),
        ("sixth", 0.99, 0.94),
        ("seventh", 0.96, 0.98),
        ("ninth", 0.99, 0.98),
        ("twelfth", 0.99, 0.97),
        ("thirteenth", 0.99, 0.90),
        ("fourteenth", 0.99, 0.88),
        ("news", 0.99, 0.98),
        ("bodies", 0.99, 0.97),
        ("blind", 0.99, 0.98),
        ("blind2", 0.99, 0.98),
        ("blind3", 0.99, 0.96),
        ("blind6", 0.99, 0.98),
        ("blind7", 0.99, 0.96),
        ("written", 0.99, 0.92),
    ],
)
def test_precision_and_recall(half, precision, recall, ontology):
    found = measured(half, ontology)
    assert found[0] >= precision
    assert found[1] >= recall


@pytest.mark.slow
@pytest.mark.parametrize(("table", "most"), [("eighth", 5), ("tenth", 2), ("eleventh", 0), ("fifteenth", 2)])
def test_different_things_stay_apart(table, most, ontology):
    found = rows(table)
    assert {row["expected"] for row in found} == {"different"}
    assert sum(merged(row, ontology) for row in found) <= most
