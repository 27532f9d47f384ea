"""`kg stats` over a graph small enough to know by heart."""

import json

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.graph.analytics import Tie
from kg.query import open_graph
from kg.query.ties import labels, ties

HEAD = """@prefix gp: <https://w3id.org/geopolitics/ontology#> . @prefix id: <https://w3id.org/geopolitics/id/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix prov: <http://www.w3.org/ns/prov#> . @prefix oa: <http://www.w3.org/ns/oa#> . @prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
gp:Aid gp:quad gp:MaterialCooperation . gp:Accuse gp:quad gp:VerbalConflict .
gp:MaterialCooperation gp:ofConflict false . gp:VerbalConflict gp:ofConflict true .
id:state-CHL skos:prefLabel "Chile" . id:state-PER skos:prefLabel "Perú" . id:person-x skos:prefLabel "Ana X" .
id:event-1 a gp:Aid ; gp:timeStart "2024-03-01"^^xsd:date ; gp:timeEnd "2024-04-01"^^xsd:date .
id:event-2 a gp:Accuse .
id:evidence-1 oa:hasSource id:article-1 . id:article-1 schema:datePublished "2024-05-20T08:00:00"^^xsd:dateTime .
"""
STATEMENT = """id:statement-{n} a rdf:Statement ; rdf:subject id:{s} ; rdf:object id:{o} ; gp:polarity gp:{polarity} ; gp:temporality gp:{when} ;
  prov:wasDerivedFrom id:evidence-1 {more} .
"""


@pytest.fixture
def exports(tmp_path):
    statements = (
        STATEMENT.format(
            n=1, s="state-CHL", o="state-PER", polarity="positive", when="past", more="; gp:event id:event-1"
        ),
        STATEMENT.format(
            n=2, s="state-PER", o="state-CHL", polarity="negative", when="past", more="; gp:event id:event-2"
        ),
        STATEMENT.format(n=3, s="person-x", o="state-PER", polarity="positive", when="ongoing", more=""),
    )
    (tmp_path / "graph.ttl").write_text(HEAD + "".join(statements), encoding="utf-8")
    return tmp_path


def test_ties_of_a_graph(exports):
    graph, base = open_graph(exports / "graph.ttl"), "https://w3id.org/geopolitics/id/"
    rows = [
        (t.id[len(base) :], t.source[len(base) :], t.target[len(base) :], t.conflict, t.happened, t.published, t.done)
        for t in ties(graph)
    ]
    assert rows == [
        ("statement-1", "state-CHL", "state-PER", False, "2024-03", "2024-05", True),
        ("statement-2", "state-PER", "state-CHL", True, None, "2024-05", False),
        ("statement-3", "person-x", "state-PER", None, None, "2024-05", True),
    ]
    assert all(isinstance(each, Tie) for each in ties(graph))
    assert labels(graph)[base + "state-PER"] == "Perú"


def test_the_command_as_table_json_and_picture(exports):
    run = lambda *words: CliRunner().invoke(main, ["stats", "--exports", str(exports), *words])  # noqa: E731
    table = run().stdout
    assert table.splitlines()[:5] == [
        "Most connected of 3 things",
        "thing  out  in  partners  betweenness  closeness  community",
        "Perú     1   2         2        1.000      1.000          1",
        "Chile    1   1         1        0.000      0.667          1",
        "Ana X    1   0         1        0.000      0.667          1",
    ]
    assert "2024-03  Chile  Perú               1         0    +1.00" in table
    value = json.loads(run("--format", "json", "--all").stdout)
    assert [row["name"] for row in value["things"]] == ["Perú", "Chile", "Ana X"]
    assert [(row["month"], row["source_name"], row["conflict"]) for row in value["balance"]] == [
        ("2024-03", "Chile", 0),
        (None, "Perú", 1),
    ]
    picture = exports / "balance.svg"
    assert run("--plot", str(picture), "--by", "published").exit_code == 0
    assert "2024-05: 1 of cooperation, 0 of conflict" in picture.read_text(encoding="utf-8")
    assert run("--plot", str(exports / "no" / "b.svg")).exit_code == 1
