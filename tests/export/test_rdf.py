"""The RDF exporters: one graph in every form, the same bytes for the same graph, nothing that a reader could trip over."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pyoxigraph as px
import pytest
import rdflib

from kg.export import EXPORTERS, to_turtle
from kg.export.jsonld import context_of
from kg.export.pieces import triples_of
from kg.export.void import FILES
from kg.query.validate import check_graph

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))
from make_graph import make_graph  # noqa: E402

FORMS = {"ttl": "turtle", "trig": "trig", "nq": "nquads", "jsonld": "json-ld", "rdf": "xml"}
ODD = 'He said "no\\yes"\r\n\tthen ‏שלום‎ \x0b\x00 </quote> ]]> \U0001f600 & é {|x|} \ufffe'
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


@pytest.fixture(scope="module")
def knowledge(ontology):
    """A made-up graph with strings and ids as hostile as news can be."""
    made = make_graph(30, ontology)
    first, *rest = made.entities
    odd = msgspec.structs.replace(
        first, label=ODD, names=(ODD, "a\nb"), same_as=("http://a.example/x y<>",), country="PER"
    )
    article, *articles = made.articles
    event = msgspec.structs.replace(made.events[0], mode="drone", contexts=("economic",))
    renamed = msgspec.structs.replace(article, title=ODD, published="2024-03-02T08:00:00+01:00")
    return msgspec.structs.replace(
        made, entities=(odd, *rest), events=(event, *made.events[1:]), articles=(renamed, *articles)
    )


@pytest.fixture(scope="module")
def folder(knowledge, ontology, tmp_path_factory):
    path = tmp_path_factory.mktemp("rdf")
    for name in (*FORMS, "rdf12", "void"):
        EXPORTERS[name](knowledge, ontology, path)
    return path


def read(path):
    form = px.RdfFormat.from_extension(path.suffix[1:])
    return {quad.triple for quad in px.parse(path=str(path), format=form)}


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMS)
def test_the_same_graph_in_each(folder, name):
    wanted, found = read(folder / "graph.ttl"), read(folder / FILES[name][0])
    assert found == wanted
    assert len(wanted) > 500
    one, other = px.Dataset(px.Quad(*t) for t in found), px.Dataset(px.Quad(*t) for t in wanted)
    for each in (one, other):
        each.canonicalize(px.CanonicalizationAlgorithm.RDFC_1_0)
    assert one == other


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's own use of what it has deprecated
@pytest.mark.parametrize("name", FORMS)
def test_rdflib_reads_the_same(folder, name):
    found = rdflib.Dataset(default_union=True)
    found.parse(data=(folder / FILES[name][0]).read_bytes(), format=FORMS[name])
    wanted = rdflib.Graph().parse(data=(folder / "graph.ttl").read_bytes())
    assert set(found.triples((None, None, None))) == set(wanted)


def test_rdf_1_2_says_the_same_by_annotation(folder):
    plain = set()
    for triple in read(folder / "graph.rdf12.ttl"):
        if isinstance(triple.object, px.Triple):
            plain.add(px.Triple(triple.subject, px.NamedNode(RDF + "type"), px.NamedNode(RDF + "Statement")))
            parts = zip(("subject", "predicate", "object"), triple.object, strict=True)
            plain |= {px.Triple(triple.subject, px.NamedNode(RDF + name), part) for name, part in parts}
        else:
            plain.add(triple)
    assert plain == read(folder / "graph.ttl")


def test_one_named_graph_an_article(folder, knowledge):
    quads = list(px.parse(path=str(folder / "graph.trig"), format=px.RdfFormat.TRIG))
    names = {quad.graph_name.value for quad in quads if isinstance(quad.graph_name, px.NamedNode)}
    assert names == {f"{knowledge.base}article-{article.id}-evidence" for article in knowledge.articles}
    inside = {
        quad.subject.value.rsplit("/", 1)[1].split("-")[0]
        for quad in quads
        if isinstance(quad.graph_name, px.NamedNode)
    }
    outside = {
        quad.subject.value.rsplit("/", 1)[1].split("-")[0]
        for quad in quads
        if not isinstance(quad.graph_name, px.NamedNode)
    }
    assert inside == {"article", "evidence"}
    assert not inside & outside
    assert set(quads) == set(px.parse(path=str(folder / "graph.nq"), format=px.RdfFormat.N_QUADS))


@pytest.mark.slow
@pytest.mark.parametrize("name", [*FORMS, "void"])
def test_no_blank_nodes_and_every_form_fits_the_shapes(folder, name):
    path = folder / FILES.get(name, ("void.ttl",))[0]
    if name == "void":
        found = set(px.parse(path=str(path), format=px.RdfFormat.TURTLE, base_iri="http://a.example/"))
    else:
        found = read(path)
        assert [
            f
            for f in check_graph(path).faults
            if f.grave and not f.node.endswith("made-000000") and "mode" not in f.path + f.message
        ] == []
    assert not [t for t in found if any(isinstance(term, px.BlankNode) for term in (t.subject, t.object))]


@pytest.mark.parametrize("name", [*FORMS, "rdf12", "void"])
def test_only_prefixes_that_are_used(folder, name):
    text = (folder / FILES.get(name, ("void.ttl",))[0]).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("@prefix"):
            prefix = line.split()[1]
            assert text.count(prefix) > 1, prefix
    if name == "rdf":
        spaces = [part.split("=")[0] for part in text.split("\n")[1].split() if part.startswith("xmlns:")]
        assert [
            space for space in spaces if f"<{space[6:]}:" not in text and space not in ("xmlns:rdf", "xmlns:its")
        ] == []


@pytest.mark.slow
def test_the_same_bytes_whatever_the_order_and_the_hash_seed(tmp_path):
    program = f"""
import sys; sys.path.insert(0, {str(ROOT / "tools")!r}); import msgspec; from pathlib import Path
from make_graph import make_graph; from kg.export import EXPORTERS; from kg.ontology import load_ontology
ontology = load_ontology(); made = make_graph(12, ontology); turn = slice(None, None, int(sys.argv[1]))
made = msgspec.structs.replace(made, **{{n: getattr(made, n)[turn] for n in ("articles", "entities", "events", "facts", "records")}})
for name in {[*FORMS, "rdf12", "void"]!r}: sys.stdout.buffer.write(EXPORTERS[name](made, ontology, Path({str(tmp_path)!r})).read_bytes())
"""
    found = [
        subprocess.run(
            [sys.executable, "-c", program, turn], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for turn, seed in (("1", "1"), ("-1", "2"))
    ]
    assert found[0] == found[1]
    assert len(found[0]) > 50_000


def test_the_context_names_every_property_there_is(knowledge, ontology):
    context = context_of("http://b.example/")
    assert context["id"] == "http://b.example/"
    spaces = {name: iri for name, iri in context.items() if isinstance(iri, str) and iri.endswith(("#", "/"))}
    known = {value if isinstance(value, str) else value.get("@id", f"gp:{name}") for name, value in context.items()}
    iris = {
        spaces[name.split(":")[0]] + name.split(":")[1]
        for name in known
        if name.split(":")[0] in spaces and ":" in name
    }
    used = {predicate for _, predicate, _ in triples_of(knowledge, ontology)} - {RDF + "type"}
    assert {iri for iri in used if iri not in iris and not iri.startswith(context["@vocab"])} == set()


def test_json_ld_reads_as_plain_json(folder):
    text = (folder / "graph.jsonld").read_text(encoding="utf-8")
    found = msgspec.json.decode(text)
    keys = [line.split('"')[1] for line in text[: text.index('"@graph"')].splitlines() if line.startswith(' "')]
    assert len(keys) == len(set(keys))  # a term that is also a prefix would take its place
    assert "https://w3id.org/geopolitics" not in text[text.index('"@graph"') :]
    event = next(node for node in found["@graph"] if node["@id"].startswith("id:event-") and node.get("speaker"))
    assert {
        "@id",
        "type",
        "label",
        "actor",
        "polarity",
        "certainty",
        "temporality",
        "speaker",
        "support",
        "evidence",
    } <= event.keys()
    assert event["polarity"] in ("positive", "negative")
    assert isinstance(event["support"], int)
    assert event["evidence"].startswith("id:evidence-")


def test_the_description_counts_and_names_licence_version_and_files(knowledge, ontology, tmp_path):
    from kg.export import write_all

    given = msgspec.structs.replace(knowledge, title="My graph", license="https://spdx.org/licenses/CC-BY-4.0")
    write_all(("ttl", "nq", "void"), given, ontology, tmp_path)
    graph = rdflib.Graph().parse(data=(tmp_path / "void.ttl").read_bytes(), publicID="http://a.example/")
    rows = graph.query("""
        PREFIX void: <http://rdfs.org/ns/void#> PREFIX dct: <http://purl.org/dc/terms/> PREFIX dcat: <http://www.w3.org/ns/dcat#>
        SELECT ?title ?license ?triples ?version (GROUP_CONCAT(?file; separator=" ") AS ?files) {
          ?it a void:Dataset, dcat:Dataset ; dct:title ?title ; dct:license ?license ; void:triples ?triples ; dcat:distribution/dcat:downloadURL ?file ;
              dct:conformsTo/owl:versionInfo ?version } GROUP BY ?title ?license ?triples ?version""")
    ((title, license_, triples, version, files),) = rows
    assert (str(title), str(license_), str(version)) == (
        "My graph",
        "https://spdx.org/licenses/CC-BY-4.0",
        ontology.version,
    )
    assert int(triples) == len(read(tmp_path / "graph.ttl"))
    assert sorted(files.split()) == ["http://a.example/graph.nq", "http://a.example/graph.ttl"]
    classes = graph.query(
        "SELECT ?n { ?part <http://rdfs.org/ns/void#class> gp:Person ; <http://rdfs.org/ns/void#entities> ?n }",
        initNs={"gp": "https://w3id.org/geopolitics/ontology#"},
    )
    assert [int(n) for (n,) in classes] == [sum(entity.cls == "Person" for entity in knowledge.entities)]


def test_no_licence_is_said_where_none_is_given(folder):
    assert "dct:license" not in (folder / "void.ttl").read_text(encoding="utf-8")


def test_what_xml_cannot_hold_is_replaced_in_every_form(folder, knowledge, ontology):
    assert "�" in to_turtle(knowledge, ontology)
    assert not any(char in to_turtle(knowledge, ontology) for char in "\x00\x0b\ufffe")
