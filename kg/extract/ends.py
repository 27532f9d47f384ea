"""What may stand at either end of a relation, and what stands before the name of an office."""

from collections.abc import Callable

from msgspec.structs import replace

from kg.extract.belonging import OWN_SIDE
from kg.extract.frames import Sentences
from kg.extract.phrase import Phrase
from kg.extract.slots import offices
from kg.lexicon import Frame

Known = Callable[[int], Phrase]  # the phrase that a token's phrase stands for: a pronoun's is that of whom it means

_NAMES = frozenset(["GPE", "ORG", "NORP", "LOC", "FAC", "PERSON"])


def fits(sent: Sentences, frame: Frame, end: str, phrase: Phrase, *, seat: bool = False, told: bool = False) -> bool:
    """Whether a phrase can be the subject or object: of the right class, and named, or a body that one can point at.

    `seat`: a capital may stand for its state ("Moscow's envoy"); `told`: what is said of a group tells which ("rebels led by X").
    """
    phrase = _own_class(sent, phrase)
    relation = sent.ontology.relations[frame.evokes or ""]
    wanted = relation.domain if end == "subject" else relation.range
    if seat and wanted == "Actor" and phrase.actor is not None and phrase.named:
        return not frame.object_classes or any(sent.ontology.is_a(phrase.actor.cls, c) for c in frame.object_classes)
    if (
        phrase.pronoun
        or (phrase.bare and end == "object")
        or (wanted is not None and not sent.ontology.is_a(phrase.cls, wanted))
    ):
        return False
    if (
        wanted in (None, "Thing")
        and relation.ends
        and not any(sent.ontology.is_a(phrase.cls, cls) for cls in relation.ends)
    ):
        return False
    if end == "object" and _is_direction(sent, phrase):
        return False
    if frame.only and end == "object" and phrase.entity not in frame.only:
        return False
    classes = frame.object_classes if end == "object" else frame.subject_classes
    if classes and not any(sent.ontology.is_a(phrase.cls, cls) for cls in classes):
        return False
    if end == "object" and classes == frozenset(["Region"]) and phrase.country is None:
        return False  # "Africa's first woman president"
    if phrase.named or phrase.entity:
        return True
    if sent.ontology.is_a(phrase.cls, "State"):
        return _is_of_land(
            sent, phrase
        )  # but not "a state ruled by the party", "the West African country", "state-owned"
    if end == "object" and relation.armed and _is_armed(sent, phrase, told=told):
        return True  # "the leader of *the guerrillas*"
    if _asks_which(sent, phrase) or (end == "subject" and opens_with(phrase, sent.ontology.lexicon.reference.generic)):
        return False  # "most people who own aircraft"
    one = phrase.country is not None or (phrase.sector == "OPP" and sent.slots.is_definite(phrase.head))
    if end == "object" and phrase.cls == "Group" and one and _is_one_body(sent, phrase):
        return True  # "the leader of *Israel's opposition*", "the leader of *the opposition*"
    if end == "object" and _is_several(sent, phrase):
        return False  # "joined *forces*"
    body = not phrase.unknown and phrase.cls not in ("Person", "Group", "People", "Thing", "Time", "Document")
    if end == "object":
        return body
    any_one = relation.definite and not sent.slots.is_definite(phrase.head)  # "*a company* based in Paris"
    crowd = phrase.cls in ("Group", "People") and not relation.definite  # "*the rebels* have an office in Doha"
    return relation.unnamed and not any_one and (body or crowd)


def _is_of_land(sent: Sentences, phrase: Phrase) -> bool:
    """ "Owned by *the Chinese state*": whether a noun for a state says which, of those that there still are."""
    definite = 0 <= phrase.head < len(sent.tree.tag) and sent.slots.is_definite(phrase.head)
    before = sent.phrases.name_at(phrase.head - 1) if definite else None
    return before is not None and before.thing.cls == "State" and before.thing.existed_to is None


def _is_armed(sent: Sentences, phrase: Phrase, *, told: bool) -> bool:
    """Whether a phrase is for a group that bears arms and that one can point at."""
    if phrase.cls != "Group" or not phrase.plural or phrase.sector not in sent.ontology.lexicon.armed_sectors:
        return False
    return told or phrase.country is not None or sent.slots.is_definite(phrase.head)


def _is_several(sent: Sentences, phrase: Phrase) -> bool:
    """Whether a noun in the plural stands alone, for any of its kind."""
    return 0 <= phrase.head < len(sent.tree.tag) and sent.tree.tag[phrase.head] == "NNS" and phrase.first == phrase.last


def _own_class(sent: Sentences, phrase: Phrase) -> Phrase:
    """ "Amhara *state*": a noun for a state behind a name is for a region of one."""
    head = phrase.head
    if phrase.cls != "State" or phrase.entity is not None or not 0 <= head < len(sent.tree.lemma):
        return phrase
    behind = sent.tree.lower[head] == "state" and any(
        sent.tree.pos[each] == "PROPN" for each in sent.slots.kids(head, "compound")
    )
    return replace(phrase, cls="Region") if behind else phrase


def _is_one_body(sent: Sentences, phrase: Phrase) -> bool:
    """Whether a noun in the singular is for many as one: "the opposition"."""
    role = sent.phrases.role_noun(phrase.head) if phrase.head >= 0 else None
    return role is not None and role.collective and not phrase.plural and sent.tree.tag[phrase.head] == "NN"


def alike(sent: Sentences, frame: Frame, first: Phrase, second: Phrase) -> bool:
    """Whether two phrases are both of a class that may stand at one end only: "China leads Japan"."""
    apart = sent.ontology.relations[frame.evokes or ""].apart
    return apart is not None and all(sent.ontology.is_a(phrase.cls, apart) for phrase in (first, second))


def opens_with(phrase: Phrase, words: frozenset[str]) -> bool:
    """Whether the first word of a phrase is one of some."""
    return phrase.text.lower().split(" ", 1)[0] in words


def _asks_which(sent: Sentences, phrase: Phrase) -> bool:
    """Whether a phrase asks who it is: "*which party* controls the house"."""
    token = phrase.first
    asks = 0 <= token < len(sent.tree.tag) and sent.tree.tag[token] in ("WDT", "WP")
    return asks and opens_with(phrase, sent.ontology.lexicon.reference.no_one)


def _is_direction(sent: Sentences, phrase: Phrase) -> bool:
    """Whether a phrase is only a direction, of no place that one could name: "a city in *the south-east*"."""
    noun = sent.tree.lower[phrase.head] if 0 <= phrase.head < len(sent.tree.lower) else ""
    return not phrase.named and phrase.country is None and noun in sent.ontology.lexicon.compass


def same(first: Phrase, second: Phrase) -> bool:
    """Whether two phrases name one thing."""
    return (first.entity or first.label) == (second.entity or second.label)


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
