"""The service description: https://www.w3.org/TR/sparql11-service-description/."""

import pyoxigraph

from kg.query.graphs import RDF_FORMATS
from kg.query.words import FUNCTIONS
from kg.vocab import RDF, XSD

_SD = "http://www.w3.org/ns/sparql-service-description#"
_VOID = "http://rdfs.org/ns/void#"
_FORMATS = "http://www.w3.org/ns/formats/"
_RESULTS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV")
_GRAPHS = ("Turtle", "N-Triples", "RDF_XML")


def _sd(name: str) -> pyoxigraph.NamedNode:
    return pyoxigraph.NamedNode(_SD + name)


def description(endpoint: str, triples: int, form: str) -> str:
    """What the endpoint speaks and holds, in one of RDF_FORMATS; nothing of it is a blank node."""
    node = pyoxigraph.NamedNode
    service, dataset, graph = node(endpoint), node(endpoint + "#dataset"), node(endpoint + "#graph")
    kind = node(RDF + "type")
    found: list[tuple[pyoxigraph.NamedNode, pyoxigraph.NamedNode, pyoxigraph.NamedNode | pyoxigraph.Literal]] = [
        (service, kind, _sd("Service")),
        (service, _sd("endpoint"), service),
        (service, _sd("supportedLanguage"), _sd("SPARQL11Query")),
        *((service, _sd("resultFormat"), node(_FORMATS + name)) for name in (*_RESULTS, *_GRAPHS)),
        *((service, _sd("extensionFunction"), name) for name in FUNCTIONS),
        (service, _sd("defaultDataset"), dataset),
        (dataset, kind, _sd("Dataset")),
        (dataset, _sd("defaultGraph"), graph),
        (graph, kind, _sd("Graph")),
        (graph, node(_VOID + "triples"), pyoxigraph.Literal(str(triples), datatype=node(XSD + "integer"))),
    ]
    data = pyoxigraph.serialize(
        [pyoxigraph.Triple(*each) for each in found], format=RDF_FORMATS[form], prefixes={"sd": _SD, "void": _VOID}
    )
    return (data or b"").decode()
