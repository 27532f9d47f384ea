"""Deeds of which nobody is told to take part: what is enough to know them by, and what is not."""

import pytest

from tests.extract.sides import sides_of

CASES = [
    # (sentence, [(class, actors, recipients, places)])
    ("The victims of the attack in Nice were buried.", [("Assault", [], [], ["Nice"])]),
    ("The Mumbai attacks led to a war of words.", [("Assault", [], [], ["Mumbai"])]),
    ("Residents are bracing for an attack in Aleppo.", []),
    ("The victims of the attack were buried.", []),
    ("The Kabul bombing killed nine people.", [("Assault", [], ["nine people"], []), ("Assault", [], [], ["Kabul"])]),
    ("The Kabul attack on the rebels failed.", [("Assault", ["Kabul"], ["the rebels"], [])]),
    ("Two drones were shot down.", [("Assault", [], [], [])]),
    ("The next drone would be shot down.", []),
    ("Plans were shot down.", []),
    ("Tents were delivered to the town of Gao.", [("Aid", [], [], ["Gao", "the town of Gao"])]),
    ("The report was delivered to Paris.", []),
    ("Fierce fighting broke out in Goma.", [("Assault", [], [], ["Goma"])]),
    ("Whoever blew up the pipeline had the help of divers.", [("Assault", [], [], [])]),
    ("Whoever attacks the bridge will be jailed.", []),
    ("Whoever shot the film won a prize.", []),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_what_is_enough(reader, text, wanted):
    assert sides_of(reader, text) == wanted
