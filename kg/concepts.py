"""Classes, events, relations and roles of the ontology as frozen values, made of its Turtle."""

from kg import vocab
from kg.errors import OntologyError
from kg.model import Value
from kg.turtle import Node, ancestors, every, locals_of, one
from kg.vocab import GP, LEX, RDF, RDFS, SKOS


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
    gathers: bool  # whether people come together for it, so that it is still to come while they are to come to it
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


def types_of(node: Node) -> tuple[str, ...]:
    """The IRIs of what a node is."""
    return every(node, RDF + "type")


def _label(node: Node, iri: str) -> str:
    return one(node, RDFS + "label") or one(node, SKOS + "prefLabel") or vocab.local(iri)


def classes_of(nodes: dict[str, Node]) -> dict[str, ClassInfo]:
    """The classes by local name."""
    found = {}
    for iri, node in sorted(nodes.items()):
        if vocab.OWL + "Class" in types_of(node) and iri.startswith(GP):
            found[vocab.local(iri)] = ClassInfo(
                name=vocab.local(iri),
                iri=iri,
                label=_label(node, iri),
                definition=one(node, SKOS + "definition") or "",
                parents=ancestors(nodes, iri, RDFS + "subClassOf"),
                sector=one(node, LEX + "sector"),
            )
    return found


def events_of(nodes: dict[str, Node], classes: dict[str, ClassInfo]) -> dict[str, EventClass]:
    """The event classes by local name. Raises OntologyError."""
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
            alone=one(node, GP + "withoutRecipient") or _label(nodes[GP + predicate[0]], predicate[0]), modes=tuple(sorted(locals_of(node, GP + "allowsMode"))), public=one(node, LEX + "ofPublicLife") == "true", forces=one(node, LEX + "ownForces") == "true", hits=one(node, LEX + "hitsThings") == "true", announced=one(node, LEX + "announced") == "true", gathers=one(node, LEX + "gathers") == "true", bloodless=one(node, LEX + "bloodless") == "true",
        )  # fmt: skip
    return found


def relations_of(nodes: dict[str, Node]) -> dict[str, RelationClass]:
    """The relations by local name."""
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


def plain_properties(nodes: dict[str, Node]) -> dict[str, str]:
    """Labels of the properties of events in words."""
    found = sorted(iri for iri, node in nodes.items() if GP + "actedOn" in every(node, RDFS + "subPropertyOf"))
    return {vocab.local(iri): _label(nodes[iri], iri) for iri in found}


def roles_of(nodes: dict[str, Node], classes: dict[str, ClassInfo]) -> dict[str, RoleInfo]:
    """The roles of events by name."""
    found = {}
    for iri, node in sorted(nodes.items()):
        if GP + "role" in every(node, RDFS + "subPropertyOf"):
            tops = set(locals_of(node, GP + "mayBe")) | set(locals_of(node, RDFS + "range"))
            below = {name for name, info in classes.items() if info.parents & tops}
            markers = frozenset(every(node, GP + "marker"))
            found[vocab.local(iri)] = RoleInfo(name=vocab.local(iri), classes=frozenset(tops | below), markers=markers)
    return found


def labels_of(nodes: dict[str, Node], kind: str) -> dict[str, str]:
    """Local name -> label of all of a kind."""
    return {vocab.local(iri): _label(node, iri) for iri, node in sorted(nodes.items()) if GP + kind in types_of(node)}
