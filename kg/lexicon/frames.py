"""Frames: words that evoke an event class or a relation, with the roles that their arguments fill."""

from kg import vocab
from kg.errors import OntologyError
from kg.lexicon.words import head_of, words_of
from kg.model import ROLES, Value
from kg.turtle import Node, every, locals_of, one
from kg.vocab import GP, LEX

SCOPE = "scope"  # the role of the slot that holds an operator's event


class Frame(Value, frozen=True):
    """Words that evoke an event class or a relation, with the role each logical slot fills (see docs/lexicon.md)."""

    iri: str
    name: str
    evokes: str | None  # None: a sense that is no event, or an operator that has no class of its own
    relation: bool
    mode: str | None
    contexts: tuple[str, ...]
    words: tuple[tuple[str, str], ...]  # (part of speech, lemma as written)
    slots: dict[str, tuple[str, ...]]  # slot -> roles it may fill, SCOPE first
    object_nouns: frozenset[str]
    subject_nouns: frozenset[str]
    prep_nouns: frozenset[tuple[str, str]]
    predicate_nouns: frozenset[str]  # what the object is called: "called him a *liar*"
    object_classes: frozenset[str]
    subject_classes: frozenset[str]
    clause_verbs: frozenset[str]  # of its clause: "ordered the envoy to *leave*", "asked not to *be named*"
    requires: frozenset[str]
    operator: str | None
    effects: frozenset[str]  # of an operator frame: how the event in scope stands, by the frame itself or its operator
    threat_mode: str | None  # the mode of a threat to do it, where the rules would say another
    reciprocal: bool
    public: bool  # everyday words: fires only where both sides are known to be of public life
    official: bool  # fires only where an actor holds an office or is a body: "flew to Berlin"
    bare: bool  # only where its subject is what has no article and no plural: "Israeli *fire*", but "the fire"
    unsaid: bool  # only where nobody is said to do it: "troops were sent in"
    willed: bool  # silent where the subject is a thing that nobody wields: "the storm hit the coast"
    figurative: str | None  # what it says among those of civil life: another class, "NonEvent" for nothing
    together: str | None  # what it says where several states do it: drills of two navies are Cooperate
    specific: bool  # what its object names says more than an operator over that object
    only: frozenset[str]  # what its object must be (IRIs): a chancellor heads the government of Germany and of Austria
    departments: bool  # what stands before it may be of what the minister is one: "Israel's water minister"
    whole: bool  # an office of the whole, whatever side its holder is on: "Italy's far-right prime minister"
    elsewhere: frozenset[str]  # classes of what an office may be of by another sentence, where its own does not say it
    also: str | None  # a second relation between the same ends: who holds the office of a bank's governor leads it
    own_body: str | None  # the relation to the body that its own words name: "the *police* chief"
    prior: float
    office: str | None
    examples: tuple[str, ...]
    negatives: tuple[str, ...]
    unshown: frozenset[str]  # lemmas that no sentence of ours has made fire yet

    @property
    def tells_only(self) -> bool:
        """Whether it is of somebody's words and what they say is not part of it: "*denied* that it has 40 men there"."""
        return self.operator is None and SCOPE in self.requires


def build_frames(
    nodes: dict[str, Node], of_type: dict[str, list[str]], events: frozenset[str], relations: frozenset[str]
) -> dict[str, Frame]:
    """All frames by IRI. Raises OntologyError for one that evokes nothing known or has an unknown valence."""
    valences = {iri: _slots(nodes[iri]) for iri in of_type.get(LEX + "Valence", ())}
    return {
        iri: _frame(iri, nodes, valences, events, relations)
        for kind in ("Frame", "NonEvent", "OperatorFrame")
        for iri in of_type.get(LEX + kind, ())
    }


def _slots(node: Node) -> dict[str, tuple[str, ...]]:
    """Every property of the lex: namespace whose value is a role of gp: or lex:scope."""
    slots = {}
    for predicate, values in node.items():
        if predicate.startswith(LEX) and vocab.local(predicate) not in _NOT_SLOTS:
            roles = {vocab.local(value) for value in values if value == LEX + SCOPE or value.startswith(GP)}
            if predicate == LEX + "over" and not roles & _ENDS:  # of rules, the classes that they are over
                continue
            if roles:
                slots[vocab.local(predicate)] = tuple(sorted(roles, key=lambda role: (role != SCOPE, role)))
    return slots


def _nouns(node: Node, nodes: dict[str, Node], slot: str) -> frozenset[str]:
    """The nouns that a slot's head may be: those written at the frame, and those of the kinds of actors it names."""
    roles = every(node, LEX + slot + "Role")
    if unknown := [iri for iri in roles if iri not in nodes]:
        raise OntologyError(f"lex:{slot}Role {unknown[0]} is not defined in lex/roles.ttl")
    return frozenset(
        [*every(node, LEX + slot + "Noun"), *(n for iri in roles for n in every(nodes[iri], LEX + "noun"))]
    )


_ENDS = frozenset([*ROLES, "subject", "object"])
_NOT_SLOTS = frozenset(
    [
        "evokes",
        "mode",
        "context",
        "objectClass",
        "subjectClass",
        "requires",
        "valence",
        "operator",
        "denotes",
        "figurative",
        "together",
        "gives",
        "elsewhere",
        "also",
        "ownBody",
    ]
)


def _frame(
    iri: str,
    nodes: dict[str, Node],
    valences: dict[str, dict[str, tuple[str, ...]]],
    events: frozenset[str],
    relations: frozenset[str],
) -> Frame:
    node = nodes[iri]
    evokes = locals_of(node, LEX + "evokes")
    if any(name not in events and name not in relations for name in evokes):
        raise OntologyError(f"lex:{vocab.local(iri)}: evokes gp:{evokes[0]}, which is no event class or relation")
    slots: dict[str, tuple[str, ...]] = {}
    for valence in every(node, LEX + "valence"):
        if valence not in valences:
            raise OntologyError(f"lex:{vocab.local(iri)}: valence {valence} is not defined in lex/valences.ttl")
        slots.update(valences[valence])
    slots.update(_slots(node))
    words = words_of(node)
    if not slots and any(pos == "verb" for pos, _ in words):
        slots = dict(valences.get(LEX + "transitive", {}))
    preps = (pair.split(" ", 1) for pair in every(node, LEX + "prepNoun"))
    operator, mode = locals_of(node, LEX + "operator"), locals_of(node, LEX + "mode")
    own = locals_of(node, LEX + "effect")
    general = (e for op in every(node, LEX + "operator") for e in locals_of(nodes.get(op, {}), LEX + "effect"))
    return Frame(
        iri=iri,
        name=vocab.local(iri),
        evokes=evokes[0] if evokes else None,
        relation=bool(evokes) and evokes[0] in relations,
        mode=mode[0] if mode else None,
        contexts=tuple(sorted(locals_of(node, LEX + "context"))),
        words=words,
        slots=slots,
        object_nouns=_nouns(node, nodes, "object"),
        subject_nouns=_nouns(node, nodes, "subject"),
        prep_nouns=frozenset((pair[0], pair[1]) for pair in preps if len(pair) == 2),
        predicate_nouns=frozenset(every(node, LEX + "predicateNoun")),
        object_classes=frozenset(locals_of(node, LEX + "objectClass")),
        subject_classes=frozenset(locals_of(node, LEX + "subjectClass")),
        clause_verbs=frozenset(every(node, LEX + "clauseVerb")),
        requires=frozenset(locals_of(node, LEX + "requires")),
        operator=operator[0] if operator else None,
        effects=frozenset(own or general),
        threat_mode=next(iter(locals_of(node, LEX + "whenThreatened")), None),
        reciprocal=slots.get("between") == ("actor",) and slots.get("with") == ("recipient",),
        public=one(node, LEX + "public") == "true",
        official=one(node, LEX + "official") == "true",
        bare=one(node, LEX + "bare") == "true",
        unsaid=one(node, LEX + "unsaid") == "true",
        willed=one(node, LEX + "willed") == "true",
        together=next(iter(locals_of(node, LEX + "together")), None),
        figurative=next(iter(locals_of(node, LEX + "figurative")), None),
        specific=one(node, LEX + "specific") == "true",
        only=frozenset(every(node, LEX + "only")),
        departments=one(node, LEX + "departments") == "true",
        whole=one(node, LEX + "whole") == "true",
        elsewhere=frozenset(locals_of(node, LEX + "elsewhere")),
        also=next(iter(locals_of(node, LEX + "also")), None),
        own_body=next(iter(locals_of(node, LEX + "ownBody")), None),
        prior=float(one(node, LEX + "prior") or 0.8),
        office=one(node, LEX + "officeLabel"),
        examples=every(node, LEX + "example"),
        negatives=every(node, LEX + "negative"),
        unshown=frozenset(every(node, LEX + "unshown")),
    )


def index_frames(frames: dict[str, Frame]) -> dict[tuple[str, str], tuple[Frame, ...]]:
    """Frames by (part of speech, head lemma)."""
    index: dict[tuple[str, str], dict[str, Frame]] = {}
    for frame in frames.values():
        for pos, lemma in frame.words:
            index.setdefault((pos, head_of(pos, lemma)), {})[frame.iri] = frame
    return {key: tuple(frame for _, frame in sorted(found.items())) for key, found in index.items()}


def index_lemmas(frames: dict[str, Frame]) -> dict[tuple[str, str], dict[str, list[list[str]]]]:
    """(part of speech, head lemma) -> by the IRI of each frame its lemmas of that head as words."""
    lemmas: dict[tuple[str, str], dict[str, list[list[str]]]] = {}
    for frame in frames.values():
        for pos, lemma in frame.words:
            lemmas.setdefault((pos, head_of(pos, lemma)), {}).setdefault(frame.iri, []).append(lemma.split())
    return lemmas
