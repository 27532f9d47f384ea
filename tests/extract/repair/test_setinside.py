"""Who does it where something is set in between subject and verb: whole answers."""

import pytest

from kg.model import Article, Event
from tests.extract.sides import sides_of

CASES = [
    # (text, [(class, actors, recipients, places)])
    ("Separatists, the ministry said on Monday, have blown up a gas pipeline.", [("Assault", ["Separatists"], [], [])]),
    ("Three villages, the ministry said on Monday, have been shelled by the army.", [("Assault", ["the army"], [], ["Three villages"])]),
    ("It was Russia, the report says, that vetoed the resolution.", [("Reject", ["Russia"], [], [])]),
    ("Insurgents were the ones who stormed a prison in Kandahar.", [("Assault", ["Insurgents"], [], ["Kandahar"])]),
    ("On Tuesday, Russia, having lost patience, vetoed the resolution.", [("Reject", ["Russia"], [], [])]),
    ("On Tuesday, Hamas, meeting in Addis Ababa, rejected the proposal.", [("Reject", ["Hamas"], [], [])]),
    ("The paper said that separatists, acting on a tip, had blown up a gas pipeline.", [("Assault", ["separatists"], [], [])]),
    ("Turkey, according to three officials, condemned the junta.", [("Accuse", ["Turkey"], ["the junta"], [])]),
    ("The African Union went so far as to endorse the verdict.", [("Support", ["The African Union"], [], [])]),
    ("Mali and Burkina Faso, themselves ruled by soldiers, have condemned the coup.", [("Accuse", ["Mali", "Burkina Faso"], [], [])]),
    ("The minister, himself a former general, pardoned ten rebels.", [("Concede", ["The minister"], ["ten rebels"], [])]),
    ("The widow, herself raised in Rome, opened a shop.", []),
    ("The shop, she said on Monday, will open in May.", []),
    ("On Friday, a public holiday, banks were shut.", []),
    ("He is the one who called.", []),
    ("The bride, the baker said, liked the cake.", []),
    ("It was a good year, the farmer says, that began with rain.", []),
    ("The road goes so far as to reach the lake.", []),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_who_does_it(reader, text, wanted):
    assert sides_of(reader, text) == wanted


@pytest.mark.model
def test_standing_of_what_somebody_went_so_far_as_to_do(reader):
    from kg.extract.reader import read

    text = "The commission went so far as to blame the army for the massacre."
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    blamed = [e for e in records if isinstance(e, Event) and e.trigger.text.startswith("blame")]
    assert [(e.event, e.polarity, e.certainty, e.temporality) for e in blamed] == [
        ("Accuse", "positive", "certain", "past")
    ]
