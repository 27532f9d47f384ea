"""The words of the ontology as frozen values, indexed for reading: frames, operators, rules, role nouns, cues."""

from kg import vocab
from kg.errors import OntologyError
from kg.model import Value
from kg.numberwords import Numbers, build_numbers
from kg.timewords import Timing, build_timing
from kg.turtle import Node, every, locals_of, one
from kg.vocab import GP, LEX, RDF

SCOPE = "scope"  # the role of the slot that holds an operator's event
_WORDS = {"verb": "verb", "noun": "noun", "adjective": "adjective", "preposition": "preposition"}


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
    object_classes: frozenset[str]
    subject_classes: frozenset[str]
    requires: frozenset[str]
    operator: str | None
    effects: frozenset[str]  # of an operator frame: how the event in scope stands, by the frame itself or its operator
    reciprocal: bool
    specific: bool  # what its object names says more than an operator over that object
    prior: float
    office: str | None
    examples: tuple[str, ...]
    negatives: tuple[str, ...]
    unshown: frozenset[str]  # lemmas that no sentence of ours has made fire yet


class Rule(Value, frozen=True):
    """What comes out when an operator stands over an event of a class; empty `over` means any class."""

    name: str
    operator: str
    over: frozenset[str]
    over_modes: frozenset[str]
    gives: str | None  # None: the class stays
    mode: str | None
    inner: str  # what becomes of the inner event: dropped, hypothetical, claimed, negated, kept
    polarity: str | None
    certainty: str | None
    temporality: str | None
    told: bool  # the event is by the word of the operator's subject


class RoleNoun(Value, frozen=True):
    """What an unnamed phrase with this head noun denotes."""

    noun: str
    cls: str
    sector: str | None
    collective: bool = False  # in the singular it names a number of people ("force")


class Cue(Value, frozen=True):
    """A word that introduces what somebody says, thinks or writes."""

    iri: str
    words: tuple[tuple[str, str], ...]
    attitude: str
    stance: str
    examples: tuple[str, ...]
    takes: frozenset[str] = frozenset(["clause", "words"])  # what its content may be, see cues.ttl
    after: frozenset[str] = frozenset()  # prepositions behind which its content stands


class Counting(Value, frozen=True):
    """How people are counted: event words and what they count, words that bound a number, words that stand for one."""

    kinds: dict[tuple[str, str], str]  # (pos, lemma) -> killed, injured ...
    bounds: tuple[tuple[str, str], ...]  # ("at least", "lower"), the longest first
    vague: tuple[tuple[str, tuple[int, int]], ...]  # ("dozens", (24, 99)), the longest first
    things: dict[str, str]  # nouns that are counted whatever happens to them: soldier -> troops
    currencies: tuple[tuple[str, bool], ...]  # ("dollar", False), ("$", True): whether it is a sign
    doers: frozenset[str]  # verbs whose subject is counted even where they have an object
    pairs: dict[tuple[str, str], str]  # (verb, noun in its clause) -> killed ...


class Lexicon(Value, frozen=True):
    """All words. The index keys are (part of speech, head lemma)."""

    frames: dict[str, Frame]
    index: dict[tuple[str, str], tuple[Frame, ...]]
    lemmas: dict[tuple[str, str, str], tuple[list[str], ...]]  # (frame, pos, head lemma) -> the frame's lemmas as words
    rules: dict[str, tuple[Rule, ...]]  # operator -> rules, the most specific first
    addressing: frozenset[str]  # operators whose recipient is the actor of the event in scope
    of_others: dict[str, str]  # operator -> the one whose rules hold where the deed is somebody else's
    topical: frozenset[str]  # operators under which those who take part in the event are a topic only
    own_deeds: frozenset[str]  # operators that reach no clause about somebody else
    answering: frozenset[
        str
    ]  # operators whose recipient is whose word or deed a noun in scope is ("rejected Oslo's offer")
    role_nouns: dict[str, RoleNoun]
    sector_words: dict[str, str]  # adjective -> sector
    measure_nouns: frozenset[str]
    titles: dict[str, str | None]  # "mr" -> the gender it tells
    cues: dict[tuple[str, str], tuple[tuple[str, Cue], ...]]  # (pos, head lemma) -> (whole lemma, cue)
    goes_on: frozenset[str]  # conjunctions behind a content that still belong to it
    own_voice: frozenset[str]  # pronouns of a quoted speaker's own voice
    office_status: dict[str, str]  # "former" -> past
    office_verbs: dict[str, str]  # "become" -> begins, "leave" -> ends
    dead: frozenset[str]  # words that say of the holder himself that he holds no more ("the late")
    place_nouns: frozenset[str]  # nouns that stand before a place's own name: "the city of Basra"
    counting: Counting
    numbers: Numbers
    timing: Timing
    forms: dict[str, frozenset[str]]  # lemma of an irregular verb -> its other forms
    demonym_relation: str | None  # what "Spanish journalist NAME" says of NAME and Spain


def build_lexicon(nodes: dict[str, Node], events: frozenset[str], relations: frozenset[str]) -> Lexicon:
    """The lexicon of all nodes read from Turtle. Raises OntologyError for a frame that evokes nothing known."""
    of_type: dict[str, list[str]] = {}
    for iri in sorted(nodes):
        for kind in every(nodes[iri], RDF + "type"):
            of_type.setdefault(kind, []).append(iri)
    valences = {iri: _slots(nodes[iri]) for iri in of_type.get(LEX + "Valence", ())}
    frames: dict[str, Frame] = {}
    for kind in ("Frame", "NonEvent", "OperatorFrame"):
        for iri in of_type.get(LEX + kind, ()):
            frames[iri] = _frame(iri, nodes, valences, events, relations)
    addressing = {i for i in of_type.get(LEX + "Operator", ()) if one(nodes[i], LEX + "addresses") == "true"}
    return Lexicon(
        frames=frames,
        index=_index(frames),
        lemmas=_lemmas(frames),
        forms=_forms(nodes, of_type.get(LEX + "Forms", [])),
        rules=_rules(nodes, of_type.get(LEX + "Rule", [])),
        addressing=frozenset(map(vocab.local, addressing)),
        of_others={
            vocab.local(i): other
            for i in of_type.get(LEX + "Operator", ())
            for other in locals_of(nodes[i], LEX + "ofOthers")
        },
        titles={
            noun: one(nodes[i], GP + "gender")
            for i in of_type.get(LEX + "Title", ())
            for noun in every(nodes[i], LEX + "noun")
        },
        topical=frozenset(
            vocab.local(i) for i in of_type.get(LEX + "Operator", ()) if one(nodes[i], LEX + "topical") == "true"
        ),
        own_deeds=frozenset(
            vocab.local(i) for i in of_type.get(LEX + "Operator", ()) if one(nodes[i], LEX + "ownDeeds") == "true"
        ),
        answering=frozenset(
            vocab.local(i) for i in of_type.get(LEX + "Operator", ()) if one(nodes[i], LEX + "answers") == "true"
        ),
        role_nouns=_role_nouns(nodes, of_type.get(LEX + "RoleNoun", [])),
        sector_words={
            word: sector
            for iri in of_type.get(LEX + "RoleModifier", ())
            for word in every(nodes[iri], LEX + "adjective")
            if (sector := one(nodes[iri], LEX + "sector"))
        },
        measure_nouns=frozenset(w for i in of_type.get(LEX + "MeasureNoun", ()) for w in every(nodes[i], LEX + "noun")),
        cues=_cues(nodes, of_type.get(LEX + "CueFrame", [])),
        goes_on=frozenset(w for i in of_type.get(LEX + "GoesOn", ()) for w in every(nodes[i], LEX + "conjunction")),
        own_voice=frozenset(w for i in of_type.get(LEX + "OwnVoice", ()) for w in every(nodes[i], LEX + "pronoun")),
        office_status={
            word: holds
            for iri in of_type.get(LEX + "OfficeStatus", ())
            for word in every(nodes[iri], LEX + "adjective")
            for holds in locals_of(nodes[iri], LEX + "holds")
        },
        office_verbs={
            verb: holds
            for iri in of_type.get(LEX + "OfficeVerb", ())
            for verb in every(nodes[iri], LEX + "verb")
            for holds in locals_of(nodes[iri], LEX + "holds")
        },
        dead=frozenset(w for i in of_type.get(LEX + "Dead", ()) for w in every(nodes[i], LEX + "adjective")),
        place_nouns=frozenset(w for i in of_type.get(LEX + "PlaceNoun", ()) for w in every(nodes[i], LEX + "noun")),
        counting=_counting(nodes, of_type),
        numbers=build_numbers(nodes, of_type),
        timing=build_timing(nodes, of_type),
        demonym_relation=next((name for name in sorted(relations) if one(nodes[GP + name], LEX + "fromDemonym")), None),
    )


def _counting(nodes: dict[str, Node], of_type: dict[str, list[str]]) -> Counting:
    kinds = {
        word: kind
        for i in of_type.get(LEX + "CountWord", ())
        for word in words_of(nodes[i])
        if (kind := one(nodes[i], LEX + "counts"))
    }
    bounds = [
        (p, b)
        for i in of_type.get(LEX + "BoundWord", ())
        for p in every(nodes[i], LEX + "phrase")
        for b in locals_of(nodes[i], LEX + "bound")
    ]
    vague = [
        (word, (int(one(nodes[i], LEX + "atLeast") or 0), int(one(nodes[i], LEX + "atMost") or 0)))
        for i in of_type.get(LEX + "NumberWord", ())
        for word in every(nodes[i], LEX + "noun")
    ]
    by_length = {"key": lambda pair: (-len(pair[0]), pair[0])}
    things = {
        noun: kind
        for i in of_type.get(LEX + "CountedThing", ())
        for noun in every(nodes[i], LEX + "noun")
        if (kind := one(nodes[i], LEX + "counts"))
    }
    money = {
        (word, predicate == "phrase")
        for i in of_type.get(LEX + "MoneyWord", ())
        for predicate in ("noun", "phrase")
        for word in every(nodes[i], LEX + predicate)
    }
    return Counting(
        kinds=kinds,
        bounds=tuple(sorted(bounds, **by_length)),  # type: ignore[call-overload]
        vague=tuple(sorted(vague, **by_length)),  # type: ignore[call-overload]
        things=things,
        currencies=tuple(sorted(money)),
        doers=frozenset(v for i in of_type.get(LEX + "CountedDoer", ()) for v in every(nodes[i], LEX + "verb")),
        pairs={
            (verb, noun): kind
            for i in of_type.get(LEX + "CountPhrase", ())
            for verb in every(nodes[i], LEX + "verb")
            for noun in every(nodes[i], LEX + "noun")
            if (kind := one(nodes[i], LEX + "counts"))
        },
    )


def words_of(node: Node) -> tuple[tuple[str, str], ...]:
    """(part of speech, lemma) of every word of a node."""
    return tuple((pos, word) for pos in (*_WORDS, "adverb") for word in every(node, LEX + pos))


def _slots(node: Node) -> dict[str, tuple[str, ...]]:
    """Every property of the lex: namespace whose value is a role of gp: or lex:scope."""
    slots = {}
    for predicate, values in node.items():
        if predicate.startswith(LEX) and vocab.local(predicate) not in _NOT_SLOTS:
            roles = {vocab.local(value) for value in values if value == LEX + SCOPE or value.startswith(GP)}
            if roles:
                slots[vocab.local(predicate)] = tuple(sorted(roles, key=lambda role: (role != SCOPE, role)))
    return slots


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
        "over",
        "gives",
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
        object_nouns=frozenset(every(node, LEX + "objectNoun")),
        subject_nouns=frozenset(every(node, LEX + "subjectNoun")),
        prep_nouns=frozenset((pair[0], pair[1]) for pair in preps if len(pair) == 2),
        object_classes=frozenset(locals_of(node, LEX + "objectClass")),
        subject_classes=frozenset(locals_of(node, LEX + "subjectClass")),
        requires=frozenset(locals_of(node, LEX + "requires")),
        operator=operator[0] if operator else None,
        effects=frozenset(own or general),
        reciprocal=slots.get("between") == ("actor",) and slots.get("with") == ("recipient",),
        specific=one(node, LEX + "specific") == "true",
        prior=float(one(node, LEX + "prior") or 0.8),
        office=one(node, LEX + "officeLabel"),
        examples=every(node, LEX + "example"),
        negatives=every(node, LEX + "negative"),
        unshown=frozenset(every(node, LEX + "unshown")),
    )


def head_of(pos: str, lemma: str) -> str:
    """The word of a lemma that a parser's token must have: the first of a verb, the last of a noun before any "of"."""
    parts = lemma.split(" of ")[0].split() if pos == "noun" else lemma.split()
    return parts[0] if pos in ("verb", "preposition") else parts[-1]


def _index(frames: dict[str, Frame]) -> dict[tuple[str, str], tuple[Frame, ...]]:
    index: dict[tuple[str, str], dict[str, Frame]] = {}
    for frame in frames.values():
        for pos, lemma in frame.words:
            index.setdefault((pos, head_of(pos, lemma)), {})[frame.iri] = frame
    return {key: tuple(frame for _, frame in sorted(found.items())) for key, found in index.items()}


def _lemmas(frames: dict[str, Frame]) -> dict[tuple[str, str, str], tuple[list[str], ...]]:
    lemmas: dict[tuple[str, str, str], list[list[str]]] = {}
    for frame in frames.values():
        for pos, lemma in frame.words:
            lemmas.setdefault((frame.iri, pos, head_of(pos, lemma)), []).append(lemma.split())
    return {key: tuple(found) for key, found in lemmas.items()}


def _forms(nodes: dict[str, Node], iris: list[str]) -> dict[str, frozenset[str]]:
    lines = (line.split() for iri in iris for line in every(nodes[iri], LEX + "forms"))
    return {lemma: frozenset(rest) for lemma, *rest in lines}


def _rules(nodes: dict[str, Node], iris: list[str]) -> dict[str, tuple[Rule, ...]]:
    found: dict[str, list[Rule]] = {}
    for iri in iris:
        node = nodes[iri]
        over = frozenset(locals_of(node, LEX + "over")) - {"Event"}
        gives, mode, inner = (locals_of(node, LEX + key) for key in ("gives", "givesMode", "inner"))
        for operator in locals_of(node, LEX + "operator"):
            rule = Rule(
                name=vocab.local(iri),
                operator=operator,
                over=over,
                over_modes=frozenset(locals_of(node, LEX + "overMode")),
                gives=gives[0] if gives else None,
                mode=mode[0] if mode else None,
                inner=inner[0] if inner else "dropped",
                polarity=next(iter(locals_of(node, LEX + "polarity")), None),
                certainty=next(iter(locals_of(node, LEX + "certainty")), None),
                temporality=next(iter(locals_of(node, LEX + "temporality")), None),
                told=one(node, LEX + "told") == "true",
            )
            found.setdefault(operator, []).append(rule)
    order = {
        op: sorted(r, key=lambda x: (not x.over_modes, not x.over, len(x.over), x.name)) for op, r in found.items()
    }
    return {operator: tuple(rules) for operator, rules in sorted(order.items())}


def _role_nouns(nodes: dict[str, Node], iris: list[str]) -> dict[str, RoleNoun]:
    found = {}
    for iri in iris:
        cls, sector = locals_of(nodes[iri], LEX + "denotes"), one(nodes[iri], LEX + "sector")
        for noun in every(nodes[iri], LEX + "noun"):
            found[noun] = RoleNoun(
                noun=noun, cls=cls[0], sector=sector, collective=one(nodes[iri], LEX + "collective") == "true"
            )
    return found


def _cues(nodes: dict[str, Node], iris: list[str]) -> dict[tuple[str, str], tuple[tuple[str, Cue], ...]]:
    index: dict[tuple[str, str], list[tuple[str, Cue]]] = {}
    for iri in iris:
        node = nodes[iri]
        attitude, stance = locals_of(node, LEX + "attitude"), locals_of(node, LEX + "stance")
        takes, after = frozenset(locals_of(node, LEX + "takes")), frozenset(every(node, LEX + "contentAfter"))
        cue = Cue(
            iri=iri,
            words=words_of(node),
            attitude=attitude[0] if attitude else "saying",
            stance=stance[0] if stance else "neutral",
            examples=every(node, LEX + "example"),
            takes=takes or (frozenset() if after else frozenset(["clause", "words"])),
            after=after,
        )
        for pos, lemma in cue.words:
            index.setdefault((pos, head_of(pos, lemma)), []).append((lemma, cue))
    return {
        key: tuple(sorted(found, key=lambda item: (-len(item[0].split()), item[1].iri))) for key, found in index.items()
    }
