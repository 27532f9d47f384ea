"""The ontology as frozen values: classes, relations, frames, rules, authorities. No rdflib type leaks out."""

import functools
from pathlib import Path

from msgspec import structs

from kg import vocab
from kg.authorities import Authority, Tenure, build_authorities, build_tenures
from kg.errors import OntologyError
from kg.garbage import unsearched
from kg.lexicon import Cue, Frame, Lexicon, Rule, build_lexicon
from kg.matching import Matching, build_matching
from kg.model import Value
from kg.ready import ready
from kg.standing import Standing, build_standing
from kg.turtle import Node, ancestors, every, locals_of, one, read_nodes
from kg.vocab import GP, LEX, RDF, RDFS, SKOS
from kg.weighing import Merging, build_merging, build_weights

__all__ = ["Authority", "ClassInfo", "Cue", "EventClass", "Frame", "Ontology", "RelationClass", "Rule", "load_ontology"]


class ClassInfo(Value, frozen=True):
    """A class of things or events; `parents` are all its ancestors' local names."""

    name: str
    iri: str
    label: str
    definition: str
    parents: frozenset[str]
    sector: str | None = None  # of those of the class of whom nothing else tells it


class EventClass(Value, frozen=True):
    """One of the event classes: its quad, its plain property and its modes, as local names.

    Of the quad: `conflict` sets the sides against each other, `deeds` are more than words.
    """

    name: str
    iri: str
    label: str
    definition: str
    quad: str
    conflict: bool
    deeds: bool
    predicate: str
    alone: str  # the predicate in words where nobody is named to whom it was done: "protested"
    modes: tuple[str, ...]
    public: bool  # only where somebody of public life takes part
    announced: bool  # whether it is called for beforehand, so that it can be called off by nobody named
    hits: bool  # whether it is told where nothing but the building or ship that it hit is known
    bloodless: bool  # whether its deeds, though of conflict, use no force on a place: who is fined is no town
    forces: bool  # whose deed it is where nobody else does it: the forces that are moved


class RelationClass(Value, frozen=True):
    """A binary relation; `parents` are its super-properties.

    `ends` narrows an end whose class is Thing to these classes; `unnamed` lets a body without a name be its subject;
    `lasting` says that it does not end with the tense of a verb ("was the son of");
    `places`: which place lies in which; `apart` is a class that no two ends may both be of ("China leads Japan" is a ranking);
    `definite`: its subject without a name must be one that was told before ("the company");
    `armed`: of a group without a name that bears arms too ("the leader of *the guerrillas*");
    `elsewhere` holds the classes of an object that another sentence may name ("President X", of the country spoken of).
    """

    name: str
    iri: str
    label: str
    definition: str
    parents: frozenset[str]
    domain: str | None
    range: str | None
    ends: frozenset[str] = frozenset()
    unnamed: bool = False
    lasting: bool = False
    apart: str | None = None
    elsewhere: frozenset[str] = frozenset()
    places: bool = False
    armed: bool = False
    definite: bool = False


class RoleInfo(Value, frozen=True):
    """A role of events: what may fill it and the prepositions that introduce it after any event word."""

    name: str
    classes: frozenset[str]
    markers: frozenset[str]


class Ontology(Value, frozen=True, eq=False):
    """Everything that is known before the first article is read."""

    classes: dict[str, ClassInfo]
    events: dict[str, EventClass]
    relations: dict[str, RelationClass]
    predicates: dict[str, str]  # local name -> label in words, of relations and of the plain properties of events
    roles: dict[str, RoleInfo]
    modes: dict[str, str]
    contexts: dict[str, str]
    sectors: dict[str, str]  # PLOVER's code -> label
    lexicon: Lexicon
    matching: Matching
    standing: Standing
    merging: Merging
    weights: dict[str, float]  # sign of a record -> weight in log-odds
    authorities: dict[str, Authority]
    tenures: tuple[Tenure, ...]
    folder: str
    iri: str = ""
    version: str = ""

    def is_a(self, name: str, ancestor: str) -> bool:
        """Whether a class is the other or one below it."""
        return name == ancestor or (name in self.classes and ancestor in self.classes[name].parents)

    def sector_of(self, cls: str) -> str | None:
        """The sector that a class implies where nothing else tells it."""
        return self.classes[cls].sector if cls in self.classes else None


def default_folder() -> Path:
    """The ontology that came with the package: inside the wheel, or beside the package in a checkout."""
    inside = Path(__file__).parent / "_ontology"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "ontology"


def turtle_files(folder: Path) -> list[Path]:
    """The Turtle files of an ontology except the shapes, in a fixed order."""
    return sorted(path for path in folder.rglob("*.ttl") if "shapes" not in path.relative_to(folder).parts)


def load_ontology(folder: Path | None = None) -> Ontology:
    """The ontology of a folder (default: the one that came with kg). Raises OntologyError."""
    where = folder or default_folder()
    if not where.is_dir():
        raise OntologyError(f"{where}: no such folder; an ontology folder with core.ttl was expected")
    files = turtle_files(where)
    return _load(str(where), tuple((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in files))


@functools.lru_cache(maxsize=4)
@unsearched()  # what is read stays: Python's searches for garbage meanwhile took as long again
def _load(folder: str, files: tuple[tuple[str, int, int], ...]) -> Ontology:
    make = functools.partial(_made, folder, [name for name, _, _ in files])
    own = Path(folder) == default_folder()
    return structs.replace(ready("ontology", Path(folder), make), folder=folder) if own else make()


def _made(folder: str, files: list[str]) -> Ontology:
    nodes = read_nodes(map(Path, files))
    classes = _classes(nodes)
    events = _events(nodes, classes)
    relations = _relations(nodes)
    if not events:
        raise OntologyError(f"{folder}: no event class (a subclass of gp:Event) found; is this an ontology folder?")
    itself = next(((iri, node) for iri, node in nodes.items() if vocab.OWL + "Ontology" in _types(node)), ("", {}))
    lexicon = build_lexicon(nodes, frozenset(events), frozenset(relations))
    return Ontology(
        classes=classes,
        events=events,
        relations=relations,
        predicates={name: info.label for name, info in relations.items()} | _plain_properties(nodes),
        roles=_roles(nodes, classes),
        modes=_labels(nodes, "Mode"),
        contexts=_labels(nodes, "Context"),
        sectors={name.removeprefix("sector-"): label for name, label in _labels(nodes, "Sector").items()},
        matching=build_matching(nodes),
        lexicon=lexicon,
        standing=build_standing(nodes, lexicon.frames),
        merging=build_merging(nodes),
        weights=build_weights(nodes),
        authorities=build_authorities(
            nodes, {i.iri: name for name, i in classes.items() if name == "Thing" or "Thing" in i.parents}
        ),
        tenures=build_tenures(nodes),
        folder=folder,
        iri=itself[0],
        version=one(itself[1], vocab.OWL + "versionInfo") or "",
    )


def _types(node: Node) -> tuple[str, ...]:
    return every(node, RDF + "type")


def _label(node: Node, iri: str) -> str:
    return one(node, RDFS + "label") or one(node, SKOS + "prefLabel") or vocab.local(iri)


def _classes(nodes: dict[str, Node]) -> dict[str, ClassInfo]:
    found = {}
    for iri, node in sorted(nodes.items()):
        if vocab.OWL + "Class" in _types(node) and iri.startswith(GP):
            found[vocab.local(iri)] = ClassInfo(
                name=vocab.local(iri),
                iri=iri,
                label=_label(node, iri),
                definition=one(node, SKOS + "definition") or "",
                parents=ancestors(nodes, iri, RDFS + "subClassOf"),
                sector=one(node, LEX + "sector"),
            )
    return found


def _events(nodes: dict[str, Node], classes: dict[str, ClassInfo]) -> dict[str, EventClass]:
    found = {}
    for name, info in classes.items():
        node = nodes[info.iri]
        if "Event" not in info.parents:
            continue
        quad, predicate = locals_of(node, GP + "quad"), locals_of(node, GP + "predicate")
        if not quad or not predicate:
            raise OntologyError(f"gp:{name}: an event class needs gp:quad and gp:predicate; add them beside the class")
        of_quad = nodes[GP + quad[0]]
        found[name] = EventClass(
            name=name, iri=info.iri, label=info.label, definition=info.definition, quad=quad[0],
            conflict=one(of_quad, GP + "ofConflict") == "true", deeds=one(of_quad, GP + "inDeeds") == "true", predicate=predicate[0],
            alone=one(node, GP + "withoutRecipient") or _label(nodes[GP + predicate[0]], predicate[0]), modes=tuple(sorted(locals_of(node, GP + "allowsMode"))), public=one(node, LEX + "ofPublicLife") == "true", forces=one(node, LEX + "ownForces") == "true", hits=one(node, LEX + "hitsThings") == "true", announced=one(node, LEX + "announced") == "true", bloodless=one(node, LEX + "bloodless") == "true",
        )  # fmt: skip
    return found


def _relations(nodes: dict[str, Node]) -> dict[str, RelationClass]:
    found = {}
    for iri, node in sorted(nodes.items()):
        parents = ancestors(nodes, iri, RDFS + "subPropertyOf")
        if "relatedTo" in parents:
            domain, range_ = locals_of(node, RDFS + "domain"), locals_of(node, RDFS + "range")
            found[vocab.local(iri)] = RelationClass(
                name=vocab.local(iri), iri=iri, label=_label(node, iri), definition=one(node, SKOS + "definition") or "",
                parents=parents, domain=domain[0] if domain else None, range=range_[0] if range_ else None,
                ends=frozenset(locals_of(node, LEX + "end")), unnamed=one(node, LEX + "unnamed") == "true",
                lasting=one(node, LEX + "lasting") == "true",
                apart=next(iter(locals_of(node, LEX + "apart")), None),
                elsewhere=frozenset(locals_of(node, LEX + "elsewhere")),
                places=one(node, LEX + "ofPlaces") == "true", armed=one(node, LEX + "ofArmed") == "true", definite=one(node, LEX + "definite") == "true",
            )  # fmt: skip
    return found


def _plain_properties(nodes: dict[str, Node]) -> dict[str, str]:
    found = sorted(iri for iri, node in nodes.items() if GP + "actedOn" in every(node, RDFS + "subPropertyOf"))
    return {vocab.local(iri): _label(nodes[iri], iri) for iri in found}


def _roles(nodes: dict[str, Node], classes: dict[str, ClassInfo]) -> dict[str, RoleInfo]:
    found = {}
    for iri, node in sorted(nodes.items()):
        if GP + "role" in every(node, RDFS + "subPropertyOf"):
            tops = set(locals_of(node, GP + "mayBe")) | set(locals_of(node, RDFS + "range"))
            below = {name for name, info in classes.items() if info.parents & tops}
            markers = frozenset(every(node, GP + "marker"))
            found[vocab.local(iri)] = RoleInfo(name=vocab.local(iri), classes=frozenset(tops | below), markers=markers)
    return found


def _labels(nodes: dict[str, Node], kind: str) -> dict[str, str]:
    return {vocab.local(iri): _label(node, iri) for iri, node in sorted(nodes.items()) if GP + kind in _types(node)}
