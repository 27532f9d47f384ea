"""The verb of a sentence behind an insertion, where the parser takes it for a participle."""

import pytest

from kg.extract.repair.afterinsertion import verb_after_insertion

POS = {"NNP": "PROPN", "NNS": "NOUN", "NN": "NOUN", "VBD": "VERB", "VBN": "VERB", "VBZ": "VERB", "WDT": "PRON", ",": "PUNCT", ".": "PUNCT", "IN": "ADP"}  # fmt: skip


def mend(words, heads, labels, tags):
    pos = [POS[tag] for tag in tags]
    verb_after_insertion([word.lower() for word in words], heads, labels, tags, pos, range(len(words)))
    return heads, labels


@pytest.mark.parametrize(
    ("end", "wanted"),
    [
        (".", ([6, 0, 3, 0, 3, 0, 6, 6, 7, 6], "nsubj", "ROOT")),  # "Egypt, which borders Gaza, called on Sudan."
        (",", ([0, 0, 3, 0, 3, 0, 0, 6, 7, 0], "ROOT", "acl")),  # no sentence: a headline, a list
    ],
)
def test_behind_a_relative_clause(end, wanted):
    words = ["Egypt", ",", "which", "borders", "Gaza", ",", "called", "on", "Sudan", end]
    heads = [0, 0, 3, 0, 3, 0, 0, 6, 7, 0]
    labels = ["ROOT", "punct", "nsubj", "relcl", "dobj", "punct", "acl", "prep", "pobj", "punct"]
    heads, labels = mend(words, heads, labels, ["NNP", ",", "WDT", "VBZ", "NNP", ",", "VBD", "IN", "NNP", "."])
    assert (heads, labels[0], labels[6]) == wanted


def test_behind_a_day():  # "Jordan on Monday shared intelligence."
    words = ["Jordan", "on", "Monday", "shared", "intelligence", "."]
    heads, labels = [0, 3, 1, 4, 0, 0], ["ROOT", "prep", "pobj", "amod", "appos", "punct"]
    heads, labels = mend(words, heads, labels, ["NNP", "IN", "NNP", "VBN", "NN", "."])
    assert (heads, labels) == ([3, 3, 1, 3, 3, 3], ["nsubj", "prep", "pobj", "ROOT", "dobj", "punct"])


@pytest.mark.parametrize("label", ["nsubj", "auxpass", "agent"])
def test_a_passive_or_a_verb_with_a_subject_stays(label):
    words = ["Rebels", ",", "armed", ",", "seen", "leaving", "."]
    heads, labels = [0, 0, 0, 0, 0, 4, 0], ["ROOT", "punct", "acl", "punct", "acl", label, "punct"]
    before = list(heads), list(labels)
    assert mend(words, heads, labels, ["NNS", ",", "VBN", ",", "VBN", "NN", "."]) == before
