"""Full-text search: what matches and what does not."""

import pytest

from kg.query import run_query
from kg.query.words import matches

TEXT = "Perú's foreign minister said the naval blockades of Arica, “a regime change by sea”, hurt oil-exports."


@pytest.mark.parametrize(
    "words",
    ["blockades", "BLOCKADES naval", "peru's", "arica sea", "blockade*", '"regime change"', '"a regime change"', "oil exports", "sea -land", "sea, oil!"],
)  # fmt: skip
def test_found(words):
    assert matches(TEXT, words)


@pytest.mark.parametrize(
    "words",
    ["blockade", "block", "naval land", '"change regime"', "sea -oil", '-"regime change" sea', "", "!", "*lockade", '"naval blockade"', "aval*"],
)  # fmt: skip
def test_not_found(words):
    assert not matches(TEXT, words)


def test_in_a_query(graph):
    answer = run_query(graph, 'SELECT ?text { ?s oa:exact ?text FILTER(gp:matches(?text, "chile lima")) }')
    assert [row[0].value for row in answer.rows] == [
        "Chile accused Lima of a naval blockade.",
        "Chile sent water to Lima.",
    ]


def test_what_is_no_text_is_an_error_of_the_expression(graph):
    assert run_query(graph, 'SELECT ?s { ?s oa:hasSource ?o FILTER(gp:matches(?o, "article")) }').rows == ()
