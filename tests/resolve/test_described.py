"""Names behind a description are the names; a description of another kind of thing is left alone."""

import pytest

from kg.resolve.described import undescribed
from tests.resolve.pairs import merged
from tests.resolve.test_like_names import side


@pytest.mark.parametrize(
    ("label", "cls", "own", "expected"),
    [
        ("Angolan state oil company Petrolanda", "Company", {"angolan"}, "Petrolanda"),
        ("South Korean shipping firm Hanbada", "Company", {"south korean"}, "Hanbada"),
        ("oil firm Petrolanda", "Company", set(), "Petrolanda"),
        ("Georgian youth movement New Dawn", "Organization", {"georgian"}, "New Dawn"),
        ("Angolan state oil company Petrolanda", "Company", {"zambian"}, "Angolan state oil company Petrolanda"),
        ("Turkish embassy in Moscow", "GovernmentBody", {"turkish"}, "Turkish embassy in Moscow"),
        ("Turkish city Hakkari", "Company", {"turkish"}, "Turkish city Hakkari"),  # of another class
        ("Syrian army 4th Division", "Military", {"syrian"}, "Syrian army 4th Division"),
        ("Lebanese group Hezbollah leader", "ArmedGroup", {"lebanese"}, "Lebanese group Hezbollah leader"),
        ("Bank of Angola", "Company", {"angolan"}, "Bank of Angola"),
        ("Sonangol", "Company", {"angolan"}, "Sonangol"),
    ],
)
def test_what_is_left(label, cls, own, expected, ontology):
    assert undescribed(label, cls, frozenset(own), ontology) == expected


@pytest.mark.parametrize(
    ("cls", "country", "left", "right", "expected"),
    [
        ("Company", "ZMB", "Zambian copper company Mulonga", "Mulonga", True),  # known to nobody
        ("Company", "ZMB", "Zambian copper company Mulonga", "Zambian copper company Kansuswa", False),
        ("Media", "ESP", "Spanish newspaper El País", "El País", True),
        ("Vessel", "USA", "USS Dwight D. Eisenhower", "aircraft carrier Eisenhower", True),
        ("Vessel", "USA", "USS Truman", "USS Bush", False),
    ],
)
def test_who_is_meant(cls, country, left, right, expected, ontology):
    row = {"left": side(left, cls, country), "right": side(right, cls, country)}
    assert merged(row, ontology) is expected
