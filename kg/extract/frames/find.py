"""Which frame a word evokes in its sentence, and what fills its roles."""

from dataclasses import dataclass, field

from kg.extract.frames.candidates import candidates_of
from kg.extract.frames.conditions import behind_idiom, conditions_met
from kg.extract.frames.fillers import Fillers
from kg.extract.frames.framewords import own_words
from kg.extract.frames.gerunds import as_verb, verb_of
from kg.extract.frames.happening import happening, lent
from kg.extract.mentions.phrases import Phrases
from kg.extract.slots import Arguments, Slots
from kg.extract.tree import Tree
from kg.lexicon import SCOPE, Frame
from kg.ontology import Ontology

_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "ADV": "adjective",
        "NUM": "noun"}  # fmt: skip
EVOKING = frozenset(_POS)  # the parts of speech of words that can evoke anything
_PLAIN = {
    slot: slot
    for slot in ("subject", "object", "indirect", "possessor", "modifier", "holder", "head", "clause", "infinitive",
                 "inside", "speaker")
} | {"clauseSubject": "clause_subject"}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """What the layers above parsing share about one text."""

    tree: Tree
    slots: Slots
    phrases: Phrases
    ontology: Ontology
    found: dict[int, list[Fillers]] = field(default_factory=dict)  # of each token once: events and relations both ask
    headline: bool = False  # whether the text is a headline, which leaves out auxiliaries
    effects: dict[tuple[int, int], frozenset[str]] = field(default_factory=dict)  # of a token, for all events below it


_DEED = ("to", "from", "of", "with", "between", "against")  # behind a noun for a body or for what it does


def matches(sent: Sentences, token: int) -> list[Fillers]:
    """All frames that fit a token, the best first: most conditions met, then a sense that is no event, then most roles."""
    found = sent.found.get(token)
    if found is None:
        found = sent.found[token] = _matches(sent, token)
    return found


def _matches(sent: Sentences, token: int) -> list[Fillers]:
    tree = sent.tree
    pos = _POS.get(tree.pos[token])
    if pos is None:
        return []
    candidates = candidates_of(sent.ontology)
    lower, past = tree.lower[token], pos == "verb" and tree.tag[token] != "VB"  # a bare form is no past
    lemma = candidates.lemmas[pos, tree.lemma[token], lower, past]
    deed = None  # the arguments of a gerund's verb
    if lemma is None and pos == "noun" and lower.endswith("ing"):
        lemma = verb_of(candidates.lemmas, lower)
        deed = as_verb(sent, token) if lemma is not None else None
        pos, lemma = ("verb", lemma) if deed is not None else (pos, None)
    if lemma is None:
        return []
    hyphened = pos == "verb" and tree.lower[token - 1] == "-"
    if hyphened and _is_undone(sent, token):
        return []
    joined = (pos, f"{tree.lower[token - 2]}-{lemma}") if hyphened else None
    if joined in sent.ontology.lexicon.index and candidates[joined].free:
        lemma = joined[1]  # "*test-fired* what appeared to be a missile"
    present = sent.slots.present()
    frames = candidates[pos, lemma].among(present)
    # The lemmas that begin or end with the word, under its lemma and as it is written.
    known = sent.ontology.lexicon.lemmas
    lemmas, written = known[pos, lemma], known.get((pos, lower), {}) if lower != lemma else {}
    if written:
        frames = frames | {iri: each for iri, each in candidates[pos, lower].among(present).items() if iri in lemmas}
    if not frames:
        return []
    if deed is not None:
        frames = {iri: frame for iri, frame in frames.items() if frame.operator is None}
    if hyphened and sent.phrases.leads(token):
        frames = {iri: frame for iri, frame in frames.items() if frame.relation}
    arguments = deed or sent.slots.of(token)
    if pos == "noun":
        if _is_party(sent, token, arguments) or _in_a_name(sent, token):
            return []
        if (verb := happening(sent, token)) is not None:
            lent(sent.slots, arguments, sent.slots.of(verb))
    found = []
    alone = own_words([[lemma]], tree, pos, token, arguments)  # what a frame has whose lemma is this word
    for iri, frame in frames.items():
        own = [*lemmas[iri], *written[iri]] if iri in written else lemmas[iri]
        words: tuple[int, ...] | None = alone
        if len(own) > 1 or len(own[0]) > 1:
            words = own_words(own, tree, pos, token, arguments, frame.slots)
        filled = _fit(sent, frame, token, words, arguments) if words is not None else None
        if filled is not None:
            found.append(filled)
    if len(found) < 2:
        return found
    if arguments.particles.intersection(tree.lower[token + 1 : token + 2]):
        found = _of_particle(found, token + 1)
    return sorted(found, key=lambda f: (-f.score[0], _is_event(f.frame), -f.score[1], f.frame.iri))


def _of_particle(found: list[Fillers], particle: int) -> list[Fillers]:
    """Where a frame has the particle behind its verb, no other that joins the verb to a word beyond: "stepped *down* in Lima"."""
    if not any(particle in each.words for each in found):
        return found
    return [each for each in found if len(each.words) == 1 or particle in each.words]


def _is_undone(sent: Sentences, verb: int) -> bool:
    """Whether a prefix turns a verb round: "*de*-escalated the fighting"."""
    return verb > 1 and sent.tree.lower[verb - 2] in sent.ontology.lexicon.undoing


def _is_party(sent: Sentences, noun: int, arguments: Arguments) -> bool:
    """Whether a noun means those who do it, not the deed: "met *the opposition*", but "its opposition to the law"."""
    role = sent.ontology.lexicon.role_nouns.get(sent.tree.lemma[noun])
    if role is None:
        return False
    led = any(sent.phrases.leads(child) for child in sent.tree.children[noun])  # "a US-*led* alliance is fighting"
    if not led and not sent.slots.is_definite(noun):
        return False
    body = sent.ontology.is_a(role.cls, "Organization")  # "accused *the alliance*"
    return (role.collective or body) and not any(arguments.oblique.get(prep) for prep in _DEED)


def _in_a_name(sent: Sentences, noun: int) -> bool:
    """Whether a noun is but a part of a body's known name: "the Collective Security *Treaty* Organization", but "*King* Charles III"."""
    match = sent.phrases.name_at(noun)
    whole = match is not None and match.first < match.last and match.kind == "name"
    actor = match is not None and whole and sent.ontology.is_a(match.thing.cls, "Actor")
    return actor and match is not None and match.thing.cls != "Person"


def classes_of(sent: Sentences, token: int) -> frozenset[str]:
    """The classes of event that a word by itself can evoke, in whatever sense: of "strike" Assault and Protest."""
    frames = sent.ontology.lexicon.index.get((_POS.get(sent.tree.pos[token], ""), sent.tree.lemma[token]), ())
    return frozenset(frame.evokes for frame in frames if frame.evokes is not None)


def _is_event(frame: Frame) -> bool:
    return frame.evokes is not None or frame.operator is not None


def _fit(sent: Sentences, frame: Frame, token: int, words: tuple[int, ...], arguments: Arguments) -> Fillers | None:
    """A frame whose own words stand, filled; None where a condition fails."""
    if frame.unsaid and arguments.subject:
        return None
    conditions = conditions_met(sent, frame, arguments)
    if conditions is None:
        return None
    slots = frame.slots
    whom = "indirect" not in slots and "recipient" in slots.get("object", ())
    fined = arguments.indirect if whom and _is_price(sent, arguments) else []
    if "speaker" in slots:
        arguments.speaker = sent.slots.reporters(token)
    if "inside" in slots:
        arguments.inside = sent.slots.contents(arguments.object)
    if "clauseSubject" in slots:  # who it is that a clause is about: "complained that *Tehran* had lied"
        arguments.clause_subject = [each for head in arguments.clause for each in sent.slots.own_subject(head)]
    idiom = behind_idiom(sent, frame, arguments) if frame.prep_nouns else None
    told = tuple(arguments.speaker) if "speaker" in slots else ()
    filled = Fillers(frame=frame, trigger=token, words=words, tellers=told)
    for slot, roles in slots.items():
        heads = (
            (fined if slot == "object" else [])
            or slot_fillers(arguments, slot)
            or (idiom.get(slot, []) if idiom else [])
        )
        if not heads:
            continue
        for role in roles:
            target = filled.scope if role == SCOPE else filled.roles.setdefault(role, [])
            for head in heads:
                if head != token and head not in target:
                    target.append(head)
    if arguments.possessor or frame.slots.get("of") == ("actor",):
        _two_sided_of(sent, frame, arguments, filled)
    if arguments.possessor:
        _whose(sent, frame, arguments, filled)
    roles_filled = sum(map(bool, filled.roles.values()))
    filled.score = (2 * (conditions + frame.unsaid) + 2 * (len(words) - 1), roles_filled)
    return filled


def _is_price(sent: Sentences, arguments: Arguments) -> bool:
    """Whether the objects only say how much: "was fined *two million euros*", "jailed them *12 years*"."""
    objects = arguments.object
    return bool(objects) and all(sent.phrases.at(head).cls in ("Money", "Time") for head in objects)


def _two_sided_of(sent: Sentences, frame: Frame, arguments: Arguments, filled: Fillers) -> None:
    """Where a noun has a possessor, its "of" phrase is no second actor: "Brussels' rebuff of London".

    Nor where it stands in a phrase of its own: who marches "in support *of the strikers*" is the subject of the verb.
    """
    if frame.slots.get("of") != ("actor",) or "recipient" in frame.slots.get("possessor", ()):
        return
    inside = arguments.oblique.get("of", ())
    if not inside:
        return
    actors = filled.roles.get("actor", [])
    if not arguments.possessor and sent.slots.is_bare_in(filled.trigger):
        doers = sent.slots.bearer(filled.trigger)
        filled.roles["actor"] = actors = list(dict.fromkeys([*doers, *(h for h in actors if h in inside)]))
    elif not arguments.possessor:
        return
    if all(head in actors for head in arguments.possessor):
        filled.roles["actor"] = [head for head in actors if head not in inside]
        recipients = filled.roles.setdefault("recipient", [])
        recipients.extend(head for head in inside if head not in recipients and head != filled.trigger)


def _whose(sent: Sentences, frame: Frame, arguments: Arguments, filled: Fillers) -> None:
    """Where a possessor may do or suffer a deed: "his arrest", "Abe's assassination", but "Israel's arrest of a mayor"."""
    whose = arguments.possessor
    if {"actor", "recipient"} - set(frame.slots.get("possessor", ())):
        return
    by_another = bool(arguments.oblique.get("by"))
    person = all(sent.tree.pos[head] == "PRON" or _is_dealt_with(sent, head) for head in whose)
    others = [head for head in filled.roles.get("recipient", ()) if head not in whose]
    suffers = not others and (by_another or person)
    role = "actor" if suffers else "recipient"
    filled.roles[role] = [head for head in filled.roles.get(role, []) if head not in whose]


def _is_dealt_with(sent: Sentences, head: int) -> bool:
    """Whether somebody or something suffers deeds rather than does them: persons, groups, ships."""
    cls = sent.phrases.at(head).cls
    return cls in ("Person", "Group") or sent.ontology.is_a(cls, "Vessel")


def slot_fillers(arguments: Arguments, slot: str) -> list[int]:
    """The heads in a slot; for a preposition the word's own phrases, else those one step away."""
    plain = _PLAIN.get(slot)
    if plain is not None:
        found: list[int] = getattr(arguments, plain)
        return found
    return arguments.oblique.get(slot) or arguments.near.get(slot) or []
