"""The ontology as a page for people: every class, property and mode with its definition, an example and its mappings."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kg import vocab
from kg.lexicon import Frame
from kg.ontology import Ontology, default_folder, load_ontology, turtle_files
from kg.turtle import Node, every, locals_of, one, read_nodes
from kg.vocab import GP, RDF, RDFS, SKOS

_MARKED = re.compile(r"\{(\w+):([^{}]+)\}")
_LABELLED = re.compile(r"^\w+(?:/[\w-]+)?: ")  # the outcome that stands before an example of an operator
_MATCHES = (("exactMatch", "="), ("closeMatch", "≈"), ("broadMatch", "<"))
_SPACES = {
    **{space: name for name, space in vocab.PREFIXES.items()},
    "http://xmlns.com/foaf/0.1/": "foaf", "http://www.w3.org/ns/org#": "org", "http://www.wikidata.org/prop/direct/": "wdt",
    "http://www.w3.org/ns/lemon/ontolex#": "ontolex", "http://www.w3.org/ns/lemon/synsem#": "synsem",
    "http://www.lexinfo.net/ontology/3.0/lexinfo#": "lexinfo",
}  # fmt: skip
_HEAD = """<!-- Made by `kg ontology page`. Change the Turtle files, not this one. -->
# The ontology

{title}, version {version}: {description}

Files: `core.ttl` (actors, places, things, roles, qualifiers), `events/` (one file a class, its frames beside it), `relations.ttl`, `statements.ttl`,
`contexts.ttl`, `mappings.ttl`, `gazetteer/`, `lex/`, `matching/`, `authorities/`, `queries/`, `shapes/`. Prefixes are in `prefixes.ttl`. A mapping with `=` holds both
ways, `≈` nearly, `<` says that the other term is wider, `↔` that it is the same tie seen from its other end. In examples **bold** words fill the role in brackets.

```mermaid
graph LR
  Article["schema:NewsArticle"] -- "oa:hasSource of" --- Evidence["evidence<br/>oa:SpecificResource<br/>quote and position"]
  Event["gp:Event<br/>sixteen classes"] -- prov:wasDerivedFrom --> Evidence
  Statement["gp:Statement<br/>rdf:Statement"] -- prov:wasDerivedFrom --> Evidence
  Attribution["gp:Attribution"] -- prov:wasDerivedFrom --> Evidence
  Event -- "gp:actor, gp:recipient, gp:about,<br/>gp:instrument, gp:place" --> Thing["gp:Thing"]
  Event -- gp:about --> Event
  Event -- gp:count --> Count["gp:Count"]
  Event -- "gp:mode, gp:context" --> Value["gp:Mode, gp:Context"]
  Statement -- gp:event --> Event
  Statement -- "rdf:subject, rdf:object" --> Thing
  Event & Statement & Attribution -- gp:speaker --> Thing
  Event & Statement -- "gp:polarity, gp:certainty,<br/>gp:temporality" --> Qualifier["qualifiers"]
  Thing -- "relations and plain forms of events" --> Thing
```

What stands in the graph for "Peru attacked on Friday, killing at least three, Chile said":

```turtle
id:event-1 a gp:Assault ; rdfs:label "Peru: Assault [according to Chile]" ;
    gp:actor id:state-PER ; gp:count id:count-1 ;
    gp:polarity gp:positive ; gp:certainty gp:certain ; gp:temporality gp:past ; gp:speaker id:state-CHL ;
    gp:timeStart "2024-03-01"^^xsd:date ; gp:timeEnd "2024-03-01"^^xsd:date ;
    gp:timePrecision "day" ; gp:timeText "on Friday" ; gp:timeInferred true ;
    gp:support 1 ; prov:wasDerivedFrom id:evidence-1 .
id:count-1 a gp:Count ; gp:countOf "killed" ; gp:countText "at least three" ; gp:min 3 ; gp:speaker id:state-CHL ;
    prov:wasDerivedFrom id:evidence-1 .
id:evidence-1 a oa:SpecificResource, prov:Entity ; oa:hasSource id:article-1 ;
    oa:hasSelector id:evidence-1-quote, id:evidence-1-position ; gp:record "1" ; gp:confidence 0.8 .
id:evidence-1-quote a oa:TextQuoteSelector ; oa:exact "Peru attacked on Friday, killing at least three, Chile said." .
id:evidence-1-position a oa:TextPositionSelector ; oa:start 0 ; oa:end 60 .
id:article-1 a schema:NewsArticle ; schema:identifier "1" ; schema:datePublished "2024-03-03"^^xsd:date .
```
"""


def page_of(folder: Path | None = None) -> str:
    """The page as Markdown with Mermaid diagrams. Raises OntologyError."""
    where = folder or default_folder()
    ontology = load_ontology(where)
    nodes = read_nodes(path for path in turtle_files(where) if "authorities" not in path.relative_to(where).parts)
    itself = nodes.get(ontology.iri, {})
    head = _HEAD.format(
        title=one(itself, vocab.DCT + "title") or where.name, version=ontology.version,
        description=(one(itself, vocab.DCT + "description") or "").rstrip("."),
    )  # fmt: skip
    parts = (
        _tree(ontology),
        _things(ontology, nodes),
        _events(ontology, nodes),
        _properties(ontology, nodes),
        _values(nodes),
    )
    return head + "\n" + "\n".join("\n".join(part) for part in parts)


def _tree(ontology: Ontology) -> Iterator[str]:
    """The classes of things, each under its nearest parents."""
    yield "## Classes of things\n\n```mermaid\ngraph LR"
    for name, info in sorted(ontology.classes.items()):
        near = {
            p
            for p in info.parents
            if not any(p in ontology.classes[q].parents for q in info.parents if q in ontology.classes)
        }
        if "Event" not in info.parents:
            yield from (f"  {parent} --> {name}" for parent in sorted(near) if parent in ontology.classes)
    yield "```\n"


def _things(ontology: Ontology, nodes: dict[str, Node]) -> Iterator[str]:
    rows = [
        (f"`gp:{name}`", info.definition, one(nodes[info.iri], SKOS + "example") or "", _mappings(nodes, info.iri))
        for name, info in sorted(ontology.classes.items())
        if "Event" not in info.parents
    ]
    yield from _table(("class", "definition", "example", "mapped to"), rows)


def _events(ontology: Ontology, nodes: dict[str, Node]) -> Iterator[str]:
    yield "## Event classes\n"
    for name, info in sorted(ontology.events.items()):
        node, frames = (
            nodes[info.iri],
            [f for _, f in sorted(ontology.lexicon.frames.items()) if f.evokes == name and not f.operator],
        )
        codes = ", ".join(sorted(every(node, GP + "cameo")))
        yield f"### gp:{name}\n\n{info.definition} Quad: `gp:{info.quad}`. Plain form: `gp:{info.predicate}`. CAMEO roots: {codes or 'none'}.\n"
        yield _example(frames) + "\n"
        if info.modes:
            rows = [
                (f"`mode:{mode}`", one(nodes.get(vocab.MODE + mode, {}), SKOS + "definition") or "",
                 _example(f for f in frames if f.mode == mode))
                for mode in info.modes
            ]  # fmt: skip
            yield from _table(("mode", "definition", "example"), rows)


def _example(frames: Iterable[Frame]) -> str:
    """The first sentence of the first frame that has one, in italics, "" where none has."""
    text = next((frame.examples[0] for frame in frames if frame.examples), None)
    return "*" + _MARKED.sub(r"**\2** [\1]", _LABELLED.sub("", text)) + "*" if text else ""


def _properties(ontology: Ontology, nodes: dict[str, Node]) -> Iterator[str]:
    kinds = [vocab.OWL + kind for kind in ("ObjectProperty", "DatatypeProperty", "AnnotationProperty")]
    found = {
        iri: node
        for iri, node in sorted(nodes.items())
        if iri.startswith(GP) and set(every(node, RDF + "type")) & set(kinds)
    }
    roles = [iri for iri in found if vocab.local(iri) in ontology.roles]
    relations = [iri for iri in found if vocab.local(iri) in ontology.relations]
    plain = [iri for iri in found if vocab.local(iri) in ontology.predicates and iri not in relations]
    rest = [iri for iri in found if iri not in {*roles, *relations, *plain}]
    yield "## Roles of events\n"
    yield from _table(
        ("role", "definition", "may be", "words before it", "mapped to"),
        [
            (f"`gp:{vocab.local(iri)}`", _definition(found[iri]), _codes(_range(found[iri])), ", ".join(sorted(every(found[iri], GP + "marker"))), _mappings(nodes, iri))
            for iri in roles
        ],
    )  # fmt: skip
    yield "## Relations\n"
    frames = [frame for _, frame in sorted(ontology.lexicon.frames.items())]
    yield from _table(
        ("relation", "from", "to", "definition", "example", "mapped to"),
        [
            (f"`gp:{vocab.local(iri)}`", _codes(locals_of(found[iri], RDFS + "domain")), _codes(locals_of(found[iri], RDFS + "range")), _definition(found[iri]),
             _example(f for f in frames if f.evokes == vocab.local(iri)), _mappings(nodes, iri))
            for iri in relations
        ],
    )  # fmt: skip
    yield "## Plain forms of events\n"
    yield from _table(
        ("property", "definition"), [(f"`gp:{vocab.local(iri)}`", _definition(found[iri])) for iri in plain]
    )
    yield "## Other properties\n"
    yield from _table(
        ("property", "of", "value", "definition", "mapped to"),
        [
            (f"`{_short(iri)}`", _codes(locals_of(found[iri], RDFS + "domain")), _codes(_range(found[iri])), _definition(found[iri]), _mappings(nodes, iri))
            for iri in rest
        ],
    )  # fmt: skip


def _values(nodes: dict[str, Node]) -> Iterator[str]:
    """The named values: quads, qualifiers, contexts, sectors; modes stand beside their classes."""
    for kind in ("Quad", "Polarity", "Certainty", "Temporality", "Context", "Sector"):
        held = [(iri, node) for iri, node in sorted(nodes.items()) if GP + kind in every(node, RDF + "type")]
        yield f"## Values of gp:{kind}\n"
        rows = [
            (f"`{_short(iri)}`", one(node, SKOS + "notation") or one(node, SKOS + "prefLabel") or "",
             one(node, SKOS + "definition") or one(node, SKOS + "prefLabel") or "")
            for iri, node in held
        ]  # fmt: skip
        yield from _table(("value", "label", "definition"), rows)


def _definition(node: Node) -> str:
    return one(node, SKOS + "definition") or ""


def _range(node: Node) -> tuple[str, ...]:
    return locals_of(node, GP + "mayBe") + locals_of(node, RDFS + "range")


def _codes(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(set(names)))


def _mappings(nodes: dict[str, Node], iri: str) -> str:
    node = nodes.get(iri, {})
    found = [f"{sign} {_short(other)}" for name, sign in _MATCHES for other in sorted(every(node, SKOS + name))]
    return ", ".join(found + [f"↔ {_short(other)}" for other in sorted(every(node, RDFS + "seeAlso"))])


def _short(iri: str) -> str:
    space = max((space for space in _SPACES if iri.startswith(space)), key=len, default="")
    return f"{_SPACES[space]}:{iri.removeprefix(space)}" if space else iri


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |\n|" + "---|" * len(head)
    yield from ("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows)
    yield ""
