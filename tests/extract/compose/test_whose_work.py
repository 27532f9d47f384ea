"""Who is said to be behind a deed, who leads what fights, what becomes of an object: and what is none of these."""

import pytest

from tests.extract.sides import sides_of

CASES = [
    # (text, [(class, actors, recipients, places)])
    ("The bombing was the work of rebels.", [("Assault", ["rebels"], [], [])]),
    ("Rebels stood behind the attack.", [("Assault", ["Rebels"], [], [])]),
    ("A US-led alliance is fighting Islamic State in Syria.", [("Assault", ["A US-led alliance"], ["Islamic State"], ["Syria"])]),
    ("Militants took nine Egyptian engineers hostage in Libya.", [("Assault", ["Militants"], ["nine Egyptian engineers"], ["Libya"])]),
    ("The rebels set two buses alight near Goma.", [("Assault", ["The rebels"], [], ["Goma"])]),
    ("Demonstrators let off smoke bombs outside parliament.", [("Protest", ["Demonstrators"], [], [])]),
    ("Police arrested Omar Diallo, a former minister and ally of Bazoum.", [("Coerce", ["Police"], ["Omar Diallo"], [])]),
    ("Canada granted her asylum.", [("Aid", ["Canada"], ["her"], [])]),
    ("Hamas, for its part, accused the prosecutor.", [("Accuse", ["Hamas"], ["the prosecutor"], [])]),
    ("A ceasefire brokered by Qatar collapsed.", [("Retreat", [], [], []), ("Consult", ["Qatar"], [], [])]),
    ("Azerbaijan launched a lightning offensive to reach the lake.", [("Assault", ["Azerbaijan"], [], [])]),
    ("Gabon accused Iran of attempts to kill the general.", [("Assault", ["Iran"], ["the general"], []), ("Accuse", ["Gabon"], ["Iran"], [])]),
    ("Moscow sent in tanks.", [("Mobilize", ["Moscow"], [], [])]),
    ("The mayor resigned, saying that Rwanda had armed the rebels.", [("Aid", ["Rwanda"], ["the rebels"], []), ("Retreat", ["The mayor"], [], [])]),
    ("The general is barred from entering Kenya.", [("Coerce", [], ["The general"], [])]),
    ("The junta declared the strike illegal.", []),
    ("Israel declared the ceasefire over.", []),
    ("Israel declared a ceasefire over the radio.", [("Retreat", ["Israel"], [], [])]),
    ("The widow sold her house.", []),
    ("The choir sang a lightning chorus.", []),
    ("The painting was the work of a master.", []),
    ("The garden was the work of monks.", []),
    ("The choir set the hymn ablaze.", []),
    ("The World Health Organization declared an emergency over mpox.", []),
    ("The window lets in light.", []),
    ("The weaver set her loom by the window.", []),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_whose_deed_it_is(reader, text, wanted):
    assert sides_of(reader, text) == wanted
