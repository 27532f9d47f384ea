"""What is by no means certain, what was promised and not done, and what is only asked is not told as done."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

ROWS = [  # text, word, its standing
    (
        "It is far from certain that Riyadh will sign the pact.",
        "sign the pact",
        ("positive", "underspecified", "future"),
    ),
    ("It is by no means clear that Iran shelled the base.", "shelled", ("positive", "underspecified", "past")),
    ("It is clear that Iran shelled the base.", "shelled", ("positive", "certain", "past")),
    ("The governor promised to free the monks but has yet to do so.", "free", ("negative", "certain", "past")),
    ("Kenya pledged to send police to Haiti but has not done so.", "send police", ("negative", "certain", "past")),
    ("Rebels were to disarm but never did.", "disarm", ("negative", "certain", "past")),
    ("The rebels freed two pilots but did not say where.", "freed", ("positive", "certain", "past")),
    ("Did the army retreat, or was it driven out?", "retreat", ("positive", "underspecified", "past")),
    ("The army retreated, and was driven out.", "retreated", ("positive", "certain", "past")),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "wanted"), ROWS)
def test_standing(reader, text, word, wanted):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    found = {
        (r.polarity, r.certainty, r.temporality) for r in records if isinstance(r, Event) and r.trigger.text == word
    }
    assert found == {wanted}
