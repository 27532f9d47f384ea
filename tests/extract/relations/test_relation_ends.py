"""Relations end to end: whole expected values, as many that say nothing as that say something."""

import pytest

pytestmark = pytest.mark.model

SAID = [
    (
        "Jeroen Smit succeeded Hans Bos as chairman of Philips in 2004.",
        {("leads", "ongoing", "Jeroen Smit", "Philips"), ("leads", "past", "Hans Bos", "Philips")},
    ),
    (
        "Robert Fico was shot in Handlova. The Slovak prime minister survived.",
        {("headOfGovernment", "ongoing", "Robert Fico", "Slovakia")},
    ),
    (
        "The gunman, a Tunisian national named Brahim Saidi, had landed in September.",
        {("citizenOf", "ongoing", "Brahim Saidi", "Tunisia")},
    ),
    (
        "Tesco, the biggest grocer, whose chairman is Paul Reed, closed shops.",
        {("leads", "ongoing", "Paul Reed", "Tesco")},
    ),
    (
        "The electoral commission, whose chairman is Badru Kato, counted on.",
        {("leads", "ongoing", "Badru Kato", "electoral commission")},
    ),
    ("Bill Hart, whose late brother Rob was a baker, spoke.", {("familyOf", "ongoing", "Rob", "Hart")}),
    ("Anna Holm, the leader of the opposition, spoke.", {("leads", "ongoing", "Anna Holm", "opposition")}),
    ("The consortium includes Repsol.", {("memberOf", "ongoing", "Repsol", "consortium")}),
    ("Kofi Annan, a Ghanaian, spoke.", {("citizenOf", "ongoing", "Kofi Annan", "Ghana")}),
    ("Texas Gov. Greg Abbott spoke.", {("holdsOffice", "ongoing", "Greg Abbott", "Texas")}),
    ("Republican Gov. John Kasich spoke.", {("memberOf", "ongoing", "John Kasich", "Republican Party")}),
    ("Republican Rep. Peter King spoke.", {("memberOf", "ongoing", "Peter King", "Republican Party")}),
    ("American director Steven Miller was in Berlin.", {("citizenOf", "ongoing", "Steven Miller", "United States")}),
    (
        "Republican Gov. John Kasich of Ohio and Rep. Raul Ortiz (D-Ariz.) met Mark Lowe, an Indiana Democrat.",
        {
            ("memberOf", "ongoing", "John Kasich", "Republican Party"),
            ("holdsOffice", "ongoing", "John Kasich", "Ohio"),
            ("memberOf", "ongoing", "Raul Ortiz", "US Democratic Party"),
            ("memberOf", "ongoing", "Mark Lowe", "US Democratic Party"),
        },
    ),
    ("The envoy sold a house in the French city of Angers.", {("locatedIn", "ongoing", "Angers", "France")}),
    (
        "Maria Gomez has two children: Pedro, 12, and Ana, 4.",
        {("familyOf", "ongoing", "Pedro", "Maria Gomez"), ("familyOf", "ongoing", "Ana", "Maria Gomez")},
    ),
    ("Perez campaign spokeswoman Dana Cole left.", {("representativeOf", "ongoing", "Dana Cole", "Perez")}),
    ("Venezuela left OPEC.", {("memberOf", "past", "Venezuela", "OPEC")}),
    (
        "The UN's Libya envoy, Ghassan Haddad, resigned.",
        {("representativeOf", "ongoing", "Ghassan Haddad", "United Nations")},
    ),
    ("Moscow's envoy to Kabul, Boris Lebedev, left.", {("representativeOf", "ongoing", "Boris Lebedev", "Russia")}),
    (
        "German foreign minister and party leader Annalena Weber flew to Rome.",
        {("ministerOf", "ongoing", "Annalena Weber", "Germany")},
    ),
    (
        "Port Moresby, the capital, was calm, Papua New Guinea said.",
        {("capitalOf", "ongoing", "Port Moresby", "Papua New Guinea")},
    ),
    ("Ana Diaz used to run ExxonMobil.", {("leads", "past", "Ana Diaz", "ExxonMobil")}),
]
SILENT = [
    "Police met Yoav Gallant as well as three leaders of Hamas.",
    "The US-backed president, Guillermo Ramos, was sworn in.",
    "The anti-American cleric Hassan Jaber spoke.",
    "Students occupied the main square.",
    "The Moscow bureau chief of the New York Times, Neil Stone, left.",
    "A spokesman for the Israeli prime minister, Ofir Dayan, declined to comment.",
    "Hungary could leave the European Union.",
    "Sen. Tim Kaine spoke.",
    "The Gov. spoke to a Republican rival.",
    "Raul Ortiz was the first Democrat to visit Havana.",
    "Two rebel groups joined forces.",
    "Georgia's breakaway region of Abkhazia was calm.",
    "Brazil joined OPEC as an observer.",
    "Ukraine, a candidate of the European Union, spoke.",
    "Which party controls the Senate is not known.",
    "The court has a Nigerian president, Emmanuel Okoro.",
    "Juan Mamani, an Aymara Indian who grows coca, spoke.",
    "The Serbian Orthodox bishop Artemije wept.",
    "A commission whose chairman is Badru Kato counted on.",
    "Anna Holm, a leader of an opposition, spoke.",
    "The list includes Repsol.",
    "Zachary Taylor, a Mexican War hero, was nominated.",
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_says(relations_of, text, expected):
    assert relations_of(text) == expected


@pytest.mark.parametrize("text", SILENT)
def test_says_nothing(relations_of, text):
    assert relations_of(text) == set()


def test_a_country_told_only_by_its_people_is_no_crash(relations_of):
    text = "The French editor left. Her paper mocked the country, and the country's president laughed."
    assert relations_of(text) == set()
