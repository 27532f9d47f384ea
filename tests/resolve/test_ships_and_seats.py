"""Ships by what they are said to be, bodies by their country's adjective, offices by other nouns; and what stays apart."""

import pytest

from tests.resolve.pairs import merged
from tests.resolve.test_like_names import side


@pytest.mark.parametrize(
    ("left", "right", "country", "expected"),
    [
        ("HMS Daring", "Royal Navy destroyer Daring", "GBR", True),
        ("KRI Nanggala", "Nanggala", "IDN", True),
        ("MT Wakashio Star", "tanker Wakashio Star", "PAN", True),
        ("HMS Daring", "HMS Dauntless", "GBR", False),
        ("submarine 404", "submarine 403", "IDN", False),  # a number alone is no name
        ("Greek tanker", "Greek ferry", "GRC", False),
        ("Sea Star", "Star", "LBR", False),
    ],
)
def test_ships(left, right, country, expected, ontology):
    row = {"left": side(left, "Vessel", country), "right": side(right, "Vessel", country)}
    assert merged(row, ontology) is expected


def test_letters_tell_a_navy_where_no_country_is_told(ontology):
    assert not merged({"left": side("INS Vikrant", "Vessel"), "right": side("HMS Vikrant", "Vessel")}, ontology)


@pytest.mark.parametrize(
    ("name", "date", "person", "country", "expected"),
    [
        ("US secretary of state", "1999-04-01", "Madeleine Albright", "USA", True),
        ("US secretary of state", "2003-04-01", "Madeleine Albright", "USA", False),
        ("Pentagon chief", "2012-05-01", "Leon Panetta", "USA", True),
        ("British foreign secretary", "2000-05-01", "Robin Cook", "GBR", True),
        ("Kremlin leader", "2010-05-01", "Dmitry Medvedev", "RUS", True),
        ("Kremlin leader", "2010-05-01", "Vladimir Putin", "RUS", False),
        ("German leader", "2010-05-01", "Angela Merkel", "DEU", True),
        ("Iraqi leader", "2012-05-01", "Saddam Hussein", "IRQ", False),
        ("French head of state", "1990-05-01", "François Mitterrand", "FRA", True),
    ],
)
def test_offices(name, date, person, country, expected, ontology):
    row = {"left": side(name, "Person", country, date), "right": side(person, "Person", country, date)}
    assert merged(row, ontology) is expected


@pytest.mark.parametrize(
    ("cls", "left", "right", "expected"),
    [
        ("Military", ("Russian Airborne Forces", "RUS"), ("Airborne Forces of Russia", "RUS"), True),
        ("NGO", ("Teachers Federation", "KEN"), ("Teachers Federation", "IND"), False),
        ("Organization", ("Trades Union Congress", "GBR"), ("Trades Union Congress", "GHA"), False),
        ("ArmedGroup", ("Jundallah", "IRN"), ("Jundallah", "PAK"), False),
        ("Person", ("Mwalimu Juma Kassim", "TZA"), ("Juma Kassim", "TZA"), True),
        ("Person", ("Earl Dawkins", "USA"), ("Pete Dawkins", "USA"), False),
    ],
)
def test_names(cls, left, right, expected, ontology):
    row = {"left": side(left[0], cls, left[1]), "right": side(right[0], cls, right[1])}
    assert merged(row, ontology) is expected
