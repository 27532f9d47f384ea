"""A definite noun takes the parties of the deed just told; other nouns take nobody's."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

pytestmark = pytest.mark.model

CASES = [  # text, word, actors and recipients of its record (None: no record)
    ("ADF rebels massacred 38 people in North Kivu on Friday. The attack was the third this month.", "attack", (["ADF rebels"], ["38 people"])),
    ("US forces killed Osama bin Laden in Abbottabad on Monday. Pakistan criticised Washington for the raid.", "raid", (["US forces"], ["Osama bin Laden"])),
    ("Iran seized a British tanker on Friday. Oil prices rose after the seizure.", "seizure", (["Iran"], ["United Kingdom"])),
    ("ADF rebels massacred 38 people in North Kivu on Friday. An attack was expected.", "attack", None),
    ("Nine civilians were killed on Monday. The village had recovered from the earlier attack.", "attack", None),
    ("ADF rebels massacred 38 people in North Kivu on Friday. The army had not expected the new attack.", "attack", None),
    ("Oil prices rose after the attack. ADF rebels massacred 38 people in North Kivu on Friday.", "attack", None),
    ("ADF rebels did not massacre 38 people in North Kivu on Friday. The attack was invented.", "attack", None),
    ("Iran and Iraq reached an agreement in Doha on Friday. The agreement ended a siege.", "agreement", (["Iran", "Iraq"], [])),
    ("Iran and Iraq signed an accord in Doha on Friday. Moscow supported the accord.", "accord", None),
    ("Iran and Iraq signed an accord in Doha on Friday. The accord was condemned by Israel.", "accord", None),
    ("Merkel praised the negotiators on Friday. The accord will be signed next week.", "accord", None),
    ("His lawyer said officers had beaten Omar Diallo. Brazil condemned the operation.", "operation", None),
    ("His lawyer said rebels had attacked a convoy. Brazil condemned the attack.", "attack", (["rebels"], [])),
    ("ADF rebels attacked North Kivu on Friday. Their leader took part in the 1994 massacre.", "massacre", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "wanted"), CASES)
def test_a_noun_that_points_back(reader, text, word, wanted):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-06-10")])
    found = [
        ([m.label for m in r.actor], [m.label for m in r.recipient])
        for r in records
        if isinstance(r, Event) and r.trigger.text == word
    ]
    assert found == ([wanted] if wanted else [])
