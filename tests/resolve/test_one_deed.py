"""One deed told in two ways: with its toll, in close classes, without a doer, by a noun that looks back."""

import msgspec
import pytest

from kg.model import Evidence, Span
from tests.resolve.told import article, groups, told

JETS = "Jets struck the port on Monday, killing 12."
DIED = "Twelve died when jets struck the port on Monday."


def said(sentence, word, *args, **options):
    """A record whose words stand in a sentence of an article that begins with it."""
    start = sentence.index(word)
    made = told("a", *args, word=word, start=start, **options)
    return msgspec.structs.replace(
        made,
        trigger=Span(text=word, start=start, end=start + len(word)),
        evidence=Evidence(start=0, end=len(sentence), quote=sentence),
    )


TOLLS = [
    (said(JETS, "killing", "Assault", "RUS", "sailors", killed=12), [[0, 1]]),
    (said(JETS, "killing", "Assault", "", "sailors", killed=12), [[0, 1]]),
    (said(JETS, "killing", "Assault", "UKR", "sailors", killed=12), [[0], [1]]),
    (said(JETS, "killing", "Assault", "RUS", "sailors", killed=12, polarity="negative"), [[0], [1]]),
    (said(JETS, "killing", "Assault", "RUS", "sailors", killed=12, temporality="future"), [[0], [1]]),
    (said(JETS, "killing", "Assault", "RUS", "sailors"), [[0], [1]]),
]


@pytest.mark.parametrize(("toll", "expected"), TOLLS)
def test_a_deed_and_its_toll_are_one(ontology, toll, expected):
    deed = said(JETS, "struck", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-20")
    assert groups(ontology, deed, toll, articles=[article("a", text=JETS)]) == expected


RAID = "Russia killed 12 sailors in a dawn raid on the port."
NOUN_FRAME = "https://w3id.org/geopolitics/lexicon#assault-n-attack"
INSIDE = [
    (RAID, "raid", "", [[0, 1]]),
    (RAID, "raid", "FRA", [[0], [1]]),  # somebody else's raid
    (RAID.replace(" in a dawn", " after the"), "raid", "", [[0], [1]]),
    (RAID.replace("in a dawn raid", "in a town of the south where others made a raid"), "raid", "", [[0], [1]]),
]


@pytest.mark.parametrize(("sentence", "word", "actor", "expected"), INSIDE)
def test_a_toll_is_of_the_deed_in_which_it_was_paid(ontology, sentence, word, actor, expected):
    toll = said(sentence, "killed", "Assault", "RUS", "sailors", killed=12)
    deed = msgspec.structs.replace(said(sentence, word, "Assault", actor, at="Odesa*"), frame=NOUN_FRAME)
    assert groups(ontology, toll, deed, articles=[article("a", text=sentence)]) == expected


def test_a_toll_before_its_deed_is_tied_to_it_by_a_word(ontology):
    toll = said(DIED, "died", "Assault", "", "sailors", killed=12)
    deed = said(DIED, "struck", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-20")
    assert groups(ontology, toll, deed, articles=[article("a", text=DIED)]) == [[0, 1]]
    other = DIED.replace("when", "and")
    toll, deed = (
        said(other, "died", "Assault", "", "sailors", killed=12),
        said(other, "struck", "Assault", "RUS", "UKR"),
    )
    assert groups(ontology, toll, deed, articles=[article("a", text=other)]) == [[0], [1]]


def test_a_deed_is_found_by_the_toll_that_another_article_tells(ontology):
    toll = said(JETS, "killing", "Assault", "RUS", "sailors", killed=12)
    deed = said(JETS, "struck", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-20")
    later = told("b", "Assault", "", "seamen", at="Odesa*", day="2024-05-20", killed=12, word="killed")
    assert groups(ontology, deed, toll, later, articles=[article("a", text=JETS)]) == [[0, 1, 2]]


NOBODY = told("a", "Assault", "", "civilians", day="2024-05-20", at="Kano*", killed=38, word="killed")
FOUND = [
    (told("b", "Assault", "", "people", day="2024-05-20", at="Kano*", killed=38, word="shot"), True),
    (told("b", "Assault", "", "people", day="2024-05-20", at="Kano*", killed=45, word="shot"), True),
    (told("b", "Assault", "gunmen", "", day="2024-05-20", at="Kano*", word="attacked"), True),
    (told("b", "Assault", "", "people", day="2024-05-21", at="Kano*", killed=38, word="shot"), False),
    (told("b", "Assault", "", "people", day="2024-05-20", at="Jos*", killed=38, word="shot"), False),
    (told("b", "Assault", "", "people", day="2024-05-20", killed=3, word="shot"), False),
    (told("b", "Assault", "", "people", day="2024-05-20", at="Kano*", killed=38, word="shot", polarity="negative"), False),
    (told("b", "Coerce", "", "people", day="2024-05-20", at="Kano*", word="arrested"), False),
]  # fmt: skip


@pytest.mark.parametrize(("other", "same"), FOUND)
def test_nobody_is_named_but_town_day_and_toll(ontology, other, same):
    assert groups(ontology, NOBODY, other) == ([[0, 1]] if same else [[0], [1]])


CLOSE = [
    (("Assault", None), ("Protest", "riot"), True),
    (("Assault", None), ("Protest", "demo"), False),
    (("Agree", None), ("Retreat", "ceasefire"), True),
    (("Agree", None), ("Retreat", "release"), False),
    (("Sanction", "expel"), ("Coerce", "deport"), True),
    (("Assault", "beat"), ("Coerce", "arrest"), False),
    (("Accuse", "allege"), ("Reject", None), False),
]


@pytest.mark.parametrize(("one", "two", "same"), CLOSE)
def test_close_classes(ontology, one, two, same):
    first = told("a", one[0], "FRA", "DEU", mode=one[1], day="2024-05-20", at="Metz*", word="x")
    second = told("b", two[0], "FRA", "DEU", mode=two[1], day="2024-05-20", at="Metz*", word="y")
    assert groups(ontology, first, second) == ([[0, 1]] if same else [[0], [1]])


def test_a_call_has_two_ends(ontology):
    calls = [
        told("a", "Consult", "FRA", "DEU", mode="phone", day="2024-05-25", word="called"),
        told("b", "Consult", "DEU", "FRA", mode="phone", day="2024-05-25", word="rang"),
        told("c", "Consult", "DEU", "FRA", mode="visit", day="2024-05-25", word="visited"),
    ]
    assert groups(ontology, *calls[:2]) == [[0, 1]]
    assert groups(ontology, told("a", "Consult", "FRA", "DEU", mode="visit", day="2024-05-25"), calls[2]) == [[0], [1]]


def test_host_and_guest_meet_in_one_town_on_one_day(ontology):
    guest = told("a", "Consult", "FRA", "DEU", at="Berlin*", mode="visit", day="2024-05-25", word="arrived")
    host = told("b", "Consult", "DEU", "FRA", at="Berlin*", mode="visit", day="2024-05-25", word="received")
    later = told("b", "Consult", "DEU", "FRA", at="Berlin*", mode="visit", day="2024-05-26", word="received")
    assert groups(ontology, guest, host) == [[0, 1]]
    assert groups(ontology, guest, later) == [[0], [1]]


def test_who_resigns_does_it_alone(ontology):
    left = told("a", "Retreat", "Ann Bo!", mode="resign", day="2024-05-25", word="resigned")
    again = told("b", "Retreat", "Ann Bo!", mode="resign", word="quit")
    other = told("b", "Retreat", "Carl Dee!", mode="resign", word="quit")
    assert groups(ontology, left, again) == [[0, 1]]
    assert groups(ontology, left, other) == [[0], [1]]


def test_a_deadline_is_no_day_of_the_deed(ontology):
    told_to_go = told("a", "Sanction", "FRA", "DEU", mode="expel", day="2024-05-26", until="2024-05-29", word="ordered")
    expelled = told("b", "Sanction", "FRA", "DEU", mode="expel", day="2024-05-25", word="expelled")
    planned = told(
        "c", "Sanction", "FRA", "DEU", mode="expel", day="2024-05-26", until="2024-05-29", temporality="future"
    )
    assert groups(ontology, told_to_go, expelled) == [[0, 1]]
    assert groups(ontology, planned, expelled) == [[0], [1]]


def test_states_at_war_do_more_than_one_thing_a_week(ontology):
    one, two = told("a", "Assault", "RUS", "UKR", word="sank"), told("b", "Assault", "RUS", "UKR", word="fought")
    assert groups(ontology, one, two) == [[0], [1]]
    assert groups(ontology, one, msgspec.structs.replace(one, id="0" * 16, article="b")) == [[0, 1]]
