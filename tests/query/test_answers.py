"""The forms of an answer, whole; and read back by a reader that is not ours."""

import io
import json

import pytest
import rdflib
from rdflib.query import Result

from kg.errors import QueryError
from kg.query import FORMATS, render, run_query

ODD = 'SELECT ?a ?b ?c ?d { VALUES (?a ?b ?c ?d) { (<http://a/é> "q\\"\\t\\n\\\\<&" "x"@en 1.5) (UNDEF "" true "2024-01-01"^^xsd:date) } }'

WANTED = {
    "table": (
        "a             b       c     d\n------------  ------  ----  ----------\n"
        '                      true  2024-01-01\n<http://a/é>  q" \\<&  x     1.5\n(2 rows)\n'
    ),
    "csv": 'a,b,c,d\r\n,,true,2024-01-01\r\nhttp://a/é,"q""\t\n\\<&",x,1.5\r\n',
    "tsv": '?a\t?b\t?c\t?d\n\t""\ttrue\t"2024-01-01"^^<http://www.w3.org/2001/XMLSchema#date>\n<http://a/é>\t"q\\"\\t\\n\\\\<&"\t"x"@en\t1.5\n',
}


@pytest.mark.parametrize("form", WANTED)
def test_whole(graph, form):
    assert render(run_query(graph, ODD), form) == WANTED[form]


@pytest.mark.parametrize(("form", "kind"), [("json", "json"), ("xml", "xml"), ("tsv", "tsv")])
def test_another_reader_finds_the_same_terms(graph, form, kind):
    text = render(run_query(graph, ODD), form).encode()
    found = Result.parse(io.BytesIO(text), format=kind)
    literal = rdflib.Literal
    assert {tuple(row) for row in found} == {
        (
            None,
            literal(""),
            literal("true", datatype=rdflib.XSD.boolean),
            literal("2024-01-01", datatype=rdflib.XSD.date),
        ),
        (
            rdflib.URIRef("http://a/é"),
            literal('q"\t\n\\<&'),
            literal("x", lang="en"),
            literal("1.5", datatype=rdflib.XSD.decimal),
        ),
    }


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        ("table", "answer\n------\ntrue\n(1 row)\n"),
        ("csv", "true\r\n"),
        ("tsv", "true\n"),
        ("json", '{\n  "head": {},\n  "boolean": true\n}\n'),
        ("xml", '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n  <head/>\n  <boolean>true</boolean>\n</sparql>\n'),
    ],
)  # fmt: skip
def test_yes_and_no(graph, form, wanted):
    assert render(run_query(graph, "ASK {}"), form) == wanted


def test_a_graph_is_turtle(graph):
    answer = run_query(graph, "CONSTRUCT { ?s skos:prefLabel ?l } WHERE { ?s a gp:City ; skos:prefLabel ?l }")
    assert render(answer) == (
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix id: <https://w3id.org/geopolitics/id/> .\n"
        'id:city-arica skos:prefLabel "Arica" .\nid:city-lima skos:prefLabel "Lima" .\n'
    )
    for form, name in (("ttl", "turtle"), ("nt", "nt"), ("rdf", "xml")):
        assert len(rdflib.Graph().parse(data=render(answer, form), format=name)) == 2
    assert len(json.loads(render(answer, "json"))["results"]["bindings"]) == 2


@pytest.mark.parametrize("form", ["ttl", "nt", "rdf"])
def test_rows_are_no_graph(graph, form):
    with pytest.raises(QueryError, match="writes graphs and the answer is rows"):
        render(run_query(graph, "SELECT * {}"), form)


def test_an_unknown_form(graph):
    with pytest.raises(QueryError, match=f"format 'gif' is not known; expected one of {', '.join(FORMATS)}"):
        render(run_query(graph, "SELECT * {}"), "gif")


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("SELECT { ?s", "expected SPARQL 1.1"),
        ("SELECT ?s WHERE { ?s nothing:here ?o }", "expected SPARQL 1.1"),
        ("SELECT (<http://a/nothing>(1) AS ?x) {} x", "expected SPARQL 1.1"),
    ],
)
def test_broken_queries(graph, query, words):
    with pytest.raises(QueryError, match=words):
        run_query(graph, query)
