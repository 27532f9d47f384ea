"""Whom pronouns and descriptions mean, and where they rather mean nobody."""

import pytest

from kg.extract.reader import read, read_meanings
from kg.model import Article, Event
from kg.resolve.walk import mentions_of

pytestmark = pytest.mark.model

MEANT = [  # text, the phrase, whom it means
    ("Mayor Ines Duarte met farmers in Evora. The mayor promised them water.", "The mayor", "Ines Duarte"),
    ("Former Chadian president Idriss Moussa fled. The former president is ill.", "The former president", "Idriss Moussa"),
    ("Petr Novotny, the interior minister, quit on Friday. The minister gave no reason.", "The minister", "Petr Novotny"),
    ("Sanna Koskinen met Aleksei Orlov in Turku. He left early.", "He", "Aleksei Orlov"),
    ("Nomvula Dlamini thanked Peter Hain. “We are friends,” she said.", "she", "Nomvula Dlamini"),
    ("Omar Sharif Bello was freed after President Ruiz pardoned him.", "him", "Omar Sharif Bello"),
    ("After his defeat, Tomas Reyes left for Panama.", "his", "Tomas Reyes"),
    ("Viktor Lenz told reporters that he would run again.", "he", "Viktor Lenz"),
    ("Hezbollah shelled a village. The group lost two men.", "The group", "Hezbollah"),
    ("Hundreds of miners blocked a road near Potosi. Police beat the miners.", "the miners", "miners"),
    ("Aminata Sow, once the best-paid lawyer in Dakar, was jailed. She denied fraud.", "She", "Aminata Sow"),
    ("Chad and Niger agreed to reopen their border.", "their", "Niger"),
    ("Gunmen raided a school near Kano. The attackers fled.", "The attackers", "Gunmen"),
    ("Ana Lima and Rui Costa were jailed. The couple will appeal.", "The couple", "Rui Costa"),
    ("Eni and Shell signed a contract with Chad. The companies will drill.", "The companies", "Shell"),
    ("The minister told lawmakers that they must act.", "they", "lawmakers"),
    ("Police stopped the miners, most of them young.", "them", "miners"),
    ("Omar Diallo denied the charges against him.", "him", "Omar Diallo"),
    ("Rebels took 14 farmers, among them four boys.", "them", "14 farmers"),
    ("Beijing spoke. Tokyo urged Manila to stop its patrols.", "its", "Manila"),
    ("UN envoy Tom Hale flew to Juba. The diplomat will stay a week.", "The diplomat", "Tom Hale"),
    ("Moscow condemned Israel for its raid on Damascus.", "its", "Israel"),
    ("Washington bought missiles from Israel for its navy.", "its", "United States"),
    ("Maria Silva lost. Peter Hain appeared on television to defend her.", "her", "Maria Silva"),
]  # fmt: skip
UNKNOWN = [  # text, a phrase that means nobody who is named, or one of two
    ("Deputy mayor Ines Duarte met farmers in Evora. The mayor was away.", "The mayor"),
    ("Former president Idriss Moussa fled to Chad. The president was at home.", "The president"),
    ("The ministers signed a deal in Doha. It takes effect in May.", "It"),
    ("Oman mediated. It was too early to speak of peace.", "It"),
    ("Gaza City and Jericho were quiet. Both sides blamed the weather.", "Both sides"),
    ("Peru called it a victory.", "it"),
    ("France drafted the resolution and Peru opposed it.", "it"),
    ("He had finished school, a spokesman told reporters.", "He"),
    ("Hamas stopped the march and said it was a good way to win time.", "it"),
    ("The opposition spoke of a plot by Hamas. Hamas denies it.", "it"),
    ("Soil of Ukraine was hit from Russia. Moscow warned both countries.", "both countries"),
    ("Peter Hain met Ana Lima. The Welsh senator was late, and he left early.", "he"),
]


def means(reader, text, phrase):
    ((_, found),) = read_meanings(reader, [Article(id="t", text=text)])
    start = text.rindex(phrase)
    answers = [each for each in found if start <= each.start and each.head_end <= start + len(phrase)]
    return [names for each in answers for names in each.means]


@pytest.mark.parametrize(("text", "phrase", "who"), MEANT)
def test_the_one_who_is_meant(reader, text, phrase, who):
    assert any(who in names for names in means(reader, text, phrase))


@pytest.mark.parametrize(("text", "phrase"), UNKNOWN)
def test_none_rather_than_a_wrong_one(reader, text, phrase):
    assert means(reader, text, phrase) == []


def test_a_surname_that_the_model_misreads_is_the_person_named_in_full(reader):
    text = "Long waits begin. Senator Maria Long opposes the bill. Long said the bill was wrong. She will vote no."
    assert any("Maria Long" in names for names in means(reader, text, "Long"))
    assert any("Maria Long" in names for names in means(reader, text, "She"))


TOGETHER = [  # text, whose label is taken up by "they", what it is
    ("The leaders demanded a ceasefire in Gaza and Lebanon. They agreed to send aid.", ["leaders"]),
    ("The ministers discussed fighting in Sudan and Chad. They agreed to send aid.", ["ministers"]),
    ("Iran and Iraq signed a pact. They agreed to send aid.", ["Iran", "Iraq"]),
    ("Minnesota and Colorado sued. They agreed to send aid.", ["Minnesota", "Colorado"]),
]


@pytest.mark.parametrize(("text", "who"), TOGETHER)
def test_where_something_is_does_nothing(reader, text, who):
    ((_, records),) = read(reader, [Article(id="t", text=text)])
    (event,) = [r for r in records if isinstance(r, Event) and r.trigger.text.startswith("agreed")]
    assert [m.label for m in event.actor] == who


LABELS = [  # text, an argument as it stands, its label (None: it means nobody known)
    ("Iraq attacked Kuwait. Its soldiers seized the palace.", "Its soldiers", "Iraqi soldiers"),
    ("Hamas called a strike. Its supporters attacked Israeli troops.", "Its supporters", "Hamas' supporters"),
    ("Emmanuel Macron spoke in Lyon. He said Russia had attacked his country.", "his country", "France"),
    ("Soldiers attacked people.", "people", None),
    ("Soldiers attacked both sides.", "both sides", None),
    ("Police arrested no protesters.", "no protesters", None),
    ("Police arrested a man.", "a man", "man"),
    ("“I will invade Chad,” Omar Reyes said.", "I", "Omar Reyes"),
    ("Russia freed Ana Lopez, once the best-known reporter in Omsk, on Friday.", "Ana Lopez", "Ana Lopez"),
]


@pytest.mark.parametrize(("text", "argument", "label"), LABELS)
def test_labels_of_arguments(reader, text, argument, label):
    ((_, records),) = read(reader, [Article(id="t", text=text)])
    found = {m.text: m for record in records for m in mentions_of(record)}
    assert found[argument].unresolved == (label is None)
    assert label is None or found[argument].label == label
