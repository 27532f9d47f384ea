"""Parameters: how they are declared, what they take, what they do, and every way to get them wrong."""

import re

import pyoxigraph
import pytest

from kg.errors import QueryError
from kg.query import find_query, named_queries, run_named
from kg.query.lexer import tokens
from kg.query.parameters import Parameter, bind, parameters

CLI_OPTIONS = {"file", "list", "format", "exports", "help"}


def ask(graph, name, columns, **values):
    answer = run_named(graph, find_query(name), {k: [v] if isinstance(v, str) else v for k, v in values.items()})
    chosen = [answer.variables.index(column) for column in columns.split()]
    return [tuple(row[n].value if row[n] else None for n in chosen) for row in answer.rows]


def test_a_head_declares_parameters():
    text = "# Q?\n# --from ?a (thing): who\n# --least ?n (number, default 2): how many\n# else\nSELECT *\n# --no ?x (text): late"
    assert parameters(text) == (
        Parameter(name="from", variable="a", kind="thing", default=None, what="who"),
        Parameter(name="least", variable="n", kind="number", default="2", what="how many"),
    )


@pytest.mark.parametrize("name", named_queries())
def test_every_query_has_a_question_and_a_place_for_each_parameter(name):
    query = named_queries()[name]
    assert query.question.endswith((".", "?"))
    assert len(query.text.splitlines()[0]) < 120
    declared = {parameter.variable for parameter in query.parameters}
    placed = set(re.findall(r"VALUES \?(\w+) \{ (?:UNDEF|\"\w+\"|\d+) \}", query.text))
    assert declared == placed
    assert not {parameter.name for parameter in query.parameters} & CLI_OPTIONS
    for parameter in query.parameters:
        assert (parameter.default is None) == (f"VALUES ?{parameter.variable} {{ UNDEF }}" in query.text)


def test_values_stand_in_every_block_of_their_variable(graph):
    text = 'SELECT * { { VALUES ?a { UNDEF } } UNION { VALUES $a { "x } {" 2 } } }'
    query = bind(text, {"a": [pyoxigraph.Literal("é'\"")]})
    assert query == 'SELECT * { { VALUES ?a { "é\'\\"" } } UNION { VALUES $a { "é\'\\"" } } }'
    assert bind("ASK { ?s ?p ?o }", {"s": [pyoxigraph.NamedNode("http://a")]}).startswith(
        "ASK { VALUES ?s { <http://a> }"
    )
    assert tokens(query)


def test_accusations(graph):
    def found(**values):
        return ask(graph, "accusations", "who whom", **values)

    both = [("Chile", "Perú"), ("Perú", "Chile")]
    assert found() == both
    assert found(**{"from": "Chile"}) == both[:1]
    assert found(**{"from": ["Chile", "Perú"]}) == both
    assert found(to="Chile") == both[1:]
    assert found(to="id:state-CHL") == both[1:]
    assert found(to="https://w3id.org/geopolitics/id/state-CHL") == both[1:]
    assert found(to="CHILE") == both[1:]
    assert found(to="Santiago") == both[1:]
    assert found(**{"from": "Chile", "to": "Chile"}) == []
    assert found(since="2024-03-03") == both[1:]
    assert found(until="2024-03") == both[:1]
    assert found(since="2025") == []


def test_dyad(graph):
    columns = "from to month quad asserted unasserted classes"
    assert ask(graph, "dyad", columns, **{"from": "Perú"}) == [
        ("Perú", "Chile", "unknown", "VerbalConflict", "1", "0", "Accuse"),
        ("Perú", "dockers", "2024-03", "MaterialConflict", "1", "0", "Assault"),
    ]
    assert ask(graph, "dyad", columns, since="2024-03-01") == [
        ("Perú", "dockers", "2024-03", "MaterialConflict", "1", "0", "Assault")
    ]


def test_sources(graph):
    columns = "sources group kind when articles"
    one = [
        ("1", "one", "Accuse", None, "2"),
        ("1", "one", "Aid", None, "2"),
        ("1", "one", "Assault", "2024-03-01", "Tension in the north"),
    ]
    two = ("2", "at least 2", "Accuse", None, "Tension in the north")
    assert ask(graph, "sources", columns) == [two, *one]
    assert ask(graph, "sources", columns, one="no") == [two]
    assert ask(graph, "sources", columns, least="3") == one
    assert ask(graph, "sources", columns, **{"class": "Aid"}) == [one[1]]
    assert ask(graph, "sources", columns, **{"with": "Arica"}) == [one[2]]
    assert ask(graph, "sources", columns, until="2024-03-01") == [one[2]]


def test_places(graph):
    columns = "where lat long when kind number least most words by article"
    arica = ("Arica", "-18.4783", "-70.3126", "2024-03-01", "Assault", "killed", "3", "3", "three", "Chile", "Tension in the north")  # fmt: skip
    lima = ("Lima", "-12.0464", "-77.0428", None, "Aid", None, None, None, None, None, "2")
    assert ask(graph, "places", columns) == [arica, lima]
    assert ask(graph, "places", columns, since="2024-02", until="2024-04") == [arica]
    assert ask(graph, "places", columns, **{"in": "id:city-lima"}) == [lima]
    assert ask(graph, "places", columns, counted="killed") == [arica]
    assert ask(graph, "places", columns, counted="injured") == []


def test_search(graph):
    assert ask(graph, "search", "part text kind article", words="chile accus*") == [
        ("2 quote", "Chile accused Lima of a naval blockade.", None, "Tension in the north")
    ]
    assert ask(graph, "search", "part text thing", words="PERU") == [
        ("1 thing", "Peru", "https://w3id.org/geopolitics/id/state-PER"),
        ("1 thing", "Perú", "https://w3id.org/geopolitics/id/state-PER"),
    ]


@pytest.mark.parametrize(
    ("name", "values", "words"),
    [
        ("accusations", {"from": "Chille"}, "'Chille': the graph holds nothing of that name; near: Chile;"),
        ("accusations", {"from": "Zanzibar"}, "'Zanzibar': the graph holds nothing of that name; give"),
        ("accusations", {"from": "dockers"}, "'dockers' means 2 things: id:group-a, id:group-b; give one"),
        ("accusations", {"from": "id:nobody"}, "id:nobody: the graph holds no such thing"),
        ("accusations", {"from": "<a b>"}, "'a b' is no IRI"),
        ("accusations", {"since": "yesterday"}, r"--since 'yesterday': expected a date such as .* \(its first day\)"),
        ("accusations", {"until": "2024-13"}, "--until '2024-13': expected a date"),
        ("accusations", {"frm": "Chile"}, "no parameter --frm; it takes --from, --to, --since, --until"),
        ("sources", {"least": "two"}, "--least 'two': expected a whole number"),
    ],
)
def test_wrong_values(graph, name, values, words):
    with pytest.raises(QueryError, match=words):
        ask(graph, name, "", **values)


def test_an_unknown_query_names_the_nearest():
    with pytest.raises(
        QueryError, match=r"no named query 'acusations'; known: accusations, .*; did you mean accusations\?"
    ):
        find_query("acusations")


def test_a_label_beats_another_name(graph):
    assert ask(graph, "entity", "name part", of="Lima")[0] == ("Lima", "1 is")
    assert ask(graph, "entity", "part what", of="Arica") == [
        ("1 is", "City"),
        ("4 event, as place", "state-PER Assault group-a"),
    ]
