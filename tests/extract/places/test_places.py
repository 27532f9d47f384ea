"""Which place a name means, by what stands around it."""

import pytest

from kg.extract.reader import place_pages, read
from kg.model import Article, Event

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A bomb went off in Tripoli.", [("Tripoli", "City", "LBY")]),
        ("Lebanese troops were sent to Tripoli.", [("Tripoli", "City", "LBN")]),
        ("He fled from Tripoli, Lebanon.", [("Tripoli", "City", "LBN"), ("Lebanon", "Country", "LBN")]),
        ("A storm hit Rome, Georgia.", [("Rome", "City", "USA"), ("Georgia", "Region", "USA")]),
        ("Georgia's president went to Rome.", [("Georgia", "Country", "GEO"), ("Rome", "City", "ITA")]),
        ("The premier of the state of Victoria resigned.", [("Victoria", "Region", "AUS")]),
        ("Boats crossed the Dnipro.", [("Dnipro", "WaterBody", None)]),
        ("Guards beat inmates of Evin prison.", [("Evin prison", "Facility", "IRN")]),
        ("Singapore hanged two men.", [("Singapore", "Country", "SGP")]),
        ("Gunmen fled to Arauca.", [("Arauca", "City", "COL")]),
        ("Gunmen fled to Arauca department.", [("Arauca department", "Region", "COL")]),
        ("A drone fell on Sinjar, near the Syrian border.", [("Sinjar", "City", "IRQ")]),
        ("Talks were held in Kongo Central.", [("Kongo Central", "Region", "COD")]),
        (
            "Shelling was heard in Palma, in Cabo Delgado.",
            [("Palma", "City", "MOZ"), ("Cabo Delgado", "Region", "MOZ")],
        ),
        ("Tourists flew to Palma.", [("Palma", "City", "ESP")]),
        ("The Geneva Conventions forbid it.", []),
        ("Paris Hilton and Jordan Peterson were invited.", []),
        ("He studied at the University of Idaho.", []),
    ],
)
def test_the_right_one_of_several(reader, text, wanted):
    (found,) = place_pages(reader, [Article(id="a", text=text)])
    assert [(spot.text, spot.place.cls, spot.place.country) for spot in found] == wanted


def test_what_an_article_tells_once_holds_for_all_of_it(reader):
    text = "Gunmen clashed in Tripoli on Friday.\n\nThe army of Lebanon sent 50 soldiers to Tripoli, Lebanon."
    (found,) = place_pages(reader, [Article(id="a", text=text)])
    assert [spot.place.country for spot in found if spot.text == "Tripoli"] == ["LBN", "LBN"]


def test_the_place_of_an_event_has_its_position_and_is_not_the_home_of_who_did_it(reader):
    ((_, records),) = read(reader, [Article(id="a", text="Kenyan soldiers killed nine militants in Kismayo, Somalia.")])
    (event,) = [record for record in records if isinstance(record, Event)]
    (place, *_) = event.place
    assert (place.text, place.country, place.where.lat, place.where.long) == ("Kismayo", "SOM", -0.358, 42.545)
    assert place.where.region == "https://w3id.org/geopolitics/id/region-so-09"
    assert place.entity == "https://w3id.org/geopolitics/id/city-" + place.where.geonames
