"""Constructions of long prose in which nobody is told to have done anything yet, each beside a fact in the same words."""

import pytest

from tests.extract.sides import standings_of

pytestmark = pytest.mark.model

IDEA, DONE = ("positive", "underspecified", "hypothetical"), ("positive", "certain", "past")
NOW, COMING = ("positive", "certain", "ongoing"), ("positive", "certain", "future")


@pytest.mark.parametrize(
    ("text", "event", "wanted"),
    [
        # what somebody does in doing something else is still to come with it
        ("In addressing the summit, the minister will call for a truce.", "Consult", [COMING]),
        ("In addressing the summit, the minister called for a truce.", "Consult", [DONE]),
        ("In addressing the annual summit, the minister has a rare chance to win over donors.", "Consult", [IDEA]),
        # done by then
        ("He hopes to leave office having ended the war in Mali.", "Retreat", [IDEA, IDEA]),
        ("Having ended the war in Mali, the general hopes to retire.", "Retreat", [DONE]),
        # before a colon nobody is told to speak
        ("The ruling should have served notice to her rivals: This party arms the militia.", "Request", []),
        ("The militia should free the rivals, the party said.", "Request", [DONE]),
        # a precedent, what somebody stands for, what hardly ever happens
        ("There is a precedent for Kenya extraditing bankers to Oslo.", "Cooperate", [IDEA]),
        ("The party stood for sanctions, tariffs and government-funded clinics.", "Aid", [IDEA]),
        ("The army retook the rebel-held town.", "Coerce", [DONE]),
        ("The court rarely convicts officers.", "Accuse", [IDEA]),
        ("The court convicts officers.", "Accuse", [NOW]),
        # of any of a kind
        ("Any letter that named him would be returned on a request from the court.", "Request", [IDEA]),
        ("The letter that named him was returned on a request from the court.", "Request", [DONE]),
        # times that are still to come
        ("Rebels are attacking the town tomorrow.", "Assault", [COMING]),
        ("The envoys hold talks next week in Oslo.", "Consult", [COMING]),
        ("Rebels attacked the town the next week.", "Assault", [DONE]),
        # on a condition
        ("Oslo made aid to Niger conditional on elections.", "Aid", [IDEA]),
        ("Ankara made its aid to Syria conditional on free elections.", "Aid", [IDEA]),
        ("Oslo sent aid to Niger.", "Aid", [DONE]),
        # what works and games tell
        ("In the video game players invade Poland and bomb Warsaw.", "Assault", [IDEA, IDEA]),
        ("In the thriller agents kidnap a minister.", "Assault", [IDEA]),
        ("In the raid soldiers killed three men.", "Assault", [DONE]),
        ("The novel ends with the colonel hanging his brother.", "Assault", [IDEA]),
        ("The talks ended with the colonel hanging his brother.", "Assault", [DONE]),
        ("The play has a queen poisoning her ministers.", "Assault", [IDEA]),
        ("The drill has soldiers seize a port.", "Assault", [IDEA]),
        (
            "Her rivals paint her as an agent who sold weapons to tyrants.",
            "Cooperate",
            [("positive", "probable", "past")],
        ),
        # one form behind another
        ("The party promises to sell the railways, expel the Americans and recognise Samoa.", "Coerce", [COMING]),
        ("The party promised reforms and expelled the Americans.", "Coerce", [DONE]),
        ("It is hard to imagine Riyadh condemning the raid, or Cairo arresting the envoy.", "Coerce", [IDEA]),
        ("The idea that Norway would sanction Chad, let alone blockade it, was far off.", "Coerce", [IDEA, IDEA]),
        # likened, floated, recalled; a sentence that may be passed
        ("Critics liken the law to seizing a house.", "Coerce", [IDEA]),
        ("An adviser floated sending marines to the port.", "Mobilize", [IDEA]),
        ("They could be sentenced for having bombed a church.", "Assault", [("positive", "probable", "past")]),
        ("They were sentenced for having bombed a church.", "Assault", [DONE]),
        # with a thing that is still to come
        ("The ministry will send a letter urging Oslo to free the sailors.", "Request", [COMING]),
        ("The ministry sent a letter urging Oslo to free the sailors.", "Request", [DONE]),
        ("Oslo is willing to provide grain alongside aid to Chad.", "Aid", [IDEA, IDEA]),
        ("Oslo sent grain alongside aid to Chad.", "Aid", [DONE, DONE]),
        ("Hanoi is ready to contribute to peacekeeping operations in Mali.", "Aid", [IDEA]),
        ("The army refused to respond to a request from Oslo.", "Request", [DONE]),
        ("The army combed the bush with a view to rescuing the nuns.", "Aid", [IDEA]),
        ("The ministry welcomed the president to mediate between Iran and Iraq.", "Consult", [DONE, IDEA]),
        # reported, before a colon, of none, of a day to come
        (
            "The bomber struck Cairo, with two people reported killed.",
            "Assault",
            [DONE, ("positive", "probable", "past")],
        ),
        ("The bomber struck Cairo, with two people killed.", "Assault", [DONE, DONE]),
        (
            "The drill's scenario: rebels seize a dam, and commandos take it back.",
            "Assault",
            [("positive", "possible", "hypothetical")],
        ),
        ("They dream of the day on which the last soldier leaves Cyprus.", "Retreat", [IDEA]),
        ("He could not name one official who had resigned.", "Retreat", [("positive", "underspecified", "past")]),
        ("He named one official who had resigned.", "Retreat", [DONE]),
        (
            "There is little appetite in Berlin for arming the Kurds.",
            "Aid",
            [("negative", "certain", "hypothetical")],
        ),  # as "no appetite"
        (
            "The senator's vow to end the war, free the sailors and bring them home drew cheers.",
            "Retreat",
            [COMING, COMING],
        ),
        ("The generals deny having planned a coup.", "Assault", [("negative", "certain", "future")]),
        # works and their parts; whispered; as a subject
        ("The play's second act, in which rebels hang the landlord, drew boos.", "Assault", [IDEA]),
        ("The second raid, in which rebels hanged the landlord, drew protests.", "Assault", [DONE, DONE]),
        ("The minister, it was whispered, had helped the rebels.", "Aid", [("positive", "probable", "past")]),
        ("A court that freed the general would be accused of treason.", "Retreat", [IDEA]),
        ("A court that freed the general was accused of treason.", "Retreat", [DONE]),
        ("To punish Moscow without hurting Berlin is a feat.", "Sanction", [IDEA]),
    ],
)
def test_how_the_deed_stands(reader, text, event, wanted):
    assert standings_of(reader, text, event) == wanted
