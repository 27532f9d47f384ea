"""Gerunds that are nouns are read by the frames of their verbs, where an "of" tells what is done to whom."""

import pytest

from kg.extract.frames.candidates import candidates_of
from kg.extract.frames.gerunds import verb_of
from kg.model import Article, Event


@pytest.mark.parametrize(
    ("gerund", "verb"),
    [
        ("freezing", "freeze"),
        ("barring", "bar"),
        ("severing", "sever"),
        ("arming", "arm"),
        ("jailings", None),
        ("king", None),
        ("wedding", None),
        ("ceiling", None),
    ],
)
def test_the_verb_of_a_gerund(ontology, gerund, verb):
    assert verb_of(candidates_of(ontology).lemmas, gerund) == verb


CASES = [  # text, (class, actors, recipients) of each event at a gerund
    ("Riyadh's severing of ties with Doha came as a shock.", [("Sanction", ["Riyadh"], ["Doha"])]),
    ("The barring of the candidate by the court caused anger.", [("Coerce", ["the court"], ["the candidate"])]),
    ("Moscow's retaking of the village was confirmed.", [("Assault", ["Moscow"], [])]),
    ("The muzzling of the press by the junta went on.", [("Coerce", ["the junta"], ["the press"])]),
    ("The arming of the rebels by Iran worried Riyadh.", [("Aid", ["Iran"], ["the rebels"])]),
    ("The passing of time heals wounds.", []),
    ("The cutting of grass by neighbours annoyed her.", []),
    ("The striking of the clock woke him.", []),
    ("The pounding of the waves kept us awake.", []),
    ("The washing of the cars by students raised money.", []),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_gerunds_with_an_of(reader, text, wanted):
    from kg.extract.reader import read

    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-05-15")])
    events = [r for r in records if isinstance(r, Event) and r.trigger.text.split()[0].endswith("ing")]
    found = [(e.event, [m.text for m in e.actor], [m.text for m in e.recipient]) for e in events]
    assert found == wanted
