"""Whom a noun phrase takes up again: "the president", "the country", "the group", "the two leaders", "the protesters"."""

from collections.abc import Callable

from msgspec.structs import replace

from kg.extract.frames import Sentences
from kg.extract.phrase import Phrase
from kg.extract.pronouns import introduced
from kg.extract.referents import ASIDE, Referent, Story

_NEAR = 6  # sentences a noun for a kind looks back
_FAR = 14  # sentences a title or the same noun looks back
_BACK = 3  # sentences in which two are "the two"


def taken_up(phrase: Phrase, sent: Sentences, story: Story, others: Callable[[], set[int]]) -> Referent | None:
    """The referent that a description means; None where there is none, or not one clear one. `others`: ids of whom it cannot mean."""
    if phrase.named or phrase.pronoun or phrase.last != phrase.head:
        return None
    role = sent.phrases.role_noun(phrase.head)
    if role is None or not sent.slots.is_definite(phrase.head):
        return None
    barred = others()
    since = story.sentence - _FAR
    allowed = [r for r in story.referents if r.last >= since and not r.parts and id(r) not in barred]
    again = _same_noun(phrase, sent, allowed)
    if again is not None or phrase.plural:
        return again
    if not _plain(phrase, sent):
        return None
    if role.cls == "Person":
        return _holder(phrase, role.noun, sent, story, allowed)
    return _of_kind(phrase, role.noun, sent, story, allowed)


def _same_noun(phrase: Phrase, sent: Sentences, allowed: list[Referent]) -> Referent | None:
    """ "The protesters" after "hundreds of protesters": the last description with this noun, and no word that it lacks."""
    noun, own = sent.tree.lemma[phrase.head], _content(phrase.text)
    for referent in reversed(allowed):
        about = referent.phrase
        if referent.noun == noun and _is_description(about, phrase):
            return referent if own <= _content(about.text) and phrase.country in (None, about.country) else None
    alike = sent.ontology.lexicon.reference.alike
    if noun not in alike or len(own) > 1:
        return None
    like = [r for r in allowed if alike.get(r.noun) == alike[noun] and _is_description(r.phrase, phrase)]
    return like[0] if len(like) == 1 else None


def _is_description(about: Phrase, phrase: Phrase) -> bool:
    """Whether a phrase described something, of the number of another phrase."""
    return not about.named and about.plural == phrase.plural and introduced(about)


def _content(text: str) -> frozenset[str]:
    return frozenset(text.lower().split()) - {"the", "a", "an", "this", "that", "these", "those"}


def _plain(phrase: Phrase, sent: Sentences) -> bool:
    """Whether nothing stands before a noun but an article, "former" and the like, and names of countries."""
    tree = sent.tree
    start = phrase.head - (len(role.noun.split()) - 1 if (role := sent.phrases.role_noun(phrase.head)) else 0)
    return all(
        tree.dep[token] == "det"
        or tree.lower[token] in sent.ontology.lexicon.office_status
        or tree.words[token] in "-–"
        or ((match := sent.phrases.name_at(token)) is not None and match.thing.country is not None)
        for token in range(phrase.first, start)
    )


def _holder(phrase: Phrase, noun: str, sent: Sentences, story: Story, allowed: list[Referent]) -> Referent | None:
    """Who has been called by the title; for a general noun ("the leader") anybody with a title of the field."""
    lexicon = sent.ontology.lexicon
    past = over(phrase, sent)
    persons = [
        r for r in allowed if r.phrase.cls == "Person" and r.phrase.named and phrase.country in (None, r.phrase.country)
    ]
    where = regions_in(phrase, sent)
    alike = lexicon.reference.alike
    called = [r for r in persons if (noun, past) in r.roles and where <= r.homes] or [
        r
        for r in persons
        if noun in alike and any(alike.get(n) == alike[noun] and past == p for n, p in r.roles) and where <= r.homes
    ]
    called = called or [r for r in persons if phrase.country and _has_held(r, noun, phrase.country, sent, story)]
    if not called and noun in lexicon.reference.general and not where:
        near = set(map(id, story.near(_NEAR)))
        called = [
            r
            for r in persons
            if id(r) in near and (phrase.country or (r.phrase.sector == phrase.sector and _has(r, past)))
        ]
    return story.clearest(called)


def _has_held(referent: Referent, noun: str, country: str, sent: Sentences, story: Story) -> bool:
    """Whether somebody known is known to have held the office: "Robert Fico was shot. *The Slovak prime minister* ..."."""
    held = story.held.get(referent.phrase.entity or "", frozenset())
    frames = sent.ontology.lexicon.index.get(("noun", noun.split()[-1]), ())
    evoked = {frame.evokes for frame in frames if ("noun", noun) in frame.words}
    states = {of for office, of in held if office in evoked}
    return any(state.country == country for of in states if (state := sent.ontology.authorities.get(of)) is not None)


def regions_in(phrase: Phrase, sent: Sentences) -> frozenset[str]:
    """The regions and towns that stand in a phrase: "the *Vermont* senator"."""
    found = (sent.phrases.name_at(token) for token in range(phrase.first, phrase.last + 1))
    return frozenset(m.thing.iri for m in found if m is not None and m.thing.cls in ("Region", "City"))


def _has(referent: Referent, past: bool) -> bool:
    return any(over == past for _, over in referent.roles)


def over(phrase: Phrase, sent: Sentences) -> bool:
    """Whether a title is said to be held no more."""
    status = sent.ontology.lexicon.office_status
    words = (sent.tree.lower[token] for token in range(phrase.first, phrase.last + 1))
    return any(status.get(word) == "past" for word in words)


def _of_kind(phrase: Phrase, noun: str, sent: Sentences, story: Story, allowed: list[Referent]) -> Referent | None:
    """The named body or country that a noun for its kind means: one whose name has the noun, else one of the kind."""
    lexicon, near = sent.ontology.lexicon, set(map(id, story.near(_NEAR)))
    named = [
        r
        for r in allowed
        if (r.phrase.named or r.phrase.entity)
        and r.phrase.cls != "Person"
        and id(r) in near
        and phrase.country in (None, r.phrase.country)
    ]
    word = noun.capitalize()
    sectors = (None, phrase.sector)  # "the army" is not the National Liberation Army of the rebels
    alike = [r for r in named if phrase.sector is None or r.phrase.sector in sectors]
    bearing = [r for r in alike if any(word in name.split() for name in (r.phrase.label, *r.names)) and noun != "state"]
    if bearing:
        return story.clearest(bearing)
    kinds = lexicon.reference.general.get(noun, frozenset())
    return story.clearest([r for r in named if r.phrase.cls in kinds and any(seen.rank > ASIDE for seen in r.seen)])


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
    phrase: Phrase, token: int, sent: Sentences, story: Story, acting: Callable[[], set[str | None]]
) -> Referent | None:
    """ "The two leaders", "both sides": the two that were just named together, or the only two of the kind just spoken of."""
    if phrase.named or not (sent.phrases.counts_two(token) or _general(token, sent)):
        return None
    role = sent.phrases.role_of(token)
    person = role is not None and role[0] == "Person"
    joined = [
        r
        for r in story.near(_BACK)
        if len(r.parts) == 2 and all(_is_side(part.phrase, token, person, sent) for part in r.parts)
    ]
    if joined or not sent.phrases.counts_two(token):
        return story.clearest(joined)
    if not person and (role is None or role[0] != "State"):
        return None
    found = _only_two(phrase, "Person" if person else "State", story)
    if found is None or person or not acting() & {part.phrase.country for part in found.parts}:
        return found
    return None  # "Moscow warned both countries": it is none of them


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
