"""Who is asked asks nothing, an offer not rejected is not accepted, what nobody owns up to took place, and what was done to somebody is not his deed."""

import pytest

from kg.model import Article, Event

pytestmark = pytest.mark.model

CASES = [  # text, (class, polarity, certainty, temporality, actors, recipients) of each event
    (
        "The rebels did not turn down the offer of talks.",
        [("Reject", "negative", "certain", "past", ["The rebels"], [])],
    ),
    (
        "Hanoi has not refused to meet the envoy.",
        [
            ("Agree", "positive", "certain", "future", ["Hanoi"], ["the envoy"]),
            ("Consult", "positive", "underspecified", "hypothetical", ["Hanoi"], ["the envoy"]),
        ],
    ),
    (
        "The petition urged the junta to free the nurses.",
        [
            ("Request", "positive", "certain", "past", [], ["the junta"]),
            ("Retreat", "positive", "underspecified", "hypothetical", ["the junta"], ["the nurses"]),
        ],
    ),
    (
        "No group claimed responsibility for the attack on the Danish embassy.",
        [("Assault", "positive", "probable", "past", [], ["the Danish embassy"])],
    ),
    ("Turkey had 200 Syrians deported.", [("Coerce", "positive", "certain", "past", [], ["200 Syrians"])]),
    (
        "The oligarch may have his bank seized.",
        [("Coerce", "positive", "possible", "hypothetical", [], ["his bank"])],
    ),
    (
        "The Druze fear an attack by the militia.",
        [("Assault", "positive", "underspecified", "hypothetical", ["the militia"], ["The Druze"])],
    ),
    (
        "With its leader jailed, the party boycotted the vote.",
        [
            ("Protest", "positive", "certain", "past", ["the party"], []),
            ("Coerce", "positive", "certain", "past", [], ["its leader"]),
        ],
    ),
    (
        "The king sacked the government.",
        [("Sanction", "positive", "certain", "past", ["The king"], ["the government"])],
    ),
    (
        "The newspaper was closed and its editor jailed.",
        [
            ("Coerce", "positive", "certain", "past", [], ["The newspaper"]),
            ("Coerce", "positive", "certain", "past", [], ["its editor"]),
        ],
    ),
    (
        "The bishops begged the guerrillas to spare the nuns.",
        [("Request", "positive", "certain", "past", ["The bishops"], ["the guerrillas"])],
    ),
    (
        "Berlin said it would no longer sell arms to Riyadh.",
        [
            ("Cooperate", "negative", "certain", "future", ["it"], ["Riyadh"]),
            ("Reject", "positive", "certain", "future", ["it"], ["Riyadh"]),
        ],
    ),
    ("The bank had a branch opened in Leeds.", []),
    ("With its door painted, the shop looked new.", []),
    ("Nobody took responsibility for the leak in the roof.", []),
    ("The petition drew many signatures.", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_who_does_what_to_whom(reader, text, wanted):
    from kg.extract.reader import read

    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    found = [
        (r.event, r.polarity, r.certainty, r.temporality, [m.text for m in r.actor], [m.text for m in r.recipient])
        for r in records
        if isinstance(r, Event)
    ]
    assert sorted(found) == sorted(wanted)
