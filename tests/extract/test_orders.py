"""Orders, and deeds that verb and object both name: what is told as done, and how often."""

import pytest

from kg.model import Article, Event

pytestmark = pytest.mark.model


def told(reader, text):
    from kg.extract.reader import read

    articles = [Article(id="a", text=text, published="2024-05-15")]
    return [
        (r.event, r.polarity, r.certainty, r.temporality)
        for _, records in read(reader, articles)
        for r in records
        if isinstance(r, Event)
    ]


DONE = ("positive", "certain", "past")


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The general ordered his men to shell the town of Sake.", [("Assault", *DONE)]),
        ("A judge in Lima freed the editor.", [("Retreat", *DONE)]),
        ("Egypt is holding joint drills with Greece.", [("Cooperate", "positive", "certain", "ongoing")]),
        ("Egypt held joint drills with Greece.", [("Cooperate", *DONE)]),
        ("The junta set nine monks free.", [("Retreat", *DONE)]),
        ("The museum set a free concert.", []),
    ],
)
def test_what_orders_and_verbs_with_their_objects_tell(reader, text, events):
    assert told(reader, text) == events
