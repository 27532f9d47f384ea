"""Verbs taken for nouns or qualities behind another verb: what is read of a sentence, and what stays as it was."""

import pytest

from tests.extract.sides import sides_of

pytestmark = pytest.mark.model

CASES = [
    # "to" and a verb that is a noun as well
    ("Kenya accused Somalia of paying students to riot.", [("Protest", ["students"], [], []), ("Accuse", ["Kenya"], ["Somalia"], [])]),
    ("The guards subjected the prisoners to torture.", [("Assault", ["The guards"], ["the prisoners"], [])]),
    # a particle taken for a preposition
    ("The rebels began handing in their rifles.", [("Retreat", ["The rebels"], [], [])]),
    ("Troops slept in their barracks.", []),
    ("The militia's leader ruled out handing over its rockets.", [("Reject", ["The militia's leader"], [], []), ("Retreat", ["The militia's leader"], [], [])]),
    # a quality that is a verb
    ("Turkish police used dogs to clear squatters from the square.", [("Coerce", ["Turkish police"], ["squatters"], [])]),
    ("The clerk gave leaflets to clear heads.", []),
    # a noun in -ing behind a denial
    ("Sudan denied planting landmines in Kordofan.", [("Assault", ["Sudan"], [], ["Kordofan"])]),
    # participles spelt as their verb
    ("The rebels have overrun Goma.", [("Assault", ["The rebels"], [], ["Goma"])]),
    ("Goma was overrun by the rebels.", [("Assault", ["the rebels"], [], ["Goma"])]),
    ("The overrun cost Peru $2 million.", []),
    # a passive in turn, what somebody is charged with, what was not done
    ("The bishop was arrested and put on a plane to Rome.", [("Coerce", [], ["The bishop"], []), ("Coerce", [], ["The bishop"], [])]),
    ("The army was accused in the report of expelling thousands of Serbs.", [("Accuse", [], ["The army"], []), ("Coerce", ["The army"], ["thousands of Serbs"], [])]),
    ("It was not Israel but Jordan that bombed the depot.", [("Assault", ["Jordan"], [], [])]),
    ("The raid killed not soldiers but farmers.", [("Assault", [], ["farmers"], [])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_deeds_behind_another_verb(reader, text, wanted):
    assert sorted(sides_of(reader, text)) == sorted(wanted)


JUDGED = [
    ("The editor was jailed on Sunday pending trial on corruption charges.", [("Coerce", [], ["The editor"], [])]),
    ("It was wrong of Britain to bomb Dresden.", [("Assault", ["Britain"], [], ["Dresden"])]),
    ("North Korea test-fired what appeared to be a missile.", [("Mobilize", ["North Korea"], [], [])]),
    ("It was a waste of water to wash the street.", []),
    (
        "Fiji jailed a spy for bugging the embassy.",
        [("Coerce", ["Fiji"], ["a spy"], []), ("Coerce", ["a spy"], ["the embassy"], [])],
    ),
    ("Nurses struck over pay.", [("Protest", ["Nurses"], [], [])]),
    ("The rebels handed over two pilots.", [("Retreat", ["The rebels"], [], [])]),
]


@pytest.mark.parametrize(("text", "wanted"), JUDGED)
def test_what_is_waited_for_and_whose_deed_is_judged(reader, text, wanted):
    assert sorted(sides_of(reader, text)) == sorted(wanted)
