"""Who tells what, where something stands between the teller and what is told, or the teller goes on to tell more."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

ROWS = [  # text, word, who does it, who tells it
    ("The general told reporters as he was led away that Kyiv had bombed the dam.", "bombed", ["Kyiv"], ["The general"]),
    ("The general told reporters as he was led away that Kyiv had bombed the dam.", "led away", [], []),
    ("Lavrov said as he arrived in Doha that Kyiv had shelled the plant.", "shelled", ["Kyiv"], ["Lavrov"]),
    ("Lavrov said as he arrived in Doha that Kyiv had shelled the plant.", "arrived", ["he"], []),
    ("The minister told deputies, when pressed, that the army had bombed the camp.", "bombed", ["the army"], ["The minister"]),
    ("The army said that 12 men had been arrested and accused Rwanda of arming them.", "accused Rwanda of arming", ["The army"], []),
    ("The army said that 12 men had been arrested and accused Rwanda of arming them.", "arrested", [], ["The army"]),
    ("The ministry said that two guards had been shot and robbed.", "shot", [], ["The ministry"]),
    ("Kyiv said Russia had shelled the plant, a claim that the Kremlin in Moscow denied.", "denied", ["the Kremlin"], []),
    ("Serbia denied the claim that Kosovo had shelled the plant.", "denied the claim that Kosovo had shelled", ["Kosovo"], ["Serbia"]),
    ("Zambia has refused to leave but offered to meet the envoy.", "offered to meet", ["Zambia"], []),
    ("Rebels have agreed to withdraw and freed ten hostages.", "freed", ["Rebels"], []),
    ("The army has asked the rebels to leave Goma and release ten hostages.", "release", ["the rebels"], []),
    ("The envoy told reporters after he learned that Israel had bombed Damascus.", "bombed", ["Israel"], ["he"]),
    ("Lavrov said that Moscow would withdraw its troops, accusing NATO of lying.", "accusing", ["Lavrov"], []),
    ("Ramaphosa vowed that the men would stay, rejecting calls to bring them home.", "rejecting calls", ["Ramaphosa"], []),
    ("Police said gunmen would call families, demanding ransom.", "demanding", ["gunmen"], ["Police"]),
    ("The governor said rebels had stormed the base, killing ten soldiers.", "killing", ["rebels"], ["The governor"]),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "actors", "speakers"), ROWS)
def test_who_tells_it(reader, text, word, actors, speakers):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    (event,) = [r for r in records if isinstance(r, Event) and r.trigger.text == word]
    assert ([m.text for m in event.actor], [m.text for m in event.speakers]) == (actors, speakers)
