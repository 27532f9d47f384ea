"""People and nobody in particular, amounts of people alone, what somebody wants to be done, and a word that is given."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

pytestmark = pytest.mark.model


def told(reader, text):
    """(class, first actor, first recipient, polarity, certainty, temporality) of each event."""
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2023-03-10")])
    first = [
        (e.event, *(next((m.text for m in who), "") for who in (e.actor, e.recipient)), e.polarity, e.certainty, e.temporality)
        for e in records
        if isinstance(e, Event)
    ]  # fmt: skip
    return sorted(first)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Nobody was arrested.", [("Coerce", "", "Nobody", "negative", "certain", "past")]),
        (
            "Nicosia shot back that it asked nobody.",
            [("Request", "it", "nobody", "negative", "certain", "past")],
        ),
        ("His men had raped nobody.", [("Assault", "His men", "nobody", "negative", "certain", "past")]),
        (
            "Hardly anyone protested against the decree.",
            [("Protest", "Hardly anyone", "", "negative", "certain", "past")],
        ),
        ("None of the smugglers was extradited.", [("Cooperate", "", "", "negative", "certain", "past")]),
        ("The wounded were evacuated from the town.", [("Aid", "", "The wounded", "positive", "certain", "past")]),
        ("All were sentenced to death.", [("Coerce", "", "All", "positive", "certain", "past")]),
        (
            "The company was fined 900 million dollars.",
            [("Sanction", "", "The company", "positive", "certain", "past")],
        ),
        (
            "Women said they had been raped by soldiers.",
            [("Assault", "soldiers", "they", "positive", "certain", "past")],
        ),
    ],
)
def test_whoever_it_is_takes_part(reader, text, events):
    assert told(reader, text) == events


@pytest.mark.parametrize(
    "text",
    [
        "Nobody smiled.",
        "Some went home.",
        "Both of which are old.",
        "The firm earned 900 million dollars.",
        "Everyone knew the song.",
    ],
)
def test_nothing_was_done_by_anybody(reader, text):
    assert told(reader, text) == []


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "The opposition demanded that the minister resign.",
            [
                ("Request", "The opposition", "the minister", "positive", "certain", "past"),
                ("Retreat", "the minister", "", "positive", "underspecified", "hypothetical"),
            ],
        ),
        (
            "The court ordered that the journalist be freed.",
            [("Retreat", "", "the journalist", "positive", "underspecified", "hypothetical")],
        ),
        (
            "Anyone who attacks the convoy is a fool.",
            [("Assault", "Anyone", "", "positive", "underspecified", "hypothetical")],
        ),
        (
            "Canada provided training to Iraqi soldiers.",
            [("Aid", "Canada", "Iraqi soldiers", "positive", "certain", "past")],
        ),
        (
            "Iran vowed to attack Israel.",
            [
                ("Assault", "Iran", "Israel", "positive", "certain", "future"),
                ("Threaten", "Iran", "Israel", "positive", "certain", "past"),
            ],
        ),
        (
            "The militia has not claimed responsibility for the attack on the barracks.",
            [("Assault", "The militia", "", "positive", "underspecified", "past")],
        ),
    ],
)
def test_what_is_wanted_and_what_was_given(reader, text, events):
    assert told(reader, text) == events
