"""What is prepared of each article, kept as bytes and joined, is what resolving everything at once gives."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model import Decision
from kg.resolve import copies_of, pack, prepare, resolve, unpack
from kg.resolve.copies import sketch_of
from tests.resolve.told import article, told

TEXT = "Iran seized a tanker in the Strait of Hormuz on Friday and took its crew of 23 to the port of Bandar Abbas, Tehran said."
ARTICLES = [
    article("a", "2024-05-26", text=TEXT),
    article("b", "2024-05-27", text=TEXT + " More soon."),
    article("c", None, text="Ghana and Togo met."),
    article("d", "2024-05-27", text=""),
]
STATES = ("RUS", "UKR", "USA", "Wagner Group", "Ana Orlov!", "Orlov!")


@st.composite
def worlds(draw):
    def one(key):
        who, whom = draw(st.lists(st.sampled_from(STATES), min_size=2, max_size=2, unique=True))
        return told(key, draw(st.sampled_from(("Assault", "Accuse"))), who, whom)

    return [one(draw(st.sampled_from("abc"))) for _ in range(draw(st.integers(0, 8)))]


@pytest.mark.slow
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(worlds(), st.sets(st.sampled_from("abcd")), st.booleans())
def test_prepared_or_not_the_same(ontology, records, ready, rejecting):
    found = {
        each.id: unpack(pack(prepare(each, [r for r in records if r.article == each.id], ontology)))
        for each in ARTICLES
        if each.id in ready
    }
    decisions = [Decision(verdict="reject", left=records[0].id, right="")] if rejecting and records else []
    plain = resolve(ARTICLES, records, ontology, decisions=decisions)
    assert resolve(ARTICLES, records, ontology, decisions=decisions, prepared=found) == plain
    sketches = {key: each.sketch for key, each in found.items()}
    assert copies_of(ARTICLES, sketches) == copies_of(ARTICLES)
    assert [copy.article for copy in copies_of(ARTICLES, sketches)] == ["b"]


def test_other_bytes_are_refused(ontology):
    good = pack(prepare(ARTICLES[3], [], ontology))
    others = {
        b"": "incomplete",
        b"x": "incomplete",
        good[:-3]: "incomplete",
        pack(sketch_of(ARTICLES[0])): "required field",
    }
    for bad, why in others.items():
        with pytest.raises(ValueError, match=why):
            unpack(bad)
