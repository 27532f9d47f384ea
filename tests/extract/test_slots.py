"""Logical arguments on Docs built by hand: no model."""

import pytest
import spacy
from spacy.tokens import Doc

from kg.extract.slots import Slots
from kg.extract.tree import Names, tree_of

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
    return Slots(tree_of(doc, doc.text, Names(doc.vocab.strings), Names(doc.vocab.strings, lower=True)))


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
