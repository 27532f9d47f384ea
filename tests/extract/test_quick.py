"""The quickened parser gives what the shipped one gives, and a text the same whatever is read beside it."""

import numpy as np
import pytest

from kg.extract.nlp import load_model, shipped_model
from kg.extract.quick import Products, remembering
from kg.ingest import read_inputs

TEXTS = [
    "Maduro accused the US of attempting to impose regime change in Venezuela.",
    "“We're gonna leave,” Lavrov said; they ain't going to, y'all know. Let's wait.",
    "The Chinese  Foreign Ministry, which had been asked, didn't answer.\n\nTwo of its 35 ships left Aden on 3 March.",
    "No.",
    "",
    "Its capital has been shelled since Monday, the U.N. says.",
]


@pytest.fixture(scope="module")
def products():
    return Products()


@pytest.fixture(scope="module")
def seeds():
    return [article.text for article in read_inputs(["seeds"])[0]]


def told(doc):
    return [(t.text, t.tag_, t.pos_, t.lemma_, t.dep_, t.head.i, str(t.morph), t.ent_iob_, t.ent_type_) for t in doc]


@pytest.mark.model
def test_the_same_as_the_shipped_pipeline(seeds):
    texts = TEXTS + seeds
    assert [told(doc) for doc in load_model("en_core_web_sm").pipe(texts)] == [
        told(doc) for doc in shipped_model("en_core_web_sm").pipe(texts)
    ]


@pytest.mark.model
def test_a_text_is_the_same_to_the_last_bit_alone_and_among_others(seeds):
    nlp = load_model("en_core_web_sm")
    among = list(nlp.pipe(TEXTS + seeds))[: len(TEXTS)]
    for text, doc in zip(TEXTS, among, strict=True):
        assert nlp(text).tensor.tobytes() == doc.tensor.tobytes(), text


@pytest.mark.model
def test_rules_for_one_word_and_for_two_are_found_as_the_ruler_finds_them():
    nlp = shipped_model("en_core_web_sm")
    ruler = nlp.get_pipe("attribute_ruler")
    quick = remembering(ruler)
    docs = list(nlp.pipe(TEXTS, disable=["attribute_ruler", "lemmatizer"]))
    expected = [ruler.match(doc) for doc in docs]
    assert any(end - start == 2 for found in expected for _, _, start, end in found)
    assert [quick(doc) for doc in docs] == expected
    assert [quick(doc) for doc in docs] == expected  # from what it kept


@pytest.mark.parametrize("rows", [1, 2, 17, 255, 256, 300])
def test_a_row_is_the_same_whatever_other_rows_there_are(products, rows):
    chance = np.random.default_rng(rows)
    x, y = chance.standard_normal((1000, 96)).astype("f"), chance.standard_normal((64, 96)).astype("f")
    whole = products.gemm(x, y, trans2=True)
    assert np.array_equal(products.gemm(x[7 : 7 + rows], y, trans2=True), whole[7 : 7 + rows])
    assert np.allclose(whole, x @ y.T, atol=1e-4)


def test_what_training_asks_for_is_left_as_numpy_has_it(products):
    x, y = np.ones((3, 2), "f"), np.full((3, 4), 2, "f")
    out = np.zeros((2, 4), "f")
    assert products.gemm(x, y, trans1=True).tolist() == [[6, 6, 6, 6], [6, 6, 6, 6]]
    products.gemm(x, y, out=out, trans1=True)
    assert out.tolist() == [[6, 6, 6, 6], [6, 6, 6, 6]]
