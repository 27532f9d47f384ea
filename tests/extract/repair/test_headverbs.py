"""Headlines: verbs without articles about them, names without "and", and what they are not."""

import pytest

from tests.extract.sides import sides_of

CASES = [
    # (headline, [(class, actors, recipients, places)])
    ("Rebels shell town in eastern Congo", [("Assault", ["Rebels"], [], ["eastern Congo", "town"])]),
    ("Russian missiles slam into Odesa port", [("Assault", [], [], ["Odesa port"])]),
    ("Lima, Quito sign defence pact", [("Support", ["Lima", "Quito"], [], [])]),
    ("Niger, Chad hold talks in Niamey", [("Consult", ["Niger", "Chad"], [], ["Niamey"])]),
    ("In Lima, Chileans protest.", [("Protest", ["Chileans"], [], ["Lima"])]),
    ("Sudan court sentences opposition leader to death", [("Coerce", ["Sudan court"], ["opposition leader"], [])]),
    ("Syria peace talks venue in Geneva", []),
    ("Kenya elections results by county", []),
    ("Should Pyongyang attack, American bombers would leave Guam.", [("Assault", ["Pyongyang"], [], []), ("Retreat", ["American bombers"], ["Guam"], [])]),
    ("Should Israel help?", []),
    ("Iran test-fires ballistic missile", [("Mobilize", ["Iran"], [], [])]),
    ("Jordan airlifts food to Gaza", [("Aid", ["Jordan"], [], ["Gaza"])]),
    ("Modi to visit Tokyo", [("Consult", ["Modi"], ["Tokyo"], ["Tokyo"])]),
    ("Zelensky to meet Trump", [("Consult", ["Zelensky"], ["Trump"], [])]),
    ("Taliban free forty prisoners", [("Retreat", ["Taliban"], ["forty prisoners"], [])]),
    ("Oil prices rise after army shells the port of Odesa", [("Assault", ["army"], [], ["Odesa"])]),
    ("Hamas breaks silence, frees hostages", [("Retreat", ["Hamas"], ["hostages"], [])]),
    ("Village shelled in Donetsk", [("Assault", [], [], ["Donetsk", "Village"])]),
    ("Prison in Kandahar stormed by insurgents", [("Assault", ["insurgents"], [], ["Kandahar"])]),
    ("Drone shot down over Erbil", [("Assault", [], [], ["Erbil"])]),
    ("Rebels attacked at dawn", [("Assault", ["Rebels"], [], [])]),
    ("Russia oil list for banks", []),
    ("Time to visit Tokyo", [("Consult", [], ["Tokyo"], ["Tokyo"])]),
    ("Ship docked in Odesa", []),
    ("Village reopened after flood", []),
    ("Museum visits fall in Paris", []),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_what_a_headline_tells(reader, text, wanted):
    assert sides_of(reader, text) == wanted
