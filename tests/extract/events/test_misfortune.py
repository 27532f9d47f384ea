"""People killed where an article tells of a disaster: a count, and no deed of nobody."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event, Tally

QUAKE = "An earthquake struck Nepal on Friday."
CASES = [
    # (text, events, what is counted outside an event)
    (f"{QUAKE} The UN said 36 of its staff were killed.", [], [("killed", 36)]),
    ("A cyclone hit Mozambique on Monday.\n\nSix nurses were killed, a charity said.", [], [("killed", 6)]),
    ("Four nurses were hurt when a bus slid into a ditch.", [], [("injured", 4)]),
    ("Nine migrants were killed when their boat capsized off Crete.", [], [("killed", 9)]),
    ("Four nurses were killed when a missile slid off its ramp.", ["Assault"], []),
    ("Nine migrants were killed when a boat rammed theirs.", ["Assault"], []),
    (f"{QUAKE} Soldiers shot two looters in Kathmandu. The UN said 36 of its staff were killed.", ["Assault", "Assault"], []),
    ("The UN said 36 of its staff were killed in Gaza.", ["Assault"], []),
    ("A gendarme was wounded when a mine went off under his truck.", ["Assault"], []),
    ("Nine people were killed when a house was hit in Idlib.", ["Assault", "Assault"], []),
    ("Nine people were killed when a bus exploded in Kabul.", ["Assault"], []),
    ("Nine people were killed when a plane was shot down.", ["Assault", "Assault"], []),
    ("Six miners were killed when a tunnel collapsed in Donetsk.", [], [("killed", 6)]),
    (f"{QUAKE} Four nurses were killed by the militia.", ["Assault"], []),
    # a thing gave way by itself, whoever was in it, and whatever else the article tells
    ("A plane crashed in Nepal on Sunday, killing 68 people.", [], [("killed", 68)]),
    ("A military helicopter crashed in Mali, killing 13 soldiers.\n\nRebels shelled Gao.", ["Assault"], [("killed", 13)]),
    ("A plane carrying the vice president crashed in Malawi, killing all nine on board.", [], [("killed", 9)]),
    ("A boat capsized off Tunisia, drowning 30 and injuring 12.", [], [("injured", 12), ("killed", 30)]),
    ("A plane crashed and killed 20 people in Juba.", [], [("killed", 20)]),
    ("The plane was hit by a missile and crashed, killing 298.", ["Assault", "Assault"], []),
    ("A missile crashed into a house in Dnipro, killing four.", ["Assault", "Assault"], []),
    ("Four tourists were killed when their bus fell into a gorge. Rebels shelled Gao.", ["Assault"], [("killed", 4)]),
    # in an accident
    ("Twenty people were killed in a road accident in Kenya.", [], [("killed", 20)]),
    ("The president was killed in a plane crash in 2010.", [], [("killed", 1)]),
    ("Twenty people were killed in an ambush in Kenya.", ["Assault", "Assault"], []),
    ("Twenty people were killed in a raid after a plane crash.", ["Assault"], []),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "events", "counted"), CASES)
def test_harm_that_nobody_did(reader, text, events, counted):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    assert [each.event for each in records if isinstance(each, Event)] == events
    tallies = [(kind, n.min) for each in records if isinstance(each, Tally) for kind, n in each.counts.items()]
    assert tallies == counted
