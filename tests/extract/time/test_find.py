import pytest

from kg.extract.time import TimeFinder, find_times, make_grammar

PUBLISHED = "2026-01-01"  # a Thursday


@pytest.fixture(scope="module")
def finder(ontology):
    return TimeFinder(make_grammar(ontology.lexicon.timing, ontology.lexicon.numbers))


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("released on Thursday", "2026-01-01", "2026-01-01", "day"),
        ("on Monday", "2025-12-29", "2025-12-29", "day"),
        ("Between March and May the army fought", "2025-03-01", "2025-05-31", "range"),
        ("fought between March and May", "2025-03-01", "2025-05-31", "range"),
        ("since September", "2025-09-01", None, "open"),
        ("open from Monday", "2025-12-29", None, "open"),
        ("the toll from Monday's shelling rose", "2025-12-29", "2025-12-29", "day"),
        ("it closed its borders after Monday's shelling", "2025-12-29", "2025-12-29", "day"),
        ("damage from last month’s floods", "2025-12-01", "2025-12-31", "month"),
        ("in the 1990s", "1990-01-01", "1999-12-31", "decade"),
        ("early 2023", "2023-01-01", "2023-04-30", "part"),
        ("on Sept. 11", "2025-09-11", "2025-09-11", "day"),
        ("on Sept. 11, 2001", "2001-09-11", "2001-09-11", "day"),
        ("on 4 October 2007", "2007-10-04", "2007-10-04", "day"),
        ("last month", "2025-12-01", "2025-12-31", "month"),
        ("winter of 1979", "1979-12-01", "1980-02-29", "season"),
        ("from 2011 to 2014", "2011-01-01", "2014-12-31", "range"),
        ("yesterday", "2025-12-31", "2025-12-31", "day"),
        ("until 2027", None, "2027-12-31", "open"),
        ("in the near future", "2026-01-01", None, "vague"),
        ("last Ramadan", "2025-03-01", "2025-03-29", "range"),
    ],
)
def test_values(finder, text, start, end, precision):
    (found,) = find_times(finder, text, PUBLISHED)
    assert (found.value.start, found.value.end, found.value.precision) == (start, end, precision)
    assert text[found.start : found.end] == found.value.text


@pytest.mark.parametrize("text", ["on Monday", "last month", "Sept. 11", "two weeks ago", "at Easter", "overnight"])
def test_without_publication_date_nothing_is_worked_out(finder, text):
    assert find_times(finder, text, None) == []


@pytest.mark.parametrize(
    ("text", "inferred"),
    [
        ("on 4 October 2007", False),
        ("on 4 October", True),
        ("in 2019", False),
        ("at Christmas 2019", False),
        ("in May", True),
    ],
)
def test_a_full_date_is_not_inferred(finder, text, inferred):
    (found,) = find_times(finder, text, PUBLISHED)
    assert found.value.inferred is inferred


@pytest.mark.parametrize(
    "text",
    [
        "May said so", "they may march on the town", "fired 2019 rounds", "Room 2012", "the 2030 agenda", "resolution 1701",
        "31 June", "the second Monday brigade", "some 1,990 men", "the turn of the year",
    ],
)  # fmt: skip
def test_no_date_is_no_date(finder, text):
    assert find_times(finder, text, PUBLISHED) == []


def test_what_began_is_gone_by_whatever_the_verb(finder):
    (found,) = find_times(finder, "since December", PUBLISHED, future=True)
    (coming,) = find_times(finder, "in December", PUBLISHED, future=True)
    assert (found.value.start[5:], coming.value.start[5:]) == ("12-01", "12-01")
    assert found.value.start < PUBLISHED < coming.value.start


def test_a_coming_day(finder):
    (found,) = find_times(finder, "on Tuesday", PUBLISHED, future=True)
    assert found.value.start == "2026-01-06"


def test_how_long_is_no_date(finder):
    (found,) = find_times(finder, "fought for three days", PUBLISHED)
    assert (found.value.start, found.value.end, found.value.lasts) == (None, None, "P3D")


def test_counts_from_the_date_said_before(finder):
    _, second = find_times(finder, "in 2019 and again three years later", PUBLISHED)
    assert (second.value.start, second.value.end) == ("2022-01-01", "2022-12-31")
