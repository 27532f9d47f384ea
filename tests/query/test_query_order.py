"""Where the store is told to begin: queries written otherwise, with the same answers whatever the counts say."""

import random

import msgspec
import pyoxigraph
import pytest

from kg import vocab
from kg.query import named_queries, run_named, run_query
from kg.query.counts import MANY, NONE, Counts, count, keep, kept
from kg.query.order import ordered

GP = vocab.GP
COUNTS = Counts(
    predicates={
        vocab.RDF + "type": 90_000, vocab.RDFS + "label": 60_000, GP + "polarity": 40_000, GP + "support": 40_000,
        GP + "actor": 25_000, GP + "accused": 800, GP + "recipient": 20_000, GP + "capitalOf": 300,
    },
    pairs={GP + "polarity": {GP + "positive": 38_000}, vocab.RDF + "type": {GP + "Statement": 20_000, GP + "Accuse": 1_500}},
)  # fmt: skip

WRITTEN = {
    "the rarer of two objects": (
        "SELECT ?e { ?e gp:polarity gp:positive ; a gp:Accuse }",
        "SELECT ?e { FILTER(sameTerm(?kg_27, gp:positive))  ?e gp:polarity ?kg_27 ; a gp:Accuse }",
    ),
    "a rare predicate": (
        "ASK { ?a gp:accused ?b . ?e gp:actor ?a ; gp:polarity <https://w3id.org/geopolitics/ontology#positive> }",
        "ASK { ?a gp:accused ?b .  FILTER(sameTerm(?kg_54, <https://w3id.org/geopolitics/ontology#positive>))"
        "  ?a gp:accused ?b . ?e gp:actor ?a ; gp:polarity ?kg_54 }",
    ),
    "a filter, asked before NOT EXISTS": (
        "SELECT ?e { ?e rdfs:label ?l ; gp:support ?n ; gp:polarity gp:positive . FILTER(?n >= 5)"
        " FILTER NOT EXISTS { ?e a gp:Statement } }",
        "SELECT ?e { ?e gp:support ?n .  FILTER(sameTerm(?kg_59, gp:positive))  ?e rdfs:label ?l ; gp:support ?n ;"
        " gp:polarity ?kg_59 . FILTER(?n >= 5) FILTER (IF((?n >= 5), NOT EXISTS { ?e a gp:Statement }, false)) }",
    ),
    "within a subselect, with a prefix of its own": (
        "PREFIX g: <https://w3id.org/geopolitics/ontology#> SELECT ?a { { SELECT ?a WHERE { ?e g:polarity g:positive . ?e a g:Accuse ; g:actor ?a } } }",
        "PREFIX g: <https://w3id.org/geopolitics/ontology#> SELECT ?a { { SELECT ?a WHERE { FILTER(sameTerm(?kg_97, g:positive)) "
        " ?e g:polarity ?kg_97 . ?e a g:Accuse ; g:actor ?a } } }",
    ),
    "each branch of a union": (
        "SELECT ?e { { ?e gp:polarity gp:positive ; a gp:Accuse } UNION { ?e a gp:Accuse ; gp:actor ?a } }",
        "SELECT ?e { { FILTER(sameTerm(?kg_29, gp:positive))  ?e gp:polarity ?kg_29 ; a gp:Accuse } UNION { ?e a gp:Accuse ; gp:actor ?a } }",
    ),
    "a graph that is asked for": (
        "CONSTRUCT { ?e gp:polarity gp:positive } WHERE { ?e gp:polarity gp:positive ; a gp:Accuse }",
        "CONSTRUCT { ?e gp:polarity gp:positive } WHERE { FILTER(sameTerm(?kg_64, gp:positive))  ?e gp:polarity ?kg_64 ; a gp:Accuse }",
    ),
}  # fmt: skip

WRITTEN["a predicate that the graph has not"] = (
    "SELECT ?e { ?e gp:polarity gp:positive ; <urn:x> ?y }",
    "SELECT ?e { ?e <urn:x> ?y .  FILTER(sameTerm(?kg_27, gp:positive))  ?e gp:polarity ?kg_27 ; <urn:x> ?y }",
)

LEFT = {
    "all triples of a predicate, not ten times rarer": "SELECT ?e { ?e a gp:Accuse ; gp:actor ?a . ?a gp:capitalOf ?b }",
    "one pattern": "SELECT ?e { ?e gp:polarity gp:positive }",
    "already the best beginning": "SELECT ?e { ?e a gp:Accuse ; gp:actor ?a }",
    "all variables": "SELECT * { ?e gp:polarity gp:positive ; a gp:Accuse }",
    "all variables of a subselect": "SELECT ?e { { SELECT * { ?e gp:polarity gp:positive ; a gp:Accuse } } }",
    "a known subject": "SELECT ?l { id:e gp:polarity gp:positive ; a gp:Accuse ; rdfs:label ?l }",
    "optional": "SELECT ?e { ?e gp:actor ?a OPTIONAL { ?e gp:polarity gp:positive ; a gp:Accuse } }",
    "minus": "SELECT ?e { ?e gp:actor ?a MINUS { ?e gp:polarity gp:positive ; a gp:Accuse } }",
    "behind an optional, which might bind it": "SELECT ?e { ?e gp:actor ?a OPTIONAL { ?e gp:recipient ?b } ?b gp:polarity gp:positive ; a gp:Accuse }",
    "rarer, but behind an optional": "SELECT ?e { ?e gp:actor ?a ; gp:recipient ?r OPTIONAL { ?e gp:recipient ?b } ?b gp:accused ?c }",
    "rarer, but behind a binding": "SELECT ?e { ?e gp:actor ?a ; gp:recipient ?r BIND(?a AS ?b) ?b gp:accused ?c }",
    "a branch that is answered for each thing": (
        "SELECT ?e { ?x gp:accused ?y . { ?e gp:polarity gp:positive ; a gp:Accuse ; gp:actor ?x } UNION { ?e gp:actor ?x } }"
    ),
    "within a filter": "SELECT ?e { ?e gp:actor ?a FILTER EXISTS { ?e gp:polarity gp:positive ; a gp:Accuse } }",
    "a named graph": "SELECT ?e { GRAPH ?g { ?e gp:polarity gp:positive ; a gp:Accuse } }",
    "blank nodes": "SELECT ?e { ?e gp:polarity gp:positive ; a gp:Accuse ; gp:actor [ rdfs:label ?l ] }",
    "a list": "SELECT ?e { ?e gp:polarity gp:positive ; a gp:Accuse ; gp:actor (1 2) }",
    "a base": "BASE <https://example.org/> SELECT ?e { ?e gp:polarity gp:positive ; a gp:Accuse }",
    "the short form of CONSTRUCT": "CONSTRUCT WHERE { ?e gp:polarity gp:positive ; a gp:Accuse }",
    "DESCRIBE": "DESCRIBE ?e { ?e gp:polarity gp:positive ; a gp:Accuse }",
    "nothing in common": "SELECT ?e { ?e gp:polarity gp:positive . ?a a gp:Accuse }",
    "a path": "SELECT ?e { ?e gp:polarity gp:positive ; gp:actor/gp:accused ?b }",
    "a point that is part of a name": "SELECT ?e { ?e gp:polarity gp:positive. ?e a gp:Accuse }",
    "its own variables in use": "SELECT ?kg_1 { ?kg_1 gp:polarity gp:positive ; a gp:Accuse }",
    "not closed": "SELECT ?e { ?e gp:polarity gp:positive ; a gp:Accuse",
    "no SPARQL": "what now?",
    "no more than a word": "SELECT",
    "nothing": "",
}


@pytest.mark.parametrize("name", WRITTEN)
def test_written_anew(name):
    query, expected = WRITTEN[name]
    assert ordered(query, COUNTS, vocab.PREFIXES) == expected


@pytest.mark.parametrize("name", LEFT)
def test_left_as_it_is(name):
    assert ordered(LEFT[name], COUNTS, vocab.PREFIXES) == LEFT[name]


def test_without_counts_nothing_is_changed():
    query = WRITTEN["the rarer of two objects"][0]
    assert ordered(query, NONE, vocab.PREFIXES) == query


def _drawn(seed, store):
    """Counts that say anything, so that every order comes up."""
    chance = random.Random(seed)
    drawn = Counts(predicates={}, pairs={})
    for quad in sorted({(q.predicate.value, getattr(q.object, "value", "")) for q in store}):
        drawn.predicates[quad[0]] = chance.choice((0, 10, 1_000, 100_000))
        drawn.pairs.setdefault(quad[0], {})[quad[1]] = chance.choice((0, 10, 1_000, 100_000))
    return drawn


QUESTIONS = (
    "SELECT ?e ?l { ?e a gp:Accuse ; gp:polarity gp:positive ; gp:certainty gp:certain ; rdfs:label ?l }",
    'SELECT ?e ?n { ?e gp:support ?n ; gp:polarity gp:positive ; a ?c . FILTER(?n > 1) FILTER NOT EXISTS { ?e a gp:Aid } FILTER(STR(?c) != "x") }',
    "SELECT ?a ?b (COUNT(*) AS ?n) { ?e gp:actor ?a ; gp:recipient ?b ; gp:temporality gp:past . ?a a gp:State . ?b a gp:State } GROUP BY ?a ?b",
    "SELECT DISTINCT ?l { { ?x a gp:State ; skos:prefLabel ?l } UNION { ?x a gp:City ; skos:prefLabel ?l . ?e gp:place ?x ; a gp:Assault } }",
    "SELECT ?e ?q { ?e a gp:Assault ; gp:polarity gp:positive ; prov:wasDerivedFrom/oa:hasSelector/oa:exact ?q OPTIONAL { ?e gp:place ?p } FILTER(!BOUND(?p) || ?p != id:city-lima) }",
    "CONSTRUCT { ?a gp:accused ?b } WHERE { ?e a gp:Accuse ; gp:polarity gp:positive ; gp:actor ?a ; gp:recipient ?b }",
    "ASK { ?e a gp:Aid ; gp:polarity gp:positive ; gp:actor ?a . ?a a gp:City }",
    'SELECT ?e { ?e gp:support 2 ; gp:polarity gp:positive ; a gp:Accuse ; rdfs:label ?l . FILTER(CONTAINS(?l, "Accuse")) }',
    "SELECT ?e { VALUES ?c { gp:Accuse gp:Aid } ?e a ?c ; gp:polarity gp:positive ; gp:certainty gp:certain MINUS { ?e gp:recipient id:state-CHL } }",
)


@pytest.mark.slow
def test_the_same_answers_whatever_the_counts_say(graph):
    changed = set()
    for seed in range(40):
        counted = msgspec.structs.replace(graph, counts=_drawn(seed, graph.store))
        for query in QUESTIONS:
            assert run_query(counted, query) == run_query(graph, query), (seed, query)
            if ordered(query, counted.counts, graph.prefixes) != query:
                changed.add(query)
    assert changed == set(QUESTIONS)


@pytest.mark.slow
def test_named_queries_too(graph):
    for seed in range(8):
        counted = msgspec.structs.replace(graph, counts=_drawn(seed, graph.store))
        for query in named_queries().values():
            assert run_named(counted, query, {}) == run_named(graph, query, {}), (seed, query.name)


def test_a_broken_query_is_told_by_its_own_words(graph):
    from kg.errors import QueryError

    broken = "SELECT ?e { ?e a gp:Accuse ; gp:polarity gp:positive . FILTER(NOSUCH(?e)) }"
    told = []
    for counts in (NONE, _drawn(1, graph.store), _drawn(2, graph.store)):
        with pytest.raises(QueryError) as error:
            run_query(msgspec.structs.replace(graph, counts=counts), broken)
        told.append(str(error.value))
    assert len(set(told)) == 1


def test_counted_and_kept(tmp_path):
    store = pyoxigraph.Store()
    often, rare, text = (pyoxigraph.NamedNode("urn:" + name) for name in ("often", "rare", "text"))
    kind, other = pyoxigraph.NamedNode("urn:kind"), pyoxigraph.NamedNode("urn:other")
    for number in range(MANY + 5):
        thing = pyoxigraph.NamedNode(f"urn:thing-{number}")
        store.add(pyoxigraph.Quad(thing, often, kind if number < MANY else other))
        store.add(pyoxigraph.Quad(thing, text, pyoxigraph.Literal("same")))
    store.add(pyoxigraph.Quad(kind, rare, kind))
    counts = count(store)
    assert counts == Counts(
        predicates={"urn:often": MANY + 5, "urn:rare": 1, "urn:text": MANY + 5}, pairs={"urn:often": {"urn:kind": MANY}}
    )
    keep(tmp_path, counts)
    assert kept(tmp_path) == counts
    assert [counts.of("urn:often", "urn:kind"), counts.of("urn:often", "urn:other"), counts.of("urn:rare", "x")] == [
        MANY,
        MANY,
        1,
    ]
    assert counts.of("urn:nowhere") == 0


def test_no_heap_of_words_stops_it():
    words = [*["{", "}", "(", ")", ".", ";", ",", "*", "?", "/", "|", "^", "!", "<", ">", "=", "+", "-"], "SELECT", "ASK", "CONSTRUCT", "WHERE", "FILTER", "NOT", "EXISTS", "VALUES",
             "OPTIONAL", "MINUS", "UNION", "BIND", "PREFIX", "gp:", "<urn:x>", "?e", "?a", "gp:polarity", "gp:positive", "a", "gp:Accuse",
             '"text"', "@en", "^^", "5", "true", "_:b", "[", "]"]  # fmt: skip
    chance = random.Random(7)
    for _ in range(3_000):
        ordered(" ".join(chance.choices(words, k=chance.randint(0, 14))), COUNTS, vocab.PREFIXES)
        ordered("SELECT ?e { " + " ".join(chance.choices(words, k=chance.randint(0, 8))), COUNTS, vocab.PREFIXES)


def test_what_an_optional_may_bind_is_not_said_before_it():
    store = pyoxigraph.Store()
    store.load(
        b"@prefix gp: <https://w3id.org/geopolitics/ontology#> . <urn:a> gp:actor <urn:b> ; gp:accused <urn:c> ; gp:place <urn:d> .",
        format=pyoxigraph.RdfFormat.TURTLE,
    )
    query = "SELECT ?a ?c { ?a gp:actor ?b OPTIONAL { ?a gp:accused ?c } ?a gp:place ?c }"
    few = Counts(predicates={GP + "actor": 1000, GP + "place": 10}, pairs={})
    assert list(store.query(ordered(query, few, vocab.PREFIXES), prefixes=vocab.PREFIXES)) == []
