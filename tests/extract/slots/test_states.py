"""Who is in a state that a deed brings or makes, also beside a name; and states that are no deeds."""

import pytest

from tests.extract.sides import sides_of

CASES = [
    # (text, [(class, actors, recipients, places)])
    ("The bishop, who has been in custody since August, fell ill.", [("Coerce", [], ["The bishop"], [])]),
    ("The premier, under investigation over the sale of frigates, fell ill.", [("Accuse", [], ["The premier"], [])]),
    ("Under investigation for graft, the minister fell ill.", [("Accuse", [], ["the minister"], [])]),
    ("The opposition leader has been under house arrest since the vote.", [("Coerce", [], ["The opposition leader"], [])]),
    ("Banks under sanctions cannot use the system.", [("Coerce", [], ["Banks"], [])]),
    ("Gaza has been under siege since 2007.", [("Coerce", [], [], ["Gaza"])]),
    ("The nurses, on strike for a third week, sang hymns.", [("Protest", ["The nurses"], [], [])]),
    ("The nurses are on strike.", [("Protest", ["The nurses"], [], [])]),
    ("The prisoners, on hunger strike since Monday, were moved.", [("Protest", ["The prisoners"], [], [])]),
    ("The bridge is under construction.", []),
    ("The player is under pressure.", []),
    ("The house stands under the trees.", []),
    ("The bank operates under law.", []),
    ("The minister is on leave.", []),
    ("The painter, on holiday in Lisbon, fell ill.", []),
    ("The matter is under discussion.", []),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_who_is_in_the_state(reader, text, wanted):
    assert sides_of(reader, text) == wanted
