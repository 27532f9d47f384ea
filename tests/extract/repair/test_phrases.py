"""What stands behind a verb: "of" phrases of verb or object, receivers before gifts."""

import pytest

from kg.extract.repair.phrases import (
    object_behind_phrase,
    of_the_verb,
    ordered_result,
    purpose_of_contact,
    receiver_before_gift,
    telling_beside_telling,
    tellings_in_a_row,
)
from kg.extract.repair.verbwords import VerbWords

WORDS = VerbWords(of_verbs=frozenset(["accuse"]), people=frozenset(["army"]))
HEADS = [1, 1, 3, 1, 3, 4]  # rebels accused the president of X
LABELS = ["nsubj", "ROOT", "det", "dobj", "prep", "pobj"]
TAGS = ["NNS", "VBD", "DT", "NN", "IN", "NN"]


@pytest.mark.parametrize(
    ("verb", "object_label", "tag", "noun", "upper"),
    [
        ("accuse", "dobj", "NN", "fraud", 1),
        ("accuse", "dobj", "VBG", "lie", 1),
        ("accuse", "dobj", "VBG", "army", 1),  # "of siding", whose lemma also names people
        ("accuse", "dobj", "NNP", "chad", 3),
        ("accuse", "dobj", "NN", "army", 3),
        ("meet", "dobj", "NN", "fraud", 3),
        ("accuse", "nsubj", "NN", "fraud", 3),
    ],
)
def test_of_behind_an_object(verb, object_label, tag, noun, upper):
    heads, labels, tags = list(HEADS), list(LABELS), list(TAGS)
    labels[3], tags[5] = object_label, tag
    of_the_verb(["rebel", verb, "the", "president", "of", noun], heads, labels, tags, WORDS)
    assert heads == [1, 1, 3, 1, upper, 4]


def test_of_behind_whose_the_object_is():
    lemma = ["rebel", "accuse", "the", "president", "of", "chad", "of", "fraud"]
    heads = [1, 1, 3, 1, 3, 4, 5, 6]
    labels = ["nsubj", "ROOT", "det", "dobj", "prep", "pobj", "prep", "pobj"]
    of_the_verb(lemma, heads, labels, ["NNS", "VBD", "DT", "NN", "IN", "NNP", "IN", "NN"], WORDS)
    assert heads == [1, 1, 3, 1, 3, 4, 1, 6]


@pytest.mark.parametrize(
    ("lemma", "tags", "labels", "wanted"),
    [
        (["france", "give", "ukraine", "weapon"], ["NNP", "VBD", "NNP", "NNS"], ["nsubj", "ROOT", "compound", "dobj"], (1, "dative")),
        (["france", "see", "ukraine", "weapon"], ["NNP", "VBD", "NNP", "NNS"], ["nsubj", "ROOT", "compound", "dobj"], (3, "compound")),
        (["france", "give", "ukraine", "troop"], ["NNP", "VBD", "NNP", "NNS"], ["nsubj", "ROOT", "compound", "dobj"], (3, "compound")),
        (["france", "give", "refugee", "camp"], ["NNP", "VBD", "NN", "NNS"], ["nsubj", "ROOT", "compound", "dobj"], (3, "compound")),
    ],
)  # fmt: skip
def test_a_receiver_before_a_gift(lemma, tags, labels, wanted):
    heads = [1, 1, 3, 1]
    receiver_before_gift(lemma, heads, labels, tags, VerbWords(givers=frozenset(["give"]), people=frozenset(["troop"])))
    assert (heads[2], labels[2]) == wanted


def test_a_gift_to_somebody_else():
    heads, labels = [1, 1, 3, 1, 1, 4], ["nsubj", "ROOT", "compound", "dobj", "prep", "pobj"]
    lemma, tags = ["france", "give", "us", "weapon", "to", "kyiv"], ["NNP", "VBD", "NNP", "NNS", "IN", "NNP"]
    receiver_before_gift(lemma, heads, labels, tags, VerbWords(givers=frozenset(["give"])))
    assert (heads[2], labels[2]) == (3, "compound")


@pytest.mark.parametrize(
    ("verb", "tag", "upper"),
    [("blame", "VBD", 1), ("blame", "VBN", 4), ("destroy", "VBD", 4)],
)
def test_who_tells_goes_on_to_tell(verb, tag, upper):
    lemma = ["khan", "say", "people", "be", "arrest", "and", verb, "rebel"]
    heads, labels = [1, 1, 4, 4, 1, 4, 4, 6], ["nsubj", "ROOT", "nsubjpass", "auxpass", "ccomp", "cc", "conj", "dobj"]
    tags = ["NNP", "VBD", "NNS", "VBD", "VBN", "CC", tag, "NNS"]
    telling_beside_telling(lemma, heads, labels, tags, VerbWords(tellers=frozenset(["say", "blame"])))
    assert heads[6] == upper


@pytest.mark.parametrize(("verb", "wanted"), [("phone", "advcl"), ("urge", "xcomp")])
def test_what_for_somebody_is_met(verb, wanted):
    labels = ["nsubj", "ROOT", "dobj", "aux", "xcomp", "dobj"]
    lemma = ["cavusoglu", verb, "qureshi", "to", "express", "support"]
    tags = ["NNP", "VBD", "NNP", "TO", "VB", "NN"]
    purpose_of_contact(lemma, [1, 1, 1, 4, 1, 4], labels, tags, VerbWords(contacts=frozenset(["phone"])))
    assert labels[4] == wanted


@pytest.mark.parametrize(
    ("last", "wanted"), [("ccomp", ([0, 1, 1, 4, 2], "conj")), ("dobj", ([1, 2, 2, 4, 2], "ROOT"))]
)
def test_tellings_in_a_row(last, wanted):
    heads, labels = [1, 2, 2, 4, 2], ["nsubj", "ccomp", "ROOT", "nsubj", last]
    lemma, tags = ["baku", "deny", "say", "road", "open"], ["NNP", "VBZ", "VBZ", "NNS", "VBP"]
    tellings_in_a_row(lemma, heads, labels, tags, VerbWords(tellers=frozenset(["say", "deny"])))
    assert (heads, labels[2]) == ([1, *wanted[0][1:]], wanted[1])


@pytest.mark.parametrize(
    ("verb", "tag", "wanted"),
    [
        ("order", "VBN", ([1, 1, 3, 1], "nsubjpass", "ccomp")),  # "ordered ministers jailed"
        ("order", "VBG", ([1, 1, 1, 2], "dobj", "acl")),
        ("meet", "VBN", ([1, 1, 1, 2], "dobj", "acl")),  # "met ministers jailed": which ministers
    ],
)
def test_what_shall_become_of_somebody(verb, tag, wanted):
    heads, labels, tags = [1, 1, 1, 2], ["nsubj", "ROOT", "dobj", "acl"], ["NN", "VBD", "NNS", tag]
    ordered_result(["judge", verb, "minister", "jail"], heads, labels, tags, VerbWords(orderers=frozenset(["order"])))
    assert (heads, labels[2], labels[3]) == wanted


@pytest.mark.parametrize(
    ("label", "tag", "wanted"),
    [
        ("compound", "NN", ([1, 1, 1, 2, 5, 1], "pobj", "dobj")),  # "freed on bail two ministers"
        ("amod", "JJ", ([1, 1, 1, 5, 5, 2], "amod", "pobj")),  # "fired on unarmed two hundred ..."
        ("compound", "NNP", ([1, 1, 1, 5, 5, 2], "compound", "pobj")),
    ],
)
def test_a_number_begins_the_object(label, tag, wanted):
    heads, labels = [1, 1, 1, 5, 5, 2], ["nsubj", "ROOT", "prep", label, "nummod", "pobj"]
    object_behind_phrase(heads, labels, ["NN", "VBD", "IN", tag, "CD", "NNS"])
    assert (heads, labels[3], labels[5]) == wanted
