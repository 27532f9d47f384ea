"""Who a description means at a date."""

import pytest

from kg.resolve.known import known


@pytest.mark.parametrize(
    ("label", "country", "date", "holder"),
    [
        ("French president", "FRA", "2011-06-01", "person-nicolas-sarkozy"),
        ("president of France", "FRA", "2021-06-01", "person-emmanuel-macron"),
        ("Congolese president", "COG", "2015-05-01", "person-denis-sassou-nguesso"),
        ("Congolese president", "COD", "2015-05-01", "person-joseph-kabila"),
        ("Congolese president", None, "2015-05-01", None),  # two states are called so
        ("French president", "FRA", None, None),  # no date, no holder
        ("French chancellor", "FRA", "2011-06-01", None),
    ],
)
def test_holder(label, country, date, holder, ontology):
    found = known(ontology).offices.holder(label, country, date)
    assert (found and found.rsplit("/", 1)[1]) == holder
