"""What makes a statement no plain fact of the article: somebody's words, a question, a thing spoken of at large, a thing still to come."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event, Relation

pytestmark = pytest.mark.model

DONE = ("positive", "certain", "past", ())
IDEA = ("positive", "underspecified", "hypothetical", ())
OPEN = ("positive", "underspecified", "past", ())
COMING = ("positive", "certain", "future", ())


def told(reader, text, event):
    """(polarity, certainty, temporality, speakers) of each event of a class."""
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-06-12")])
    found = [e for e in records if isinstance(e, Event) and e.event == event]
    return [(e.polarity, e.certainty, e.temporality, tuple(m.text for m in e.speakers)) for e in found]


def by(*speakers, certainty="certain", polarity="positive"):
    return (polarity, certainty, "past", speakers)


@pytest.mark.parametrize(
    ("text", "event", "wanted"),
    [
        # a clause in quotation marks that no word of saying claims
        ("A neighbour referred to him as “the man who shot the mayor of Oslo”.", "Assault", [by("A neighbour")]),
        ("He wore a shirt with the words “Russia bombed Aleppo”.", "Assault", [by(certainty="probable")]),
        ("The film “How Russia attacked Georgia” opened on Friday.", "Assault", [by(certainty="probable")]),
        ("The army's “special operation” began when Russia attacked Georgia.", "Assault", [DONE, DONE]),
        # who asks tells something besides
        (
            "The host asked the minister whether he felt safe, because the army had attacked Turkey.",
            "Assault",
            [by("The host")],
        ),
        ("The host asked whether Russia had attacked Turkey.", "Assault", [OPEN]),
        # a teller behind a clause of time and the clause that it tells
        (
            "As GOP front-runner Donald Trump prepared to speak to supporters in Ohio on Monday, a 20-year-old man "
            "outside the gate was tear-gassed by another visitor, guards said.",
            "Assault",
            [by("guards")],
        ),
        (
            "If they attack Aleppo, we will bomb Damascus, the general said.",
            "Assault",
            [("positive", "underspecified", "hypothetical", ("the general",))] * 2,
        ),
        # a clause that is told hangs on the noun before it
        (
            "The envoy had said in an interview recorded before the raid that Russia had attacked Georgia.",
            "Assault",
            [by("The envoy")],
        ),
        ("The envoy spoke of the raid that Russia had carried out in Georgia.", "Assault", [DONE]),
        # the reasons of a charge are his who makes it
        (
            "The premier made charges that a judge was against him because Iran had bombed Aleppo.",
            "Assault",
            [by("The premier", certainty="probable")],
        ),
        # who stands before a colon says what stands behind it; a place may be the topic
        ("Olaf Scholz: Russia attacked Georgia", "Assault", [by("Olaf Scholz")]),
        ("Syria: rebels attacked Turkey", "Assault", [DONE]),
        ("Moscow's version: Turkey attacked Georgia.", "Assault", [by("Moscow")]),
        # whose view, telling, mind it is
        ("In the ministry's view, Turkey attacked Georgia.", "Assault", [by("the ministry")]),
        ("In the rebels' telling, Turkey attacked Georgia.", "Assault", [by("the rebels")]),
        ("In the ministry's garden, guards attacked Georgia Jones.", "Assault", [DONE]),
        ("The dispute began, as Hanoi sees it, when Turkey attacked Georgia.", "Assault", [by("Hanoi")]),
        ("The dispute began, as Hanoi watched, when Turkey attacked Georgia.", "Assault", [DONE]),
        ("To hear the ministry tell it, Russia attacked Georgia first.", "Assault", [by("the ministry")]),
        ("To hear the guns, Russia attacked Georgia at night.", "Assault", [DONE]),
        # what is told of the people of a land that somebody describes
        (
            "The senator drew crowds describing a country ruled by bankers paying rebels who have attacked Oslo.",
            "Assault",
            [by(certainty="probable")],
        ),
        ("The senator met a teacher paid by bankers who have attacked Oslo.", "Assault", [DONE]),
    ],
)
def test_whose_word_it_is(reader, text, event, wanted):
    assert told(reader, text, event) == wanted


@pytest.mark.parametrize(
    ("text", "event", "wanted"),
    [
        # a question for a yes or no
        ("Does the state lure Serbia into deals with loans from Moscow?", "Aid", [OPEN]),
        ("Can they sue the army that bombed Gaza?", "Assault", [by(certainty="probable")]),
        ("Why did the army that bombed Gaza flee?", "Assault", [DONE]),
        ("The army that bombed Gaza fled.", "Assault", [DONE]),
        ("Sweden asked which minister is the best supporter of Ukraine.", "Support", [("positive", "underspecified", "ongoing", ("Sweden",))]),
        ("This minister is the best supporter of Ukraine.", "Support", [("positive", "certain", "ongoing", ())]),
        # spoken of at large
        ("Deporting migrants is not what Swedes believe in.", "Coerce", [IDEA]),
        ("Deporting migrants has cost Sweden a lot.", "Coerce", [DONE]),
        ("Germany is an ally of whoever provides support for Turkey.", "Support", [IDEA]),
        ("The party stands for goals such as sanctions on Russia.", "Coerce", [IDEA]),
        ("The party spoke of measures such as the sanctions imposed on Russia.", "Coerce", [by("The party")]),
        # needed, subject to, questioned
        ("The support of Hungary is crucial for the plan to pass.", "Support", [by(certainty="probable")]),
        ("Oslo questioned the deal with Israel.", "Support", [DONE]),
        ("The support of Hungary was crucial for the plan.", "Support", [DONE]),
        ("The plan will be subject to the approval of Germany.", "Support", [COMING]),
        ("The banks are subject to the sanctions of Germany.", "Coerce", [DONE]),
        ("Oslo questioned Israel's commitment to peace.", "Agree", [("positive", "possible", "hypothetical", ())]),
        ("Oslo questioned Israel's raid on Gaza.", "Assault", [DONE]),
        # what people are still to come to
        ("Macron is scheduled to appear at the NATO conference.", "Consult", [COMING]),
        ("Macron appeared at the NATO conference.", "Consult", [DONE]),
        ("A rebel attack on Oslo is coming.", "Assault", [COMING]),
        ("Macron will attend the NATO summit in Oslo.", "Consult", [COMING, COMING]),
        ("Macron attended the NATO summit in Oslo.", "Consult", [DONE, DONE]),
        # what a phrase belongs to, though it hangs on another word
        ("Oslo made the deal conditional on the release of the activist.", "Retreat", [IDEA]),
        ("Oslo thanked Cairo after the release of the activist.", "Retreat", [DONE]),
        ("Soldiers guard the dam against sabotage by rebels.", "Assault", [IDEA]),
        ("Soldiers guard the dam after sabotage by rebels.", "Assault", [DONE]),
        # what is looked into; what a paper does that was turned down
        ("Oslo opened an inquiry into torture by Georgian guards.", "Assault", [by(certainty="probable")]),
        ("Oslo opened an inquiry into the raid by Georgian guards.", "Assault", [DONE]),
        ("Russia vetoed a draft that condemned Turkey.", "Accuse", [IDEA]),
        ("Russia backed the draft that condemned Turkey.", "Accuse", [DONE]),
        ("Russia rejected a draft proposed by Turkey.", "Agree", [DONE]),
        ("A motion that condemned Turkey failed.", "Accuse", [IDEA]),
        ("A motion that condemned Turkey passed.", "Accuse", [DONE]),
        # what somebody is, or is not, found guilty of
        ("He was found not guilty of stabbing the bishop.", "Assault", [by(polarity="negative")]),
        ("He pleaded not guilty to stabbing the bishop.", "Assault", [by(polarity="negative")]),
        ("He was found guilty of stabbing the bishop.", "Assault", [DONE]),
        # only if somebody is right; only wanted; only in a dossier
        ("If Beijing is right, Manila rammed the boat.", "Assault", [by(certainty="probable")]),
        ("If the poll is to be trusted, the party won and rebels attacked Manila.", "Assault", [by(certainty="probable")]),
        ("If the ship was slow, it was because Manila had rammed it.", "Assault", [DONE]),
        ("The exiles need a king who pardons his enemies.", "Concede", [IDEA]),
        ("The exiles met a king who pardons his enemies.", "Concede", [("positive", "certain", "ongoing", ())]),
        ("Oslo sent round a dossier in which guards beat two reporters.", "Assault", [by(certainty="probable")]),
        ("Oslo closed a camp in which guards beat two reporters.", "Assault", [DONE]),
        ("The captain's account, in which pirates shot the cook, ran to ten pages.", "Assault", [by(certainty="probable")]),
        ("The captain's ship, in which pirates shot the cook, is ten years old.", "Assault", [DONE]),
        ("Her novel begins when soldiers storm the palace.", "Assault", [IDEA]),
        ("The deal collapses as soldiers storm the palace.", "Assault", [("positive", "certain", "ongoing", ())]),
        ("Her exile began when soldiers stormed the palace.", "Assault", [DONE]),
        ("The hackers posed as officers who had arrested the banker.", "Coerce", [by(certainty="probable")]),
        ("The hackers spoke to officers who had arrested the banker.", "Coerce", [DONE]),
        ("The deal hinges on Israel freeing 300 prisoners.", "Retreat", [IDEA]),
        ("The bomb failed to explode, sparing the embassy of Oslo.", "Assault", [by(polarity="negative")]),
        ("Only if Cairo lifts the blockade will aid reach Rafah.", "Aid", [IDEA]),
        # what somebody has others do stands as the having does; a scene of a play shows nothing done
        ("The law would have police seize the ship of Macron.", "Coerce", [IDEA]),
        ("The king had police seize the ship of Macron.", "Coerce", [DONE]),
        ("In the play, guards shoot the mayor.", "Assault", [IDEA]),
        ("In scenes of chaos, guards shot the mayor.", "Assault", [DONE]),
        # what is called false
        ("Officials dismissed as fake a video of soldiers beating monks.", "Assault", [by(polarity="negative")]),
        ("Officials showed a video of soldiers beating monks.", "Assault", [DONE]),
        ("A fake video of soldiers beating monks made the round.", "Assault", [by(polarity="negative")]),
        # what was kept from being done
        ("The army was contained from seizing land in Aleppo.", "Assault", [by(polarity="negative")]),
        # a participle with words behind it stands as its main verb does
        ("The law could tempt the army to stay, shooting at students.", "Assault", [("positive", "possible", "hypothetical", ())]),
    ],
)  # fmt: skip
def test_how_it_stands(reader, text, event, wanted):
    assert told(reader, text, event) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Trump, who has no ties with either wing, is not a conservative, and is not even a Republican.", "negative"),
        ("Trump is a Republican.", "positive"),
    ],
)
def test_two_denials_in_a_row_stay_denials(reader, text, wanted):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-06-12")])
    assert {r.polarity for r in records if isinstance(r, Relation)} == {wanted}


def test_what_somebody_will_be_called_he_is_not_yet(reader):
    text = "That will do once Obama is former president Obama."
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2015-06-12")])
    assert {r.temporality for r in records if isinstance(r, Relation)} <= {"future"}


@pytest.mark.parametrize(
    ("text", "event", "speakers"),
    [
        # another teller behind a comma speaks for himself
        ("Residents said soldiers fired, though the government denied that there was unrest.", "Reject", [()]),
        (
            "Witnesses said police shot two men, although the ministry denied it had used live rounds.",
            "Assault",
            [("Witnesses",), ("the ministry",)],
        ),
        # who tells it goes on: nobody else does, or it is in one breath
        (
            "Residents said the army shelled the town, though it denied that it had.",
            "Assault",
            [("Residents",)],
        ),
        ("The envoy said troops fled because Oslo announced that jets had bombed Arica.", "Assault", [("The envoy", "Oslo")]),
    ],
)  # fmt: skip
def test_who_tells_against_another_speaks_for_himself(reader, text, event, speakers):
    assert sorted(who for *_, who in told(reader, text, event)) == sorted(speakers)
