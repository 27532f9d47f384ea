"""What verbs are done to, where the parser gave it to a clause, or took a noun for a verb: whole answers."""

import pytest

from kg.extract.repair.ownobjects import offered_noun, own_object, plural_for_verb, two_objects
from kg.extract.repair.plainforms import Draft
from kg.extract.repair.verbwords import VerbWords
from tests.extract.sides import sides_of

WORDS = VerbWords(doers=frozenset(["mass"]), takers=frozenset(["mass", "accept"]), givers=frozenset(["offer"]))


def draft(words, heads, labels, tags):
    kinds = {
        "N": "NOUN",
        "V": "VERB",
        "D": "DET",
        "I": "ADP",
        "M": "AUX",
        "T": "PART",
        "W": "ADV",
        ",": "PUNCT",
        "J": "ADJ",
        "P": "PRON",
    }
    return Draft(words.split(), heads, labels, tags, [kinds[tag[0]] for tag in tags], frozenset())


@pytest.mark.parametrize(
    ("words", "lemmas", "heads", "labels", "tags", "wanted"),
    [
        # "they massed troops where drones circled"
        (
            "they massed troops where drones circled", ["they", "mass", "troop", "where", "drone", "circle"],
            [1, 1, 5, 5, 5, 1], ["nsubj", "ROOT", "nsubj", "advmod", "nsubj", "ccomp"],
            ["PRP", "VBD", "NNS", "WRB", "NNS", "VBD"], [1, 1, 5, 5, 5, 1],
        ),  # two subjects: left alone
        (
            "they massed troops where drones circled", ["they", "mass", "troop", "where", "drone", "circle"],
            [1, 1, 5, 5, 3, 1], ["nsubj", "ROOT", "nsubj", "advmod", "dep", "ccomp"],
            ["PRP", "VBD", "NNS", "WRB", "NNS", "VBD"], [1, 1, 1, 5, 3, 2],
        ),
        (
            "they accept refugees fleeing war", ["they", "accept", "refugee", "flee", "war"],
            [1, 1, 3, 1, 3], ["nsubj", "ROOT", "nsubj", "ccomp", "dobj"], ["PRP", "VBP", "NNS", "VBG", "NN"], [1, 1, 1, 2, 3],
        ),
        (
            "they say refugees fled war", ["they", "say", "refugee", "flee", "war"],
            [1, 1, 3, 1, 3], ["nsubj", "ROOT", "nsubj", "ccomp", "dobj"], ["PRP", "VBP", "NNS", "VBD", "NN"], [1, 1, 3, 1, 3],
        ),  # what is said
        (
            "they massed that troops fled", ["they", "mass", "that", "troop", "flee"],
            [1, 1, 4, 4, 1], ["nsubj", "ROOT", "mark", "nsubj", "ccomp"], ["PRP", "VBD", "IN", "NNS", "VBD"], [1, 1, 4, 4, 1],
        ),  # "that" stands between
    ],
)  # fmt: skip
def test_the_noun_behind_a_verb_is_its_object(words, lemmas, heads, labels, tags, wanted):
    own_object(draft(words, heads, labels, tags), lemmas, WORDS)
    assert heads == wanted


@pytest.mark.parametrize(
    ("verb", "tag", "wanted"),
    [("offer", "VB", ["nsubj", "ROOT", "dative", "dobj"]), ("see", "VB", ["nsubj", "ROOT", "dobj", "ccomp"]),
     ("offer", "VBG", ["nsubj", "ROOT", "dobj", "ccomp"])],
)  # fmt: skip
def test_what_is_offered_to_somebody_is_a_noun(verb, tag, wanted):
    labels = ["nsubj", "ROOT", "dobj", "ccomp"]
    offered_noun(
        draft("they offered Niger help", [1, 1, 1, 1], labels, ["PRP", "VBD", "NNP", tag]),
        ["they", verb, "niger", "help"],
        WORDS,
    )
    assert labels == wanted


@pytest.mark.parametrize(
    ("verb", "wanted"), [("offer", ["nsubj", "ROOT", "dative", "dobj"]), ("see", ["nsubj", "ROOT", "dobj", "dobj"])]
)
def test_the_first_of_two_objects_receives(verb, wanted):
    labels = ["nsubj", "ROOT", "dobj", "dobj"]
    two_objects(
        draft("they offered Niger help", [1, 1, 1, 1], labels, ["PRP", "VBD", "NNP", "NN"]),
        ["they", verb, "niger", "help"],
        WORDS,
    )
    assert labels == wanted


@pytest.mark.parametrize(("below", "wanted"), [("amod", "NNS"), ("nsubj", "VBZ"), ("advmod", "VBZ")])
def test_a_subject_with_an_adjective_is_no_verb(below, wanted):
    tags = ["JJ", "VBZ", "VBD"]
    plural_for_verb(draft("Kurdish advances stopped", [1, 2, 2], [below, "nsubj", "ROOT"], tags))
    assert tags[1] == wanted


CASES = [
    # (sentence, [(class, actors, recipients, places)])
    ("Rwanda massed troops along the Congolese border, where drones have been circling.", [("Mobilize", ["Rwanda"], [], ["the Congolese border"])]),
    ("The junta in Bamako nationalised the gold mine run by Canada's Barrick.", [("Coerce", ["The junta"], ["Canada's Barrick"], ["Bamako"])]),
    ("A plot to assassinate the Kenyan president was foiled.", [("Assault", [], ["the Kenyan president"], [])]),
    ("Egypt freed a Greek ship it seized near Suez.", [("Coerce", ["it"], ["Greek"], ["Suez"]), ("Retreat", ["Egypt"], ["Greek"], [])]),
    ("The house they lived in was searched.", []),
    ("Soldiers attacked the town where he lived.", [("Assault", ["Soldiers"], [], ["the town"])]),
    ("Rebels took the nuns hostage in order to extort money.", [("Threaten", ["Rebels"], [], []), ("Assault", ["Rebels"], ["the nuns"], [])]),
    ("The mayor fled the shelling.", [("Retreat", ["The mayor"], [], [])]),
    ("Rockets hit Homs for a third day killing nine soldiers.", [("Assault", [], [], ["Homs"]), ("Assault", [], ["nine soldiers"], [])]),
    ("Soldiers beat those who resisted.", [("Assault", ["Soldiers"], ["those"], []), ("Reject", ["those"], [], [])]),
    ("Those who like it may keep it.", []),
    ("The government warned Tamil Nadu it would withhold funds.", [("Threaten", ["The government"], ["Tamil Nadu"], []), ("Coerce", ["it"], ["Tamil Nadu"], [])]),
    ("The government visited Tamil Nadu.", [("Consult", ["The government"], [], ["Tamil Nadu"])]),
    ("The Taliban let 12 Pakistani truckers go.", [("Retreat", ["The Taliban"], ["12 Pakistani truckers"], [])]),
    ("Officials say troops cross the river.", [("Mobilize", ["troops"], [], ["the river"])]),
    ("The envoy was refused a visa by Israel.", [("Reject", ["Israel"], ["The envoy"], [])]),
    ("Fighters of Fathi Bashagha assaulted positions in Tripoli on Saturday.", [("Assault", ["Fighters of Fathi Bashagha"], [], ["Tripoli", "positions"])]),
    ("Kyrgyzstan's security chief ordered guards to let the trucks pass.", [("Retreat", ["Kyrgyzstan's security chief"], [], [])]),
    ("Lorry drivers angry over the cost of diesel blockaded oil refineries across Portugal.", [("Protest", ["Lorry drivers"], [], ["Portugal"])]),
    ("Three soldiers killed in Mali.", [("Assault", [], ["Three soldiers"], ["Mali"])]),
    ("The court heard of rebel held areas.", []),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_what_comes_out_of_a_sentence(reader, text, wanted):
    assert sorted(sides_of(reader, text)) == sorted(wanted)
