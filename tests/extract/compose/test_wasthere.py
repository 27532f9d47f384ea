"""What somebody ended was there: a gerund behind "stop", a strike of three days, a curfew that had been imposed; nothing of what is only asked for."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

pytestmark = pytest.mark.model

WAS = ("positive", "certain", "past")
CASES = [  # text, word, (actors, standing) of the event there
    ("Germany stopped training Malian troops.", "training", [(["Germany"], WAS)]),
    ("Germany will stop training Malian troops.", "training", [(["Germany"], WAS)]),
    ("The rebels must stop shelling Nyala, the envoy said.", "shelling", [(["The rebels"], WAS)]),
    ("The envoy urged the rebels to stop shelling Nyala.", "shelling", []),
    ("Miners ended a three-day strike in Katowice.", "strike", [(["Miners"], WAS)]),
    ("Miners ended a strike that had shut down the port.", "strike", [(["Miners"], WAS)]),
    ("Police ended a three-day strike in Katowice.", "strike", []),
    ("Chad lifted a curfew imposed in May.", "curfew", [([], WAS)]),
    ("Chad wants a curfew.", "curfew", []),
]


@pytest.mark.parametrize(("text", "word", "wanted"), CASES)
def test_what_was_ended_was_there(reader, text, word, wanted):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-06-11")])
    found = [
        ([m.text for m in r.actor], (r.polarity, r.certainty, r.temporality))
        for r in records
        if isinstance(r, Event) and r.evidence.start <= text.index(word) == r.trigger.start
    ]
    assert found == wanted
