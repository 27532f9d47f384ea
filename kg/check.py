"""`kg ontology check`: Turtle, references, shapes, and what shapes cannot say."""

import re
from collections.abc import Mapping
from pathlib import Path

from kg.errors import OntologyError
from kg.lexicon import Frame
from kg.ontology import Ontology, default_folder, load_ontology, turtle_files
from kg.turtle import read_nodes
from kg.vocab import RDF, local

_MARKED = re.compile(r"\{(\w+):([^{}]+)\}")
_TOKEN = re.compile(r"[\w-]+")
_ENDING = 4  # letters an English ending may add to a lemma: refer, referring


def check_ontology(folder: Path | None = None) -> tuple[list[str], str]:
    """Problems, one line each, sorted, and a summary line. A file that is not Turtle raises OntologyError."""
    where = folder or default_folder()
    ontology = load_ontology(where)
    problems = [
        *_frames(ontology),
        *_lemmas(ontology),
        *_rules(ontology),
        *_names(ontology),
        *_twice(where),
        *_shapes(where),
    ]
    words = sum(len(frame.words) for frame in ontology.lexicon.frames.values())
    examples = sum(len(frame.examples) + len(frame.negatives) for frame in ontology.lexicon.frames.values())
    unshown = sum(len(frame.unshown) for frame in ontology.lexicon.frames.values())
    summary = (
        f"{len(ontology.events)} event classes, {len(ontology.relations)} relations, {len(ontology.lexicon.frames)} frames with {words} lemmas "
        f"({unshown} not shown yet) and {examples} examples, {sum(map(len, ontology.lexicon.rules.values()))} rules, {len(ontology.lexicon.role_nouns)} role nouns, "
        f"{len(ontology.authorities)} known names: {len(problems) or 'no'} problem{'s' * (len(problems) != 1)}"
    )
    return sorted(set(problems)), summary


def _twice(folder: Path) -> list[str]:
    """Things that are defined in two places: of two frames of one name each would get the words of both."""
    files = {path: read_nodes([path]) for path in turtle_files(folder)}
    where: dict[str, list[str]] = {}
    for path, nodes in files.items():
        for iri, node in nodes.items():
            for kind in node.get(RDF + "type", ()):
                where.setdefault(f"{iri} as {local(kind)}", []).append(path.name)
    return [
        f"{what}: defined twice, in {' and '.join(names)}; give one another name"
        for what, names in sorted(where.items())
        if len(names) > 1
    ]


def _frames(ontology: Ontology) -> list[str]:
    found = []
    for frame in ontology.lexicon.frames.values():
        if frame.mode and frame.evokes in ontology.events and frame.mode not in ontology.events[frame.evokes].modes:
            found.append(
                f"lex:{frame.name}: mode {frame.mode} is not among the modes of {frame.evokes}; add gp:allowsMode or change it"
            )
        if frame.evokes and not frame.operator and not frame.examples:
            found.append(f"lex:{frame.name}: no lex:example; every frame shows a sentence of its own")
        found += _examples(frame)
    return found


def _lemmas(ontology: Ontology) -> list[str]:
    """Lemmas without a sentence of their own, and lemmas called unshown that have one or are no lemma of the frame."""
    found = []
    for frame in ontology.lexicon.frames.values():
        missing = unshown_lemmas(frame, ontology.lexicon.forms)
        found += [
            f"lex:{frame.name}: no example holds {lemma!r}; write one that fires it"
            for lemma in missing
            if lemma not in frame.unshown
        ]
        found += [
            f"lex:{frame.name}: {lemma!r} is called lex:unshown, but an example holds it or it is no lemma here; take it out"
            for lemma in sorted(frame.unshown.difference(missing))
        ]
    return found


def unshown_lemmas(frame: Frame, forms: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """Lemmas of a frame that none of its examples and negatives holds, in the order of the frame.

    `forms` are the irregular forms by lemma. A lemma of several words is held by a sentence that has all of them, in whatever order ("set the pilot free").
    """
    sentences = [
        frozenset(_TOKEN.findall(_MARKED.sub(r"\2", text).lower().replace("'s", "")))
        for text in (*frame.examples, *frame.negatives)
    ]
    return tuple(lemma for _, lemma in frame.words if not any(_holds(tokens, lemma, forms) for tokens in sentences))


def _holds(tokens: frozenset[str], lemma: str, forms: Mapping[str, frozenset[str]]) -> bool:
    parts = lemma.lower().replace(" - ", "-").split()
    return all(any(_is_form(token, part, forms) for token in tokens) for part in parts)


def _is_form(token: str, word: str, forms: Mapping[str, frozenset[str]]) -> bool:
    stem = word[:-1] if len(word) > 2 and word[-1] in "ey" else word
    return token in forms.get(word, ()) or (token.startswith(stem) and len(token) <= len(word) + _ENDING)


def _examples(frame: Frame) -> list[str]:
    found = []
    roles = {"actor", "recipient", "about", "place", "instrument", "subject", "object"}
    for example in frame.examples:
        marked = _MARKED.findall(example)
        if not marked or "{" in _MARKED.sub("", example):
            found.append(f"lex:{frame.name}: {example!r} marks no role as {{role:words}}, or a brace is open")
        found += [
            f"lex:{frame.name}: {example!r} marks the unknown role {role!r}" for role, _ in marked if role not in roles
        ]
        if frame.operator and not re.match(r"\w+(/[\w-]+)?: ", example):
            found.append(f"lex:{frame.name}: {example!r} must begin with the class that comes out and a colon")
    return found


def _rules(ontology: Ontology) -> list[str]:
    found = []
    for rules in ontology.lexicon.rules.values():
        for rule in rules:
            unknown = {name for name in (*rule.over, rule.gives) if name and name not in ontology.events}
            found += [f"rule:{rule.name}: {name} is no event class" for name in sorted(unknown)]
            if rule.gives and rule.mode and rule.mode not in ontology.events[rule.gives].modes:
                found.append(f"rule:{rule.name}: mode {rule.mode} is not among the modes of {rule.gives}")
    return found


def _names(ontology: Ontology) -> list[str]:
    """Safe names that two things share; one of them must be known by it only with support."""
    seen: dict[str, str] = {}
    found = []
    for iri, authority in sorted(ontology.authorities.items()):
        for name in authority.names:
            other = seen.setdefault(name, iri)
            if other != iri:
                found.append(f"{iri}: the name {name!r} belongs to {other} too; make one of them skos:hiddenLabel")
    return found


def _shapes(folder: Path) -> list[str]:
    import rdflib
    from pyshacl import validate
    from rdflib.namespace import RDF, SH

    shapes_file = folder / "shapes" / "ontology.ttl"
    if not shapes_file.is_file():
        raise OntologyError(f"{shapes_file}: not found; the shapes of the ontology belong there")
    data = rdflib.Graph()
    for path in turtle_files(folder):
        if path.name not in ("cities.ttl",):  # generated, and large: its generator is checked instead
            data.parse(path, format="turtle")
    _, report, _ = validate(data, shacl_graph=rdflib.Graph().parse(shapes_file, format="turtle"), inference="none")
    found = []
    for result in report.subjects(RDF.type, SH.ValidationResult):
        node, message, value = (report.value(result, key) for key in (SH.focusNode, SH.resultMessage, SH.value))
        found.append(f"{node}: {message}" + (f"; found {value}" if value is not None else ""))
    return found
