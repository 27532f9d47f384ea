"""Subjects put right: each case is words, heads and labels of a parse, and what comes out."""

import pytest

from kg.extract.hungsubjects import name_beside_subject, subject_of_auxiliary


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
