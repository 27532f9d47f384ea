import pytest

from kg.extract.quantity import count_in


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("at least 115 people", 115, None),
        ("more than 1,400 people", 1401, None),
        ("up to 30 soldiers", None, 30),
        ("between 45,000 and 50,000 people", 45000, 50000),
        ("dozens of protesters", 24, 99),
        ("two soldiers", 2, 2),
        ("about 200 students", 200, 200),
    ],
)
def test_bounds(ontology, text, low, high):
    count = count_in(text, ontology.lexicon.counting, ontology.lexicon.numbers)
    assert (count.min, count.max) == (low, high)


@pytest.mark.parametrize("text", ["the soldiers", "a man", "some 5-year-old"])
def test_no_number_is_none(ontology, text):
    assert count_in(text, ontology.lexicon.counting, ontology.lexicon.numbers) is None
