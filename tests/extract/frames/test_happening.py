"""What grips a town is there; a verb goes with the particle behind it; a prefix turns a verb round."""

import pytest

from kg.model import Article, Event

pytestmark = pytest.mark.model

CASES = [  # text, (class, actors, places) of each event
    ("Protests rocked Dhaka on Monday.", [("Protest", [], ["Dhaka"])]),
    ("Fighting between the army and the rebels engulfed Goma.", [("Assault", ["the army", "the rebels"], ["Goma"])]),
    ("A general strike paralysed Lagos.", [("Protest", [], ["Lagos"])]),
    ("A scandal rocked Hollywood.", []),
    ("Fear gripped the town.", []),
    ("The president stepped down in Lima on Friday.", [("Retreat", ["The president"], ["Lima"])]),
    ("The president stepped down in May.", [("Retreat", ["The president"], [])]),
    ("Moscow de-escalated the fighting.", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_what_happens_where(reader, text, wanted):
    from kg.extract.reader import read

    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    events = [r for r in records if isinstance(r, Event)]
    found = [(e.event, [m.text for m in e.actor], [m.text for m in e.place]) for e in events]
    assert found == wanted
