"""A broken query is told where and why, without the parser's list of everything it could have read."""

import pytest

from kg.errors import QueryError
from kg.query import run_query


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("SELECT ?s WHERE { ?s nothing:here ?o }", "line 1, column 34, at '?o }': Prefix not found"),
        (
            "SELECT ?a\n{ ?a ?b ?c } GROUP BY ?b",
            "line 2, column 25, at its end: The SELECT contains a variable that is unbound",
        ),
        ("ASK { ?s ?p ?o", "line 1, column 15, at its end: one of , . ; { {| } ~ was expected"),
        ("SELECT {", "line 1, column 9, at its end: it cannot be read on from here"),
        ("SELECT * { ?s ?p }", "line 1, column 19, at its end: it cannot be read on from here"),
    ],
)
def test_told_in_words(graph, query, words):
    with pytest.raises(QueryError) as caught:
        run_query(graph, query)
    assert str(caught.value) == f"query: {words}; expected SPARQL 1.1"
