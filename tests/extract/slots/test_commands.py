"""What somebody commands in his own words is no deed of his; what somebody threatens in a noun with "by" would be."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

COMMANDS = [  # text, word, who does it, temporality
    ('"Arrest the president," the crowd shouted.', "Arrest", [], "hypothetical"),
    ('"Do not attack Iran," the minister said.', "attack", [], "hypothetical"),
    ('"Our message is clear: expel the envoy," Mr Cleverly said.', "expel", [], "hypothetical"),
    ('"We will expel the envoy," Mr Trump said.', "expel", ["We"], "future"),
    ('"They expelled the envoy," Mr Trump said.', "expelled", ["They"], "past"),
    ("The premier helped expel the envoy.", "expel", ["The premier"], "past"),
]  # fmt: skip
MAKERS = [  # text, word, who would do it
    ("It follows a threat by Moscow to bomb Kyiv.", "bomb", ["Moscow"]),
    ("They come after a promise by Hamas to release the hostages.", "release", ["Hamas"]),
    ("The talks ended with a pledge by Germany to send tanks.", "send tanks", ["Germany"]),
    ("They made a threat to bomb Kyiv.", "bomb", ["They"]),
    ("He rejected a call by the opposition to resign.", "resign", ["He"]),
    ("They condemned a demand by Moscow to withdraw troops.", "withdraw", None),
]  # fmt: skip


def events(reader, text):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    return [r for r in records if isinstance(r, Event)]


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "who", "when"), COMMANDS)
def test_a_command_is_no_deed(reader, text, word, who, when):
    found = [e for e in events(reader, text) if e.trigger.text.split()[0] == word]
    assert [([m.text for m in e.actor], e.temporality) for e in found[:1]] == ([(who, when)] if found else [])
    assert all(e.temporality == when for e in found)


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "who"), MAKERS)
def test_who_would_do_it(reader, text, word, who):
    found = {e.trigger.text: [m.text for m in e.actor] for e in events(reader, text)}
    assert found.get(word) == who
