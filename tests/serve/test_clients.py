"""Programs that are not ours ask the endpoint: SPARQLWrapper, rdflib's SPARQLStore, Comunica."""

import csv
import io
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.serve.running import HEAD, serving

pytestmark = pytest.mark.slow

COMUNICA = Path(__file__).parent / "comunica" / "node_modules" / ".bin" / "comunica-sparql"
GP = "https://w3id.org/geopolitics/ontology#"
ID = "https://w3id.org/geopolitics/id/"
GRAPH = HEAD + (
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    'id:arica a gp:City ; skos:prefLabel "Arica" ; gp:country "CHL" . id:tacna a gp:City ; skos:prefLabel "Tacna \\"la heroica\\"" .\n'
    'id:e a gp:Accuse ; gp:place id:arica ; gp:support 2 ; gp:timeStart "2024-03-01"^^<http://www.w3.org/2001/XMLSchema#date> .\n'
)


@pytest.fixture(scope="module")
def url(tmp_path_factory):
    folder = tmp_path_factory.mktemp("asked")
    (folder / "graph.ttl").write_text(GRAPH, encoding="utf-8")
    with serving(folder, "workers = 2") as address:
        yield address + "/sparql"


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # SPARQLWrapper's own use of rdflib
@pytest.mark.parametrize("method", ["GET", "POST", "URLENCODED"])
def test_sparqlwrapper(url, method):
    import SPARQLWrapper as W

    client = W.SPARQLWrapper(url)
    client.setMethod("POST" if method != "GET" else "GET")
    client.setRequestMethod(W.URLENCODED if method != "POST" else W.POSTDIRECTLY)
    client.setQuery(f"SELECT ?c {{ ?c a <{GP}City> }} ORDER BY ?c")
    for form in (W.JSON, W.XML, W.CSV, W.TSV):
        client.setReturnFormat(form)
        answer = client.query().convert()
        text = answer if isinstance(answer, str) else answer.decode() if isinstance(answer, bytes) else None
        text = text or (answer.toxml() if hasattr(answer, "toxml") else str(answer))
        assert text.count(f"{ID}arica") == text.count(f"{ID}tacna") == 1, form
    client.setQuery(f"ASK {{ <{ID}arica> a <{GP}City> }}")
    client.setReturnFormat(W.JSON)
    assert client.query().convert()["boolean"] is True
    client.setQuery("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    for form in (W.TURTLE, W.RDFXML):
        client.setReturnFormat(form)
        answer = client.query().convert()
        assert (len(answer) == 9) if form is W.RDFXML else (b"arica" in answer)


def test_sparqlwrapper_is_told_why(url):
    import SPARQLWrapper as W
    from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

    client = W.SPARQLWrapper(url)
    client.setQuery("SELECT {")
    with pytest.raises(QueryBadFormed, match=r"expected SPARQL 1\.1"):
        client.query()


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_sparqlstore(url, method):
    import rdflib
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

    graph = rdflib.Graph(SPARQLStore(url, method=method))
    here = rdflib.Graph().parse(data=GRAPH)
    assert len(graph) == len(here)
    assert set(graph) == set(here)
    rows = graph.query("SELECT ?l { ?c skos:prefLabel ?l } ORDER BY ?l", initNs={"skos": rdflib.SKOS})
    assert [str(label) for (label,) in rows] == ["Arica", 'Tacna "la heroica"']
    assert graph.value(rdflib.URIRef(ID + "e"), rdflib.URIRef(GP + "support")) == rdflib.Literal(2)


def test_comunica(url):
    if shutil.which("node") is None or not COMUNICA.exists():
        pytest.skip("Comunica is not installed: npm ci --ignore-scripts --prefix tests/serve/comunica")
    query = f"""PREFIX gp: <{GP}> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT ?event ?name ?when {{ ?event gp:place ?place ; gp:timeStart ?when . ?place skos:prefLabel ?name OPTIONAL {{ ?place gp:sector ?none }} }}"""
    for source in (f"sparql@{url}", url):  # told that it is an endpoint, and finding out from the service description
        found = subprocess.run(
            [str(COMUNICA), source, "-q", query, "-t", "text/csv"], capture_output=True, text=True, timeout=120
        )
        assert list(csv.reader(io.StringIO(found.stdout))) == [
            ["event", "name", "when"],
            [f"<{ID}e>", "Arica", "2024-03-01"],
        ], found
