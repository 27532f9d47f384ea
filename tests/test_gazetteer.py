import pytest

from kg.gazetteer import Gazetteer, fold, gazetteer_of
from kg.vocab import ID

CITIES = ["12\tAl Hasakah\tSYR\t01\t36.502\t40.748\t188160", "7\tTripoli\tLBN\t09\t34.437\t35.849\t229398"]
REGIONS = ["LBN.09\tregion-lb-09\tNorth Lebanon\t34.44\t35.85\t800000"]
STATES = ["LBN\t272103\t33.85\t35.75"]
NAMES = ["al hasakah\t12", "north lebanon\tLBN.09", "tripoli\t7"]


@pytest.fixture
def world():
    return Gazetteer(CITIES, REGIONS, STATES, NAMES)


def test_a_city_knows_its_region(world):
    (city,) = world.named("Tripoli")
    assert (city.iri, city.region, city.lat, city.geonames) == (ID + "city-7", ID + "region-lb-09", 34.437, "7")
    assert world.place(city.region).name == "North Lebanon"


def test_an_article_is_no_part_of_the_name_that_is_looked_up(world):
    assert [place.name for place in world.named("Hasakah")] == ["Al Hasakah"]


def test_a_state_has_a_position(world):
    assert world.place(ID + "state-LBN").lat == 33.85


@pytest.mark.parametrize("iri", [ID + "city-8", ID + "state-XXX", ID + "person-tripoli", "urn:x"])
def test_what_it_does_not_have_is_none(world, iri):
    assert world.place(iri) is None
    assert world.named("Tripol") == ()


def test_names_are_folded_to_plain_letters():
    assert fold("Al Ḩudaydah") == "al hudaydah"
    assert fold("Saint-Étienne’s") == "saint etienne s"


def test_an_ontology_without_a_gazetteer_has_no_places(tmp_path):
    assert gazetteer_of(str(tmp_path)).named("Tripoli") == ()
