"""Who takes part: several peoples in one phrase, lists of states, bodies that are no deeds, titles, what a "not" belongs to."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

pytestmark = pytest.mark.model

CASES = [  # text, class, actors, recipients, polarity
    ("French, British and German diplomats met Iranian officials.", "Consult", ["France", "United Kingdom", "Germany"], ["Iranian officials"], "positive"),
    ("Germany deported Afghan and Iraqi refugees.", "Coerce", ["Germany"], ["Afghan and Iraqi refugees"], "positive"),
    ("Canada, Mexico and Brazil attacked Iran.", "Assault", ["Canada", "Mexico", "Brazil"], ["Iran"], "positive"),
    ("France will not allow the council to adopt the resolution.", "Coerce", ["France"], ["council"], "positive"),
    ("France will not send troops.", "Mobilize", ["France"], [], "negative"),
    ("Iran accused the alliance of siding with Israel.", "Support", ["alliance"], ["Israel"], "positive"),
    ("France gave Ukraine weapons.", "Aid", ["France"], ["Ukraine"], "positive"),
    ("Gambia took Myanmar to the International Court of Justice.", "Accuse", ["Gambia"], ["Myanmar"], "positive"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "actors", "recipients", "polarity"), CASES)
def test_who_takes_part(reader, text, kind, actors, recipients, polarity):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2023-03-10")])
    found = [
        ([m.label for m in each.actor], [m.label for m in each.recipient], each.polarity)
        for each in records
        if isinstance(each, Event) and each.event == kind
    ]
    assert found == [(actors, recipients, polarity)]


def test_the_state_of_a_secretary_of_state_is_no_country(reader):
    text = "Secretary of State Mike Pompeo arrived in Pyongyang for talks on dismantling the country's nuclear arsenal."
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2018-07-06")])
    things = [getattr(thing, "label", None) for each in records if isinstance(each, Event) for thing in each.about]
    assert "country's nuclear arsenal" in things
    assert "State's nuclear arsenal" not in things
