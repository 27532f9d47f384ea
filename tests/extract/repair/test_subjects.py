"""Subjects put right: each case is words, heads and labels of a parse, and what comes out."""

import pytest

from kg.extract.repair.subjects import (
    acronym_subject,
    name_beside_subject,
    passive_in_turn,
    subject_behind_and,
    subject_of_auxiliary,
    told_before_teller,
)


@pytest.mark.parametrize(
    ("heads", "labels", "wanted"),
    [
        ([2, 3, 3, 3], ["nsubj", "aux", "aux", "ROOT"], [3, 3, 3, 3]),  # "Qatar has been mediating"
        ([3, 3, 3, 3], ["nsubj", "aux", "aux", "ROOT"], [3, 3, 3, 3]),
        ([2, 2, 3, 3], ["nsubj", "advmod", "ROOT", "dobj"], [2, 2, 3, 3]),  # no auxiliary
        ([3, 2, 3, 3], ["nsubj", "nsubj", "aux", "ROOT"], [3, 2, 3, 3]),  # the verb has one of its own
    ],
)
def test_a_subject_is_the_verbs(heads, labels, wanted):
    subject_of_auxiliary(heads, labels)
    assert heads == wanted


@pytest.mark.parametrize(
    ("heads", "labels", "tags", "wanted"),
    [
        ([1, 4, 3, 4, 4], ["det", "nsubj", "compound", "nsubj", "ROOT"], ["DT", "NN", "NNP", "NNP", "VBD"], (1, "appos")),
        ([1, 4, 3, 4, 4], ["det", "nsubj", "compound", "dobj", "ROOT"], ["DT", "NN", "NNP", "NNP", "VBD"], (4, "dobj")),
        ([1, 4, 3, 4, 4], ["amod", "nsubj", "compound", "nsubj", "ROOT"], ["JJ", "NN", "NNP", "NNP", "VBD"], (4, "nsubj")),
        ([1, 4, 3, 4, 4], ["det", "nsubj", "compound", "nsubj", "ROOT"], ["DT", "NNS", "NNP", "NNP", "VBD"], (4, "nsubj")),
    ],
)  # fmt: skip
def test_a_name_stands_beside_its_description(heads, labels, tags, wanted):
    name_beside_subject(heads, labels, tags)
    assert (heads[3], labels[3]) == wanted


@pytest.mark.parametrize(
    ("heads", "labels", "tags", "wanted"),
    [
        # "people protested , police said"
        (
            [4, 0, 4, 4, 4],
            ["nsubj", "acl", "punct", "nsubj", "ROOT"],
            ["NNS", "VBN", ",", "NN", "VBD"],
            [1, 4, 4, 4, 4],
        ),
        # "people protesting , police said": no verb of a sentence
        (
            [4, 0, 4, 4, 4],
            ["nsubj", "acl", "punct", "nsubj", "ROOT"],
            ["NNS", "VBG", ",", "NN", "VBD"],
            [4, 0, 4, 4, 4],
        ),
        # "people trained there said": one subject
        ([3, 0, 1, 3], ["nsubj", "acl", "advmod", "ROOT"], ["NNS", "VBN", "RB", "VBD"], [3, 0, 1, 3]),
    ],
)
def test_what_is_told_has_its_subject_back(heads, labels, tags, wanted):
    told_before_teller(heads, labels, tags)
    assert heads == wanted


@pytest.mark.parametrize(
    ("word", "tag", "wanted"),
    [
        ("USAID", "RB", ("NNP", "PROPN", "nsubj")),
        ("Quickly", "RB", ("RB", "ADV", "advmod")),
        ("NOT", "CC", ("CC", "ADV", "advmod")),
        ("SO", "RB", ("RB", "ADV", "advmod")),
    ],
)
def test_an_acronym_is_no_adverb(word, tag, wanted):
    labels, tags, pos = ["advmod", "ROOT", "dobj"], [tag, "VBD", "NNS"], ["ADV", "VERB", "NOUN"]
    acronym_subject([word, "provided", "tents"], [1, 1, 1], labels, tags, pos)
    assert (tags[0], pos[0], labels[0]) == wanted


def test_a_verb_has_one_subject():
    labels, tags, pos = ["nsubj", "advmod", "ROOT"], ["NNS", "RB", "VBD"], ["NOUN", "ADV", "VERB"]
    acronym_subject(["They", "ASAP", "left"], [2, 2, 2], labels, tags, pos)
    assert labels == ["nsubj", "advmod", "ROOT"]


@pytest.mark.parametrize(
    ("heads", "labels", "tags", "wanted"),
    [
        # "left the talks and Oslo protested"
        ([0, 2, 0, 2, 2, 0], ["ROOT", "det", "dobj", "cc", "conj", "conj"], ["VBD", "DT", "NNS", "CC", "NNP", "VBD"], (5, "nsubj", 0)),
        # "left Bergen and Oslo , protested": a list
        ([0, 0, 1, 1, 0, 0], ["ROOT", "dobj", "cc", "conj", "punct", "conj"], ["VBD", "NNP", "CC", "NNP", ",", "VBD"], (1, "conj", 1)),
        # "left Bergen and Oslo and protested"
        ([0, 0, 1, 1, 0, 0], ["ROOT", "dobj", "cc", "conj", "cc", "conj"], ["VBD", "NNP", "CC", "NNP", "CC", "VBD"], (1, "conj", 1)),
    ],
)  # fmt: skip
def test_a_noun_behind_and_is_the_subject_that_a_verb_lacks(heads, labels, tags, wanted):
    joint = labels.index("cc")
    subject_behind_and(heads, labels, tags)
    assert (heads[joint + 1], labels[joint + 1], heads[joint]) == wanted


@pytest.mark.parametrize(
    ("labels", "tags", "wanted"),
    [
        # "nuns had been tortured , disappeared or killed"
        (["nsubjpass", "aux", "auxpass", "ROOT", "punct", "conj", "cc", "conj"], ["NNS", "VBD", "VBN", "VBN", ",", "VBD", "CC", "VBN"], "VBN"),
        (["nsubj", "aux", "aux", "ROOT", "punct", "conj", "cc", "conj"], ["NNS", "VBD", "VBN", "VBN", ",", "VBD", "CC", "VBN"], "VBD"),  # no passive
        (["nsubjpass", "aux", "auxpass", "ROOT", "punct", "conj", "cc", "conj"], ["NNS", "VBD", "VBN", "VBN", ",", "VBD", "CC", "VBD"], "VBD"),  # "fled and hid"
    ],
)  # fmt: skip
def test_a_past_form_between_participles_of_a_passive_is_one(labels, tags, wanted):
    passive_in_turn([3, 3, 3, 3, 3, 3, 5, 5], labels, tags, [""] * 8)
    assert tags[5] == wanted


@pytest.mark.parametrize(("word", "wanted"), [("with", "VBN"), ("by", "VBN"), ("to", "VBD")])
def test_a_past_form_behind_a_passive_with_what_or_by_whom_is_a_participle(word, wanted):
    tags = ["NNS", "VBD", "VBN", "CC", "VBD", "IN"]
    labels = ["nsubjpass", "auxpass", "ROOT", "cc", "conj", "prep"]
    passive_in_turn([2, 2, 2, 2, 2, 4], labels, tags, ["nuns", "were", "held", "and", "charged", word])
    assert tags[4] == wanted
