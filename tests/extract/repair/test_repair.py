"""Parses put right before anything is read: words, heads and labels as the parser gives them, and as they come out."""

import pytest

from kg.extract.repair.behindobject import object_of_particle, result_of_object
from kg.extract.repair.mainverb import verbs_taken_for_others
from kg.extract.repair.repair import repair
from kg.extract.repair.rings import is_tree
from kg.extract.repair.times import object_before_time, time_given

LAND = ["It", "is", "a", "land", "that", "lost", "its", "oil", ",", "ceded", "its", "north"]
HEADS = [1, 1, 3, 1, 5, 3, 7, 5, 1, 1, 11, 9]
DEPS = ["nsubj", "ROOT", "det", "attr", "nsubj", "relcl", "poss", "dobj", "punct", "conj", "poss", "dobj"]
TAGS = ["PRP", "VBZ", "DT", "NN", "WDT", "VBD", "PRP$", "NN", ",", "VBD", "PRP$", "NN"]
POS = ["PRON", "AUX", "DET", "NOUN", "PRON", "VERB", "PRON", "NOUN", "PUNCT", "VERB", "PRON", "NOUN"]


@pytest.mark.parametrize(
    ("changed", "upper"),
    [
        ({}, 5),  # "ceded" goes on with "lost"
        ({"tags": (1, "VBD")}, 1),  # "it was a land that lost its oil, ceded its north": tenses agree
        ({"tags": (9, "VBZ")}, 1),  # "it is a land that lost its oil, cedes its north"
        ({"deps": (5, "acl")}, 1),
    ],
)
def test_a_past_verb_goes_on_with_the_relative_clause_before_it(changed, upper):
    heads, deps, tags, pos = list(HEADS), list(DEPS), list(TAGS), list(POS)
    for name, (at, value) in changed.items():
        {"deps": deps, "tags": tags}[name][at] = value
    assert repair(LAND, heads, deps, tags, pos, [(0, len(LAND))]) == []
    assert heads == [*HEADS[:9], upper, *HEADS[10:]]


@pytest.mark.parametrize(
    ("heads", "sound"),
    [([], True), ([0], True), ([1, 1, 1], True), ([1, 0], False), ([0, 2, 3, 1], False), ([0, 0, 2, 2], True)],
)
def test_rings_of_words_are_seen(heads, sound):
    assert is_tree(heads) is sound


@pytest.mark.parametrize(
    ("heads", "deps", "after"),
    [
        # "Oslo hands over the suspects"
        ([1, 1, 1, 4, 2], ["nsubj", "ROOT", "prt", "det", "pobj"], (1, "dobj")),
        ([1, 1, 1, 4, 2], ["nsubj", "ROOT", "prep", "det", "pobj"], (2, "pobj")),
        # "Oslo hands it over suspects"
        ([1, 1, 1, 1, 3], ["nsubj", "ROOT", "dobj", "prt", "pobj"], (3, "pobj")),
    ],
)
def test_the_object_of_a_particle_is_its_verbs(heads, deps, after):
    object_of_particle(heads, deps)
    assert (heads[4], deps[4]) == after


@pytest.mark.parametrize(
    ("tags", "pos", "after"),
    [
        (
            ["NNS", "VBD", "CD", "NNS", "JJ", "."],
            ["NOUN", "VERB", "NUM", "NOUN", "ADJ", "PUNCT"],
            (1, "oprd"),
        ),  # "rebels set 457 inmates free."
        (["NNS", "VBD", "CD", "NNS", "VBN", "."], ["NOUN", "VERB", "NUM", "NOUN", "VERB", "PUNCT"], (3, "amod")),
        (["NNS", "VBD", "CD", "NNS", "JJ", "NN"], ["NOUN", "VERB", "NUM", "NOUN", "ADJ", "NOUN"], (3, "amod")),
    ],
)
def test_an_adjective_behind_an_object_is_what_becomes_of_it(tags, pos, after):
    heads, deps = [1, 1, 3, 1, 3, 1], ["nsubj", "ROOT", "nummod", "dobj", "amod", "punct"]
    result_of_object(heads, deps, tags, pos)
    assert (heads[4], deps[4]) == after


@pytest.mark.parametrize(
    ("lower", "tag", "after"),
    [
        # "imposed a curfew hours after"; one may well say "a war games" of something else, and "the price controls after"
        (["troops", "imposed", "a", "curfew", "hours", "after", "riots"], "NNS", [(1, "dobj"), (1, "npadvmod"), 3]),
        (["troops", "imposed", "a", "curfew", "hours", "in", "may"], "NNS", [(4, "compound"), (1, "dobj"), 4]),
        (["troops", "imposed", "the", "price", "controls", "after", "riots"], "NNS", [(4, "compound"), (1, "dobj"), 4]),
        (["troops", "imposed", "a", "price", "control", "after", "riots"], "NN", [(4, "compound"), (1, "dobj"), 4]),
    ],
)
def test_a_noun_before_a_time_is_the_object(lower, tag, after):
    heads, deps = [1, 1, 4, 4, 1, 1, 5], ["nsubj", "ROOT", "det", "compound", "dobj", "prep", "pobj"]
    tags, pos = ["NNS", "VBD", "DT", "NN", tag, "IN", "NNS"], ["NOUN", "VERB", "DET", "NOUN", "NOUN", "ADP", "NOUN"]
    object_before_time(lower, heads, deps, tags, pos)
    assert [(heads[3], deps[3]), (heads[4], deps[4]), heads[2]] == after


@pytest.mark.parametrize(
    ("deps", "tags", "after"),
    [
        # "gave rebels 48 hours"; "gave a speech 48 hours ago"; "said to rebels 48 hours later"
        (["nsubj", "ROOT", "dative", "nummod", "npadvmod"], ["NNP", "VBD", "NNS", "CD", "NNS"], "dobj"),
        (["nsubj", "ROOT", "dobj", "nummod", "npadvmod"], ["NNP", "VBD", "NNS", "CD", "NNS"], "npadvmod"),
        (["nsubj", "ROOT", "dative", "nummod", "npadvmod"], ["NNP", "VBD", "IN", "CD", "NNS"], "npadvmod"),
    ],
)
def test_a_time_that_is_given_is_an_object(deps, tags, after):
    time_given([1, 1, 1, 4, 1], deps, tags)
    assert deps[4] == after


@pytest.mark.parametrize(
    ("pos", "heads", "verbs"),
    [
        ("ADP", [2, 2, 2, 2], [2]),  # "miners will down tools"
        ("ADP", [1, 2, 2, 2], [2]),  # the same, its subject hung on "will"
        ("VERB", [2, 2, 2, 2], []),
        ("ADP", [1, 1, 1, 2], []),  # "miners will (go) down mines"
    ],
)
def test_what_has_an_auxiliary_and_an_object_is_a_verb(pos, heads, verbs):
    deps = ["nsubj", "aux", "ROOT", "dobj"]
    words = ["miners", "will", "down", "tools"]
    assert verbs_taken_for_others(words, heads, deps, ["NOUN", "AUX", pos, "NOUN"]) == verbs
