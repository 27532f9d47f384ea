"""Who tells a sentence behind its last comma, though the parser hung him on what is told."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

pytestmark = pytest.mark.model


def speakers(reader, text, event):
    """Who is named as saying each event of a class."""
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-06-12")])
    return [[s.text for s in e.speakers] for e in records if isinstance(e, Event) and e.event == event]


@pytest.mark.parametrize(
    ("text", "event", "wanted"),
    [
        ("Rebels have killed three nurses in Goma, the mayor of the town told reporters.", "Assault", [["the mayor of the town"]]),
        ("Gunmen have killed three nurses in Goma, news agency Tass reported on Thursday.", "Assault", [["news agency Tass"]]),
        ("Turkish jets struck a convoy carrying weapons to the rebels, witnesses and a nurse said.", "Assault", [["witnesses"]]),
        ("A bomb killed the mayor of Herat, a town near the border, Interior Minister Ali Kaya said on Tuesday.", "Assault", [["Interior Minister Ali Kaya"]]),
        ("Rebels killed three nurses in Goma, the mayor, Jean Makele, told reporters.", "Assault", [["the mayor"]]),
        ("Gunmen have shelled Goma, the interior minister, Therese Wagner, told the BBC on Monday.", "Assault", [["the interior minister"]]),
        ("Israel struck a convoy near Damascus, a military source, who asked not to be named, told Reuters.", "Assault", [["a military source"]]),
        ("Iran has freed two prisoners, a lawyer and a nurse, their families told reporters.", "Retreat", [["their families"]]),
        ("Ten soldiers were hurt on Sunday, the army said, when rebels shelled a base.", "Assault", [["the army"], ["the army"]]),
        ("Dozens more people died on Monday, police said, when officers opened fire on protesters.", "Assault", [["police"]]),
        # in the article's own voice
        ("Gunmen have killed three nurses in Goma, a town near Rwanda.", "Assault", [[]]),
        ("Gunmen have killed three nurses in Goma, and the mayor said nothing.", "Assault", [[]]),
        ("Gunmen have killed three nurses in Goma, the mayor of which resigned on Monday.", "Assault", [[]]),
        ("Gunmen have killed three nurses in Goma, a charge Kinshasa calls absurd.", "Assault", [[]]),
        ("The army shelled Goma, a raid directed mainly against rebels.", "Assault", [[], []]),
        ("Gunmen killed three nurses in Goma, the town's mayor and a nurse who said nothing.", "Assault", [[]]),
        ("Rebels shelled Goma, home of Jean Makele, the mayor, and told the army to leave.", "Assault", [[]]),
        ("Troops who shot Omar Diallo, the mayor, told the court that they had orders.", "Assault", [[]]),
    ],
)  # fmt: skip
def test_who_tells_it(reader, text, event, wanted):
    assert speakers(reader, text, event) == wanted
