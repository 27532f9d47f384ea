"""What a query may not do, however it is written; and what only looks like it."""

import pytest

from kg.errors import QueryError, RefusedError
from kg.query.guard import reading

REFUSED = [
    ("SELECT * { SERVICE <http://host/> { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * { service silent<http://host/>{?s ?p ?o} }", "SERVICE"),
    ("SELECT * { SERVICE ?where { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * { ?s ?p 'a' .SERVICE<http://host/>{} }", "SERVICE"),
    ('SELECT * { ?s ?p """ " """ SERVICE <http://host/> {} }', "SERVICE"),
    ("SELECT * { ?s ?p ''' ' '' ''' SERVICE <http://host/> {} }", "SERVICE"),
    ("SELECT * { ?s ?p ?o # } '\nSERVICE <http://host/> {} }", "SERVICE"),
    ("SELECT * { ?s ?p ?o #'\rSERVICE <http://host/> {} }", "SERVICE"),
    ("ASK { FILTER EXISTS { SERVICE <http://host/> {} } }", "SERVICE"),
    ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "FROM"),
    ("SELECT * from named<http://host/> { ?s ?p ?o }", "FROM"),
    ("DESCRIBE <a> FROM <http://host/>", "FROM"),
    ("LOAD <http://host/>", "LOAD"),
    ("PREFIX a: <b> INSERT DATA { <a> <b> <c> }", "INSERT"),
    ("delete where { ?s ?p ?o }", "DELETE"),
    ("WITH <g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "WITH"),
    ("CLEAR ALL", "CLEAR"),
    ("BASE <http://a/> DROP GRAPH <b>", "DROP"),
]

ALLOWED = [
    "SELECT * { ?s ?p 'SERVICE <http://host/> {}' }",
    'SELECT * { ?s ?p """LOAD <a> " FROM""" }',
    "# INSERT, LOAD and SERVICE\nSELECT * { ?s ?p ?o }",
    "SELECT ?service ?from { ?service ?load ?from }",
    "PREFIX service: <http://host/service#> SELECT * { service:load a service:from }",
    "SELECT * { ?s a <http://www.w3.org/ns/sparql-service-description#Service> }",
    "SELECT * { ?s ?p 'it''s' . ?o ?q 'SERVICE' }",
    "SELECT * { ?s ?p 'x'@from-service }",
    "SELECT * { _:service ?p ?o . FILTER(?o < 3 && ?o > 1) }",
    "PREFIX : <#> SELECT * { ?s :p ?o FILTER(?o<5) }",
    "SELECT * { ?s ?p ?o FILTER(?s=<#here>) }",
    "SELECT * { ?s<http://a#b>?o }",
    "ASK { FILTER('a\\'SERVICE' = ?x) }",
    "DESCRIBE <http://a/insert>",
]

# Two readers may take the same text differently: an IRI, or a comparison with a comment or string behind it.
DOUBTFUL = [
    "SELECT * { ?a ?b ?c FILTER(?c<?c)SERVICE#>\n<http://host/> {?x ?y ?z} }",
    'SELECT * { ?a ?b ?c FILTER(?c<\'>"""\')SERVICE<http://host/>{?x ?y ?z}#"""\n}',
    "SELECT * { ?a ?b ?c FILTER(?c<?b)#>'''\nSERVICE <http://host/> {} #'''\n}",
]


@pytest.mark.parametrize(("query", "word"), REFUSED)
def test_refused_with_the_reason(query, word):
    with pytest.raises(RefusedError, match=f"query: {word} "):
        reading(query)


@pytest.mark.parametrize("query", ALLOWED)
def test_words_in_strings_comments_and_names_are_no_keywords(query):
    assert reading(query)


@pytest.mark.parametrize("query", DOUBTFUL)
def test_what_can_be_read_in_two_ways_is_refused(query):
    with pytest.raises(QueryError, match=r"may be an IRI or a comparison|SERVICE"):
        reading(query)


@pytest.mark.parametrize("query", ["", "   ", "# SELECT", "Maduro", "PREFIX a: <b>"])
def test_no_query_at_all(query):
    with pytest.raises(QueryError, match="no query found"):
        reading(query)


NESTED = [
    "SELECT * {" + "{" * 5_000 + "?s ?p ?o" + "}" * 5_000 + "}",
    "SELECT * { ?s ?p ?o FILTER(" + "(" * 101 + "1" + ")" * 101 + ") }",
    "SELECT * { ?s ?p " + "[<a:p> " * 200 + "1" + "]" * 200 + " }",
]
ENDLESS = ["1+" * 20_000 + "1", "!" * 20_000 + "1", "?s||" * 20_000 + "1"]


@pytest.mark.parametrize("query", NESTED)
def test_what_nests_too_deep_for_the_store_is_refused(query):
    with pytest.raises(QueryError, match=r"nested more than 100 deep at character \d+; write it flatter"):
        reading(query)


@pytest.mark.parametrize("condition", ENDLESS)
def test_what_has_too_many_operators_is_refused(condition):
    with pytest.raises(QueryError, match=r"20,00\d keywords and operators, more than 2,500; split it"):
        reading(f"SELECT * {{ ?s ?p ?o FILTER({condition}) }}")


def test_long_lists_and_some_depth_are_right():
    reading("SELECT * { VALUES ?s { " + "<a:b> 'c' 1 " * 20_000 + "} ?s ?p ?o }")
    reading("SELECT * { ?s ?p ?o FILTER(?s IN (" + "<a:b>, " * 20_000 + "<a:b>)) }")
    reading("SELECT * {" + "{" * 90 + "?s ?p ?o" + "}" * 90 + "}")
