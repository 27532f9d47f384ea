"""Clauses out of their usual order say the same as in it; what only looks like them is left as it is."""

import pytest

from kg.model import Article, Event

pytestmark = pytest.mark.model

CASES = [  # text, (class, polarity, certainty, temporality, speakers) of each event
    ("Qatar is mediating between Hamas and Israel.", [("Consult", "positive", "certain", "ongoing", [])]),
    ("The question is mediating between wind and water.", []),
    (
        "NATO would answer were Moscow to attack Latvia.",
        [("Assault", "positive", "underspecified", "hypothetical", [])],
    ),
    (
        "Were Lusaka to arrest the editor, she would leave.",
        [("Coerce", "positive", "underspecified", "hypothetical", [])],
    ),
    ("At no point did police fire on the crowd.", [("Assault", "negative", "certain", "past", [])]),
    ("At no time did Dutch soldiers fire on the crowd.", [("Assault", "negative", "certain", "past", [])]),
    ("Nowhere did rebels attack civilians.", [("Assault", "negative", "certain", "past", [])]),
    ("Not since 1994 has the army bombed Kismayo.", [("Assault", "negative", "certain", "past", [])]),
    ("Not until 1994 did the army bomb Kismayo.", [("Assault", "positive", "certain", "past", [])]),
    (
        "The rebels have freed nine hostages, said a priest close to the kidnappers.",
        [("Retreat", "positive", "certain", "past", ["a priest"])],
    ),
    (
        "Troops bombed three villages, say residents still hiding in the bush.",
        [("Assault", "positive", "certain", "past", ["residents"])],
    ),
    (
        "Kyiv described as baseless reports that its troops had bombed Kursk.",
        [("Assault", "negative", "certain", "past", ["Kyiv"])],
    ),
    (
        "Khartoum denounced as lies reports that its planes had bombed Nyala.",
        [("Accuse", "positive", "certain", "past", []), ("Assault", "negative", "probable", "past", [])],
    ),
    (
        "Eritrea, the Tigrayan party claims, is shelling Adigrat.",
        [("Assault", "positive", "probable", "ongoing", ["the Tigrayan party"])],
    ),
    ("The bill, the insurance claims, and the fees were paid.", []),
    (
        'The minister rejected as "a pack of lies" reports that police had bombed Kursk.',
        [("Assault", "negative", "certain", "past", ["The minister"])],
    ),
    ("He saw as good signs of growth in the shops.", []),
    ("The officer did police work in Leeds.", []),
    ("Were prices to fall, buyers would rejoice.", []),
    ("Among the guests were diplomats to whom he would speak.", []),
    ("The shop was busy, said a man close to tears.", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_clauses_out_of_their_order(reader, text, wanted):
    from kg.extract.reader import read

    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    found = [
        (r.event, r.polarity, r.certainty, r.temporality, [m.text for m in r.speakers])
        for r in records
        if isinstance(r, Event)
    ]
    assert found == wanted
