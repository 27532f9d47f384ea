"""Harm that somebody keeps from others restricts nobody; a deed that he keeps them from doing does."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

ROWS = [  # text, (class, actors, recipients, polarity) of each event
    ("Marcos will not allow the country to be bombed.", [("Assault", [], ["the country"], "negative")]),
    ("The army prevented the protesters from being killed.", [("Assault", [], ["the protesters"], "negative")]),
    ("Police prevented protesters from being arrested by soldiers.", [("Coerce", ["soldiers"], ["protesters"], "negative")]),
    ("Israel prevented aid workers from entering Gaza.", [("Coerce", ["Israel"], ["aid workers"], "positive")]),
    (
        "Turkey will not allow terrorists to attack its soldiers.",
        [
            ("Assault", ["terrorists"], ["its soldiers"], "negative"),
            ("Coerce", ["Turkey"], ["terrorists"], "positive"),
            ("Threaten", ["Turkey"], ["terrorists"], "positive"),
        ],
    ),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_who_is_restricted(reader, text, wanted):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    events = [r for r in records if isinstance(r, Event)]
    found = [(e.event, [m.text for m in e.actor], [m.text for m in e.recipient], e.polarity) for e in events]
    assert sorted(found) == wanted
