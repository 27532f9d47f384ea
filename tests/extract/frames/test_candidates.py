"""Which frames can fit in a text is told by its words: never fewer than those that do fit."""

import pytest

from kg.extract.frames.candidates import candidates_of
from kg.ontology import load_ontology


@pytest.fixture(scope="module")
def candidates():
    return candidates_of(load_ontology())


def test_a_frame_that_asks_for_no_other_word_may_fit_in_any_text(candidates):
    table = candidates["verb", "bomb"]
    assert table.among(set()) == table.free
    assert {frame.evokes for frame in table.free.values()} >= {"Assault"}


@pytest.mark.parametrize(
    ("key", "word", "name"),
    [
        (("verb", "take"), "hostage", "hostage"),  # a noun as its object
        (("noun", "minister"), "prime", "prime"),  # another word of its lemma
    ],
)
def test_a_frame_that_asks_for_a_word_comes_with_the_word(candidates, key, word, name):
    without, found = candidates[key].among({"of", "the"}), candidates[key].among({word})
    more = [frame for iri, frame in found.items() if iri not in without]
    assert more
    assert without.keys() <= found.keys()
    assert all(name in str((frame.words, sorted(frame.object_nouns), sorted(frame.prep_nouns))) for frame in more)


def test_every_frame_of_a_word_is_one_that_can_fit(candidates):
    lexicon = load_ontology().lexicon
    for key, frames in lexicon.index.items():
        table = candidates[key]
        assert {frame.iri for frame in frames} == table.free.keys() | {
            frame.iri for each in table.asking.values() for frame in each
        }
