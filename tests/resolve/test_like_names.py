"""Names that are one thing or two, through the whole resolver; the rules that the tables of pairs led to, one or two rows each."""

import pytest

from tests.resolve.pairs import merged


def side(name, cls, country=None, date=None, told=()):
    found = {"name": name, "class": cls}
    if country:
        found["country"] = country
    if date:
        found["date"] = date
    if told:
        found["with"] = [{"name": state, "class": "State", "country": code} for state, code in told]
    return found


@pytest.mark.parametrize(
    ("country", "left", "right", "expected"),
    [
        ("FRA", "Louis Marchand", "Ludovic Marchand", False),  # both are Luis elsewhere, at home two names
        ("USA", "Bill Hargrove", "William Hargrove", True),
        ("FRA", "Jean Marchand", "Jean-Paul Marchand", False),
        ("FRA", "Jean-Paul Marchand", "Jean Paul Marchand", True),
        ("IRN", "Mohammad Reza Tavakoli", "Mohammad Tavakoli", False),  # two given names are one
        ("KEN", "J. Kimani", "James Kimani", False),  # an initial before a surname of many
        ("POL", "T. Zwoliński", "Tadeusz Zwoliński", True),
        ("IND", "Mamta Chatterji", "Mamata Chatterji", True),  # a short a, written or not
        ("BGD", "Motiur Sarkar", "Matiur Sarkar", True),
        ("IND", "Hemant Soren", "Hemant Saran", False),
        ("NGA", "Abubakar Dankwa", "Abu Bakr Dankwa", True),
        ("AZE", "Ceyhun Rzayev", "Jeyhun Rzayev", True),
        ("JOR", "Ali Abu al-Ragheb", "Ali Abu Ragheb Hassan", False),
        ("VNM", "Nguyen Duc Toan", "Nguyen Toan", False),
        ("AFG", "Ahmad Zia Durrani", "Ahmad Durrani", False),
        ("SYR", "Saleh al-Masri", "Salah al-Masri", False),
        ("BGD", "Shamsul Huda Mollah", "Shams-ul-Huda Mollah", True),
        ("LBY", "Aguila Bensaid", "Agila Bensaid", True),
        ("SDN", "Idris al-Tijani", "Tijani Idris", False),  # turned round, a father is a son
        ("KOR", "Sung-ho Park", "Park Sung-ho", True),  # a park is no person: a surname
        ("USA", "Bill Hargrove King", "Bill Hargrove King", True),
        ("SOM", "Hassan Ali Khaire", "Ali Hassan Kheyre", False),
        ("CHN", "Li Peng", "Li Ping", False),  # every letter of a syllable counts
        ("MEX", "—", "Ana Quispe", False),  # a name without a letter
    ],
)
def test_persons(country, left, right, expected, ontology):
    row = {"left": side(left, "Person", country), "right": side(right, "Person", country)}
    assert merged(row, ontology) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (side("Brown", "Person", "GBR", "2019-05-05"), side("Gordon Brown", "Person", "GBR"), False),
        (side("Brown", "Person", "GBR", "2008-05-05"), side("Gordon Brown", "Person", "GBR"), True),
        (side("the pope", "Person", None, "2014-05-25"), side("Pope Francis", "Person", "VAT"), True),
        (side("the pope", "Person", None, "2010-05-25"), side("Pope Francis", "Person", "VAT"), False),
        (side("Homs", "City", "SYR"), side("Homs", "Region", "SYR"), False),
        (side("KNU", "ArmedGroup", "MMR"), side("Karen National Union", "ArmedGroup", "MMR"), True),
        (
            side("National Party", "PoliticalParty", "HND"),
            side("National Party of Honduras", "PoliticalParty", "HND"),
            True,
        ),
        (side("Democratic Party", "PoliticalParty", "SRB"), side("DSS", "PoliticalParty", "SRB"), False),
        (side("the Iraqi", "Organization", "IRQ"), side("Al-Iraqiya", "Media", "IRQ"), False),
        (side("Venezuelan gang", "ArmedGroup", "VEN"), side("Venezuelan militia", "Military", "VEN"), False),
        (side("Mexico border", "Region", "MEX"), side("México", "Region", "MEX"), False),
        (side("Oregon city", "City", "USA"), side("Oregon City", "City", "USA"), False),
        (side("Abdullah", "Person", "AFG", "2020-05-05"), side("Abdullah Abdullah", "Person", "AFG"), False),
        (side("Authorities", "Government", "UZB"), side("Authorities", "Government"), False),
        (side("2,200 Americans", "People", "USA"), side("2,200 Americans", "People", "USA"), False),
        (side("Footage", "Document"), side("Footage", "Document"), False),
        (side("Old City", "City", "IRQ"), side("Old City", "City", told=[("Israel", "ISR")]), False),
        (
            side("Zhang Wei", "Person", told=[("China", "CHN")]),
            side("Zhang Wei", "Person", told=[("Taiwan", "TWN")]),
            False,
        ),
        (side("Niger", "State", "NER"), side("Niger", "WaterBody"), False),
        (side("Western Sahara", "Region", "ESH"), side("Western Sahara region", "Region", "ESH"), True),
        (
            side("Security Council", "GovernmentBody", "RUS"),
            side("UN Security Council", "IntergovernmentalOrganization"),
            False,
        ),
        (side("al-Jazeera television", "Media", "QAT"), side("Al Jazeera", "Media", "QAT"), True),
        (
            side("Japan's lower house", "GovernmentBody", "JPN"),
            side("House of Representatives", "GovernmentBody", "JPN"),
            True,
        ),
        (side("Kenya's electoral commission", "GovernmentBody", "KEN"), side("IEBC", "GovernmentBody", "KEN"), True),
        (side("Somoza", "Person", "NIC", "1955-05-05"), side("Anastasio Somoza Debayle", "Person", "NIC"), False),
        (side("Chinese president", "Person", "CHN", "1989-05-16"), side("Yang Shangkun", "Person", "CHN"), True),
        (side("OPEC", "IntergovernmentalOrganization"), side("OPEC+", "IntergovernmentalOrganization"), False),
        (
            side("Verkhovna Rada of Ukraine", "GovernmentBody", "UKR"),
            side("Ukraine's parliament", "GovernmentBody", "UKR"),
            True,
        ),
        (
            side("Labour Party", "PoliticalParty", told=[("Israel", "ISR")]),
            side("Labour Party", "PoliticalParty", told=[("Britain", "GBR")]),
            False,
        ),
        (
            side("Labour Party", "PoliticalParty", told=[("Britain", "GBR")]),
            side("Labour Party", "PoliticalParty", "GBR"),
            True,
        ),
        (
            side("Unity Square", "Facility", told=[("Peru", "PER")]),
            side("Unity Square", "Facility", told=[("Chad", "TCD")]),
            False,
        ),
        (
            side("Unity Square", "Facility", told=[("Peru", "PER")]),
            side("Unity Square", "Facility", told=[("Peru", "PER")]),
            True,
        ),
        (
            side("Saint Olga Square", "Facility", told=[("Peru", "PER")]),
            side("Saint Olga Square", "Facility", told=[("Chad", "TCD")]),
            True,
        ),
        (
            side("Evening Herald", "Media", told=[("Peru", "PER")]),
            side("Evening Herald", "Media", told=[("Chad", "TCD")]),
            False,
        ),
        (
            side("Tunis Declaration", "Agreement", told=[("Libya", "LBY")]),
            side("Tunis Declaration", "Agreement", told=[("Chad", "TCD")]),
            False,
        ),
        (
            side("XLF", "ArmedGroup", told=[("Libya", "LBY")]),
            side("XLF", "ArmedGroup", told=[("Chad", "TCD")]),
            False,
        ),
        (
            side("Dayton Agreement", "Agreement", None, "1971-05-05"),
            side("Dayton Agreement", "Agreement", None, "2004-05-05"),
            False,
        ),
        (
            side("Dayton Agreement", "Agreement", None, "1995-10-05"),
            side("Dayton Agreement", "Agreement", None, "2004-05-05"),
            True,
        ),
        (side("El Tiempo", "Media", told=[("Chad", "TCD")]), side("El Tiempo", "Media", "COL"), False),
        (side("El Tiempo", "Media", told=[("Colombia", "COL")]), side("El Tiempo", "Media", "COL"), True),
        (side("President Gnassingbé", "Person", "TGO", "1999-05-05"), side("Faure Gnassingbé", "Person", "TGO"), False),
        (side("President Gnassingbé", "Person", "TGO", "2019-05-05"), side("Faure Gnassingbé", "Person", "TGO"), True),
        (side("Houphouët-Boigny", "Person", "CIV"), side("Félix Houphouët-Boigny", "Person", "CIV"), True),
        (side("Prime Minister Lee", "Person", "SGP", "2010-02-01"), side("Lee Hsien Loong", "Person", "SGP"), True),
        (side("Prime Minister Lee", "Person", "SGP", "1985-02-01"), side("Lee Hsien Loong", "Person", "SGP"), False),
    ],
)
def test_others(left, right, expected, ontology):
    assert merged({"left": left, "right": right}, ontology) is expected
