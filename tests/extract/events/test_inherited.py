"""A deed that names no place is in the town that the sentence before is about; of nobody known only."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

pytestmark = pytest.mark.model

CASES = [
    ("Goma has been tense for days. On Monday police fired on a crowd of students.", "fired", ["Goma"]),
    ("Kaduna state has seen a wave of kidnappings. Gunmen seized eleven more pupils on Tuesday.", "seized", ["Kaduna state"]),
    ("Tension is high in Mitrovica. Serb youths threw stones at policemen on Friday.", "threw", ["Mitrovica"]),
    # of another place, of something else, of somebody known, told by a noun, two towns, or where it names its own
    ("He spoke in Geneva on Monday. Rebels killed twelve soldiers the day before.", "killed", []),
    ("The president met the king in Rabat. Police arrested forty activists on Sunday.", "arrested", []),
    ("Goma has been tense for days. Rwanda shelled a camp on Monday.", "shelled", []),
    ("Goma and Bukavu have been tense for days. On Monday police fired on a crowd of students.", "fired", []),
    ("Goma has been tense for days. In Kinshasa police fired on a crowd of students.", "fired", ["Kinshasa"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "wanted"), CASES)
def test_the_place_of_the_sentence_before(reader, text, word, wanted):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-06-11")])
    found = [[m.text for m in r.place] for r in records if isinstance(r, Event) and r.trigger.text.startswith(word)]
    assert found == [wanted]
