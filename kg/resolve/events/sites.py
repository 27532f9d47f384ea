"""Where reports say that something happened, and on which building."""

from kg.resolve.events.parties import APART, NEAR, OPEN
from kg.resolve.events.party import Party
from kg.resolve.events.report import Report


def in_its_state(report: Report, places: tuple[Party, ...]) -> bool:
    """Whether what a state's own bodies do, nobody says where, may be in the state that is the place of another report."""
    countries = {party.country for party in report.actors} if report.actors else {None}
    official = all(party.kind == "official" for party in report.actors)
    wide = bool(places) and all(p.cls in ("State", "Country") for p in places)
    return official and wide and None not in countries and countries == {p.country for p in places}


def within(one: Party, two: Party) -> float:
    """How near two places are by what is known of them: NEAR, OPEN or APART."""
    if one.iri == two.iri:
        return NEAR
    if one.country and two.country and one.country != two.country:
        return APART
    wide = {"State", "Country", "Region", "WaterBody"}
    if one.cls in wide or two.cls in wide:
        return NEAR if one.country and one.country == two.country else OPEN
    if one.cls != two.cls:
        return OPEN  # a house, and the town in which it stands
    return APART if one.names and two.names else OPEN


def sites(report: Report) -> tuple[Party, ...]:
    """The places of a report that are known by name or by country."""
    return tuple(party for party in report.places if party.names or party.country)


def built_of(report: Report) -> tuple[Party, ...]:
    """The buildings of a report: what it is about or where it is, and whose house it is done to."""
    sites = (party for party in (*report.abouts, *report.places) if party.cls == "Facility")
    return (*sites, *(party for party in report.recipients if party.kind == "official" and party.local))


def one_site(one: Party, two: Party) -> bool:
    """Whether a building can be another by its words: "the dam", "the Kakhovka dam"; "the parliament", "the parliament building"."""
    facility = "Facility" in (one.cls, two.cls)
    same_land = one.country is not None and one.country == two.country
    nested = one.words <= two.words or two.words <= one.words
    return facility and same_land and nested and bool(one.words & two.words)
