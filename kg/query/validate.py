"""Whether a graph fits the shapes of the ontology, in words."""

import functools
from pathlib import Path

import pyoxigraph

from kg import vocab
from kg.errors import OntologyError, QueryError, one_line
from kg.model import Value
from kg.ontology import default_folder, turtle_files
from kg.query.origin import label_of, origin_of
from kg.query.store import Graph, read_graph, shortened

_SHACL = "http://www.w3.org/ns/shacl#"
_TURTLE, _PLAIN = pyoxigraph.RdfFormat.TURTLE, pyoxigraph.RdfFormat.N_TRIPLES

_SCHEMA = frozenset({
    vocab.RDF + "type", *(vocab.RDFS + name for name in ("subClassOf", "subPropertyOf", "domain", "range")),
    vocab.OWL + "disjointWith", vocab.GP + "allowsMode", vocab.GP + "predicate",
})  # fmt: skip

_KINDS = frozenset({
    vocab.OWL + "Class", vocab.OWL + "ObjectProperty",
    *(vocab.GP + name for name in ("Polarity", "Certainty", "Temporality", "Mode", "Context")),
})  # fmt: skip
_WORDS = (vocab.ID, vocab.LEX, vocab.RULE)


class Fault(Value, frozen=True):
    """One thing that is wrong with one node; `grave` is False for a warning: the graph may be right and the articles at odds."""

    node: str  # IRI
    label: str
    path: str  # IRI of the property, "" where the fault is of the node itself
    message: str  # what is wrong and what would be right
    found: str  # the value, "" where it is one that is missing
    origin: str  # file or article and quote, "" where the graph does not tell
    grave: bool = True


class Report(Value, frozen=True):
    """All faults of a graph, sorted by node, with the prefixes that its file uses."""

    faults: tuple[Fault, ...]
    prefixes: dict[str, str]

    @property
    def lines(self) -> list[str]:
        """Each fault in words: node, label, property, what is wrong, the value found, where it came from."""
        return [_in_words(fault, self.prefixes) for fault in self.faults]


def validate(graph_file: Path | str, shapes: Path | None = None, ontology: Path | None = None) -> list[str]:
    """One line for each fault of a graph, warnings too; [] for one that has none. As `check_graph`."""
    return check_graph(graph_file, shapes, ontology).lines


def check_graph(graph_file: Path | str, shapes: Path | None = None, ontology: Path | None = None) -> Report:
    """What is wrong with a graph.

    The file is Turtle, TriG, N-Triples, N-Quads, RDF/XML or JSON-LD, told by its ending; named graphs count as one graph.
    `shapes` is a Turtle file (default: shapes/graph.ttl of the ontology). Raises QueryError for a graph that cannot be
    read, OntologyError for shapes that cannot. Source of the checks: W3C SHACL, by pyshifty.
    """
    opened = read_graph(graph_file)
    return Report(faults=_faults(opened, Path(graph_file), shapes, ontology), prefixes=opened.prefixes)


def _faults(opened: Graph, file: Path, shapes: Path | None, ontology: Path | None) -> tuple[Fault, ...]:
    where = ontology or default_folder()
    shape_file = shapes or where / "shapes" / "graph.ttl"
    report = pyoxigraph.Store()
    report.load(_report(opened, file, shape_file, where), format=_PLAIN)
    results = report.quads_for_pattern(None, pyoxigraph.NamedNode(_SHACL + "focusNode"), None, None)
    return tuple(
        sorted(
            (
                _fault(report, each.subject, opened)
                for each in results
                if not isinstance(each.subject, pyoxigraph.Triple)
            ),
            key=_order,
        )
    )


def _order(fault: Fault) -> tuple[str, ...]:
    return (fault.node, fault.path, fault.message, fault.found)


def _report(opened: Graph, file: Path, shape_file: Path, where: Path) -> bytes:
    """The W3C validation report as N-Triples."""
    from shifty import PreparedValidator

    try:
        checker = PreparedValidator(shape_file.read_bytes())
    except (ValueError, OSError, RuntimeError) as error:
        raise OntologyError(f"{shape_file}: shapes not readable: {one_line(error)}; mend the file") from error
    data = pyoxigraph.serialize((quad.triple for quad in opened.store), format=_PLAIN) or b""
    try:
        _, report, _ = checker.validate(data + schema_of(where), infer=False, on_unsupported="error")
    except (ValueError, RuntimeError) as error:
        raise QueryError(f"{file}: cannot be checked: {one_line(error)}") from error
    return report.serialize(format="nt", encoding="utf-8")


def schema_of(folder: Path) -> bytes:
    """Classes, properties and named values of the ontology as N-Triples: all that the shapes need of it."""
    files = [path for path in turtle_files(folder) if "authorities" not in path.relative_to(folder).parts]
    return _schema(tuple((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in files))


@functools.lru_cache(maxsize=2)
def _schema(files: tuple[tuple[str, int, int], ...]) -> bytes:
    kept = [
        quad.triple
        for name, _, _ in files
        for quad in pyoxigraph.parse(path=name, format=_TURTLE)
        if quad.predicate.value in _SCHEMA
        and isinstance(quad.subject, pyoxigraph.NamedNode)
        and isinstance(quad.object, pyoxigraph.NamedNode)
        and not quad.subject.value.startswith(_WORDS)
        and (quad.predicate.value != vocab.RDF + "type" or quad.object.value in _KINDS)
    ]
    return pyoxigraph.serialize(kept, format=_PLAIN) or b""


def _fault(report: pyoxigraph.Store, result: pyoxigraph.NamedNode | pyoxigraph.BlankNode, opened: Graph) -> Fault:
    def values(name: str) -> list[str]:
        found = report.quads_for_pattern(result, pyoxigraph.NamedNode(_SHACL + name), None, None)
        return sorted(_name(each.object) for each in found)

    (node,) = values("focusNode")
    return Fault(
        node=node,
        label=label_of(opened.store, node),
        path=next(iter(values("resultPath")), ""),
        message="; ".join(values("resultMessage")),
        found=next((value for value in values("value") if value != node), ""),
        origin=origin_of(opened.store, node),
        grave=values("resultSeverity") != [_SHACL + "Warning"],
    )


def _name(term: object) -> str:
    return f"_:{term.value}" if isinstance(term, pyoxigraph.BlankNode) else str(getattr(term, "value", term))


def _in_words(fault: Fault, prefixes: dict[str, str]) -> str:
    name = fault.node if fault.node.startswith("_:") else shortened(fault.node, prefixes)
    known = [name + (f" ({fault.label})" if fault.label else "")]
    known.append((f"{shortened(fault.path, prefixes)}: " if fault.path else "") + fault.message)
    line = ": ".join(known)
    if fault.found:
        line += f"; found {shortened(fault.found, prefixes) if '://' in fault.found else fault.found}"
    return ("" if fault.grave else "warning: ") + line + (f"; from {fault.origin}" if fault.origin else "")
