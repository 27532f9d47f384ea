"""Places by the gazetteer of the world, where the authorities do not name them so."""

import pytest

from kg.model import Mention
from kg.resolve.places import place_of

RAQQA = "https://w3id.org/geopolitics/id/city-172955"


def place(name, cls, country):
    return Mention(text=name, start=0, end=len(name), label=name, cls=cls, country=country)


@pytest.mark.parametrize(
    ("name", "cls", "country", "expected"),
    [
        ("Raqqa", "City", "SYR", RAQQA),
        ("Raqqa", "City", "IRQ", None),
        ("Raqqa", "City", None, None),
        ("Raqqa", "Organization", "SYR", None),
        ("Lugansk", "City", "UKR", "https://w3id.org/geopolitics/id/city-702658"),
        ("Springfield", "City", "USA", None),
        ("Nowhere at all", "City", "SYR", None),
    ],
)
def test_the_only_place_of_a_name_in_its_country(name, cls, country, expected, ontology):
    assert place_of(place(name, cls, country), ontology) == expected
