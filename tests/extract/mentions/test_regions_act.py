"""Regions that act: states taken together under the name of a region, and regions with a government of their own."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

pytestmark = pytest.mark.model

WEST, BALTICS = "Western states", "Baltic countries"
CASES = [  # text, class, actors, recipients, places
    ("The West imposed sanctions on Russia.", "Coerce", [WEST], ["Russia"], []),
    ("The Baltic states condemned Russia.", "Accuse", [BALTICS], ["Russia"], []),
    ("Moscow threatened the Baltic states.", "Threaten", ["Russia"], [BALTICS], []),
    ("Scotland condemned Russia.", "Accuse", ["Scotland"], ["Russia"], []),
    ("Saboteurs attacked a tanker in the Gulf.", "Assault", ["Saboteurs"], [], ["Persian Gulf"]),
    ("Russia seized Crimea.", "Assault", ["Russia"], [], ["Crimea"]),
    ("Crimea was seized by Russia.", "Assault", ["Russia"], [], ["Crimea"]),
]


@pytest.mark.parametrize(("text", "cls", "actors", "recipients", "places"), CASES, ids=[case[0] for case in CASES])
def test_whether_a_region_acts(text, cls, actors, recipients, places, reader):
    ((_, records),) = read(reader, [Article(id="a", text=text)])
    (event,) = [r for r in records if isinstance(r, Event) and r.event == cls]
    found = [[m.label for m in role] for role in (event.actor, event.recipient, event.place)]
    assert found == [actors, recipients, places]


def test_who_is_urged_does_it(reader):
    """Who does it was once sought above, since the Gulf could not act: the UN would have attacked Syria."""
    ((_, records),) = read(reader, [Article(id="a", text="The UN urged the Gulf states to attack Syria.")])
    assert {(r.event, *(m.label for m in r.actor)) for r in records if isinstance(r, Event)} == {
        ("Request", "United Nations"),
        ("Assault", "Gulf Arab states"),
    }


def test_how_many_states_there_are_is_no_count_of_those_who_took_part(reader):
    ((_, records),) = read(reader, [Article(id="a", text="The three Baltic states condemned Russia.")])
    ((event,),) = [[r for r in records if isinstance(r, Event)]]
    assert (event.event, event.counts, [m.label for m in event.actor]) == ("Accuse", {}, ["Baltic countries"])
