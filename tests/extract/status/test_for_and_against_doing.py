"""Who approves, backs, excludes or speaks against doing a thing is not told to have done it; who begins or goes on with it is."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

pytestmark = pytest.mark.model

DONE, NOT_DONE = ("positive", "certain", "past"), ("negative", "certain", "past")
IDEA, TO_COME = ("positive", "underspecified", "hypothetical"), ("positive", "certain", "future")
EXCLUDED = ("negative", "certain", "hypothetical")

CASES = [
    # the deed right behind the verb
    ("The Senate approved deploying troops to Haiti.", "Mobilize", TO_COME),
    ("The cabinet okayed arresting the bishop.", "Coerce", TO_COME),
    ("Parliament backed arming the rebels.", "Aid", IDEA),
    ("The council endorsed expelling the ambassador.", "Sanction", IDEA),
    ("The minister excluded arresting the bishop.", "Coerce", EXCLUDED),
    ("The king precluded arresting the bishop.", "Coerce", EXCLUDED),
    ("The minister debated arresting the bishop.", "Coerce", IDEA),
    ("The minister held off arresting the bishop.", "Coerce", NOT_DONE),
    ("The minister put off arresting the bishop.", "Coerce", IDEA),
    ("The minister began arresting the bishops.", "Coerce", DONE),
    ("The minister kept arresting bishops.", "Coerce", DONE),
    ("The minister resumed arresting bishops.", "Coerce", DONE),
    ("The minister admitted arresting the bishop.", "Coerce", DONE),
    ("The minister left, arresting the bishop.", "Coerce", DONE),
    # behind a preposition
    ("The senator came out against arresting the bishop.", "Coerce", IDEA),
    ("The senator argued for arresting the bishop.", "Coerce", IDEA),
    ("The senator spoke in favour of arresting the bishop.", "Coerce", IDEA),
    ("The parties agreed on arresting the bishop.", "Coerce", TO_COME),
    ("The minister had second thoughts about arresting the bishop.", "Coerce", IDEA),
    ("The police were tasked with arresting the bishop.", "Coerce", IDEA),
    ("The minister apologised for arresting the bishop.", "Coerce", DONE),
    ("The minister came under fire for arresting the bishop.", "Coerce", DONE),
    ("The senator spoke out against the arrest of the bishop by police.", "Coerce", DONE),
    # told to do it: whether they did
    ("The general ordered his men to shell the suburb, but they refused.", "Assault", NOT_DONE),
    ("The general ordered his men to shell the suburb, but they did not obey.", "Assault", NOT_DONE),
    ("The general ordered his men to shell the suburb and refused to resign.", "Assault", DONE),
    ("The general told his men to shell the suburb, and they complied.", "Assault", DONE),
    ("The general told his men to shell the suburb.", "Assault", IDEA),
    ("The bishop asked the rebels to free the nuns, but they refused.", "Retreat", NOT_DONE),
    ("Officers who were ordered to shoot the students refused.", "Assault", NOT_DONE),
    # insists that it will be, or that it be
    ("Serbia's president insists that his army will leave Kosovo.", "Retreat", TO_COME),
    ("Serbia's president insists that the army leave Kosovo.", "Retreat", IDEA),
    ("Serbia's president insists that the army should leave Kosovo.", "Retreat", IDEA),
    # nobody but, nothing other than
    ("The army attacked nobody but soldiers.", "Assault", DONE),
    ("The army attacked nothing other than bunkers.", "Assault", DONE),
    ("The army attacked nobody.", "Assault", NOT_DONE),
    ("The army did not attack anybody but soldiers.", "Assault", NOT_DONE),
    # assuming that
    ("Assuming that Beijing abducted the bookseller, the treaty is dead.", "Assault", IDEA),
    # under way
    ("A walkout by dockers will get under way on Sunday in Durban.", "Protest", TO_COME),
    ("A walkout by dockers got under way on Sunday in Durban.", "Protest", DONE),
    # faulted for what was done
    ("Sudanese gunners were faulted for the raid on the terminal.", "Assault", DONE),
    # read as a quality by the parser
    ("The Senate opposed deploying troops to Haiti.", "Mobilize", EXCLUDED),
    ("The Senate delayed deploying troops to Haiti.", "Mobilize", TO_COME),
]


@pytest.mark.parametrize(("text", "event", "standing"), CASES)
def test_for_and_against_doing(reader, text, event, standing):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    found = {(r.polarity, r.certainty, r.temporality) for r in records if isinstance(r, Event) and r.event == event}
    assert found == {standing}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Serbia's president insists that his army will leave Kosovo.", []),
        ("Kyiv insists that Russia is shelling the city.", []),
        ("Kyiv insists that Russia withdraw its troops.", ["Request"]),
        ("Kyiv insists that Russia must withdraw its troops.", ["Request", "Request"]),
    ],
)
def test_who_insists_that_it_is_so_asks_for_nothing(reader, text, asked):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    assert [r.event for r in records if isinstance(r, Event) and r.event == "Request"] == asked


def test_assuming_is_nobodys_word(reader):
    text = "Assuming that Beijing abducted the bookseller, the treaty is dead."
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    assert [r.speakers for r in records if isinstance(r, Event) and r.event == "Assault"] == [()]


def test_who_fights_is_no_doing(reader):
    """ "Opposed *fighting factions*": in front of people such a form tells what they are like."""
    text = "The king opposed fighting factions."
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    assert [r.event for r in records if isinstance(r, Event) and r.event == "Assault"] == []
