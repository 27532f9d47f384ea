"""A graph small enough to know by heart, in the shapes that a build writes."""

import pytest

from kg.query import open_graph

HEAD = """@prefix gp: <https://w3id.org/geopolitics/ontology#> . @prefix id: <https://w3id.org/geopolitics/id/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix prov: <http://www.w3.org/ns/prov#> . @prefix oa: <http://www.w3.org/ns/oa#> . @prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
gp:Assault rdfs:subClassOf gp:Event ; gp:quad gp:MaterialConflict . gp:Accuse rdfs:subClassOf gp:Event ; gp:quad gp:VerbalConflict .
gp:Aid rdfs:subClassOf gp:Event ; gp:quad gp:MaterialCooperation .
id:state-CHL a gp:State ; skos:prefLabel "Chile" ; skos:altLabel "Santiago" .
id:state-PER a gp:State ; skos:prefLabel "Perú" ; skos:altLabel "Peru", "Lima" .
id:city-arica a gp:City ; skos:prefLabel "Arica" ; geo:lat "-18.4783" ; geo:long "-70.3126" .
id:city-lima a gp:City ; skos:prefLabel "Lima" ; geo:lat "-12.0464" ; geo:long "-77.0428" .
id:group-a a gp:Group ; skos:prefLabel "dockers" . id:group-b a gp:Group ; skos:prefLabel "dockers" .
"""

EVENT = """
id:{name} a gp:{kind} ; rdfs:label "{label}" ; gp:polarity gp:positive ; gp:certainty gp:certain ; gp:temporality gp:past ;
  gp:actor id:{actor} ; gp:recipient id:{recipient} ; gp:support {support} ; prov:wasDerivedFrom id:evidence-{name} {more} .
id:evidence-{name} oa:hasSource id:article-{article} ; oa:hasSelector id:{name}-quote, id:{name}-position .
id:{name}-quote oa:exact "{quote}" . id:{name}-position oa:start 10 .
"""

ARTICLES = """
id:article-1 schema:identifier "1" ; schema:headline "Tension in the north" ; schema:datePublished "2024-03-02"^^xsd:date ;
  schema:publisher "El Faro" .
id:article-2 schema:identifier "2" ; schema:datePublished "2024-05-20T08:00:00"^^xsd:dateTime .
"""


def event(name, kind, actor, recipient, article, quote, *, support=1, more=""):
    label = f"{actor} {kind} {recipient}"
    return EVENT.format(**locals())


GRAPH = "".join(
    [
        HEAD,
        ARTICLES,
        event("e1", "Accuse", "state-CHL", "state-PER", 1, "Chile accused Lima of a naval blockade.", support=2),
        event("e2", "Accuse", "state-PER", "state-CHL", 2, "Perú's ministers blamed Chile for the oil spill."),
        event(
            "e3",
            "Assault",
            "state-PER",
            "group-a",
            1,
            "Soldiers shot three dockers in Arica, Chile said.",
            more='; gp:place id:city-arica ; gp:timeStart "2024-03-01"^^xsd:date ; gp:count id:c1',
        ),
        'id:c1 gp:countOf "killed" ; gp:countText "three" ; gp:min 3 ; gp:max 3 ; gp:speaker id:state-CHL ; prov:wasDerivedFrom id:evidence-e3 .',
        event("e4", "Aid", "state-CHL", "state-PER", 2, "Chile sent water to Lima.", more="; gp:place id:city-lima"),
    ]
)


@pytest.fixture(scope="session")
def graph_text():
    return GRAPH


@pytest.fixture(scope="session")
def graph_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("small") / "graph.ttl"
    path.write_text(GRAPH, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def graph(graph_file):
    return open_graph(graph_file)
