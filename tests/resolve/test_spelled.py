"""Words in two transliterations: the consonants decide, and vowels that tell names apart count."""

import pytest

from kg.resolve.known import known


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("janjaweed", "janjawid"),
        ("nazarbayev", "nazarbaev"),
        ("bashir", "beshir"),
        ("darwish", "darwich"),
        ("pashinyan", "pashinian"),
        ("maliki", "maleki"),
        ("niyazov", "nyyazow"),
    ],
)
def test_one_word(left, right, ontology):
    assert known(ontology).spelling.near(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("turchynov", "turchynova"),  # his and hers
        ("hamad", "hamid"),
        ("marko", "mirko"),
        ("hassan", "hussein"),  # two known given names
        ("ali", "ala"),  # too short
        ("qadir", "qayum"),
    ],
)
def test_two_words(left, right, ontology):
    assert not known(ontology).spelling.near(left, right)
