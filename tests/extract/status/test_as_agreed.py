"""What was done as somebody wanted or had undertaken is told by nobody; what was as somebody told it is told by him."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

ROWS = [  # text, word, who tells of the deed, its day
    ("Israel withdrew from the corridor on Monday, as agreed in Doha last month.", "withdrew", [], "2024-05-13"),
    ("Israel withdrew from the corridor, as agreed in Doha last month.", "withdrew", [], None),
    ("Israel withdrew from the corridor, as it had promised in April.", "withdrew", [], None),
    ("Russia pulled out of Kherson, as demanded by Turkey in March.", "pulled out", [], None),
    ("The army burned the villages, as ordered by the general.", "burned", [], None),
    ("Rebels shelled Goma on Monday, as the general told reporters.", "shelled", ["the general"], "2024-05-13"),
    ("Rebels shelled Goma, as the ministry warned.", "shelled", ["the ministry"], None),
    ("Rebels shelled Goma, as reported by Reuters.", "shelled", ["Reuters"], None),
    ("Police shot the miners, as one of them told a court in Pretoria.", "shot", ["one of them"], None),
    ("Two soldiers died on Monday as rebels attacked posts in Mali.", "attacked", [], "2024-05-13"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "speakers", "day"), ROWS)
def test_who_tells_of_what_was_done_as_agreed(reader, text, word, speakers, day):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    (event,) = [r for r in records if isinstance(r, Event) and r.trigger.text == word]
    assert ([m.text for m in event.speakers], event.time and event.time.start) == (speakers, day)
