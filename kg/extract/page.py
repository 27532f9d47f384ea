"""A paragraph while it is read, and what every kind of record needs from it: mentions and evidence."""

from dataclasses import dataclass, field

import msgspec

from kg.extract.coref.discourse import Discourse
from kg.extract.coref.meaning import Meaning
from kg.extract.coref.referent import Referent
from kg.extract.frames.find import Sentences
from kg.extract.mentions.phrase import Phrase
from kg.extract.places.spot import Spot
from kg.extract.segment import Paragraph
from kg.extract.time import TimeFound
from kg.model import Article, Evidence, Mention, Span, Where
from kg.ontology import Authority


@dataclass(slots=True, eq=False)
class Page:
    """A paragraph with its parse, its place in the article, and what was found in it so far."""

    number: int
    paragraph: Paragraph
    sent: Sentences
    article: Article
    discourse: Discourse
    times: list[TimeFound] = field(default_factory=list)
    places: dict[int, Spot] = field(default_factory=dict)  # by each of their tokens


def span(page: Page, first: int, last: int) -> Span:
    """The span from token first to token last (inclusive) in the article."""
    tree, base = page.sent.tree, page.paragraph.start
    start, end = base + tree.start[first], base + tree.start[last] + len(tree.words[last])
    return Span(text=page.article.text[start:end], start=start, end=end)


def evidence(page: Page, token: int) -> Evidence:
    """The sentence that a token stands in."""
    tree = page.sent.tree
    first, end = tree.sentences[tree.sentence[token]]
    last = end - 1
    while last > first and not tree.words[last].strip():
        last -= 1
    found = span(page, first, last)
    return Evidence(start=found.start, end=found.end, quote=found.text)


def topic(page: Page, head: int, taken: set[int]) -> Mention:
    """The mention of what an event is about: the thing with its prepositional phrases, as far as no other role takes them."""
    found = mention(page, head, "about")
    phrase = page.sent.phrases.at(head)
    last = page.sent.slots.tail(head, taken)
    if phrase.named or last <= phrase.last:
        return found
    whole = span(page, phrase.first, last)
    return msgspec.structs.replace(found, text=whole.text, end=whole.end)


def meant(page: Page, head: int) -> Phrase:
    """The phrase of a head, or that of the thing it stands for."""
    return _meant(page, head, page.sent.phrases.at(head), page.discourse.referent(page.number, head))


def _meant(page: Page, head: int, phrase: Phrase, referent: Referent | None) -> Phrase:
    spot = page.places.get(head)
    if spot is not None and spot.place.cls == "City" and phrase.entity is not None and phrase.entity == spot.place.iri:
        return phrase
    if spot is not None and phrase.cls in page.sent.ontology.roles["place"].classes:
        misread = spot.place.lat is None and referent is not None and referent.phrase.cls == "Person"
        return referent.phrase if misread and referent is not None else phrase  # no town is called "Saakashvili"
    return referent.phrase if referent is not None and not referent.parts else phrase


def mentions(page: Page, head: int, role: str) -> tuple[Mention, ...]:
    """The mentions of a phrase in a role: one, or one for each of those it means together ("the two leaders")."""
    one = mention(page, head, role)
    referent = page.discourse.referent(page.number, head)
    if referent is None or not referent.parts:
        return (one,)
    phrases = [(part.phrase, _called(part)) for part in referent.parts]
    return tuple(
        Mention(
            text=one.text, start=one.start, end=one.end, label=phrase.label, cls=phrase.cls, country=phrase.country,
            sector=phrase.sector, entity=phrase.entity, names=tuple(sorted(set(names) - {one.text})),
        )
        for phrase, names in phrases
    )  # fmt: skip


def mention(page: Page, head: int, role: str) -> Mention:
    """The mention of a phrase in a role; an actor named by a seat or capital is who it stands for."""
    phrase, referent = page.sent.phrases.at(head), page.discourse.referent(page.number, head)
    known = _meant(page, head, phrase, referent)
    found = span(page, phrase.first, phrase.last)
    stands_for = (known if phrase.pronoun else phrase).actor if role in _PARTIES else None
    if stands_for is not None:
        sector = phrase.sector or stands_for.sector or page.sent.ontology.sector_of(stands_for.cls)
        return Mention(
            text=found.text, start=found.start, end=found.end, label=stands_for.label, cls=stands_for.cls, country=stands_for.country,
            sector=sector, entity=stands_for.iri, names=phrase.names,
        )  # fmt: skip
    spot = page.places.get(head)
    town = spot is not None and spot.place.cls == "City" and known.entity is not None and known.entity == spot.place.iri
    if role == "place" and spot is not None and spot.place.iri is None and phrase.cls == spot.place.cls:
        known = phrase  # a town that no list has is not somebody told of before
    cls = "City" if town else _class_in(known, role, page)
    return Mention(
        text=found.text,
        start=found.start,
        end=found.end,
        label=known.label,
        cls=cls,
        country=known.country or phrase.country,
        sector=known.sector or phrase.sector,
        entity=known.entity,
        names=_names(phrase, referent),
        unresolved=known.bare or (phrase.pronoun and referent is None) or _is_some_state(known),
        where=_where(page, head, cls),
    )


def called(page: Page, token: int, thing: Authority) -> Mention:
    """The mention of a known thing by one word, which by itself does not tell it: "(*R*-Texas)"."""
    word = span(page, token, token)
    return Mention(
        text=word.text, start=word.start, end=word.end, label=thing.label, cls=thing.cls, country=thing.country,
        sector=thing.sector or page.sent.ontology.sector_of(thing.cls), entity=thing.iri,
    )  # fmt: skip


def _is_some_state(known: Phrase) -> bool:
    """Whether a noun for a state says not which: "the small emirate"."""
    return known.cls == "State" and not (known.named or known.entity or known.country or known.plural or known.pronoun)


def _where(page: Page, head: int, cls: str) -> Where | None:
    spot = page.places.get(head)
    if spot is None or cls not in page.sent.ontology.roles["place"].classes or spot.place.lat is None:
        return None
    place = spot.place
    return Where(lat=place.lat, long=place.long, region=place.region, geonames=place.geonames)


_PARTIES = ("actor", "recipient", "party", "speaker")


def _class_in(known: Phrase, role: str, page: Page) -> str:
    """The class of a phrase; a place that acts is its government, an unknown noun that takes part a group."""
    ontology = page.sent.ontology
    if role not in ("actor", "recipient") or known.cls in ontology.roles["actor"].classes:
        return known.cls
    if not known.named:
        return "Group"
    return known.cls if role == "recipient" and ontology.is_a(known.cls, "Facility") else "Government"


def _names(phrase: Phrase, referent: Referent | None) -> tuple[str, ...]:
    names = set(phrase.names) | (referent.names if referent is not None else set())
    if phrase.pronoun and referent is not None:
        names |= {referent.phrase.text, referent.phrase.label}
    return tuple(sorted(names - {phrase.text}))


def meanings(page: Page) -> list[Meaning]:
    """Whom the pronouns and noun phrases of a page mean, in text order."""
    found = []
    for token in range(len(page.sent.tree.words)):
        referent = page.discourse.referent(page.number, token)
        phrase = page.sent.phrases.at(token)
        if referent is None:
            continue
        known = referent.first != (page.number, token) or phrase.entity is not None
        each = referent.parts or ((referent,) if known else ())
        whole, head = span(page, phrase.first, phrase.last), span(page, token, token)
        found.append(
            Meaning(
                start=whole.start, end=whole.end, head_start=head.start, head_end=head.end,
                means=tuple(_called(part) for part in each),
            )
        )  # fmt: skip
    return found


def _called(referent: Referent) -> tuple[str, ...]:
    """What the article calls a referent, its label first."""
    phrase = referent.phrase
    names = [phrase.label, *sorted(referent.names), phrase.text]
    return tuple(dict.fromkeys([*names, phrase.actor.label] if phrase.actor else names))
