"""The slots of frames: every property of a frame whose value is a role; "over" is a preposition there, in rules it is not."""


def test_over_is_a_slot_of_a_frame_and_names_classes_in_a_rule(ontology):
    over = {frame.name: frame.slots["over"] for frame in ontology.lexicon.frames.values() if "over" in frame.slots}
    assert (over["aid-drop-over"], over["accuse-n-suit"]) == (("place",), ("about",))
    assert {role for roles in over.values() for role in roles} == {"about", "object", "place", "recipient"}
    classes = {name for rules in ontology.lexicon.rules.values() for rule in rules for name in rule.over}
    assert {"Consult", "Agree", "Retreat"} <= classes
