"""Whether a graph fits the shapes of the ontology, in words."""

from pathlib import Path
from typing import Any

import pyoxigraph

from kg import vocab
from kg.errors import OntologyError, QueryError
from kg.ontology import default_folder, turtle_files
from kg.query.store import open_graph, shortened

_SHACL = "http://www.w3.org/ns/shacl#"


def validate(graph_file: Path | str, shapes: Path | None = None, ontology: Path | None = None) -> list[str]:
    """One line for each fault of a graph: the node, its label, what is wrong, what to do; [] for one that conforms.

    `shapes` is a Turtle file (default: shapes/graph.ttl of the ontology). Raises QueryError for a graph that cannot be
    read, OntologyError for shapes that cannot. Source of the checks: W3C SHACL, by pySHACL.
    """
    import pyshacl
    import rdflib

    opened = open_graph(graph_file)
    where = ontology or default_folder()
    shape_file = shapes or where / "shapes" / "graph.ttl"
    try:
        all(pyoxigraph.parse(path=str(shape_file), format=pyoxigraph.RdfFormat.TURTLE))
    except (SyntaxError, ValueError, OSError) as error:
        raise OntologyError(
            f"{shape_file}: shapes not readable: {' '.join(str(error).split())}; mend the file"
        ) from error
    data = rdflib.Graph().parse(str(graph_file), format="turtle")
    shape_graph = rdflib.Graph().parse(str(shape_file), format="turtle")
    data += _hierarchy(where)  # pySHACL's `ont_graph` would take the classes and leave out the named values
    _, report, _ = pyshacl.validate(data, shacl_graph=shape_graph, inference="none", inplace=True)
    if not isinstance(report, rdflib.Graph):
        raise QueryError(f"{graph_file}: cannot be checked: {report}")
    return sorted(
        _line(report, result, data, opened.prefixes)
        for result in report.subjects(predicate=rdflib.URIRef(_SHACL + "resultMessage"))
    )


def _hierarchy(folder: Path) -> Any:
    """The classes, and what kind each named value of the ontology is: all that the shapes need of it."""
    import rdflib

    graph = rdflib.Graph()
    wanted = (vocab.RDFS + "subClassOf", vocab.RDF + "type")
    words = (vocab.ID, vocab.LEX, vocab.RULE)
    for path in turtle_files(folder):
        for quad in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE):
            terms = (quad.subject.value, quad.predicate.value, quad.object.value)
            if terms[1] in wanted and isinstance(quad.object, pyoxigraph.NamedNode) and not terms[0].startswith(words):
                graph.add((rdflib.URIRef(terms[0]), rdflib.URIRef(terms[1]), rdflib.URIRef(terms[2])))
    return graph


def _line(report: Any, result: Any, data: Any, prefixes: dict[str, str]) -> str:
    import rdflib

    def value(name: str) -> Any:
        return report.value(result, rdflib.URIRef(_SHACL + name))

    node = value("focusNode")
    label = data.value(node, rdflib.RDFS.label) or data.value(node, rdflib.URIRef(vocab.SKOS + "prefLabel"))
    messages = "; ".join(sorted(str(each) for each in report.objects(result, rdflib.URIRef(_SHACL + "resultMessage"))))
    path, found = value("resultPath"), value("value")
    what = [shortened(str(node), prefixes) + (f" ({label})" if label else "")]
    what.append((f"{shortened(str(path), prefixes)}: " if path is not None else "") + messages)
    return ": ".join(what) + (f"; found {found}" if found is not None else "")
