"""RDF terms as Turtle text, safe whatever the strings hold, and the writer that orders them.

A triple is (subject, predicate, object): the first two are IRIs as plain strings, the object is text made by `ref` or one
of the literal functions. Source: RDF 1.1 Turtle, https://www.w3.org/TR/turtle/, sections 2.4 and 6.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from textwrap import indent
from urllib.parse import quote

from kg import vocab

Triple = tuple[str, str, str]

_UNSAFE = re.compile(r'[\x00-\x20<>"{}|^`\\\x7f-\x9f]')
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile(r'[\x00-\x1f"\\\x7f\u0085\u2028\u2029]|[\ud800-\udfff\ufffe\uffff]')
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def safe(iri: str) -> str:
    """An IRI whose forbidden characters are percent-encoded: it cannot end early or start another term."""
    return _UNSAFE.sub(lambda match: quote(match[0], safe=""), iri)


def ref(iri: str) -> str:
    """An IRI as an object; prefixes are put in by the writer."""
    return f"<{safe(iri)}>"


def text(value: str) -> str:
    """A plain string literal. What RDF/XML or RDF itself cannot hold (control characters, lone surrogates) becomes U+FFFD."""
    return f'"{_ESCAPED.sub(_escape, value)}"'


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if _NOT_XML.fullmatch(char):  # in every format, so that all hold the same graph
        return "\ufffd"
    return _ESCAPES.get(char) or f"\\u{ord(char):04X}"


def number(value: int) -> str:
    """An xsd:integer."""
    return str(value)


def decimal(value: float) -> str:
    """An xsd:decimal of at most three places."""
    return f"{value:.3f}".rstrip("0").removesuffix(".") + (".0" if value == round(value) else "")


def boolean(value: bool) -> str:
    """An xsd:boolean."""
    return "true" if value else "false"


def typed(value: str, datatype: str) -> str:
    """A literal of a datatype given by IRI."""
    return f"{text(value)}^^{ref(datatype)}"


def moment(value: str) -> str:
    """An ISO date as xsd:date, a date with time as xsd:dateTime; a plain string where it is neither."""
    try:
        if len(value) == 10:
            return typed(date.fromisoformat(value).isoformat(), vocab.XSD + "date")
        return typed(datetime.fromisoformat(value).isoformat(), vocab.XSD + "dateTime")
    except ValueError:
        return text(value)


def turtle(triples: Iterable[Triple], prefixes: Mapping[str, str]) -> str:
    """A Turtle document: used prefixes sorted, one block a subject, sorted by IRI; the same for triples in any order."""
    short = _Shortener(prefixes)
    body = _blocks(triples, short)
    return short.head() + "\n" + "\n".join(body)


def trig(triples: Iterable[tuple[str, Triple]], prefixes: Mapping[str, str]) -> str:
    """A TriG document of triples with their graph's IRI, "" for the default graph, which comes first; sorted as Turtle is."""
    graphs: dict[str, list[Triple]] = defaultdict(list)
    for graph, triple in triples:
        graphs[graph].append(triple)
    short = _Shortener(prefixes)
    body = _blocks(graphs.pop("", []), short)
    for graph in sorted(graphs):
        inside = indent("\n".join(_blocks(graphs[graph], short)), "  ")
        body.append(f"GRAPH {short(ref(graph))} {{\n{inside}}}\n")
    return short.head() + "\n" + "\n".join(body)


def _blocks(triples: Iterable[Triple], short: "_Shortener") -> list[str]:
    blocks: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for subject, predicate, object_ in triples:
        blocks[safe(subject)][safe(predicate)].add(object_)
    return [_block(subject, blocks[subject], short) for subject in sorted(blocks)]


def _block(subject: str, predicates: Mapping[str, set[str]], short: "_Shortener") -> str:
    lines = []
    for predicate in sorted(predicates, key=lambda iri: (iri != vocab.RDF + "type", iri)):
        verb = "a" if predicate == vocab.RDF + "type" else short(f"<{predicate}>")
        lines.append(f"{verb} {', '.join(sorted(map(short, predicates[predicate])))}")
    return f"{short(f'<{subject}>')} " + " ;\n    ".join(lines) + " .\n"


class _Shortener:
    """Writes IRIs with prefixes where the rest is plain, and remembers which prefixes were used."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self.used: set[str] = set()
        self._prefixes = prefixes
        self._known = sorted(((iri, name) for name, iri in prefixes.items()), key=lambda item: (-len(item[0]), item))
        self._memo: dict[str, str] = {}

    def head(self) -> str:
        """The lines that declare the prefixes used so far."""
        return "".join(f"@prefix {name}: <{self._prefixes[name]}> .\n" for name in sorted(self.used))

    def __call__(self, term: str) -> str:
        if term not in self._memo:
            self._memo[term] = self._short(term)
        return self._memo[term]

    def _short(self, term: str) -> str:
        if term.startswith('"'):
            head, mark, datatype = term.rpartition('"^^<')
            return f'{head}"^^{self(f"<{datatype}")}' if mark else term
        if not term.startswith("<"):
            return term
        iri = term[1:-1]
        for namespace, name in self._known:
            if iri.startswith(namespace) and _LOCAL.fullmatch(iri[len(namespace) :]):
                self.used.add(name)
                return f"{name}:{iri[len(namespace) :]}"
        return term
