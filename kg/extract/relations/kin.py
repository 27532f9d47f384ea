"""Kin told by lists: "his wife A, son B and daughter-in-law C", "X's children, A, B and C", "has three children: A, B and C"."""

from kg.extract.frames.find import Sentences
from kg.extract.mentions.phrase import Phrase
from kg.extract.relations.ends import Known, same
from kg.extract.relations.standing import Standing
from kg.extract.relations.ties import Tie
from kg.extract.slots import offices
from kg.lexicon import Frame

_CERTAIN = Standing(temporality="ongoing")
_LONGEST = 14  # words between a noun for several of kin and the last of their names


def kin(sent: Sentences, known: Known, ties: list[Tie]) -> list[Tie]:
    """Ties for the names of a list behind or before a noun for kin, whose owner stands at the noun, at the first of the list, or before "have"."""
    found: list[Tie] = []
    told = {tie.trigger for tie in ties}
    for noun, pos in enumerate(sent.tree.pos):
        if pos not in ("NOUN", "PROPN") or noun in told:
            continue
        frame = _frame(sent, noun)
        if frame is None:
            continue
        owner = _owner(sent, noun)
        if owner is None or not _may_have_kin(known(owner)):
            continue
        plural = sent.tree.tag[noun] in ("NNS", "NNPS")
        names = _listed(sent, noun, max(noun, owner)) if plural else _titled(sent, noun)
        found += [_tie(frame, noun, each, owner) for each in names if not same(known(each), known(owner))]
    return found


def _may_have_kin(phrase: Phrase) -> bool:
    """Whether somebody may have children: a person, or a name that is not known for a body's."""
    return phrase.named and (
        phrase.cls == "Person" or (phrase.cls in ("Organization", "City") and phrase.entity is None)
    )


def _frame(sent: Sentences, noun: int) -> Frame | None:
    """The frame of a noun for kin."""
    frames = sent.ontology.lexicon.index.get(("noun", sent.tree.lemma[noun]), ())
    return next((each for each in frames if each.relation and sent.ontology.relations[each.evokes or ""].lasting), None)


def _owner(sent: Sentences, noun: int) -> int | None:
    """Whose kin they are: the possessor, that of the first of a list, the subject of "has three children"."""
    tree, slots = sent.tree, sent.slots
    own = slots.of(noun).possessor or slots.of(noun).oblique.get("of", [])
    if own:
        return offices.whose(slots, own[0]) if tree.tag[own[0]] == "WP$" else own[0]
    name = offices.name_under_title(slots, noun)
    first = name if name is not None else noun
    while tree.dep[first] in ("conj", "appos") and tree.head[first] < first:
        first = tree.head[first]
        if first != noun and (shared := _of_first(sent, first)) is not None:
            return shared
    verb = tree.head[noun]
    if tree.dep[noun] == "dobj" and tree.lemma[verb] in sent.ontology.lexicon.having:
        subjects = slots.of(verb).subject
        return subjects[0] if len(subjects) == 1 else None
    return None


def _of_first(sent: Sentences, name: int) -> int | None:
    """The possessor of the kin before a name: "*his* wife Sahar, son Ghassan"."""
    below = [name, *sent.slots.kids(name, "compound", "nmod", "appos")]
    if not any(_frame(sent, each) is not None for each in below):
        return None
    return next((whose for each in below for whose in sent.slots.kids(each, "poss")), None)


def _titled(sent: Sentences, noun: int) -> list[int]:
    """The name right behind a noun for one of kin that shares its owner with others."""
    name = offices.name_under_title(sent.slots, noun)
    if name is None:
        name = next((each for each in sent.slots.kids(noun, "appos") if sent.tree.pos[each] == "PROPN"), None)
    return [name] if name is not None and _is_name(sent, name) else []


def _listed(sent: Sentences, noun: int, last: int) -> list[int]:
    """The names of a list right behind a noun for several of kin, or behind whose they are, before the end of the sentence or what is no list."""
    tree = sent.tree
    end = min(tree.sentences[tree.sentence[noun]][1], noun + _LONGEST * 3)
    token, names, since = last + 1, [], 0
    if token >= end or (tree.words[token] not in (",", ":", "—", "–", "-", "--", "(") and tree.pos[token] != "PROPN"):
        return []
    while token < end and since < 3:
        pos = tree.pos[token]
        if pos == "PROPN":
            last = token
            while last + 1 < end and tree.pos[last + 1] == "PROPN" and tree.words[last + 1] not in (",", ";"):
                last += 1
            if not _is_name(sent, last):
                break
            names.append(last)
            token, since = last + 1, 0
            continue
        if pos not in ("PUNCT", "CCONJ", "NUM", "SYM"):
            break
        since = 0 if pos == "NUM" else since + 1
        token += 1
    return names if len(names) > 1 else []


def _is_name(sent: Sentences, token: int) -> bool:
    """Whether a word may be a person's: no known place or body, and no noun for what somebody is."""
    match = sent.phrases.name_at(token)
    return (match is None or match.thing.cls == "Person") and sent.phrases.role_of(token) is None


def _tie(frame: Frame, noun: int, name: int, owner: int) -> Tie:
    return Tie(
        frame=frame, relation=frame.evokes or "", trigger=noun, words=(noun,), subject=name, object=owner,
        standing=_CERTAIN, office=None,
    )  # fmt: skip
