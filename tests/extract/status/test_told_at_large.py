"""What is told of a kind, of a play, a list or a suspect, and parses that are broken: nobody is told to have done it; beside each a fact in the same words."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event
from tests.extract.sides import standings_of

pytestmark = pytest.mark.model

IDEA, DONE = ("positive", "underspecified", "hypothetical"), ("positive", "certain", "past")
NOW, COMING = ("positive", "certain", "ongoing"), ("positive", "certain", "future")
LIKELY, UNDONE = ("positive", "probable", "past"), ("negative", "certain", "past")


@pytest.mark.parametrize(
    ("text", "event", "wanted"),
    [
        # habits and whole kinds
        ("We seldom hear about abuses by guards.", "Assault", [IDEA]),
        ("We heard about abuses by guards.", "Assault", [DONE]),
        ("Those who can afford it often hire captains, arming the crews.", "Aid", [IDEA]),
        ("Those who fled hired captains, arming the crews.", "Aid", [DONE]),
        ("Whenever the king speaks, crowds cheer him.", "Support", [IDEA]),
        ("Whenever the king spoke, crowds cheered him.", "Support", [DONE]),
        ("No matter what he says, his voters stand by him.", "Support", [IDEA]),
        ("The oil-exporting emirates condemned Bern.", "Accuse", [DONE]),
        ("The party fears its order-rejecting wing.", "Reject", [IDEA]),
        ("The town, a rebel-held port, was shelled.", "Coerce", [DONE]),
        ("Deputies want to seize the assets of countries that shelter pirates.", "Aid", [IDEA]),
        ("Deputies seized the assets of the countries that sheltered pirates.", "Aid", [DONE]),
        # plays, lists, kinds
        ("The mock court, run by pupils, convicted the king of starving a province.", "Coerce", [IDEA]),
        ("The court, run by officers, convicted the king of starving a province.", "Coerce", [DONE]),
        ("In this telling, the queen poisoned two kings.", "Assault", [LIKELY]),
        ("The agenda includes the release of the sailors.", "Retreat", [IDEA]),
        ("The crew includes sailors whom Oslo released.", "Retreat", [DONE]),
        ("They would flee if the army launched any kind of attack against Serbs.", "Assault", [IDEA]),
        ("The army launched another kind of attack against Serbs.", "Assault", [DONE]),
        ("Most voters were for the deportation of the gang.", "Coerce", [IDEA]),
        ("Most voters welcomed the deportation of the gang.", "Coerce", [DONE]),
        ("Bern eased its curbs on aid to Chad.", "Aid", [IDEA]),
        ("Bern told of its aid to Chad.", "Aid", [DONE]),
        ("It is easy to picture the Swiss invading Austria.", "Assault", [IDEA]),
        # on whom a charge falls, and what fears are of
        ("He is suspected of carrying out a raid that killed two nuns.", "Assault", [LIKELY, LIKELY]),
        ("He admitted carrying out a raid that killed two nuns.", "Assault", [DONE, DONE]),
        ("Oslo was accused of everything from arming pirates to piracy.", "Aid", [LIKELY]),
        ("Fears grew of a Russian attack on Odesa.", "Assault", [IDEA]),
        ("Anger grew over the Russian attack on Odesa.", "Assault", [DONE]),
        ("A coup plot foiled in May was planned by officers.", "Assault", [("negative", "certain", "future")]),
        # times
        ("Miners are blocking roads at tomorrow's rally.", "Protest", [COMING]),
        ("Miners blocked roads at Monday's rally.", "Protest", [DONE]),
        ("The speaker will on Monday, June 19, lead a delegation on a visit to Oslo.", "Consult", [COMING, COMING]),
        ("Bern was willing to leave as soon as marines had been sent to Beirut.", "Mobilize", [IDEA]),
        ("Bern left as soon as marines had been sent to Beirut.", "Mobilize", [DONE]),
        # what stands in a work, a treaty, a joke; what is feared, passed over, never admitted
        ("A treaty under which Bern extradites bankers is far off.", "Cooperate", [IDEA]),
        ("In the treaty under which Bern extradited bankers gold is named.", "Cooperate", [DONE]),
        ("The play opens with a duke strangling his rival.", "Assault", [IDEA]),
        ("The year opened with a duke strangling his rival.", "Assault", [DONE]),
        ("She admired a mural in which Cossacks storm a town.", "Assault", [IDEA]),
        ("A memo had Madrid arming rebels.", "Aid", [IDEA]),
        ("The joke is that the emir jails his friends.", "Coerce", [("positive", "probable", "ongoing")]),
        ("The truth is that the emir jailed his friends.", "Coerce", [DONE]),
        ("What worries them is a strike on Goma by Rwanda.", "Assault", [IDEA]),
        ("What angers them is a strike on Goma by Rwanda.", "Assault", [NOW]),
        ("He dreams aloud of a fleet that blockades Oslo.", "Coerce", [IDEA]),
        ("They describe a man who begged the rebels for mercy rather than one who armed them.", "Aid", [IDEA]),
        ("Nobody admits to having sheltered the monks.", "Aid", [("positive", "underspecified", "past")]),
        ("The emir admits to having sheltered the monks.", "Aid", [DONE]),
        ("Nobody was jailed for burning the clinic.", "Assault", [DONE]),
        ("The motion asks the court to order the arrest of two men and the release of a monk.", "Retreat", [IDEA]),
        ("The court ordered the arrest of two men and the release of a monk.", "Retreat", [DONE]),
        ("Imagine a Europe that had armed the Bosnians.", "Aid", [LIKELY]),
        # inversion
        ("Had it been up to them, they had shot the king.", "Assault", [IDEA]),
        ("As it was up to them, they shot the king.", "Assault", [DONE]),
        (
            "The town would stand had the army not shelled it.",
            "Assault",
            [("negative", "underspecified", "hypothetical")],
        ),
        ("Only the fort stood, and the army had shelled it.", "Assault", [DONE]),
        ("They took men as shields in the case the army attacked Goma.", "Assault", [IDEA]),
        # broken parses
        ("A law that lets police arrest reporters was passed in Tunis.", "Coerce", [IDEA]),
        ("Police arrested reporters in Tunis.", "Coerce", [DONE]),
        ("Her rivals want the court to break it up, fine it and ban its founder.", "Coerce", [IDEA]),
        ("No longer willing to wait, Ved shot the guard.", "Assault", [DONE]),
        ("Oslo set out to expel Russian envoys.", "Sanction", [COMING]),
    ],
)
def test_how_the_deed_stands(reader, text, event, wanted):
    assert standings_of(reader, text, event) == wanted


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The envoys stood by the stove.", []),
        ("The envoys stood by the king.", ["Support"]),
        ("The vote knocked out a pillar of the reform.", []),
        ("The drone knocked out a tank of the rebels.", ["Assault"]),
        ("The institute released a poll on Sunday.", []),
        ("The institute released a hostage on Sunday.", ["Retreat"]),
        ("A question imposes itself on the talks.", []),
    ],
)
def test_figures_of_speech(reader, text, events):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-06-12")])
    assert [e.event for e in records if isinstance(e, Event)] == events
