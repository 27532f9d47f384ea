"""Past forms that the parser took for qualities, and qualities that are none of them."""

import pytest

from tests.extract.sides import sides_of

CASES = [
    # (text, [(class, actors, recipients, places)])
    ("The junta jailed ministers and froze the assets of banks.", [("Coerce", ["The junta"], ["banks"], []), ("Coerce", ["The junta"], ["ministers"], [])]),
    ("Rebels seized the airport, tore down flags and freed prisoners.", [("Assault", ["Rebels"], [], []), ("Retreat", ["Rebels"], ["prisoners"], []), ("Assault", ["Rebels"], [], [])]),
    ("The president dismissed the prime minister and froze parliament.", [("Sanction", ["The president"], ["the prime minister"], [])]),
    ("The radical captured on Monday is in jail.", [("Coerce", [], ["The radical"], [])]),
    ("He likes frozen fish and broken glass.", []),
    ("The trade fair drew masked visitors and retired farmers.", []),
    ("The museum shows stolen bronzes and forged coins.", []),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_who_did_what(reader, text, wanted):
    assert sides_of(reader, text) == wanted
