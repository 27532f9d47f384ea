"""Offices whose country, region or body another sentence names."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Relation
from tests.extract.sides import ties_of

pytestmark = pytest.mark.model


def offices(reader, text, **more):
    """(who, relation, of, standing) of the offices that follow from another sentence."""
    ((_, records),) = read(reader, [Article(id="a", text=text, **more)])
    found = [record for record in records if isinstance(record, Relation) and record.named_in is not None]
    return sorted((each.subject.label, each.relation, each.object.label, each.temporality) for each in found)


LEAD = "Malawi's parliament rejected the budget on Tuesday.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            LEAD + "President Grace Nyirenda called it a mistake.",
            [("Grace Nyirenda", "headOfState", "Malawi", "ongoing")],
        ),
        (
            LEAD + "The finance minister, Felix Phiri, blamed the opposition.",
            [("Felix Phiri", "ministerOf", "Malawi", "ongoing")],
        ),
        (
            LEAD + "Former prime minister Peter Banda was silent.",
            [("Peter Banda", "headOfGovernment", "Malawi", "past")],
        ),
        (
            LEAD + "Prime Minister Peter Banda and Defence Minister Felix Phiri had begged for it.",
            [
                ("Felix Phiri", "ministerOf", "Malawi", "ongoing"),
                ("Peter Banda", "headOfGovernment", "Malawi", "ongoing"),
            ],
        ),
        (
            LEAD + "The cabinet dismissed the finance minister, Felix Phiri, on Friday.",
            [("Felix Phiri", "ministerOf", "Malawi", "past")],
        ),
        (
            "LILONGWE, May 3 - Malawi and Zambia closed their border.\n\nIt rained.\n\nThe finance minister, Felix Phiri, wept.",
            [("Felix Phiri", "ministerOf", "Malawi", "ongoing")],  # the one that it was sent from
        ),
        (
            "Snow fell in Sindh on Monday. The provincial governor, Imran Shah, closed the schools.",
            [("Imran Shah", "holdsOffice", "Sindh", "ongoing")],
        ),
    ],
)
def test_what_the_article_speaks_of(reader, text, expected):
    assert offices(reader, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Croatia and Slovenia signed the treaty. The foreign minister, Josip Matic, smiled.",  # of which of two?
        LEAD + "Zambia's government was pleased. The foreign minister, Mary Lungu, smiled.",  # another is nearer by
        LEAD + "In Lusaka, President Mary Lungu smiled.",  # it happens elsewhere
        LEAD + "The club president, Grace Nyirenda, wept.",
        LEAD + "The shadow finance minister, Felix Phiri, wept.",
        LEAD + "President Grace Nyirenda would have resigned.",
        LEAD + "Grace Nyirenda called herself president.",
        LEAD + "The treasurer, Felix Phiri, wept.",  # a minister in Australia only
        LEAD + "The chancellor, Felix Phiri, wept.",
        LEAD + "A would-be president, Felix Phiri, wept.",
        LEAD + "Ministers met. The prime minister wept.",  # nobody is named
        LEAD + "Protesters forced it to remove President Grace Nyirenda.",  # is she still?
        LEAD + "Zambian President Mary Lungu smiled. President Mary Lungu is a neighbour.",  # told in full
        "Grace Nyirenda and Felix Phiri met. The president, Peter Banda, smiled.",  # no country at all
    ],
)
def test_nobody_where_it_is_not_clear(reader, text):
    assert offices(reader, text) == []


def test_the_record_holds_the_sentence_that_names_the_country(reader):
    ((_, records),) = read(reader, [Article(id="a", text=LEAD + "President Grace Nyirenda called it a mistake.")])
    (found,) = (record for record in records if isinstance(record, Relation))
    assert found.evidence.quote == "President Grace Nyirenda called it a mistake."
    assert found.named_in is not None
    assert found.named_in.quote == "Malawi's parliament rejected the budget on Tuesday."
    assert (found.object.text, found.object.start) == ("Malawi", 0)


def test_somebody_known_goes_to_the_state_that_is_known(reader):
    text = "Moldova closed the border on Monday, three days after France had warned it. President Emmanuel Macron was furious."
    assert offices(reader, text) == [("Emmanuel Macron", "headOfState", "France", "ongoing")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Oxfam opened an office in Lilongwe. The spokesman, Pedro Alves, gave no date.",
            [("Pedro Alves", "representativeOf", "Oxfam", "ongoing")],
        ),
        (
            "Oxfam and Amnesty International opened an office. The spokesman, Pedro Alves, gave no date.",
            [],
        ),
        (
            "Canada's central bank raised interest rates. The governor, Helen Marchand, explained it.",
            [("Helen Marchand", "holdsOffice", "Bank of Canada", "ongoing")],
        ),
    ],
)
def test_bodies_just_spoken_of(reader, text, expected):
    assert offices(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya's president, Ruth Kamau, spoke.\n\nHer predecessor, Daniel Otieno, was ill.",
            [("Daniel Otieno", "headOfState", "Kenya", "past")],
        ),
        (
            "Kenya's president, Ruth Kamau, spoke.\n\nKamau took over from Daniel Otieno in 2021.",
            [("Daniel Otieno", "headOfState", "Kenya", "past")],
        ),
        (
            "Kenya's president, Ruth Kamau, spoke.\n\nKamau took over from Daniel Otieno as leader of the party.",
            [],
        ),
        (
            "Kenya's former president, Ruth Kamau, spoke.\n\nHer interior minister, Daniel Otieno, was ill.",
            [("Daniel Otieno", "ministerOf", "Kenya", "past")],
        ),
    ],
)
def test_who_came_before_or_served_somebody(reader, text, expected):
    assert offices(reader, text) == expected


def test_a_known_tenure_that_is_over_is_past(reader):
    text = "Germany mourned on Monday. Chancellor Friedrich Merz wept. German papers printed the picture.\n\nPresident Joachim Gauck wept."
    then = offices(reader, text, published="2014-05-01")
    now = offices(reader, text, published="2025-05-10")
    assert [each for each in then if each[1] == "headOfState"] == [
        ("Joachim Gauck", "headOfState", "Germany", "ongoing")
    ]
    assert [each for each in now if each[1] == "headOfState"] == [("Joachim Gauck", "headOfState", "Germany", "past")]


OWN_BODIES = [
    ("Police chief Peter Varga spoke.", [("Peter Varga", "leads", "Police", "ongoing")]),
    ("The opposition leader, Peter Varga, spoke.", [("Peter Varga", "leads", "opposition", "ongoing")]),
    ("Peter Varga, a police chief, spoke.", []),
    ("Prosecutor General Peter Varga spoke.", []),
    ("Police commander Peter Varga spoke.", []),
    ("The leader of the guerrillas, Peter Varga, spoke.", [("Peter Varga", "leads", "guerrillas", "ongoing")]),
    ("The leader of the tourists, Peter Varga, spoke.", []),
]


@pytest.mark.parametrize(("text", "expected"), OWN_BODIES)
def test_bodies_in_the_words_of_an_office(reader, text, expected):
    assert ties_of(reader, text) == expected


DEPUTIES = [
    (
        "Fiji's prime minister, Peter Varga, spoke. His deputy, Ivan Orlov, left.",
        [("Ivan Orlov", "holdsOffice", "Fiji", "ongoing"), ("Peter Varga", "headOfGovernment", "Fiji", "ongoing")],
    ),
    (
        "Fiji's trade minister, Peter Varga, spoke. His deputy, Ivan Orlov, left.",
        [("Peter Varga", "ministerOf", "Fiji", "ongoing")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DEPUTIES)
def test_deputies_of_heads(reader, text, expected):
    assert ties_of(reader, text) == expected


OTHERS = [
    # what only a clause inside the sentence before is about is no other scene
    (
        LEAD
        + "Lawmakers spoke on a day when Ann Reed was elected president of Kenya. Transport Minister Felix Phiri spoke.",
        [("Felix Phiri", "ministerOf", "Malawi", "ongoing")],
    ),
    (LEAD + "Kenya closed the border. Transport Minister Felix Phiri spoke.", []),  # whose he is nobody tells
    (LEAD + "Transport Minister Felix Phiri thanked Malawi.", []),  # a minister of another land
]


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_what_a_sentence_is_about_stands_in_the_way(reader, text, expected):
    assert offices(reader, text) == expected
