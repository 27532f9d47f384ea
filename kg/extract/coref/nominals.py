"""Whom a noun phrase takes up again: "the president", "the country", "the group", "the two leaders", "the protesters"."""

from collections.abc import Callable

from kg.extract.coref.pronouns import introduced
from kg.extract.coref.referent import Referent
from kg.extract.coref.referents import ASIDE, Story
from kg.extract.frames.find import Sentences
from kg.extract.mentions.phrase import Phrase

_NEAR = 6  # sentences a noun for a kind looks back
_JUST = 2  # sentences "the country" looks back for any but the one most spoken of
_FAR = 14  # sentences a title or the same noun looks back


def taken_up(phrase: Phrase, sent: Sentences, story: Story, others: Callable[[], set[int]]) -> Referent | None:
    """The referent that a description means; None where there is none, or not one clear one. `others`: ids of whom it cannot mean."""
    if phrase.named or phrase.pronoun or phrase.last != phrase.head:
        return None
    role = sent.phrases.role_noun(phrase.head)
    if role is None or not sent.slots.is_definite(phrase.head) or _names_follow(phrase, sent):
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


def _names_follow(phrase: Phrase, sent: Sentences) -> bool:
    """Whether the name itself stands right behind: "belong to *the group* Showing Up for Justice"."""
    after = phrase.last + 1
    return (
        after < len(sent.tree.words)
        and sent.tree.pos[after] == "PROPN"
        and sent.tree.sentence[after] == sent.tree.sentence[phrase.last]
    )


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
        or _is_land(token, sent)
        for token in range(phrase.first, start)
    )


def _is_land(token: int, sent: Sentences) -> bool:
    """Whether a word names a country or its people; "the *Viv Ansanm* alliance" is no alliance that was named before."""
    match = sent.phrases.name_at(token)
    return (
        match is not None
        and match.thing.country is not None
        and not sent.ontology.is_a(match.thing.cls, "Organization")
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
    return any(status.get(word) in ("past", "terms", "final", "away") for word in words)


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
    if "State" in kinds:  # "the country" is the one just spoken of, or the one the article is about
        told = [r for r in story.near(_FAR) if r.phrase.cls in kinds and r.phrase.named]
        fresh = set(map(id, story.near(_JUST)))
        named = [
            r
            for r in named
            if id(r) in fresh or len(told) == 1 or r is max(told, key=lambda each: len(each.seen), default=None)
        ]
    return story.clearest([r for r in named if r.phrase.cls in kinds and any(seen.rank > ASIDE for seen in r.seen)])
