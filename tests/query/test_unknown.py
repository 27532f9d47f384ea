"""A name that stands nowhere in the graph is told, with those like it: such a query answers nothing and looks right."""

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.query import unknown_names


@pytest.mark.parametrize(
    ("query", "notes"),
    [
        # spelled otherwise, another word for it, nothing like it
        ("ASK { ?e a gp:Asault }", ["gp:Asault is nowhere in this graph; did you mean gp:Assault?"]),
        ("ASK { ?e gp:startTime ?t }", ["gp:startTime is nowhere in this graph; did you mean gp:timeStart?"]),
        ("ASK { ?e gp:whoDunnit ?t }", ["gp:whoDunnit is nowhere in this graph"]),
        ("ASK { id:lima a ?c }", ["id:lima is nowhere in this graph; did you mean id:city-lima?"]),
        # each once, in the order of the query, in an OPTIONAL too
        (
            "SELECT * { ?e gp:actr ?a OPTIONAL { ?e gp:Asault ?b ; gp:actr ?c } }",
            [
                "gp:actr is nowhere in this graph; did you mean gp:actor?",
                "gp:Asault is nowhere in this graph; did you mean gp:Assault?",
            ],
        ),
        # in the graph as subject, property or object
        ("ASK { id:city-arica a gp:City ; gp:place ?p . ?e gp:polarity gp:positive }", []),
        # declared, a function, the type of a literal, a word in a string, a comment
        ("PREFIX x: <http://x.example/> ASK { ?s ?p ?o }", []),
        # by the query's own prefix, one of another name and one that it gives another meaning
        ("PREFIX k: <https://w3id.org/geopolitics/ontology#> ASK { ?e k:timeStart ?t }", []),
        (
            "PREFIX schema: <http://schema.org/> ASK { ?a schema:headline ?t }",
            ["schema:headline is nowhere in this graph"],
        ),
        ('ASK { ?s gp:min ?o FILTER(gp:matches(?o, "gp:Asault") && ?o > "1"^^xsd:byte) } # gp:Asault', []),
    ],
)
def test_names_that_are_nowhere(graph, query, notes):
    assert unknown_names(graph, query) == notes


def test_told_beside_the_answer_and_for_no_query_of_ours(graph_file):
    asked = CliRunner().invoke(main, ["query", "SELECT ?e { ?e a gp:Asault }", "--exports", str(graph_file.parent)])
    assert (asked.stdout, asked.stderr) == (
        "e\n-\n(0 rows)\n",
        "note: gp:Asault is nowhere in this graph; did you mean gp:Assault?\n",
    )
    ours = CliRunner().invoke(main, ["query", "conflicts", "--exports", str(graph_file.parent)])
    assert (ours.exit_code, ours.stderr) == (0, "")
