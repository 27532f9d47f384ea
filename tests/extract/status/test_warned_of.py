"""Who warns of what somebody else may do threatens nobody, and who would do what is threatened is not whom it hits."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # what somebody else may do
        ("Officials warned that Rwanda could attack Burundi.", (["Officials"], [])),
        ("Israel may strike Iran within days, American officials warned.", (["American officials"], [])),
        ("A UN envoy warned that Sudan might attack Chad.", (["A UN envoy"], [])),
        # one's own, by another name or one's own men
        ("Iranian officials warned that Iran may block the strait.", (["Iranian officials"], [])),
        ("Iran warned that its navy might seize tankers.", (["Iran"], [])),
        ("The prime minister warned of attempts to stage a coup.", (["The prime minister"], [])),
        # somebody is told
        ("Ottawa warned Beijing that NATO may send ships.", (["Ottawa"], ["Beijing"])),
        ("The admiral warned the smugglers that he would sink their boats.", (["The admiral"], ["the smugglers"])),
        ("Pyongyang warned that it could attack Seoul.", (["Pyongyang"], ["Seoul"])),
    ],
)
def test_who_is_threatened(reader, text, wanted):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-06-12")])
    (event,) = [record for record in records if isinstance(record, Event) and record.event == "Threaten"]
    assert ([m.text for m in event.actor], [m.text for m in event.recipient]) == wanted
