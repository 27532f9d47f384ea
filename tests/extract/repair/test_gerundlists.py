"""Deeds told in a row stand as the first of them does: what is called for, considered or denied is not told as done."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

pytestmark = pytest.mark.model


def told(reader, text):
    """The deeds of force of a text with who does them and how they stand."""
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-06-12")])
    deeds = [e for e in records if isinstance(e, Event) and e.event in ("Assault", "Coerce", "Aid", "Mobilize")]
    found = [(e.event, *(m.text for m in e.actor), e.polarity, e.temporality) for e in deeds]
    return sorted(found)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # an idea: each of the row
        ("The cabinet considered bombing Iran, seizing its oil and arresting its leaders.", ["hypothetical"] * 3),
        ("The bill calls for closing borders, arresting dissidents and deporting migrants.", ["hypothetical"] * 2),
        ("He ruled out bombing Iran, sending troops and arming rebels.", ["hypothetical"] * 3),
        ("Iran may retaliate by attacking ships, bombing bases and killing soldiers.", ["hypothetical"] * 3),
        # what was done, each of the row
        ("Israel responded by bombing Homs, killing 20 soldiers and wounding 30.", ["past"] * 3),
        # what came of the deed of the sentence goes on with it, not with what stands between
        ("Police stopped protesters from reaching the square, arresting 20 and injuring five.", ["past"] * 3),
        ("Gunmen stormed the hotel, killing nine guests, wounding ten and taking hostages.", ["past"] * 4),
        ("The rebels advanced after capturing the bridge, killing nine soldiers and taking six men.", ["past"] * 4),
    ],
)
def test_a_row_of_deeds_stands_as_its_first(reader, text, wanted):
    assert [when for *_, when in told(reader, text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The UN condemned Israel for bombing a school, killing nine people and wounding 20.",
            [("Assault", "Israel", "positive", "past")] * 3,
        ),
        (
            "Israel responded by bombing Homs, killing 20 soldiers and wounding 30.",
            [("Assault", "Israel", "positive", "past")] * 3,
        ),
        # no deeds in a row, nor any of which the first is no complement
        ("Growing tensions, rising prices and falling wages worried the minister.", []),
        ("The firm makes mining equipment, drilling rigs and welding tools.", []),
    ],
)
def test_who_does_the_first_does_all(reader, text, wanted):
    assert told(reader, text) == wanted
