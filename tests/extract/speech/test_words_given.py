"""Words between parties: what is promised not to be done, what is denied, what is insisted on, what is near."""

import pytest

from tests.extract.sides import standings_of

pytestmark = pytest.mark.model

PAST = ("positive", "certain", "past")
CASES = [  # text, class, how those of it stand
    ("Laos promised it would not shelter the rebels.", "Agree", [PAST]),
    ("Laos promised it would not shelter the rebels.", "Reject", []),
    ("The rebels promised that they would not attack Beni.", "Agree", [PAST]),
    ("The rebels promised that they would not attack Beni.", "Threaten", []),
    ("Oman vowed that it would not talk to the Houthis.", "Reject", [PAST]),
    ("Oman vowed that it would not talk to the Houthis.", "Agree", []),
    ("Chad has not offered to send doctors to Niger.", "Agree", [("negative", "certain", "past")]),
    ("Chad has not offered to send doctors to Niger.", "Reject", []),
    ("Chad has not agreed to send doctors to Niger.", "Reject", [PAST]),
    ("Latvian officials denied that the visit was cancelled under pressure.", "Reject", [PAST]),
    ("Latvia denied shelling the port.", "Reject", []),
    ("Kenya insists that it has no troops in Somalia.", "Request", []),
    ("Kenya insists that Somalia free the crew.", "Request", [("positive", "certain", "ongoing")]),
    ("Peru and Chile are close to signing a treaty.", "Agree", [("positive", "certain", "future")]),
    ("Peru and Chile came close to signing a treaty.", "Agree", []),
    ("Rebels are close to capturing Beni.", "Threaten", []),
    ("Had Oslo not vetoed the fish deal, Lima would have signed it.", "Agree", []),
    ("The two ministers have stopped speaking to each other.", "Sanction", [PAST]),
    ("Norway's army admitted for the first time that its guards had tortured prisoners.", "Concede", [PAST]),
    ("The Finnish envoy brought the Libyan rivals together in Tunis.", "Consult", [PAST]),
]


@pytest.mark.parametrize(("text", "kind", "standing"), CASES)
def test_how_words_stand(reader, text, kind, standing):
    assert standings_of(reader, text, kind, "2023-03-10") == standing
