"""Deeds in which nobody takes part are told all the same where a clause says what became of them; things of private life are not."""

import pytest

from kg.model import Article, Event

pytestmark = pytest.mark.model

CASES = [  # text, (class, polarity, temporality) of each event without anybody
    ("The army foiled a coup on Sunday.", [("Assault", "negative", "past")]),
    ("A massacre was averted.", [("Assault", "negative", "past")]),
    ("A ceasefire took hold at dawn.", [("Retreat", "positive", "past")]),
    ("Shelling resumed overnight.", [("Assault", "positive", "past")]),
    ("The negotiations will resume next week.", [("Consult", "positive", "future")]),
    ("Peace talks are under way.", [("Consult", "positive", "ongoing")]),
    ("The embargo has been lifted.", [("Retreat", "positive", "past")]),
    ("There was no massacre.", [("Assault", "negative", "past")]),
    ("The truce did not hold.", [("Retreat", "negative", "past")]),
    ("A general strike is planned for June.", [("Protest", "positive", "future")]),
    ("Violent protests swept Peru.", [("Protest", "positive", "past")]),
    ("Unrest gripped Kazakhstan in January.", [("Protest", "positive", "past")]),
    ("Gunfire erupted in Bissau.", [("Assault", "positive", "past")]),
    ("The siege, in its ninth month, has emptied the granaries.", [("Coerce", "positive", "past")]),
    ("A rocket attack set a warehouse ablaze.", [("Assault", "positive", "past")]),
    ("A wave of bombings has emptied the streets.", [("Assault", "positive", "past")]),
    ("The hunger strike has weakened some of the prisoners.", [("Protest", "positive", "past")]),
    ("Fierce clashes were reported near the bridge.", [("Assault", "positive", "past")]),
    ("Heavy fighting was reported near the bridge.", [("Assault", "positive", "past")]),
    ("The border has been sealed since April.", [("Coerce", "positive", "past")]),
    ("With the border sealed since April, farmers cannot reach their fields.", [("Coerce", "positive", "past")]),
    ("It is unclear who fired the rocket.", [("Assault", "positive", "past")]),
    ("There were two versions of who had opened fire first.", [("Assault", "positive", "past")]),
    ("The blast was a suicide attack.", [("Assault", "positive", "past")]),
    ("The fire was not an arson attack.", [("Assault", "negative", "past")]),
    ("Curfews were declared in six provinces.", [("Coerce", "positive", "past")]),
    ("France condemned the coup.", [("Accuse", "positive", "past")]),
    ("A colonel apologised for the massacres.", [("Assault", "positive", "past"), ("Concede", "positive", "past")]),
    ("Ghana closed its border after a coup.", [("Coerce", "positive", "past"), ("Assault", "positive", "past")]),
    ("The mayor retired after a strike of luck.", []),
    ("The pilot left after a publicity coup.", []),
    ("The governor retired after a heart attack.", []),
    ("A 24-hour strike shut airports.", [("Protest", "positive", "past")]),
    (
        "The Lebanese premier called for a ceasefire.",
        [("Retreat", "positive", "hypothetical"), ("Agree", "positive", "past")],
    ),
    ("Norway called for talks.", [("Agree", "positive", "past"), ("Consult", "positive", "hypothetical")]),
    ("The chef called for a spoon.", [("Request", "positive", "past")]),
    ("The match was a massacre.", []),
    ("The cause of death was a heart attack.", []),
    ("The battle against inflation has hurt growth.", []),
    ("The raid on the fridge left no cheese.", []),
    ("The explosion of debt has worried investors.", []),
    ("Heart attacks have killed more smokers than cancer.", []),
    ("A price war has cut the profits of airlines.", []),
    ("The door was closed all night.", []),
    ("With the shop closed, he went home.", []),
    ("Heavy rain was reported near the bridge.", []),
    ("Who threw the ball was not clear.", []),
    ("The outage crippled trade.", []),
    ("The flu swept Spain.", []),
    ("The storm roiled Jamaica.", []),
    ("The bird sanctuary opened in May.", []),
    ("The demolition of the old cinema begins in May.", []),
    ("The raid on the compound was called off.", []),
    ("A storm was expected.", []),
    ("Police expect riots tonight.", []),
    ("The pause in the concert lasted ten minutes.", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_deeds_of_nobody_in_particular(reader, text, wanted):
    from kg.extract.reader import read

    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    found = [(r.event, r.polarity, r.temporality) for r in records if isinstance(r, Event)]
    assert found == wanted


def test_a_word_whose_only_deed_is_protest_needs_but_a_town(reader):
    from kg.extract.reader import read

    texts = (
        "The plan provoked mass protests in Karachi.",
        "The plan provoked protests.",
        "The protest in Act II is loud.",
    )
    articles = [Article(id=str(n), text=text, published="2024-05-15") for n, text in enumerate(texts)]
    found = [
        [(r.event, len(r.place)) for r in records if isinstance(r, Event)] for _, records in read(reader, articles)
    ]
    assert found == [[("Protest", 1)], [], []]
