"""What may stand at either end of a relation."""

from collections.abc import Callable

from msgspec.structs import replace

from kg.extract.frames.find import Sentences
from kg.extract.mentions.phrase import Phrase
from kg.lexicon import Frame

Known = Callable[[int], Phrase]  # the phrase that a token's phrase stands for: a pronoun's is that of whom it means


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
