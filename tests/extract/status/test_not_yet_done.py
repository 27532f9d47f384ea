"""What is given in return, what a way is opened to, what there is no choice but to do: none of it is told as done."""

import pytest

from tests.extract.sides import standings_of

pytestmark = pytest.mark.model


IDEA, DONE = ("positive", "underspecified", "hypothetical"), ("positive", "certain", "past")


@pytest.mark.parametrize(
    ("text", "event", "wanted"),
    [
        # what is given in return stands as the deed that it is given for
        ("Iran offered to free the sailors in return for aid to Tehran.", "Aid", [IDEA]),
        ("Iran sent grain to Chad in return for aid to Tehran.", "Aid", [DONE, DONE]),
        ("Hamas agreed to free ten men in return for a truce.", "Retreat", [("positive", "certain", "future")]),
        # a way is opened, and nobody is told to have gone it
        ("The ruling paved the way for the deportation of 200 Afghans.", "Coerce", [IDEA]),
        ("The verdict opened the door to the arrest of Imamoglu.", "Coerce", [IDEA]),
        ("The ruling came before the deportation of 200 Afghans.", "Coerce", [DONE]),
        # no choice
        ("The army has no choice but to attack Aleppo.", "Assault", [IDEA]),
        ("Does the army have no choice but to attack Aleppo?", "Assault", [IDEA]),
        # who speaks for a deed has not done it
        ("The senator spoke in favour of bombing Iran, arming rebels and seizing tankers.", "Assault", [IDEA]),
        # whose fault it was said to be
        ("Blame was put on Syria for gassing the villagers.", "Assault", [("positive", "probable", "past")]),
        # an apostrophe of either kind
        ("They’ll attack Aleppo.", "Assault", [("positive", "certain", "future")]),
        ("They’d attack Aleppo.", "Assault", [IDEA]),
        ("Iran’s army attacked Aleppo.", "Assault", [DONE]),
        # one participle behind another
        ("The party wants the general arrested and his deputies shot.", "Assault", [IDEA]),
        ("The party wanted him freed, but his deputies shot the general.", "Assault", [DONE]),
        # a work of art shows nothing that was done
        ("The poster shows a tank crushing protesters.", "Assault", [IDEA]),
        ("The footage shows a tank crushing protesters.", "Assault", [("positive", "certain", "ongoing")]),
        ("The play imagines a king who murders his ministers.", "Assault", [("positive", "probable", "ongoing")]),
    ],
)
def test_how_the_deed_stands(reader, text, event, wanted):
    assert standings_of(reader, text, event) == wanted


@pytest.mark.parametrize("text", ["Chad wants roads in return for oil.", "Oslo sent fish in return."])
def test_in_return_is_nobodys_return(reader, text):
    assert standings_of(reader, text, "Retreat") == []
