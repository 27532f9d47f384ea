"""The ontology as others see it: the page is current and complete, a reasoner finds it consistent, another reader loads it."""

import re
from pathlib import Path

import pyoxigraph as px
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS

from kg.describe import page_of
from kg.ontology import default_folder, turtle_files
from tests.query.test_shapes import SOUND

PAGE = Path(__file__).parent.parent / "ontology" / "README.md"
GP = rdflib.Namespace("https://w3id.org/geopolitics/ontology#")
EXAMPLE = re.compile(r"(?<=\| )\*.*?\*(?= \|)|^\*.*\*$", re.MULTILINE)
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, GP.Mode, GP.Polarity, GP.Certainty, GP.Temporality, GP.Quad)  # fmt: skip


@pytest.fixture(scope="module")
def terms():
    """The ontology without its words and known things."""
    words = ("<https://w3id.org/geopolitics/lexicon#", "<https://w3id.org/geopolitics/id/")
    kept = [
        quad.triple
        for path in turtle_files(default_folder())
        if not {"authorities", "lex", "matching"} & set(path.relative_to(default_folder()).parts)
        for quad in px.parse(path=str(path), format=px.RdfFormat.TURTLE)
        if not any(str(term).startswith(words) for term in quad.triple)
    ]
    return rdflib.Graph().parse(data=px.serialize(kept, format=px.RdfFormat.N_TRIPLES), format="nt")


@pytest.mark.slow
def test_the_page_is_current(ontology):
    """Sentences of the lexicon change often: each on the page must still be one of them, the first or not."""
    page = PAGE.read_text(encoding="utf-8")
    told = "ontology/README.md is not what the ontology says; run: kg ontology page > ontology/README.md"
    assert EXAMPLE.sub("*", page) == EXAMPLE.sub("*", page_of()), told
    known = {
        re.sub(r"\W+", "", re.sub(r"\{\w+:([^{}]+)\}", r"\1", text).rpartition(": ")[2])
        for f in ontology.lexicon.frames.values()
        for text in f.examples
    }
    shown = [re.sub(r"\W+", "", re.sub(r" \[\w+\]", "", text)) for text in EXAMPLE.findall(page)]
    assert len(shown) > 80
    assert [text for text in shown if text not in known] == []


def test_every_term_has_a_label_and_a_definition(terms):
    bare = [
        str(term)
        for kind in KINDS
        for term in terms.subjects(RDF.type, kind)
        if str(term).startswith((str(GP), "https://w3id.org/geopolitics/mode#"))
        and not (
            terms.value(term, SKOS.definition) and (terms.value(term, RDFS.label) or terms.value(term, SKOS.prefLabel))
        )
    ]
    assert sorted(bare) == []


@pytest.mark.slow
def test_every_term_is_on_the_page(terms):
    page = PAGE.read_text(encoding="utf-8")
    names = {
        str(term).rsplit("#", 1)[1]
        for kind in KINDS
        for term in terms.subjects(RDF.type, kind)
        if "geopolitics" in str(term)
    }
    assert sorted(name for name in names if f":{name}`" not in page and f"gp:{name}\n" not in page) == []


def faults(graph):
    """What OWL 2 RL finds wrong."""
    import owlrl

    closed = rdflib.Graph()
    for triple in graph:
        closed.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(closed)
    words = rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
    return sorted(str(text) for text in closed.objects(None, words))


@pytest.mark.slow
def test_consistent_and_every_class_can_have_members(terms):
    classes = [each for each in terms.subjects(RDF.type, OWL.Class) if str(each).startswith(str(GP))]
    assert len(classes) > 50
    filled = rdflib.Graph()
    for triple in terms:
        filled.add(triple)
    for each in classes:
        filled.add((rdflib.URIRef(f"http://a.example/{each.rsplit('#', 1)[1]}"), RDF.type, each))
    assert faults(filled) == []


@pytest.mark.slow
def test_a_graph_under_the_ontology_is_consistent(terms):
    """With what a graph may hold and a reasoner could take amiss: a town that acts, a report that speaks, a count with a day."""
    more = """id:tacna gp:accused id:state-PER . id:event-2 gp:actor id:tacna ; gp:speaker id:report .
        id:report a gp:Document ; skos:prefLabel "a report" . id:count-1 gp:timeStart "2024-03-01"^^xsd:date ; gp:polarity gp:positive ."""
    assert faults(terms + rdflib.Graph().parse(data=SOUND + more)) == []


@pytest.mark.slow
def test_the_reasoner_would_tell(terms):
    terms = terms + rdflib.Graph().parse(
        data="<http://a.example/x> a <https://w3id.org/geopolitics/ontology#Person>, <https://w3id.org/geopolitics/ontology#State> ."
    )
    (fault,) = faults(terms)
    assert "http://a.example/x" in fault or "disjoint" in fault.lower()


@pytest.mark.slow
def test_owlready2_loads_it(terms, tmp_path):
    import owlready2

    terms.serialize(tmp_path / "ontology.nt", format="nt", encoding="utf-8")
    world = owlready2.World()
    loaded = world.get_ontology((tmp_path / "ontology.nt").as_uri()).load()
    names = {each.name for each in world.classes()}
    assert {"Accuse", "Person", "Statement", "Mode"} <= names
    assert len(names) == len(list(terms.subjects(RDF.type, OWL.Class)))
    person = world["https://w3id.org/geopolitics/ontology#Person"]
    assert {each.name for each in person.ancestors()} == {"Person", "Actor", "Thing"}
    assert "headOfState" in {each.name for each in world.object_properties()}
    assert loaded is not None
