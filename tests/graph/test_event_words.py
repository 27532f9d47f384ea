"""Events in one line: with and without somebody to whom it was done, with what keeps them from being asserted."""

import pytest

from kg.graph.words import event_label, names
from kg.model import EventNode, TimeSpan

LABELS = {name: name.title() for name in ("peru", "chile", "bolivia", "ecuador", "lima", "the strait")}


def node(event, **changed):
    given = {
        "iri": "e", "event": event, "mode": None, "contexts": (), "actor": ("peru",), "recipient": (), "about": (), "instrument": (), "place": (), "time": None,
        "counts": (), "polarity": "positive", "certainty": "certain", "temporality": "past", "speakers": (), "records": (), "support": 1,
    }  # fmt: skip
    return EventNode(**(given | changed))


@pytest.mark.parametrize(
    ("event", "changed", "line"),
    [
        ("Assault", {"recipient": ("chile",)}, "Peru assaulted Chile"),
        ("Assault", {"recipient": ("chile",), "about": ("lima",), "mode": "drone"}, "Peru assaulted Chile (drone)"),
        ("Assault", {"about": ("the strait",), "place": ("lima",)}, "Peru made an assault (The Strait)"),
        ("Protest", {"place": ("lima",), "mode": "demo"}, "Peru protested (demo: Lima)"),
        ("Agree", {"actor": ("chile", "peru")}, "Chile and Peru agreed"),
        ("Agree", {"actor": ("unknown",)}, "unnamed actor agreed"),
        ("Retreat", {"recipient": ("unknown",)}, "Peru gave way"),
        ("Consult", {"recipient": ("chile",), "time": TimeSpan(text="in May", start="2024-05-01", end="2024-05-31", precision="month")}, "Peru consulted Chile, 2024-05"),
        ("Aid", {"recipient": ("chile",), "polarity": "negative", "temporality": "future", "speakers": ("bolivia", "ecuador")},
         "Peru aided Chile [negative; future; according to Bolivia, Ecuador]"),
        ("Aid", {"speakers": ("unknown",)}, "Peru gave aid [according to someone unnamed]"),
    ],
)  # fmt: skip
def test_an_event_in_one_line(event, changed, line, ontology):
    assert event_label(node(event, **changed), LABELS, ontology) == line


def test_every_class_has_words_for_events_without_a_recipient(ontology):
    for info in ontology.events.values():
        assert info.alone, info.name
        assert info.alone.split()[-1] not in {"to", "of", "with", "against", "towards", "on", "for"}, info.name


def test_names_in_one_phrase():
    assert names((), LABELS) == ""
    assert names(("peru",), LABELS) == "Peru"
    assert names(("peru", "chile"), LABELS) == "Peru and Chile"
    assert names(("peru", "chile", "bolivia"), LABELS) == "Peru, Chile and Bolivia"
    assert names(("peru", "chile", "bolivia", "lima", "ecuador"), LABELS) == "Peru, Chile, Bolivia and 2 more"
