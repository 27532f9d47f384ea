"""Who was the first to do it did it; what may not be confirmed, and why it was done, is no denial and no question whether it was."""

import pytest

from kg.model import Article, Event

pytestmark = pytest.mark.model

CASES = [  # text, (class, polarity, certainty, temporality) of each event
    ("Latvia became the first state to expel Russian diplomats.", [("Sanction", "positive", "certain", "past")]),
    ("Uruguay was the last country to recognise Kosovo.", [("Support", "positive", "certain", "past")]),
    (
        "Uruguay could become the first country to recognise Kosovo.",
        [("Support", "positive", "possible", "hypothetical")],
    ),
    ("Uruguay was not the first country to recognise Kosovo.", [("Support", "negative", "certain", "past")]),
    ("Uruguay needs a country to recognise Kosovo.", [("Support", "positive", "underspecified", "hypothetical")]),
    (
        "The Red Cross could not confirm a report that rebels had tortured nuns.",
        [("Assault", "positive", "underspecified", "past")],
    ),
    ("The Red Cross denied a report that rebels had tortured nuns.", [("Assault", "negative", "certain", "past")]),
    ("How the guerrillas kidnapped a senator is a mystery.", [("Assault", "positive", "certain", "past")]),
    ("Whether the guerrillas kidnapped a senator is unclear.", [("Assault", "positive", "underspecified", "past")]),
    ("Israel did not confirm the raid on Damascus.", [("Assault", "positive", "underspecified", "past")]),
    ("Israel confirmed the raid on Damascus.", [("Assault", "positive", "certain", "past")]),
    ("The council has done little to help the Sudanese refugees.", [("Aid", "negative", "certain", "past")]),
    ("The accord, signed in Oslo in 1993, will shape the valley.", [("Support", "positive", "certain", "past")]),
    ("Residents heard heavy shelling.", []),
    ("She was the first to arrive at the office.", []),
    ("The villagers could not confirm the report.", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_deeds_of_the_first(reader, text, wanted):
    from kg.extract.reader import read

    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    assert [(r.event, r.polarity, r.certainty, r.temporality) for r in records if isinstance(r, Event)] == wanted
