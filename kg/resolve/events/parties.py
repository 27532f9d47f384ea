"""Who takes part in an event, and how far two of them are the same: 1 the same, 0 not known, -1 certainly not."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from kg.model import Entity, Mention
from kg.ontology import Ontology
from kg.resolve.events.party import Party
from kg.resolve.known import known
from kg.resolve.names import fold, initials, is_named

SAME, ALIKE, LIKE, NEAR, KIN, OPEN, UNLIKE, APART = 1.0, 0.8, 0.5, 0.4, 0.2, 0.0, -0.5, -1.0

_RUN = re.compile(r"(?:[A-Z][\w-]*)(?:\s+[A-Z][\w-]*){2,}")  # capitalised words that an acronym could stand for
_TELLING = 4  # letters of a word that tells something
_AGREED = "Agreement"
_BUILT = ("Facility", "Vessel")
_STEM = 6  # letters by which forms of a word are the same


def party_maker(entities: Iterable[Entity], ontology: Ontology) -> Callable[[Mention], Party | None]:
    """What makes a party of a resolved mention; None for one without an entity."""
    by_iri = {entity.iri: entity for entity in entities}
    states = frozenset(name for names in known(ontology).states.values() for name in names if " " not in name)
    numbers = frozenset(ontology.lexicon.numbers.cardinals) | frozenset(ontology.lexicon.numbers.scales)
    roles = frozenset(ontology.lexicon.role_nouns)
    like = {**ontology.lexicon.reference.alike, **dict.fromkeys(ontology.matching.kinds.forces, "forces")}

    def made(iri: str) -> Party | None:
        entity = by_iri.get(iri)
        return _party(entity, ontology, states, numbers, roles, like) if entity else None

    party = cache(made)
    return lambda mention: party(mention.entity) if mention.entity else None


def _is_common(word: str, roles: frozenset[str]) -> bool:
    """Whether a word is capital only because a sentence begins with it: "Gunmen", "Rebels"."""
    return any(form in roles for form in (word, word.removesuffix("s"), word.removesuffix("men") + "man"))


def _party(
    entity: Entity, ontology: Ontology, states: frozenset[str], numbers: frozenset[str], roles: frozenset[str],
    like: Mapping[str, str],
) -> Party:  # fmt: skip
    known = ontology.authorities.get(entity.iri)
    short = tuple(name for name in known.names if name.isupper()) if known else ()  # "EU" in "EU leaders"
    short = known.names if known and known.cls == _AGREED else short  # "the nuclear deal" is the JCPOA
    labels = (entity.label, *short) if entity.authority else (entity.label, *entity.names)
    capital = {fold(word) for label in labels for word in re.findall(r"[\w'’-]+", label) if word[:1].isupper()}
    capital -= {
        word for word in capital if _is_common(word, roles) or word in numbers or word in ontology.matching.titles
    }  # "Gunmen", "Ten", "Ms"
    capital |= {initials(run) for label in labels for run in _RUN.findall(label)}
    every = {word for label in labels for word in fold(label).split()}
    least = _TELLING - 1 if entity.cls in _BUILT else _TELLING  # "dam", "inn"
    plain = {word for word in every - capital - states - numbers if len(word) >= least and not word.isdigit()}
    return Party(
        iri=entity.iri,
        cls=entity.cls,
        kind=_kind(entity, ontology),
        whole=entity.cls in ontology.matching.kinds.whole,
        country=entity.country,
        local=entity.article is not None,
        names=frozenset(word for name in capital for word in name.split() if len(word) > 1) - states,
        words=frozenset(_told_as(word, like)[:_STEM] for word in plain),
        against=entity.sector in ontology.matching.kinds.against,
        described=entity.article is not None and not is_named(entity.label.split(" of ")[0].rsplit(" ", 1)[-1]),
    )


def _told_as(word: str, like: Mapping[str, str]) -> str:
    """The first of the nouns that may be said of the same: "gunmen" and "rebels" are attackers, "envoys" diplomats."""
    return like.get(word) or like.get(word.removesuffix("s")) or word


def _kind(entity: Entity, ontology: Ontology) -> str:
    if ontology.is_a(entity.cls, "Person"):
        return "person"
    kinds = ontology.matching.kinds
    if any(ontology.is_a(entity.cls, cls) for cls in kinds.official) or (
        entity.country and entity.sector in kinds.official_sectors
    ):
        return "official"
    if ontology.is_a(entity.cls, "Place"):
        return "place"
    return "group" if ontology.is_a(entity.cls, "Group") or ontology.is_a(entity.cls, "People") else "other"


def alike(one: Party, two: Party) -> float:
    """How far two parties are one: the same thing, one side, words in common; or what tells them apart."""
    if one.iri == two.iri:
        return SAME
    kinds = {one.kind, two.kind}
    shared = bool(one.names & two.names)
    if one.country and two.country and one.country != two.country:
        built = "place" in kinds or (kinds == {"official"} and one.local and two.local)
        site = built and (one.local or two.local) and one.words & two.words
        return LIKE if site else APART  # "Iran's consulate in Damascus": whose it is, and where it stands
    if kinds == {"person"}:
        return ALIKE if shared and min(len(one.names), len(two.names)) == 1 else _described(one, two)
    same_state = one.country is not None and one.country == two.country
    if kinds == {"official"} and same_state:
        whole = one.whole or two.whole
        return ALIKE if whole or shared or one.words & two.words else NEAR  # the navy is not the air force
    if shared:
        return ALIKE
    if kinds == {"official", "group"} and same_state and (one.against or two.against):
        return UNLIKE  # "the Syrian army", "Syrian rebels"
    if same_state and "official" in kinds and kinds & {"person", "group", "place"}:
        return NEAR
    if kinds == {"other"} and same_state and one.described != two.described:
        return KIN  # "Hezbollah", "the Lebanese group"
    if kinds == {"group"} and same_state and not (one.words & two.words):
        return KIN  # "23 Russian diplomats", "Russia's envoys"
    if kinds == {"group", "other"} and same_state and not one.names & two.names and (one.described or two.described):
        return KIN  # "the Lebanese group"
    if one.words & two.words and (one.local or two.local):
        return ALIKE if same_state else LIKE  # "gunmen" are not always the same
    if "person" in kinds and one.names and two.names:
        return UNLIKE
    named = bool(one.names and two.names) and not (one.local or two.local)
    return UNLIKE if named and not same_state else OPEN


def _described(one: Party, two: Party) -> float:
    """Two persons of other names, or one of whom only a description is known."""
    if one.names and two.names and not (one.described or two.described):
        return APART
    if one.words & two.words:
        return ALIKE
    of_one_land = one.country is not None and one.country == two.country
    return KIN if one.described and two.described and of_one_land else OPEN


def sides(ours: Iterable[Party], theirs: Iterable[Party]) -> float:
    """How far two sets of parties are the same: the best pair of them; 0 where one set is empty."""
    theirs = tuple(theirs)
    found = [alike(one, two) for one in ours for two in theirs]
    return max(found, default=OPEN)


def parties(mentions: Iterable[object], party: Callable[[Mention], Party | None]) -> tuple[Party, ...]:
    """The parties of mentions, each once, sorted by IRI; references to events are passed over."""
    found: Mapping[str, Party] = {p.iri: p for m in mentions if isinstance(m, Mention) and (p := party(m))}
    return tuple(found[iri] for iri in sorted(found))
