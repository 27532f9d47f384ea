"""The forms of single words."""

import pytest

from kg.extract.repair.wordforms import plain_letters


@pytest.mark.parametrize(
    ("word", "tag", "wanted"),
    [
        ("attachés", "NN", ("attache", "NNS")),
        ("attaché", "NN", ("attache", "NN")),
        ("cafés", "NNS", ("cafés", "NNS")),
        ("orbán", "NNP", ("orbán", "NNP")),
    ],
)
def test_marks_on_the_letters_of_known_nouns(word, tag, wanted):
    lemma, tags = [word], [tag]
    plain_letters([word], lemma, tags, {"attache"})
    assert (lemma[0], tags[0]) == wanted
