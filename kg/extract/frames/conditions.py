"""What a frame asks of the words around it beside its own: nouns and classes of its subject and object, words of an idiom."""

from typing import TYPE_CHECKING

from kg.extract.slots import Arguments
from kg.lexicon import Frame

if TYPE_CHECKING:
    from kg.extract.compose.proto import Proto
    from kg.extract.frames.find import Sentences

_PARTS = frozenset(["JJ", "JJS", "DT", "CD"])
_NEAR = 7  # words between a verb and the noun of its idiom, at most


def conditions_met(sent: "Sentences", frame: Frame, arguments: Arguments) -> int | None:
    """How many conditions of the frame hold; None where one fails."""
    met = 0
    # what an office is of is looked at where it is found (ends.py)
    object_classes, subject_classes = (
        (frozenset(), frozenset()) if "holder" in frame.slots else (frame.object_classes, frame.subject_classes)
    )
    if frame.object_nouns or object_classes:
        if not _is_told(sent, frame, arguments.object, frame.object_nouns, object_classes):
            return None
        met += 1
    if frame.subject_nouns or subject_classes:
        doers = arguments.subject or _doers(sent, arguments)
        if not _is_told(sent, frame, doers, frame.subject_nouns, subject_classes):
            return None
        if frame.bare and any(sent.tree.tag[head] == "NNS" or sent.slots.kids(head, "det") for head in doers):
            return None
        met += 1
    if frame.clause_verbs:
        if not any(_is_verb(sent, clause, frame.clause_verbs) for clause in arguments.clause):
            return None
        met += 1
    if frame.predicate_nouns:
        if not any(_is_noun(sent, head, frame.predicate_nouns) for head in arguments.predicate):
            return None
        met += 1
    if frame.prep_nouns:
        if not any(_phrases_with(sent, prep, noun, arguments) for prep, noun in frame.prep_nouns):
            return None
        met += 1
    return met


def _is_verb(sent: "Sentences", clause: int, verbs: frozenset[str]) -> bool:
    """Whether a clause has one of these verbs, or what is to be done to somebody is one ("be named")."""
    if sent.tree.lemma[clause] in verbs:
        return True
    return f"be {sent.tree.lower[clause]}" in verbs and sent.slots.is_passive(clause)


def _doers(sent: "Sentences", arguments: Arguments) -> list[int]:
    """Whose a deed is that a noun tells: "*the miners'* strike", "*miners* ended their strike"."""
    if not arguments.head or sent.tree.pos[arguments.head[0]] != "NOUN":
        return []
    noun = arguments.head[0]
    return [*arguments.possessor, *arguments.modifier, *sent.slots.doer_of_object(noun), *_goes_on_with(sent, noun)]


def _goes_on_with(sent: "Sentences", noun: int) -> list[int]:
    """Who goes on with a deed or threatens with it: "*truckers* went ahead with a *strike*"."""
    tree, prep = sent.tree, sent.tree.head[noun]
    verb = tree.head[prep]
    if tree.dep[noun] != "pobj" or tree.lower[prep] != "with" or tree.pos[verb] != "VERB":
        return []
    return [] if sent.slots.has(verb, "nsubjpass") else sent.slots.own_subject(verb)


def _is_told(sent: "Sentences", frame: Frame, heads: list[int], nouns: frozenset[str], classes: frozenset[str]) -> bool:
    """Whether one of some heads, or who it is made of ("hundreds of *prisoners*"), is one of the nouns or of one of the classes."""
    within = [*heads, *(each for head in heads for each in _members(sent, head))]
    if nouns and _has_noun(sent, frame, [_they(sent, head) for head in within], nouns):
        return True
    return bool(classes) and any(_is_class(sent, head, classes) for head in within)


def behind_idiom(sent: "Sentences", frame: Frame, arguments: Arguments) -> dict[str, list[int]]:
    """The phrases of the noun in an idiom: "came out in favour *of the strikers*"."""
    found: dict[str, list[int]] = {}
    for prep, noun in sorted(frame.prep_nouns):
        for head in _phrases_with(sent, prep, noun, arguments):
            inside = sent.slots.of(head)
            for name, heads in inside.oblique.items():
                found.setdefault(name, []).extend(heads)
            if inside.possessor:  # "came to *Haiti's* rescue"
                found.setdefault("of", []).extend(inside.possessor)
    return found


def _phrases_with(sent: "Sentences", prep: str, noun: str, arguments: Arguments) -> list[int]:
    """The heads behind a preposition that are a noun."""
    found = []
    for phrases in (arguments.oblique, arguments.near):
        if prep in phrases:
            found += [head for head in phrases[prep] if _is_noun(sent, head, {noun})]
    return found


def _has_noun(sent: "Sentences", frame: Frame, heads: list[int], nouns: frozenset[str]) -> bool:
    """Whether one of some heads is one of the nouns; for a sense that is no event also what a head is said of."""
    wider = [up for head in heads if frame.evokes is None and (up := sent.slots.upper_noun(head)) is not None]
    if frame.evokes is None and frame.operator is None:
        heads = [head for head in heads if not _in_place_name(sent, head)]
    return any(_is_noun(sent, head, nouns) for head in (*heads, *wider))


def _in_place_name(sent: "Sentences", head: int) -> bool:
    """Whether a word ends the known name of a place, and is no noun by itself: "hit the Golan *Heights*"."""
    match = sent.phrases.name_at(head)
    places = sent.ontology.roles["place"].classes
    return match is not None and match.first < match.last == head and match.thing.cls in places


def _members(sent: "Sentences", head: int) -> list[int]:
    """Who a group or a number is made of: "a group of *students*", "dozens of *monks*"."""
    lexicon, noun = sent.ontology.lexicon, sent.tree.lemma[head]
    role = lexicon.role_nouns.get(noun)
    part = sent.tree.tag[head] in _PARTS  # "*the last* of the drones", "*none* of the tents"
    if part or noun in lexicon.measure_nouns or (role is not None and role.collective):
        return sent.slots.phrases(head).get("of", [])
    return []


def _is_noun(sent: "Sentences", head: int, nouns: frozenset[str] | set[str]) -> bool:
    """Whether a word is one of the nouns; a person's name is none ("Condoleezza Rice")."""
    tree = sent.tree
    if tree.lemma[head] in nouns or tree.lower[head] in nouns:
        return not (tree.pos[head] == "PROPN" and sent.phrases.at(head).cls == "Person")
    if tree.tag[head] == "NNPS" and tree.lower[head].removesuffix("s") in nouns:
        return True  # "*Pensioners* marched", at the head of a sentence
    return head > 0 and f"{tree.lower[head - 1]} {tree.lemma[head]}" in nouns


def meant(sent: "Sentences", head: int) -> int:
    """Whom a pronoun means that is the subject of what somebody says, or stands behind a clause; else the word itself.

    "*Seoul* denied that it had sold shells", "unless *the miners* are paid, they will strike".
    """
    tree, verb = sent.tree, sent.tree.head[head]
    if not sent.phrases.at(head).pronoun or tree.dep[head] != "nsubj" or tree.lower[head] in ("i", "we", "you"):
        return head
    if tree.lower[head] == "they":
        for clause in sent.slots.kids(verb, "advcl"):
            told = sent.slots.own_subject(clause) if clause < head else []
            if told and tree.tag[told[0]] == "NNS":
                return told[0]
    above = tree.head[verb]
    tellers = (sent.slots.own_subject(above) or sent.slots.of(above).subject) if tree.dep[verb] == "ccomp" else []
    return tellers[0] if tellers else head


def _they(sent: "Sentences", head: int) -> int:
    """Whom "they" means; of "it" and "he" only the class is sure (`_is_class`), not the kind: "the opposition says *it*"."""
    return meant(sent, head) if sent.tree.lower[head] == "they" else head


def _is_class(sent: "Sentences", head: int, classes: frozenset[str]) -> bool:
    head = meant(sent, head)
    phrase = sent.phrases.at(head)
    denoted = (phrase.cls, phrase.actor.cls) if phrase.actor is not None else (phrase.cls,)
    if phrase.pronoun and sent.tree.lower[head] in sent.ontology.lexicon.reference.persons:
        denoted = ("Person",)
    if any(sent.ontology.is_a(each, cls) for each in denoted for cls in classes):
        return True
    role = sent.phrases.role_of(head)
    return role is not None and any(sent.ontology.is_a(role[0], cls) for cls in classes)


def idiom_words(sent: "Sentences", proto: "Proto") -> list[int]:
    """The nouns of an idiom right behind its verb, which belong to its words: "opened *fire*", "are on *strike*", "was taken *hostage*"."""
    frame, verb = proto.frame, proto.trigger
    if sent.tree.pos[verb] not in ("VERB", "AUX") or not (frame.prep_nouns or frame.object_nouns):
        return []
    arguments = sent.slots.of(verb)
    found = [head for prep, noun in sorted(frame.prep_nouns) for head in _phrases_with(sent, prep, noun, arguments)]
    bare = [head for head in arguments.object if not sent.slots.is_definite(head)]
    found += [head for head in bare if frame.object_nouns and _is_noun(sent, head, frame.object_nouns)]
    return [head for head in found if verb < head <= verb + _NEAR]
