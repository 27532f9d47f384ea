""" "Named X finance minister", "appointed X and Y ministers": a name between a verb that gives an office and the office."""

from dataclasses import dataclass

from kg.extract.frames.find import Sentences

_LONGEST = 4  # words between a name and its office: "the new acting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """Who is given an office, by which verb, and where the name begins."""

    verb: int
    name: int
    first: int


def appointment(sent: Sentences, first: int) -> Appointment | None:
    """Who is given the office whose words begin at a token: "made *Pierre Buyoya* president", "named *X* as finance minister"."""
    tree, last = sent.tree, first - 1
    begin = max(tree.sentences[tree.sentence[first]][0], last - _LONGEST)
    while last > begin and (tree.pos[last] in ("DET", "ADJ") or tree.lower[last] == "as" or _is_status(sent, last)):
        last -= 1
    name = next((span for span in tree.ents if span[1] == last + 1 and span[2] == "PERSON"), None)
    if name is None or tree.pos[last] != "PROPN":
        return None
    verb = _giver(sent, name[0])
    return Appointment(verb=verb, name=_bearer(sent, name[0], last), first=name[0]) if verb is not None else None


def _is_status(sent: Sentences, token: int) -> bool:
    return sent.tree.lower[token] in sent.ontology.lexicon.office_status


def _bearer(sent: Sentences, first: int, last: int) -> int:
    """The word that stands for a name: the one above its others."""
    tree, token = sent.tree, last
    while tree.dep[token] in ("compound", "nmod") and first <= tree.head[token] <= last and tree.head[token] != token:
        token = tree.head[token]
    return token


def _giver(sent: Sentences, first: int) -> int | None:
    """The verb right before a name, or before the first of several who are each given an office."""
    tree, verb = sent.tree, first - 1
    start = tree.sentences[tree.sentence[first]][0]
    if verb < start:
        return None
    if tree.lower[verb] in ("and", ","):
        return _before_and(sent, verb, start)
    gives = tree.lemma[verb] in sent.ontology.lexicon.office_givers
    return verb if gives and tree.pos[verb] == "VERB" and not sent.slots.has(verb, "auxpass") else None


def _before_and(sent: Sentences, token: int, start: int) -> int | None:
    """ "Named X finance minister *and* Y interior minister": the verb of the one before, whose office ends right there."""
    tree, office = sent.tree, token - 1
    if office < start or tree.pos[office] != "NOUN" or not sent.phrases.role_word(office):
        return None
    while office > start and tree.pos[office] in ("NOUN", "ADJ") and tree.words[office].islower():
        office -= 1
    before = appointment(sent, office + 1)
    return before.verb if before is not None else None
