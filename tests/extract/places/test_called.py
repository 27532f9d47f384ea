"""Places that no list has, but that the text says are towns or regions; and what only looks like one."""

import pytest

from kg.extract.reader import place_pages
from kg.model import Article

pytestmark = pytest.mark.model

CASES = [
    ("Boko Haram raided the Cameroonian town of Kolofata.", [("Kolofata", "City", "CMR")]),
    ("Gunmen attacked Bulo Marer, 130 km south-west of Mogadishu.", [("Bulo Marer", "City", "SOM"), ("Mogadishu", "City", "SOM")]),
    ("Soldiers died in the Nad Ali district of Helmand.", [("Nad Ali district", "Region", "AFG"), ("Helmand", "Region", "AFG")]),
    ("Shelling was heard in the Mahbes sector.", [("Mahbes sector", "Region", "ESH")]),
    ("Shelling was heard in the Ouarzem sector.", [("Ouarzem sector", "Region", None)]),
    ("Militants were killed in Kupwara, a district near the border.", [("Kupwara", "Region", "IND")]),
    ("The rebels left Hodeidah airport.", [("Hodeidah airport", "Facility", "YEM")]),
    ("Russian bombs fell on Tskhinvali.", [("Tskhinvali", "City", "GEO")]),
    ("In Nairobi, Ethiopia signed a deal.", [("Nairobi", "City", "KEN"), ("Ethiopia", "Country", "ETH")]),
    ("Doctors work in the Sarhaya camp in Mogadishu.", [("Sarhaya camp", "Facility", "SOM"), ("Mogadishu", "City", "SOM")]),
    ("The ferry sank on the Euphrates river.", [("Euphrates", "WaterBody", None)]),
    ("Shells hit Mutarule, a farming town in South Kivu.", [("Mutarule", "City", "COD"), ("South Kivu", "Region", "COD")]),
    # peoples, persons, bodies
    ("The Biden camp said that its man would win.", []),
    ("Ukrainian sappers cleared the mines.", []),
    ("The director of Siemens resigned.", []),
    ("The Minsk agreements obliged both sides to pull back.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_what_is_called_a_place(reader, text, wanted):
    (found,) = place_pages(reader, [Article(id="a", text=text)])
    assert [(s.text, s.place.cls, s.place.country) for s in found] == wanted


def test_the_dateline_tells_which_of_several_towns(reader):
    text = "JUBA, South Sudan (AP) - Armed youths attacked a village outside Bor on Sunday."
    (found,) = place_pages(reader, [Article(id="a", text=text)])
    assert [(s.text, s.place.country) for s in found] == [("Bor", "SSD")]


def test_a_building_is_where_the_town_is_that_it_is_called_by(reader):
    (found,) = place_pages(reader, [Article(id="a", text="A bomb went off outside Kabul airport.")])
    assert [(s.text, round(s.place.lat), round(s.place.long)) for s in found] == [("Kabul airport", 35, 69)]
