"""The countries that a paragraph speaks of, word by word, and whether it speaks of what they do and are or of where things are."""

from collections.abc import Iterator

from kg.extract.frames.find import Sentences
from kg.extract.page import Page
from kg.model import Value
from kg.ontology import Authority

_PUBLIC = frozenset(["GOV", "MIL", "LEG", "JUD", "COP", "SPY", "OPP", "PTY"])  # sectors of who has to do with a state
_STATELY = ("GovernmentBody", "Government", "Military")


class Land(Value, frozen=True):
    """A country at a token: `acts` where it, or what is of its state, is spoken of; `tells` where its sentence is about that; `where` for a scene; `named` by a name or adjective of its own."""

    page: int
    token: int
    sentence: int
    state: str  # IRI
    country: str | None
    acts: bool
    tells: bool
    where: bool
    named: bool
    home: bool  # as an adjective, a possessor, or behind "in"


def lands_of(page: Page, states: dict[str, Authority]) -> list[Land]:
    """The countries of a paragraph in text order; `states` by country code."""
    found = {land.token: land for land in _by_name(page, states)}
    for token, spot in page.places.items():
        state = states.get(spot.place.country or "")
        if token == spot.last and token not in found and state is not None and spot.place.cls == "City":
            place = _is_where(page.sent, token)
            found[token] = _land(page, token, state, acts=False, where=place, named=False)
    return [found[token] for token in sorted(found)]


def _by_name(page: Page, states: dict[str, Authority]) -> Iterator[Land]:
    sent = page.sent
    for match in sent.phrases.matches:
        token, thing = match.last, match.thing
        if sent.phrases.bound(match.first) is not None or sent.phrases.bound(token) is not None:
            continue  # "the US-backed president": whose side somebody is on
        state = next((each for each in (thing, match.actor) if each.cls == "State"), None)
        if state is None and thing.cls in _STATELY:
            state = states.get(thing.country or "")
        if state is None or match.kind == "hidden":
            continue
        place, own = _is_where(sent, token), thing.cls == "State" and match.kind in ("name", "demonym", "metonym")
        stately = thing.cls in _STATELY
        yield _land(page, token, state, acts=stately or _acts(sent, token), where=place and not stately, named=own)


def _land(page: Page, token: int, state: Authority, *, acts: bool, where: bool, named: bool) -> Land:
    return Land(
        page=page.number, token=token, sentence=page.sent.tree.sentence[token], state=state.iri,
        country=state.country, acts=acts, tells=acts and is_topic(page.sent, token), where=where, named=named, home=_is_home(page.sent, token),
    )  # fmt: skip


def is_topic(sent: Sentences, token: int) -> bool:
    """Whether a word stands in the subject of its whole sentence, outside of clauses about something else in it."""
    tree = sent.tree
    while tree.head[token] != token:
        upper, dep = tree.head[token], tree.dep[token]
        if dep in ("relcl", "acl", "appos"):
            return False
        if dep in ("nsubj", "nsubjpass", "csubj"):
            return tree.head[upper] == upper
        token = upper
    return tree.pos[token] in ("NOUN", "PROPN")  # a sentence without a verb


def _is_home(sent: Sentences, token: int) -> bool:
    """Whether what is spoken of belongs to a country: "a *Czech* firm", "*Chile's* peso", "floods in *Nepal*"."""
    tree, dep = sent.tree, sent.tree.dep[token]
    return dep in ("amod", "poss", "compound", "nmod", "nsubj") or (
        dep == "pobj" and tree.lower[tree.head[token]] == "in"
    )


def _is_where(sent: Sentences, token: int) -> bool:
    """Whether a name stands where a place does: "in Ankara", "flew to France and *Spain*"."""
    tree = sent.tree
    while tree.dep[token] == "conj" and tree.head[token] < token:
        token = tree.head[token]
    return tree.dep[token] == "pobj" and tree.lower[tree.head[token]] in sent.ontology.roles["place"].markers


def _acts(sent: Sentences, token: int) -> bool:
    """Whether a country does something, or something of its state is spoken of: "*Peru's* Congress", "*Danish* prosecutors", "police in *Chad*"."""
    tree = sent.tree
    while tree.dep[token] == "conj" and tree.head[token] < token:
        token = tree.head[token]
    upper = tree.head[token]
    if tree.dep[token] == "poss":
        place = sent.ontology.is_a(sent.phrases.at(upper).cls, "Place")  # "Iraq's Kurdistan Region"
        return not place and (not sent.phrases.at(upper).named or _is_public(sent, upper))
    if (
        tree.dep[token] in ("amod", "compound", "nmod", "nsubj")
        and upper > token
        and tree.pos[upper] in ("NOUN", "PROPN")
    ):
        return "," not in tree.words[token:upper] and _is_public(sent, upper)
    if sent.slots.is_subject(token):
        return tree.pos[token] == "PROPN"
    prep = tree.lower[upper]
    if tree.dep[token] == "pobj" and prep in ("of", "in"):
        return _is_public(sent, tree.head[upper])
    return False


def _is_public(sent: Sentences, noun: int) -> bool:
    """Whether a noun is for a body or an office of a state, or for who strives for one."""
    phrase = sent.phrases.at(noun)
    while sent.tree.dep[noun] in ("compound", "nmod") and sent.tree.head[noun] > noun:
        noun = sent.tree.head[noun]
    role = sent.phrases.role_of(noun)
    if phrase.named and phrase.cls in ("Company", "Media", "NGO"):
        return False
    return phrase.sector in _PUBLIC or (role is not None and role[1] in _PUBLIC)
