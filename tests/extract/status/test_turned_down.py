"""A request that is turned down was made; what it asks for was not done, and is nobody's deed."""

import pytest

from tests.extract.sides import standings_of

pytestmark = pytest.mark.model

MADE = ("positive", "certain", "past")
NOT_DONE = ("negative", "certain", "hypothetical")
WANTED = ("positive", "underspecified", "hypothetical")
CASES = [  # text, class, how it stands
    ("Iran rejected a call by the UN to free the hostages.", "Request", MADE),
    ("Iran rejected a call by the UN to free the hostages.", "Retreat", NOT_DONE),
    ("Serbia refused a request from NATO to send troops.", "Request", MADE),
    ("Serbia refused a request from NATO to send troops.", "Mobilize", NOT_DONE),
    ("Israel turned down a request by Egypt to open the crossing.", "Request", MADE),
    ("Iran rejected a proposal by France to hold talks.", "Agree", MADE),
    ("Iran rejected a proposal by France to hold talks.", "Consult", NOT_DONE),
    ("Moscow dismissed demands from Kyiv that it withdraw.", "Request", MADE),
    ("Moscow dismissed demands from Kyiv that it withdraw.", "Retreat", WANTED),
    ("The rumour that Chad shelled Faya was false.", "Assault", ("negative", "certain", "past")),
    ("Russia said that it attacks only bases.", "Assault", ("positive", "certain", "ongoing")),
]


@pytest.mark.parametrize(("text", "kind", "standing"), CASES)
def test_how_it_stands(reader, text, kind, standing):
    assert standings_of(reader, text, kind, "2023-03-10") == [standing]
