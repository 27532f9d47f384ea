"""A day or month before the subject is when it was, and no part of who did it."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

ROWS = [  # text, word, who does it, when
    ("In March ELN fighters killed nine soldiers.", "killed", "ELN fighters", "March"),
    ("Last March Hamas fighters attacked a kibbutz.", "attacked", "Hamas fighters", "Last March"),
    ("In January UN inspectors visited the plant.", "visited", "UN inspectors", "January"),
    ("On Tuesday UN inspectors visited the plant.", "visited", "UN inspectors", "Tuesday"),
    ("In May government forces retook the city.", "retook", "government forces", "May"),
    ("The March 23 Movement rebels seized the town.", "seized", "The March 23 Movement rebels", None),
    ("In August Sudan expelled the envoy.", "expelled", "Sudan", "August"),
    ("In Bosnia rebels killed nine soldiers.", "killed", "rebels", None),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "who", "when"), ROWS)
def test_when_is_no_part_of_who(reader, text, word, who, when):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    (event,) = [r for r in records if isinstance(r, Event) and r.trigger.text.startswith(word)]
    assert [m.text for m in event.actor] == [who]
    assert (event.time.text if event.time else None) == when
