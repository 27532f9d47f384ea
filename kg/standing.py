"""The words of the ontology that say how sure, how real or how old a statement is, indexed for reading."""

from collections.abc import Iterable, Iterator, Mapping

from kg.lexicon import SCOPE, Frame, head_of, words_of
from kg.model import Value
from kg.turtle import Node, every, locals_of
from kg.vocab import LEX, RDF

PLAIN = frozenset(["object", "clause", "subject"])  # what a governor reaches beside prepositions


class Governor(Value, frozen=True):
    """A word that changes the standing of the event it governs ("avert", "risk of", "without", "refuse to")."""

    lemma: str
    effects: frozenset[str]
    deeds: bool  # of an operator: what it governs is to be done, so a finite clause of the past is none of its
    reach: frozenset[str]  # object, clause, subject (of a predicate), and prepositions


class Standing(Value, frozen=True):
    """All words of standing. Effects are local names of the lex: namespace (see docs/lexicon.md)."""

    beside: dict[tuple[str, str], str]  # (pos, form) -> effect of auxiliaries, adverbs, adjectives at the event's word
    phrases: dict[str, str]  # "by account" -> effect on the verb that the phrase stands at
    bounded: frozenset[str]  # phrases that behind an "only" make a deed to come conditional: "in defence"
    conjunctions: dict[str, str]  # "as soon as" -> effect on the clause it opens
    quantifiers: frozenset[str]  # "nobody", "none": negate the verb whose argument they are
    spared: frozenset[str]  # words behind a "not" that does not negate the verb ("not only", "not because")
    done_to_say: frozenset[str]  # verbs that say what the deed before them says: "marched to *demand*"
    unmet: frozenset[
        tuple[str, str]
    ]  # (pos, lemma) of what was wanted: "had *planned* to leave" does not say that it was done
    interrupted: frozenset[str]  # adjectives that in the past leave open what came of it: "was *about* to leave"
    papers: frozenset[str]  # nouns for what is agreed or proposed: what a *plan* has somebody do is an idea
    fictions: frozenset[str]  # of these, works of art: what a *novel* tells nobody did
    futile: frozenset[str]  # verbs that tell of an attempt that it failed: "come to nothing"
    uttered: frozenset[str]  # nouns for what is said to somebody: a request that is turned down was made
    governors: dict[tuple[str, str], tuple[Governor, ...]]  # (pos, head lemma) -> the longest lemma first


def build_standing(nodes: Mapping[str, Node], frames: Mapping[str, Frame]) -> Standing:
    """The words of standing among the nodes of the ontology; operator frames govern what is in their scope."""
    words = [node for _, node in sorted(nodes.items()) if LEX + "StatusWord" in every(node, RDF + "type")]
    found: dict[tuple[str, str], list[Governor]] = {}
    listed = sorted(_listed(nodes), key=lambda word: word[1].reach >= PLAIN)  # first those that reach only some things
    for pos, governor in (*listed, *_operators(frames)):
        found.setdefault((pos, head_of(pos, governor.lemma)), []).append(governor)
    return Standing(
        beside={word: effect for node in words for word in words_of(node) for effect in _effects(node)},
        phrases={word: effect for node in words for word in every(node, LEX + "phrase") for effect in _effects(node)},
        bounded=_words(nodes, "Bounded", "phrase"),
        conjunctions={
            word: effect for node in words for word in every(node, LEX + "conjunction") for effect in _effects(node)
        },
        quantifiers=frozenset(word for node in words for word in every(node, LEX + "quantifier")),
        spared=frozenset(word for node in nodes.values() for word in every(node, LEX + "spares")),
        done_to_say=_words(nodes, "DoneToSay", "verb"),
        unmet=frozenset((pos, each) for pos in ("verb", "adjective") for each in _words(nodes, "Unmet", pos)),
        interrupted=_words(nodes, "Interrupted", "adjective"),
        papers=_words(nodes, "Paper", "noun"),
        fictions=_words(nodes, "Fiction", "noun"),
        futile=_words(nodes, "Futile", "verb"),
        uttered=_words(nodes, "Uttered", "noun"),
        governors={
            key: tuple(
                sorted(several, key=lambda each: -len(each.lemma.split()))
            )  # stable: listed words before operators
            for key, several in sorted(found.items())
        },
    )


def _words(nodes: Mapping[str, Node], kind: str, pos: str) -> frozenset[str]:
    """The words that the nodes of a kind list under a part of speech."""
    listed = (node for node in nodes.values() if LEX + kind in every(node, RDF + "type"))
    return frozenset(word for node in listed for word in every(node, LEX + pos))


def _effects(node: Node) -> tuple[str, ...]:
    return locals_of(node, LEX + "effect")


def _listed(nodes: Mapping[str, Node]) -> Iterator[tuple[str, Governor]]:
    """The governors of status.ttl; `lex:through` adds prepositions to what they reach, `lex:reach` lists all of it."""
    for _, node in sorted(nodes.items()):
        if LEX + "StatusGovernor" in every(node, RDF + "type"):
            reach = frozenset(every(node, LEX + "reach")) or PLAIN | frozenset(every(node, LEX + "through"))
            for pos, lemma in words_of(node):
                yield pos, Governor(lemma=lemma, effects=frozenset(_effects(node)), deeds=False, reach=reach)


def _operators(frames: Mapping[str, Frame]) -> Iterable[tuple[str, Governor]]:
    for _, frame in sorted(frames.items()):
        reach = frozenset(name for name, roles in frame.slots.items() if SCOPE in roles)
        if frame.effects and not frame.object_nouns:
            for pos, lemma in frame.words:
                yield (
                    pos,
                    Governor(lemma=lemma, effects=frame.effects, deeds="denied" not in frame.effects, reach=reach),
                )
