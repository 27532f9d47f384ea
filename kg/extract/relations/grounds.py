"""What stands before the words of an office, of which it is then: "*French* president", "*Chad's* interior minister"."""

from kg.extract.frames.find import Sentences
from kg.extract.mentions.belonging import OWN_SIDE
from kg.extract.slots import offices
from kg.lexicon import Frame

_NAMES = frozenset(["GPE", "ORG", "NORP", "LOC", "FAC", "PERSON"])


def ground(sent: Sentences, first: int, frame: Frame) -> tuple[str, int | None]:
    """What stands before the words of an office: ("possessor" or "modifier", token), or ("", None).

    Adjectives between are passed over, before a minister the department too. One that names a part of the whole ("opposition
    leader", "far-right leader") bars what stands before it, unless the office is one of the whole ("far-right minister"); so
    does a noun or unknown name in between ("American *Bridge* President").
    """
    tree, token = sent.tree, first - 1
    start = tree.sentences[tree.sentence[first]][0]
    while token >= start and (_passes(sent, token) or (frame.departments and _is_department(sent, token))):
        if _is_part(sent, token) and not frame.departments and not frame.whole:
            return "", None
        token -= 1
    if token < start:
        return "", None
    token = _whose_foreign(sent, token, start)
    if frame.departments and _is_land(sent, token):
        token = _before_land(sent, token, start, frame)
        if token < start:
            return "", None
    if tree.lower[token] in ("'s", "’s", "'", "’") and token > start:
        return "possessor", token - 1
    if tree.tag[token] == "PRP$":
        return "possessor", token
    if tree.tag[token] == "WP$":
        return "possessor", offices.whose(sent.slots, token)
    body = sent.phrases.role_of(first)
    whole = body is None or not sent.ontology.is_a(
        body[0], "Organization"
    )  # an "intelligence agency" is of no intelligence
    return ("modifier", token) if _names_body(sent, token, unnamed=whole) else ("", None)


def _is_land(sent: Sentences, token: int) -> bool:
    """Whether a word is the plain name of a state or a part of the world, which says what an office is about: "the UN's *Libya* envoy"."""
    match = sent.phrases.name_at(token)
    plain = match is not None and match.kind == "name" and match.thing.cls in ("State", "Region")
    return plain and not sent.tree.words[token].replace(".", "").isupper()


def _before_land(sent: Sentences, token: int, start: int, frame: Frame) -> int:
    """What stands before the land that an office is about, where that names whose it is; else the land, for an office of states.

    "Kenya foreign minister" is Kenya's, as headlines have it; an "Iran envoy" is somebody's for Iran.
    """
    match = sent.phrases.name_at(token)
    before = (match.first if match is not None else token) - 1
    while before > start and sent.tree.lower[before] not in ("'s", "’s") and _passes(sent, before):
        before -= 1
    own = before >= start and (sent.tree.lower[before] in ("'s", "’s") or sent.phrases.name_at(before) is not None)
    if own:
        return before
    return token if sent.ontology.relations[frame.evokes or ""].range == "State" else start - 1


def _whose_foreign(sent: Sentences, token: int, start: int) -> int:
    """ "*Fiji's* first Indian premier": where an office is somebody's, an adjective of a country says of what stock he is."""
    match, before = sent.phrases.name_at(token), token - 1
    if match is None or match.kind != "demonym":
        return token
    while before > start and _passes(sent, before):
        before -= 1
    return before if before > start and sent.tree.lower[before] in ("'s", "’s") else token


def _passes(sent: Sentences, token: int) -> bool:
    """Whether a word between a name and an office is no name: an adjective, an ordinal, "ex-"."""
    tree = sent.tree
    if tree.words[token] in "-–" or _is_bound(sent, token):
        return True
    if sent.phrases.name_at(token) is not None or _named(sent, token):
        return False
    status = tree.lower[token] in sent.ontology.lexicon.office_status
    return (
        status
        or (tree.words[token - 1] == "-" and tree.words[token + 1] == "-")  # "30-year-old"
        or tree.pos[token] in ("ADJ", "ADV", "NUM")
        or tree.tag[token] == "FW"  # "de facto"
        or (tree.tag[token] in ("VBN", "VBG") and tree.dep[token] == "amod")
    )


def _is_bound(sent: Sentences, token: int) -> bool:
    """Whether a hyphen makes a name say no more than whose side: "the *US*-backed president", "the *pro-Russian* president"."""
    if sent.phrases.bound(token) is not None:
        return True
    return sent.tree.words[token + 1] in "-–" and sent.phrases.bound(token + 2) is not None


def _is_department(sent: Sentences, token: int) -> bool:
    """Whether a word before "minister" says of what: "*national security* minister", "*water and energy* minister"."""
    tree = sent.tree
    word = tree.tag[token] in ("NN", "NNS", "NNP", "NNPS") and tree.dep[token] in ("compound", "nmod", "conj", "amod")
    return (word and sent.phrases.name_at(token) is None and not _named(sent, token)) or tree.tag[token] == "CC"


def _is_part(sent: Sentences, token: int) -> bool:
    tree, words = sent.tree, sent.ontology.lexicon.sector_words
    whole = tree.lower[token]
    if token > 1 and tree.words[token - 1] == "-":
        whole = f"{tree.lower[token - 2]}-{whole}"
    sector = words.get(whole) or words.get(tree.lower[token])
    return sector is not None and sector not in OWN_SIDE and whole not in sent.ontology.lexicon.office_status


def _named(sent: Sentences, token: int) -> bool:
    return any(first <= token < end and label in _NAMES for first, end, label in sent.tree.ents)


def _names_body(sent: Sentences, token: int, *, unnamed: bool) -> bool:
    """Whether the word before an office names what it is an office of: a name, or the noun of a body ("junta chief")."""
    if sent.phrases.name_at(token) is not None or _named(sent, token):
        return True
    role = sent.phrases.role_of(token)
    return unnamed and role is not None and sent.ontology.is_a(role[0], "Organization")
