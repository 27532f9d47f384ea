"""How a statement stands, in words: how sure, by whose word, when, where, how many, and why it is a plain triple or not."""

from collections.abc import Iterator, Mapping, Sequence

import pyoxigraph

from kg.query.store import Graph, shortened
from kg.vocab import GP, RDF, RDFS, SKOS

_POLARITY = {"positive": "positive", "negative": "negative (said not to be so)"}
_CERTAINTY = {"underspecified": "underspecified (not said whether it is so)"}
_TEMPORALITY = {
    "past": "in the past", "ongoing": "going on", "future": "still to come", "hypothetical": "only an idea",
}  # fmt: skip

Values = Mapping[str, Sequence[pyoxigraph.NamedNode | pyoxigraph.Literal]]


def qualifiers(graph: Graph, iri: str, evidence: str) -> list[str]:
    """A line for each thing that is known of how an event or a relation stands; `evidence` is the IRI of one of its records."""
    values, own = _values(graph, iri), _values(graph, evidence)
    chain = [each.value for each in own.get(GP + "saidBy", ())]
    lines = [
        ("stands", _stands(values)),
        ("said by", (chain or [", ".join(_labels(graph, values, "speaker")) or "the article in its own voice"])[0]),
        ("from context", _context(graph, own, values)),
        ("when", _when(values)),
        ("where", ", ".join(_labels(graph, values, "place"))),
        *(("how many", _count(graph, each.value)) for each in sorted(values.get(GP + "count", ()), key=str)),
        ("plain triple", _plain(graph, iri, values)),
        *(("disputed", words) for words in _disputes(graph, iri)),
    ]  # fmt: skip
    return [f"{name}: {text}" for name, text in lines if text]


def _context(graph: Graph, own: Values, values: Values) -> str:
    """What a relation leads to and the sentence that names it, where that is another than the one it rests on."""
    named, ends = _text(own, "namedIn"), values.get(RDF + "object", ())
    if not named or not ends:
        return ""
    return f"{_label(graph, ends[0])} is named elsewhere: “{' '.join(named.split())}”"


def _values(graph: Graph, iri: str) -> Values:
    found: dict[str, list[pyoxigraph.NamedNode | pyoxigraph.Literal]] = {}
    for quad in graph.store.quads_for_pattern(pyoxigraph.NamedNode(iri), None, None):
        if isinstance(quad.object, pyoxigraph.NamedNode | pyoxigraph.Literal):
            found.setdefault(quad.predicate.value, []).append(quad.object)
    return found


def _local(values: Values, name: str) -> str:
    return next((each.value.rsplit("#", 1)[-1] for each in values.get(GP + name, ())), "")


def _text(values: Values, name: str) -> str:
    return next((each.value for each in values.get(GP + name, ())), "")


def _labels(graph: Graph, values: Values, name: str) -> list[str]:
    return sorted(_label(graph, each) for each in values.get(GP + name, ()))


def _label(graph: Graph, node: pyoxigraph.NamedNode | pyoxigraph.Literal) -> str:
    known = _values(graph, node.value) if isinstance(node, pyoxigraph.NamedNode) else {}
    names = (*known.get(SKOS + "prefLabel", ()), *known.get(RDFS + "label", ()))
    return names[0].value if names else shortened(node.value, graph.prefixes)


def _stands(values: Values) -> str:
    polarity, certainty, temporality = (_local(values, name) for name in ("polarity", "certainty", "temporality"))
    parts = (_POLARITY.get(polarity), _CERTAINTY.get(certainty, certainty), _TEMPORALITY.get(temporality))
    return ", ".join(part for part in parts if part)


def _when(values: Values) -> str:
    start, end = (_text(values, a) or _text(values, b) for a, b in (("timeStart", "validFrom"), ("timeEnd", "validTo")))
    words = _text(values, "timeText")
    if not words and not start and not end:
        return ""
    days = start if start == end else f"{start} to {end}" if start and end else f"from {start}" if start else f"until {end}" if end else "no date"  # fmt: skip
    worked_out = ", worked out from the day of publication" if _text(values, "timeInferred") == "true" else ""
    return f"{days} (precision: {_text(values, 'timePrecision')}{worked_out}), “{words}”"


def _count(graph: Graph, iri: str) -> str:
    values = _values(graph, iri)
    least, most = _text(values, "min"), _text(values, "max")
    bounds = least if least == most else f"{least} to {most}" if least and most else f"{least} or more" if least else f"up to {most}"  # fmt: skip
    by = ", ".join(_labels(graph, values, "speaker"))
    return f"{_text(values, 'countOf')} {bounds} (“{_text(values, 'countText')}”)" + (
        f", by the count of {by}" if by else ""
    )


def _disputes(graph: Graph, iri: str) -> list[str]:
    """The conflicts that an event or statement has a side in, in words."""
    side_of, side = pyoxigraph.NamedNode(GP + "sideOf"), pyoxigraph.NamedNode(GP + "side")
    conflicts = {
        quad.subject
        for own in graph.store.quads_for_pattern(None, side_of, pyoxigraph.NamedNode(iri))
        if isinstance(own.subject, pyoxigraph.NamedNode)
        for quad in graph.store.quads_for_pattern(None, side, own.subject)
    }
    return sorted(_label(graph, each) for each in conflicts if isinstance(each, pyoxigraph.NamedNode))


def _plain(graph: Graph, iri: str, values: Values) -> str:
    """Whether it stands as a plain triple too: which one, or why not.

    A statement of an event rests on the records that name both its ends, and may stand less surely than the event does.
    """
    reasons = list(_reasons(graph, values))
    statements = [] if reasons else _statements(graph, iri, values)
    triples = sorted({shown for each in statements if (shown := _triple(graph, each))})
    if triples:
        return f"yes: {', '.join(triples)}"
    reasons = reasons or sorted({reason for each in statements for reason in _reasons(graph, each)})
    return f"no: {'; '.join(reasons) or 'only one side of it is known'}"


def _reasons(graph: Graph, values: Values) -> Iterator[str]:
    if _local(values, "polarity") == "negative":
        yield "it is denied"
    if _local(values, "temporality") in ("future", "hypothetical"):
        yield f"it is {_TEMPORALITY[_local(values, 'temporality')]}"
    elif _local(values, "certainty") != "certain":
        yield f"it is {_local(values, 'certainty')}"
    if speakers := _labels(graph, values, "speaker"):
        yield f"it is the word of {', '.join(speakers)}"
    relation = RDF + "predicate" in values and GP + "event" not in values
    if relation and _local(values, "temporality") == "past":
        yield "it held once and is over"


def _statements(graph: Graph, iri: str, values: Values) -> list[Values]:
    """The statement itself, or those of the event."""
    if RDF + "predicate" in values:
        return [values]
    own = graph.store.quads_for_pattern(None, pyoxigraph.NamedNode(GP + "event"), pyoxigraph.NamedNode(iri))
    return [_values(graph, quad.subject.value) for quad in own if isinstance(quad.subject, pyoxigraph.NamedNode)]


def _triple(graph: Graph, statement: Values) -> str:
    """The plain triple of a statement; "" where the graph holds none."""
    ends = [statement[RDF + part][0] for part in ("subject", "predicate", "object") if statement.get(RDF + part)]
    nodes = [end for end in ends if isinstance(end, pyoxigraph.NamedNode)]
    if len(nodes) < 3 or not any(graph.store.quads_for_pattern(*nodes)):
        return ""
    return " ".join(shortened(node.value, graph.prefixes) for node in nodes)
