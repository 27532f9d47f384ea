"""Verbs that the parser took for nouns, and other words read for what they are not: what comes out of whole sentences."""

import pytest

from kg.extract.reader import read
from kg.extract.repair.verbclasses import in_the_third_person
from kg.extract.repair.wordforms import true_lemmas
from kg.model import Article, Event

READ = [  # a sentence, and its events: class, actors, recipients
    ("Kenya exports weapons to Chad on Monday, officials said.", {("Cooperate", ("Kenya",), ("Chad",))}),
    ("Kenya ships grain to Yemen on Monday, officials said.", {("Aid", ("Kenya",), ("Yemen",))}),
    ("Serbia's new cabinet shells the port while prices rise.", {("Assault", ("Serbia's new cabinet",), ())}),
    ("The agency that monitors the border raids the camp every month.", {("Coerce", ("The agency",), ())}),
    ("The ministry denies the report and arms the militia this week.", {("Aid", ("The ministry",), ("the militia",))}),
    ("Police in Tbilisi used pepper spray against demonstrators.", {("Assault", ("Police",), ("demonstrators",))}),
    ("The World Bank lends Nepal $120m for roads.", {("Aid", ("The World Bank",), ("Nepal",))}),
    ("Oman sent $3m worth of tents to Syria.", {("Aid", ("Oman",), ("Syria",))}),
    ("The Taliban set an American free.", {("Retreat", ("The Taliban",), ("an American",))}),
    ("Police cordoned off the embassy.", {("Coerce", ("Police",), ("the embassy",))}),
    ("Guards staged a raid on the camp.", {("Assault", ("Guards",), ())}),
    ("Kenya and Uganda jointly patrol the lake.", {("Cooperate", ("Kenya", "Uganda"), ())}),
    ("Greece and Israel held air drills over the Aegean.", {("Cooperate", ("Greece", "Israel"), ())}),
    ("Pilots at Lufthansa downed tools.", {("Protest", ("Pilots",), ())}),
    ("Vucic lavished praise on Xi.", {("Support", ("Vucic",), ("Xi",))}),
    # One country's drill is no cooperation; what is no verb stays a noun.
    ("A naval drill by India alarmed Pakistan.", {("Mobilize", ("India",), ())}),
    ("China launched war games near Taiwan.", {("Mobilize", ("China",), ("Taiwan",))}),
    ("Border guards loyal to the king fled the capital.", {("Retreat", ("Border guards",), ())}),
    ("The army orders were lost.", set()),
    ("The king praised the army and its reports.", {("Support", ("The king",), ("the army",))}),
    ("The house is worth $4m.", set()),
]


@pytest.mark.parametrize(("text", "wanted"), READ)
def test_what_comes_out(reader, text, wanted):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2023-03-10")])
    found = {
        (r.event, tuple(m.text for m in r.actor), tuple(m.text for m in r.recipient))
        for r in records
        if isinstance(r, Event)
    }
    assert found == wanted


STANDING = [  # a sentence, a class, and how its event stands
    ("Washington repeatedly denied supplying weapons to the rebels.", "Aid", ("negative", "past")),
    ("The Senate demanded that the administration cut aid to the coalition.", "Sanction", ("positive", "hypothetical")),
    ("The Senate said that the administration cut aid to the coalition.", "Sanction", ("positive", "past")),
]


@pytest.mark.parametrize(("text", "cls", "wanted"), STANDING)
def test_how_it_stands(reader, text, cls, wanted):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2023-03-10")])
    (event,) = [r for r in records if isinstance(r, Event) and r.event == cls]
    assert (event.polarity, event.temporality) == wanted


def test_a_pronoun_beside_a_counted_deed_names_whom_it_means(reader):
    text = "The bandits said that they would free three nurses."
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2023-03-10")])
    actors = {m.names for r in records if isinstance(r, Event) for m in r.actor}
    assert actors == {("The bandits", "bandits")}


def test_lemmas_of_regular_forms():
    lemma = ["stag", "stag", "run"]
    true_lemmas(["staged", "staged", "running"], lemma, ["VBD", "NN", "VBG"], {"staged": "stage"})
    assert lemma == ["stage", "stag", "run"]


@pytest.mark.parametrize(
    ("verb", "form"),
    [("document", "documents"), ("rely", "relies"), ("deploy", "deploys"), ("push", "pushes"), ("veto", "vetoes")],
)
def test_the_third_person(verb, form):
    assert in_the_third_person(verb) == form
