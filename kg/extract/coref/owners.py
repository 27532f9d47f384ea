"""Descriptions by way of somebody else: "its soldiers" are Iraqi soldiers, "his country" is the country of him."""

from collections.abc import Callable

from msgspec.structs import replace

from kg.extract.coref.referent import Referent
from kg.extract.frames.find import Sentences
from kg.extract.mentions.names import Gazetteer
from kg.extract.mentions.phrase import Phrase

_OWN = frozenset(["Military", "Government", "GovernmentBody"])  # bodies that a state has of its own
_ARMED = frozenset(["MIL", "COP", "SPY"])

At = Callable[[int], Referent | None]


def by_owner(phrase: Phrase, sent: Sentences, at: At, gazetteer: Gazetteer) -> Phrase:
    """A phrase that says by "his" or "the country's" whose it is, told by the name of whom that means."""
    whose = _possessor(phrase, sent)
    if whose is None:
        return phrase
    token, after = whose
    tree, owner = sent.tree, at(token)
    rest = tree.span_text(after, phrase.last)
    general = (
        sent.ontology.lexicon.reference.general.get(tree.lemma[phrase.head], frozenset())
        if after == phrase.head
        else ()
    )
    if owner is None or owner.parts or owner.phrase.bare or not owner.phrase.named:
        if tree.tag[phrase.first] not in ("PRP$", "WP$"):
            return phrase
        return replace(phrase, label=rest, bare=bool(general) or phrase.bare)
    if "State" in general:
        state = gazetteer.states.get(owner.phrase.country or "") if owner.phrase.cls == "Person" else None
        if state is None:
            return replace(phrase, label=rest, bare=True)
        return replace(
            phrase, label=state.label, cls=state.cls, country=state.country, sector="GOV", entity=state.iri, named=True
        )
    own = phrase.cls in _OWN or phrase.sector in _ARMED
    return replace(
        phrase,
        label=_called(owner.phrase, rest, sent, own=own),
        country=phrase.country or (owner.phrase.country if own else None),
    )


def _possessor(phrase: Phrase, sent: Sentences) -> tuple[int, int] | None:
    """The possessor that opens a description, and the token where the rest begins; a possessor that is a name says it itself."""
    tree = sent.tree
    if phrase.named or phrase.pronoun:
        return None
    for token in sent.slots.under(phrase.head, "poss"):
        if tree.tag[token] == "PRP$" and token == phrase.first:
            return token, token + 1
        if tree.tag[token] == "WP$" and token == phrase.first:
            return _relative_owner(token, phrase.head, sent), token + 1
        case = token + 1
        opens = sent.phrases.extent(token)[0] == phrase.first
        if (
            opens
            and case < phrase.head
            and tree.lower[case] in ("'s", "’s", "'", "’")
            and not sent.phrases.at(token).named
        ):
            return token, case + 1
    return None


def _relative_owner(token: int, head: int, sent: Sentences) -> int:
    """Whose "whose" means: the noun, or the name beside it, that its clause is about; "whose" itself where there is none."""
    tree = sent.tree
    while tree.dep[head] != "relcl":
        if tree.head[head] == head:
            return token
        head = tree.head[head]
    noun = tree.head[head]
    return tree.head[noun] if tree.dep[noun] == "appos" else noun


def _called(owner: Phrase, rest: str, sent: Sentences, *, own: bool) -> str:
    """ "Iraqi soldiers" for what a state has of its own, else "Iraq's neighbour", "Hamas' fighters"."""
    state = owner.actor or sent.ontology.authorities.get(owner.entity or "")
    whole = [word for word in state.demonyms if not word.endswith("-")] if own and state is not None else []
    if whole and state is not None and state.cls == "State":  # "French", not "Franco-"
        return f"{whole[0]} {rest}"
    name = state.label if state is not None else owner.label
    return f"{name}'{'' if name.endswith('s') else 's'} {rest}"
