"""Logical arguments on Docs built by hand: no model."""

import pytest
import spacy
from spacy.tokens import Doc

from kg.extract.slots import Slots
from kg.extract.tree import Names, tree_of
from kg.lexicon import Control

CONTROL = Control(charges=frozenset({"accuse"}), of_others=frozenset({"condemn"}))
VOCAB = spacy.blank("en").vocab


def slots(rows):
    words, tags, poses, deps, heads = zip(*rows, strict=True)
    doc = Doc(
        VOCAB,
        words=list(words),
        tags=list(tags),
        pos=list(poses),
        deps=list(deps),
        heads=list(heads),
        lemmas=[w.lower() for w in words],
    )
    tree = tree_of(doc, doc.text, Names(doc.vocab.strings), Names(doc.vocab.strings, lower=True))
    return Slots(tree, CONTROL)


@pytest.fixture
def active():
    return slots(
        [
            ("Iran", "NNP", "PROPN", "nsubj", 1),
            ("attacked", "VBD", "VERB", "ROOT", 1),
            ("Iraq", "NNP", "PROPN", "dobj", 1),
        ]
    )


@pytest.fixture
def passive():
    return slots(
        [
            ("Iraq", "NNP", "PROPN", "nsubjpass", 2), ("was", "VBD", "AUX", "auxpass", 2), ("attacked", "VBN", "VERB", "ROOT", 2),
            ("by", "IN", "ADP", "agent", 2), ("Iran", "NNP", "PROPN", "pobj", 3),
        ]
    )  # fmt: skip


def test_active(active):
    assert (active.of(1).subject, active.of(1).object) == ([0], [2])


def test_passive_has_the_same_slots(passive):
    assert (passive.of(2).subject, passive.of(2).object, passive.of(2).passive) == ([4], [0], True)


def test_control_hands_the_object_down():
    found = slots(
        [
            ("Iran", "NNP", "PROPN", "nsubj", 1), ("asked", "VBD", "VERB", "ROOT", 1), ("Iraq", "NNP", "PROPN", "dobj", 1),
            ("to", "TO", "PART", "aux", 4), ("leave", "VB", "VERB", "xcomp", 1),
        ]
    )  # fmt: skip
    assert found.of(4).subject == [2]
    assert found.of(1).clause == [4]


def test_coordination_spreads():
    found = slots(
        [
            ("Iran", "NNP", "PROPN", "nsubj", 3), ("and", "CC", "CCONJ", "cc", 0), ("Iraq", "NNP", "PROPN", "conj", 0),
            ("met", "VBD", "VERB", "ROOT", 3),
        ]
    )  # fmt: skip
    assert found.of(3).subject == [0, 2]
    assert found.of(3).object == []


def test_what_the_last_clause_tells_has_a_subject_and_a_verb():
    found = slots(
        [
            ("Gunmen", "NNS", "NOUN", "npadvmod", 6), ("seized", "VBN", "VERB", "acl", 0), ("pupils", "NNS", "NOUN", "dobj", 1), (",", ",", "PUNCT", "punct", 6),
            ("a", "DT", "DET", "det", 5), ("teacher", "NN", "NOUN", "nsubj", 6), ("said", "VBD", "VERB", "ROOT", 6),
        ]
    )  # fmt: skip
    assert (found.of(1).subject, found.of(1).object, found.of(6).subject) == ([0], [2], [5])


def test_a_participle_behind_another_noun_stays_one():
    found = slots(
        [
            ("Pupils", "NNS", "NOUN", "nsubj", 5), ("seized", "VBN", "VERB", "acl", 0), ("by", "IN", "ADP", "agent", 1), ("gunmen", "NNS", "NOUN", "pobj", 2),
            ("have", "VBP", "AUX", "aux", 5), ("returned", "VBN", "VERB", "ROOT", 5),
        ]
    )  # fmt: skip
    assert (found.of(1).subject, found.of(5).subject) == ([3], [0])


@pytest.mark.parametrize(
    ("first", "tag", "label", "upper"), [("last", "JJ", "amod", 4), ("Iran", "NNP", "compound", 2)]
)
def test_the_time_before_a_subject_is_no_part_of_it(first, tag, label, upper):
    found = slots(
        [
            (first, tag, "ADJ", label, 1), ("week", "NN", "NOUN", "npadvmod", 2), ("backed", "VBN", "VERB", "amod", 3),
            ("rebels", "NNS", "NOUN", "nsubj", 4), ("fled", "VBD", "VERB", "ROOT", 4),
        ]
    )  # fmt: skip
    assert found.tree.head[1] == upper


@pytest.mark.parametrize(("clause_first", "upper"), [(False, 1), (True, 5)])
def test_a_time_behind_a_verb_of_saying_is_when_it_was_said(clause_first, upper):
    rows = [
        ("Chad", "NNP", "PROPN", "nsubj", 1), ("said", "VBD", "VERB", "ROOT", 1), ("yesterday", "NN", "NOUN", "npadvmod", 5),
        ("it", "PRP", "PRON", "nsubj", 5), ("had", "VBD", "AUX", "aux", 5), ("fled", "VBN", "VERB", "ccomp", 1),
    ]  # fmt: skip
    if clause_first:  # "said it yesterday had fled": behind the subject the time is the clause's own
        rows[2], rows[3] = rows[3], rows[2]
    found = slots(rows)
    assert found.tree.head[3 if clause_first else 2] == upper
