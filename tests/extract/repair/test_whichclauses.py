"""Whom a clause with "which" or "whose" is about: the body, not who heads it; its head, not who the sentence is about."""

import pytest

from kg.extract.reader import read
from kg.extract.repair.whichclauses import whose_office
from kg.model import Article, Event

ROWS = [  # text, the words of each deed, who does it
    ("The leaders backed Poland, whose prime minister, Donald Tusk, plans to expel the envoy.", {"backed": ["The leaders"], "expel": ["whose prime minister"]}),
    ("Israel bombed Lebanon, whose army chief, Joseph Aoun, visited Paris on Monday.", {"bombed": ["Israel"], "visited": ["whose army chief"]}),
    ("The rebels, whose commander, Sultani Makenga, fled to Uganda, released 20 soldiers.", {"fled": ["whose commander"], "released": ["The rebels"]}),
    ("He appealed to the Organization of American States, whose secretary-general, Luis Almagro, arrived in Lima.", {"arrived": ["whose secretary-general"]}),
    ("The EU sanctioned Belarus, whose president jailed his rivals.", {"sanctioned": ["The EU"], "jailed": ["whose president"]}),
    ("Iran's minister met Xi Jinping, the president of China, which bought most of its oil.", {"met": ["Iran's minister"], "bought": ["China"]}),
    ("Iran's minister met Xi Jinping, the president of China, who visited Cairo.", {"met": ["Iran's minister"], "visited": ["Xi Jinping"]}),
    ("Police arrested Ali, a man of peace, and Omar.", {"arrested": ["Police"]}),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "deeds"), ROWS)
def test_who_does_it(reader, text, deeds):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    found = {r.trigger.text: [m.text for m in r.actor] for r in records if isinstance(r, Event)}
    assert {word: found.get(word) for word in deeds} == deeds


def test_a_text_that_breaks_off_is_left_as_it_is():
    lemma, tag = ["chad", "back", "Gabon", ",", "whose", "premier"], ["NNP", "VBD", "NNP", ",", "WP$", "NN"]
    head, dep = [1, 1, 1, 2, 5, 2], ["nsubj", "ROOT", "dobj", "punct", "poss", "appos"]
    whose_office(lemma, head, dep, tag)
    assert (head, dep) == ([1, 1, 1, 2, 5, 2], ["nsubj", "ROOT", "dobj", "punct", "poss", "appos"])
