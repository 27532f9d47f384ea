"""Known names that mean somebody else: whose the words before them say it is, or the end of a longer name."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

pytestmark = pytest.mark.model

ACTORS = [
    ("Poland's Supreme Court condemned the law.", "Poland's Supreme Court", False),
    ("Kenya's High Court jailed an opposition lawmaker.", "Kenya's High Court", False),
    ("Jaish al-Fatah shelled three villages.", "Jaish al-Fatah", False),
    ("Israel's Supreme Court condemned the government.", "Israeli Supreme Court", True),
    ("Lebanon's Hezbollah shelled Israel.", "Hezbollah", True),
    ("Ansar al-Sharia attacked a village.", "Ansar al-Sharia", True),
]


@pytest.mark.parametrize(("text", "label", "known"), ACTORS)
def test_whose_name_it_is(reader, text, label, known):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2023-03-10")])
    (actor,) = next(record for record in records if isinstance(record, Event)).actor
    assert (actor.label, actor.entity is not None) == (label, known)
