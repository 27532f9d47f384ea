"""What somebody is asked to do is told behind the noun for the asking, and is his own deed where he resists or defies it."""

import pytest

from tests.extract.sides import sides_of

CASES = [
    # (sentence, [(class, actors, recipients, places)])
    ("The queen resisted calls to abdicate.", [("Reject", ["The queen"], [], []), ("Retreat", ["The queen"], [], []), ("Request", [], ["The queen"], [])]),
    ("The garrison defied calls to surrender.", [("Reject", ["The garrison"], [], []), ("Request", [], ["The garrison"], []), ("Retreat", ["The garrison"], [], [])]),
    ("The army resisted an attempt to topple the king.", [("Reject", ["The army"], ["the king"], []), ("Assault", [], ["the king"], [])]),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_what_is_asked_of_somebody(reader, text, wanted):
    assert sorted(sides_of(reader, text)) == sorted(wanted)
