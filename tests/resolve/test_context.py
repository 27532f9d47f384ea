"""Seats by date and by article, shared names with and without support, surnames behind a title."""

import pytest

from kg.model import Article, Attribution, Evidence, Mention, Span
from kg.resolve import resolve
from kg.resolve.walk import mentions_of

ID = "https://w3id.org/geopolitics/id/"
STATES = {"RUS": "Russia", "SRB": "Serbia", "BEL": "Belgium", "CZE": "Czech Republic", "COD": "DR Congo", "YEM": "Yemen", "TUR": "Turkey", "SYR": "Syria", "USA": "United States", "NGA": "Nigeria", "GEO": "Georgia"}  # fmt: skip


def acts(text, iri, *, label=None, cls="State", country=None):
    return Mention(text=text, start=0, end=len(text), label=label or text, cls=cls, country=country, entity=ID + iri if iri else None)  # fmt: skip


def seat(text, code):
    return acts(text, f"state-{code}", label=STATES[code], country=code)


def meant(ontology, date, *mentions):
    """What the first of the mentions of one article is, without the head of its IRI."""
    text = " ".join(mention.text for mention in mentions)
    records = tuple(
        Attribution(
            id=f"r{n}", article="a", speaker=mention, cue=None, content=Span(text="", start=0, end=0), direct=False,
            evidence=Evidence(start=0, end=0, quote=""), confidence=0.9,
        )
        for n, mention in enumerate(mentions)
    )  # fmt: skip
    found = resolve([Article(id="a", text=text, published=date)], records, ontology)
    first = next(record for record in found.records if record.id == "r0")
    return mentions_of(first)[0].entity.removeprefix(ID)


DATED = [
    (seat("Moscow", "RUS"), "1985-03-01", "state-SUN"),
    (seat("the Kremlin", "RUS"), "1991-08-20", "state-SUN"),
    (seat("Moscow", "RUS"), "1991-12-27", "state-RUS"),
    (seat("Moscow", "RUS"), None, "state-RUS"),
    (seat("Russia", "RUS"), "1985-03-01", "state-RUS"),
    (seat("Belgrade", "SRB"), "1999-04-01", "state-YUG"),
    (seat("Belgrade", "SRB"), "2004-04-01", "state-SCG"),
    (seat("Belgrade", "SRB"), "2010-04-01", "state-SRB"),
    (seat("Prague", "CZE"), "1989-11-20", "state-CSK"),
    (seat("Prague", "CZE"), "1995-11-20", "state-CZE"),
    (seat("Kinshasa", "COD"), "1996-11-20", "state-ZAR"),
    (seat("Kinshasa", "COD"), "1998-11-20", "state-COD"),
    (acts("Belgrade", "city-792680", cls="City", country="SRB"), "1999-04-01", "city-792680"),
]


@pytest.mark.parametrize(("mention", "date", "expected"), DATED)
def test_a_seat_stands_for_the_state_of_its_time(ontology, mention, date, expected):
    assert meant(ontology, date, mention) == expected


BRUSSELS = seat("Brussels", "BEL")
NATO = acts("NATO", "org-nato", cls="IntergovernmentalOrganization")
UNION = acts("the EU", "org-european-union", label="European Union", cls="IntergovernmentalOrganization")


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([], "org-european-union"),
        ([NATO], "org-nato"),
        ([UNION, NATO], "org-european-union"),
        ([seat("Belgium", "BEL")], "state-BEL"),
        ([acts("Belgian police", "", cls="GovernmentBody", country="BEL")], "state-BEL"),
        ([seat("Belgium", "BEL"), NATO], "org-nato"),
    ],
)
def test_brussels_is_whom_the_article_speaks_of(ontology, others, expected):
    assert meant(ontology, "2021-04-01", BRUSSELS, *others) == expected


def senate(text):
    return acts(text, "org-us-senate", label="US Senate", cls="GovernmentBody", country="USA")


def crescent(text):
    return acts(text, "org-red-crescent", label="Syrian Arab Red Crescent", cls="NGO", country="SYR")


SHARED = [
    ([senate("The Senate"), seat("United States", "USA")], "org-us-senate"),
    ([senate("The Senate"), senate("U.S. Senate")], "org-us-senate"),
    ([senate("Nigeria's Senate"), seat("United States", "USA")], "org-senate-of-nigeria"),
    ([senate("the Nigerian Senate")], "org-senate-of-nigeria"),
    ([senate("The Senate"), senate("Nigeria's Senate")], "org-senate-of-nigeria"),
    ([senate("the American Senate"), seat("Nigeria", "NGA")], "org-us-senate"),
    ([senate("The Senate"), seat("United States", "USA"), *[seat("Nigeria", "NGA")] * 3], "org-us-senate"),
    ([senate("The Senate"), seat("United States", "USA"), *[seat("Nigeria", "NGA")] * 4], "government-body-senate"),
    ([crescent("The Red Crescent"), seat("Syria", "SYR")], "org-red-crescent"),
    ([crescent("The Red Crescent"), seat("Turkey", "TUR")], "ngo-red-crescent"),
    ([crescent("The Syrian Red Crescent"), seat("Turkey", "TUR")], "org-red-crescent"),
]


@pytest.mark.parametrize(("mentions", "expected"), SHARED)
def test_a_shared_name_needs_support(ontology, mentions, expected):
    assert meant(ontology, "2014-05-05", *mentions).startswith(expected)


def person(text, label):
    return Mention(text=text, start=0, end=len(text), label=label, cls="Person")


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("President Bush", "2008-04-05", "person-george-w-bush"),
        ("President Bush", "1990-09-05", "person-george-h-w-bush"),
        ("President Bush", "1999-09-05", "person-bush-"),
        ("President Bush", None, "person-bush-"),
        ("Governor Bush", "2008-04-05", "person-bush-"),
        ("Bush", "2008-04-05", "person-bush-"),
        ("President Moise", "2021-07-09", "person-jovenel-moise"),
    ],
)
def test_a_title_and_a_date_tell_whose_surname_it_is(ontology, text, date, expected):
    assert meant(ontology, date, person(text, text.split()[-1])).startswith(expected)


@pytest.mark.parametrize(
    ("text", "date", "others", "expected"),
    [
        ("Orban", "2024-08-06", ["HUN"], "person-viktor-orban"),
        ("Orban", "2024-08-06", ["POL"], "person-orban-"),  # an article that does not speak of his country
        ("Orban", "2008-08-06", ["HUN"], "person-orban-"),  # not in office
        ("Maduro", "2024-08-06", ["VEN"], "person-nicolas-maduro"),
        ("Maduro", "2004-08-06", ["HND"], "person-ricardo-maduro"),
        ("Maduro", "2004-08-06", ["VEN"], "person-maduro-"),
    ],
)
def test_a_surname_alone_is_who_is_in_office_in_a_country_of_the_article(ontology, text, date, others, expected):
    there = [acts(f"officials of {code}", None, cls="Group", country=code) for code in others]
    assert meant(ontology, date, person(text, text), *there).startswith(expected)


GEORGIA = seat("Georgia", "GEO")
ATLANTA, TBILISI = (
    acts(name, None, cls="City", country=code) for name, code in (("Atlanta", "USA"), ("Tbilisi", "GEO"))
)
US_GEORGIA = "region-georgia-u-s-state"


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([ATLANTA], US_GEORGIA),
        ([acts("Georgia governor", None, cls="Person", country="GEO")], US_GEORGIA),
        (
            [ATLANTA, acts("Brian Hale", None, cls="Person", country="GEO")],
            US_GEORGIA,
        ),  # "the governor of Georgia, Brian Hale"
        ([TBILISI], "state-GEO"),
        ([ATLANTA, TBILISI], "state-GEO"),
        ([seat("Russia", "RUS"), ATLANTA], "state-GEO"),
        ([seat("United States", "USA")], "state-GEO"),  # "the United States sent aid to Georgia"
        ([], "state-GEO"),
    ],
)
def test_georgia_is_the_one_that_the_article_is_about(ontology, others, expected):
    assert meant(ontology, "2023-08-15", GEORGIA, *others) == expected
