"""Merging over parts: associative and order-free, and the same as gathering everything at once."""

from functools import reduce

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model import Attribution, Evidence, Mention, Span
from kg.resolve.joining import gather_parts, joined
from kg.resolve.units import gather

US, GEO = "https://w3id.org/geopolitics/id/state-USA", "https://sws.geonames.org/1/"
WHO = (
    ("Ana Kovac", "Person", None, None),
    ("ana kovac", "Person", "HRV", None),
    ("Kovac", "Person", None, None),
    ("He", "Person", None, None),
    ("United States", "State", "USA", US),
    ("US", "Government", "USA", US),
    ("Washington", "City", "USA", None),
    ("Port Lira", "City", None, GEO),
    ("Lira", "Region", "KEN", GEO),
    ("Port Lira", "City", None, None),
    ("army", "Military", "KEN", None),
    ("Kenyan army", "Military", "KEN", None),
    ("35 protesters", "Group", None, None),
    ("Lira Mining Company", "Company", None, None),
    ("Lira Mining Company", "Organization", None, None),
)
DATES = {f"a{n}": None if n % 3 else f"202{n}-01-01" for n in range(6)}


def record(article, at, who):
    label, cls, country, entity = WHO[who]
    speaker = Mention(
        text=label, start=at, end=at + len(label), label="Ana Kovac" if label == "He" else label, cls=cls,
        country=country, entity=entity, unresolved=label == "He" and at % 2 == 1, names=(label.upper(),) if at % 3 else (),
    )  # fmt: skip
    span = Span(text="", start=at, end=at)
    return Attribution(
        id=f"{article}-{at}", article=article, speaker=speaker, cue=None, content=span, direct=False,
        evidence=Evidence(start=at, end=at, quote=""),
    )  # fmt: skip


articles = st.lists(st.lists(st.integers(0, len(WHO) - 1), max_size=6), min_size=1, max_size=6)


@pytest.mark.slow
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(articles=articles, data=st.data())
def test_any_split_in_any_order_gives_what_all_at_once_gives(ontology, articles, data):
    by_article = [[record(f"a{n}", at, who) for at, who in enumerate(found)] for n, found in enumerate(articles)]
    whole = gather([each for found in by_article for each in found], ontology, DATES)
    shelves = [data.draw(st.integers(0, 3)) for _ in by_article]
    parts = [
        [r for found, at in zip(by_article, shelves, strict=True) if at == shelf for r in found] for shelf in range(4)
    ]
    gathered = data.draw(st.permutations([gather(part, ontology, DATES) for part in parts]))
    assert joined(gathered) == whole
    assert reduce(lambda left, right: joined([left, right]), gathered) == whole  # ((a b) c) d
    assert reduce(lambda right, left: joined([left, right]), reversed(gathered)) == whole  # a (b (c d))


@pytest.mark.parametrize("together", [1, 2, 5, 100])
def test_parts_of_any_size(ontology, together):
    records = [record(f"a{n}", at, (n * 7 + at * 5) % len(WHO)) for n in range(6) for at in range(9)]
    assert gather_parts(records, ontology, DATES, together) == gather(records, ontology, DATES)


def test_nothing_is_nothing(ontology):
    assert gather_parts([], ontology, {}) == gather([], ontology, {}) == joined([])
