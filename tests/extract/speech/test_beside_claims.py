"""Whose word a deed is, and whether it was done, where a claim, a denial or an end stands beside it."""

import pytest

from kg.model import Article, Event

pytestmark = pytest.mark.model

CASES = [  # text, word, (polarity, certainty, temporality, how many speakers)
    ("The rebels stopped shelling the airport.", "shelling", ("positive", "certain", "past", 0)),
    ("The army never apologised for killing the students.", "killing", ("positive", "certain", "past", 0)),
    ("The claim that guards drowned two Afghans is false, Warsaw said.", "drowned", ("negative", "certain", "past", 1)),
    ("He is believed to have fled after his men massacred 40 villagers.", "massacred", ("positive", "certain", "past", 0)),
    ("Relatives fear that the rebels have killed the nuns.", "killed", ("positive", "possible", "past", 1)),
    ("Observers doubt that Damascus will attack Homs.", "attack", ("negative", "probable", "future", 1)),
    ("The president urged Maduro not to send troops.", "send troops", ("negative", "certain", "hypothetical", 0)),
    ("Salvadoran prisoners are tortured.", "tortured", ("positive", "certain", "ongoing", 0)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "wanted"), CASES)
def test_standing_beside_claims(reader, text, word, wanted):
    from kg.extract.reader import read

    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    found = [
        (r.polarity, r.certainty, r.temporality, len(r.speakers))
        for r in records
        if isinstance(r, Event) and r.trigger.text == word
    ]
    assert found == [wanted]
