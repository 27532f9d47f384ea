"""Recipients that another clause names, and refusals told by "would not"."""

import pytest

from kg.model import Article, Event

pytestmark = pytest.mark.model

CASES = [
    ("Dock workers will not end their strike until the port authority pays them.", "Reject", "the port authority"),
    ("The miners threatened to strike unless the company raises wages.", "Threaten", "the company"),
    ("Dock workers will not end their strike until Friday.", "Reject", None),
    ("Norway sent medics to help the Philippine army.", "Aid", "the Philippine army"),
    ("Norway sent medics to learn Spanish.", "Aid", None),
    ("The mayor wrote to the bishop, demanding an apology.", "Request", "the bishop"),
    ("The junta would not meet the envoys.", "Reject", "the envoys"),
    ("The bank was expelled from Turkey.", "Coerce", "The bank"),
]


@pytest.mark.parametrize(("text", "name", "recipient"), CASES)
def test_whom_it_concerns(reader, text, name, recipient):
    from kg.extract.reader import read

    [(_, records)] = read(reader, [Article(id="a", text=text, published="2020-06-15")])
    events = [record for record in records if isinstance(record, Event) and record.event == name]
    found = {mention.text for event in events for mention in event.recipient}
    assert found == ({recipient} if recipient else set())


def test_what_would_not_happen_under_a_condition_is_no_refusal(reader):
    from kg.extract.reader import read

    text = "The junta would not meet the envoys if the king fell ill."
    [(_, records)] = read(reader, [Article(id="a", text=text, published="2020-06-15")])
    assert "Reject" not in {record.event for record in records if isinstance(record, Event)}


@pytest.mark.parametrize(
    ("text", "name", "about"),
    [
        ("The African Union agreed to set up a force made up of Fijian troops.", "Agree", {"a force", "Fijian troops"}),
        ("Lima agreed to set up a force made up of Peruvian troops.", "Agree", {"a force"}),  # its own
        ("The African Union agreed to set up a force of five battalions.", "Agree", {"a force of five battalions"}),
    ],
)
def test_the_party_named_in_an_object(reader, text, name, about):
    from kg.extract.reader import read

    [(_, records)] = read(reader, [Article(id="a", text=text, published="2020-06-15")])
    events = [record for record in records if isinstance(record, Event) and record.event == name]
    assert {m.text for event in events for m in event.about if hasattr(m, "text")} == about


@pytest.mark.parametrize(
    ("text", "name", "actor"),
    [
        ("A bombing by the Islamic State group killed 70 people in Mosul.", "Assault", "the Islamic State group"),
        ("The Kremlin said it was ready to reopen its border with Georgia.", "Agree", "it"),
        ("The Kremlin said it was wrong to reopen its border with Georgia.", "Agree", None),
    ],
)
def test_who_does_it(reader, text, name, actor):
    from kg.extract.reader import read

    [(_, records)] = read(reader, [Article(id="a", text=text, published="2020-06-15")])
    events = [record for record in records if isinstance(record, Event) and record.event == name]
    assert {mention.text for event in events for mention in event.actor} == ({actor} if actor else set())
