"""Two who are meant together: "they" who met, "the two leaders", "both sides"."""

from collections.abc import Callable

from msgspec.structs import replace

from kg.extract.coref.referent import Referent
from kg.extract.coref.referents import ASIDE, Story
from kg.extract.frames.find import Sentences
from kg.extract.mentions.phrase import Phrase

_BACK = 3  # sentences in which two are "the two"


def who_met(token: int, sent: Sentences) -> list[int]:
    """Subject and object of a meeting, where the object is given: together they are one that "they" can mean; [] elsewhere."""
    tree, verb = sent.tree, sent.tree.head[token]
    if tree.dep[token] == "pobj" and tree.lower[verb] == "with":
        verb = tree.head[verb]
    elif tree.dep[token] != "dobj":
        return []
    frames = sent.ontology.lexicon.index.get(("verb", tree.lemma[verb]), ()) if tree.pos[verb] == "VERB" else ()
    if not any(frame.reciprocal for frame in frames):
        return []
    both = [*sent.slots.own_subject(verb), token]
    kinds = {sent.phrases.at(head).cls for head in both}
    return both if len(both) == 2 and kinds in ({"Person"}, {"State"}) else []


def two_of(
    phrase: Phrase,
    token: int,
    sent: Sentences,
    story: Story,
    acting: Callable[[], set[str | None]],
    others: Callable[[], set[int]],
) -> Referent | None:
    """ "The two leaders", "both sides": the two that were just named together, or the only two of the kind just spoken of.

    `others`: ids of whom they cannot mean, who act on them ("the envoys met *both leaders*").
    """
    if phrase.named or not (sent.phrases.counts_two(token) or _general(token, sent)) or _told_apart(phrase, sent):
        return None
    role = sent.phrases.role_of(token)
    person = role is not None and role[0] == "Person"
    joined = [
        r
        for r in story.near(_BACK)
        if len(r.parts) == 2 and all(_is_side(part.phrase, token, person, sent) for part in r.parts)
    ]
    if joined:
        barred = others()
        joined = [r for r in joined if not any(id(part) in barred for part in r.parts)]
        return story.clearest(joined)
    if not sent.phrases.counts_two(token):
        return None
    if not person and (role is None or role[0] != "State"):
        return None
    found = _only_two(phrase, "Person" if person else "State", story)
    if found is None or any(id(part) in others() for part in found.parts):
        return None
    if person or not acting() & {part.phrase.country for part in found.parts}:
        return found
    return None  # "Moscow warned both countries": it is none of them


def _told_apart(phrase: Phrase, sent: Sentences) -> bool:
    """Whether words before a noun say which are meant, so that it takes up nobody: "*the Gulf* countries", "the *first* two volunteers"."""
    tree, few = sent.tree, sent.ontology.lexicon.reference.pairs
    return any(
        (
            tree.pos[token] in ("PROPN", "NOUN")
            or tree.lower[token] == "first"
            or sent.phrases.name_at(token) is not None
        )
        and tree.lower[token] not in few
        and tree.dep[token] in ("compound", "amod", "nmod")
        for token in range(phrase.first, phrase.head)
    )


def _general(token: int, sent: Sentences) -> frozenset[str]:
    """The classes that "the companies", "the countries" can mean; none for other nouns."""
    definite = sent.tree.tag[token] == "NNS" and sent.slots.is_definite(token)
    return sent.ontology.lexicon.reference.general.get(sent.tree.lemma[token], frozenset()) if definite else frozenset()


def _is_side(phrase: Phrase, token: int, person: bool, sent: Sentences) -> bool:
    if kinds := _general(token, sent):
        return phrase.cls in kinds or (phrase.actor is not None and phrase.actor.cls in kinds)
    if not person and phrase.cls == "Group":
        return False
    actor = phrase.actor is not None or sent.ontology.is_a(phrase.cls, "Actor")
    pair = sent.tree.lower[token] in sent.ontology.lexicon.reference.pairs
    return actor and (pair or (phrase.cls == "Person") == person)


def _only_two(phrase: Phrase, cls: str, story: Story) -> Referent | None:
    """The two of a class that were just spoken of; None unless there are exactly two."""
    for back in range(_BACK):
        near = [
            r
            for r in story.referents
            if not r.parts
            and r.phrase.cls == cls
            and r.phrase.named
            and any(story.sentence - seen.sentence == back for seen in r.seen)
        ]
        if len(near) > 2 or (near and len(near) == 1 and back == 0):
            return None
        if len(near) == 2:
            if any(all(seen.rank <= ASIDE for seen in r.seen if story.sentence - seen.sentence == back) for r in near):
                return None  # "Sudan hosts Ethiopian refugees": Ethiopia is no party there
            pair = Referent(phrase=replace(phrase, plural=True), parts=tuple(near))
            story.referents.append(pair)
            return pair
    return None
