"""The graph as JSON-LD 1.1, https://www.w3.org/TR/json-ld11/, under a context that lets it be read as plain JSON.

The context (assets/context.jsonld) is copied into the file: nothing has to be fetched to read it.
"""

import json
import re
from itertools import chain, groupby
from pathlib import Path
from typing import Any

import pyoxigraph

from kg.export.files import write_lines
from kg.export.ordered import Ordered, borrowed, prefixes_of
from kg.export.sorting import Sorter
from kg.export.turtle import parsed
from kg.model import Knowledge, Value
from kg.ontology import Ontology
from kg.vocab import GP, RDF, XSD

_CONTEXT = Path(__file__).parent / "assets" / "context.jsonld"
_LOCAL = re.compile(r"[A-Za-z0-9_][\w.%~-]*")
_INTEGER = re.compile(r"0|-?[1-9][0-9]*")

Json = dict[str, Any]


class _Words(Value, frozen=True):
    """A context read backwards: IRI -> term, term -> what its values are, namespaces with their prefixes, longest first."""

    terms: dict[str, str]
    kinds: dict[str, str]
    spaces: tuple[tuple[str, str], ...]


def write_jsonld(knowledge: Knowledge, ontology: Ontology, folder: Path, *, triples: Ordered | None = None) -> Path:
    """Write `graph.jsonld`: one object a thing, sorted by `@id`, keys sorted after `@id` and `type`. Raises ExportError.

    `triples` are those of the graph where they are at hand.
    """
    context = context_of(knowledge.base)
    words, sorter = _words(context), Sorter(folder)
    with borrowed(triples, knowledge, ontology, folder) as found:
        for subject, said in groupby(parsed(found, prefixes_of(knowledge)), lambda each: each.subject):
            node = _node(subject.value, list(said), words)
            sorter.add((str(node["@id"]), json.dumps(node, ensure_ascii=False, indent=1)))
    head = f'{{"@context": {json.dumps(context, ensure_ascii=False, indent=1)},\n"@graph": [\n'
    lines = ((",\n" if number else "") + text for number, (_, text) in enumerate(sorter))
    try:
        return write_lines(folder / "graph.jsonld", chain((head,), lines, ("\n]}\n",)))
    finally:
        sorter.close()


def context_of(base: str) -> Json:
    """The context of the file, with the namespace of the graph's things behind the prefix `id`."""
    context: Json = json.loads(_CONTEXT.read_text(encoding="utf-8"))["@context"]
    return {**context, "id": base}


def _words(context: Json) -> _Words:
    spaces = {
        name: iri
        for name, iri in context.items()
        if isinstance(iri, str) and iri.endswith(("#", "/", ":")) and name != "@vocab"
    }

    def whole(name: str) -> str:
        prefix, colon, rest = name.partition(":")
        return spaces[prefix] + rest if colon else GP + name

    terms, kinds = {}, {}
    for name, value in context.items():
        if name.startswith("@") or name in spaces or value == "@type":
            continue
        iri = value if isinstance(value, str) else value.get("@id", name)
        kind = "" if isinstance(value, str) else value["@type"]
        terms[whole(iri)] = name
        kinds[name] = kind if kind.startswith("@") or not kind else whole(kind)
    longest = sorted(((iri, name) for name, iri in spaces.items()), key=lambda item: (-len(item[0]), item))
    return _Words(terms=terms, kinds=kinds, spaces=tuple(longest))


def _node(iri: str, triples: list[pyoxigraph.Triple], words: _Words) -> Json:
    values: dict[str, list[Any]] = {}
    for triple in triples:
        predicate = triple.predicate.value
        if predicate == RDF + "type" and isinstance(triple.object, pyoxigraph.NamedNode):
            values.setdefault("type", []).append(_name(triple.object.value, words))
            continue
        term = words.terms.get(predicate) or _name(predicate, words)
        values.setdefault(term, []).append(_value(triple.object, words.kinds.get(term, ""), words))
    ordered = sorted(values.items(), key=lambda item: (item[0] != "type", item[0]))
    return {"@id": _compact(iri, words)} | {key: found[0] if len(found) == 1 else found for key, found in ordered}


def _value(term: object, kind: str, words: _Words) -> Any:
    if isinstance(term, pyoxigraph.NamedNode):
        if kind == "@vocab":
            return _name(term.value, words)
        return _compact(term.value, words) if kind == "@id" else {"@id": _compact(term.value, words)}
    if not isinstance(term, pyoxigraph.Literal):
        raise TypeError(f"{term}: a graph of kg holds IRIs and literals only")
    datatype = term.datatype.value
    if kind == datatype or (not kind and datatype == XSD + "string"):
        return term.value
    if not kind and datatype == XSD + "integer" and _INTEGER.fullmatch(term.value):
        return int(term.value)
    if not kind and datatype == XSD + "boolean":
        return term.value == "true"
    return {"@value": term.value} | ({} if datatype == XSD + "string" else {"@type": _compact(datatype, words)})


def _name(iri: str, words: _Words) -> str:
    """An IRI where the context's `@vocab` counts: names of the ontology stand alone unless they are terms of the context."""
    local = iri.removeprefix(GP)
    plain = local != iri and _LOCAL.fullmatch(local) and local not in words.kinds and local != "type"
    return local if plain else _compact(iri, words)


def _compact(iri: str, words: _Words) -> str:
    for space, name in words.spaces:
        if iri.startswith(space) and _LOCAL.fullmatch(iri[len(space) :]):
            return f"{name}:{iri[len(space) :]}"
    return iri
