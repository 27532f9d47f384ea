"""Binary relations: offices, membership, nationality, place, from frames of the ontology that evoke a relation."""

from dataclasses import dataclass

from kg.extract.frames import Fillers, Sentences, matches
from kg.extract.status import status_of
from kg.lexicon import Frame
from kg.ontology import Authority


@dataclass(slots=True, eq=False)
class Tie:
    """A relation in the making; `object` is a token, or an authority where only an adjective names it."""

    frame: Frame | None
    relation: str
    trigger: int
    words: tuple[int, ...]
    subject: int
    object: int | None
    state: Authority | None
    temporality: str
    certainty: str
    office: str | None
    polarity: str = "positive"


def relations(sent: Sentences) -> list[Tie]:
    """The relations of a paragraph in text order."""
    found: list[Tie] = []
    for token in range(len(sent.tree.words)):
        for filled in matches(sent, token):
            if filled.frame.relation:
                found += _ties(sent, filled)
                break
            if filled.score[0] > 0:
                break
        else:
            found += _nationality(sent, token)
    unique: dict[tuple[str, int, int | None], Tie] = {}
    for tie in found:
        unique.setdefault((tie.relation, tie.subject, tie.object), tie)
    return list(unique.values())


def _ties(sent: Sentences, filled: Fillers) -> list[Tie]:
    frame, token = filled.frame, filled.trigger
    relation = frame.evokes or ""
    info = sent.ontology.relations[relation]
    subjects = [h for h in filled.roles.get("subject", ()) if _fits(sent, h, info.domain)]
    objects = [
        h for h in (*filled.roles.get("object", ()), *_title_context(sent, token, frame)) if _fits(sent, h, info.range)
    ]
    verbal = sent.tree.pos[token] == "VERB"  # "rebels control the town": of an office who holds it must be named
    subjects = [h for h in subjects if h not in objects and (verbal or _is_somebody(sent, h))]
    if not subjects or not objects:
        return []
    polarity, certainty, temporality = _standing(sent, token)
    return [
        Tie(
            frame=frame, relation=relation, trigger=token, words=filled.words, subject=subject, object=target, state=None,
            temporality=temporality, certainty=certainty, office=frame.office or _office(sent, filled), polarity=polarity,
        )
        for subject in subjects
        for target in objects[:1]
    ]  # fmt: skip


def _is_somebody(sent: Sentences, head: int) -> bool:
    phrase = sent.phrases.at(head)
    return phrase.named or phrase.pronoun


def _fits(sent: Sentences, head: int, wanted: str | None) -> bool:
    phrase = sent.phrases.at(head)
    return phrase.pronoun or wanted is None or sent.ontology.is_a(phrase.cls, wanted)


def _title_context(sent: Sentences, token: int, frame: Frame) -> list[int]:
    """ "Venezuelan President Nicolas Maduro": the adjective hangs on the name, not on the title."""
    if "modifier" not in frame.slots or not sent.slots.inside_name(token):
        return []
    name = sent.tree.head[token]
    arguments = sent.slots.of(name)
    return [h for h in (*arguments.possessor, *arguments.modifier) if h < token and h != token]


def _office(sent: Sentences, filled: Fillers) -> str | None:
    if sent.tree.pos[filled.trigger] not in ("NOUN", "PROPN"):
        return None
    return " ".join(sent.tree.lower[word] for word in filled.words)


def _standing(sent: Sentences, token: int) -> tuple[str, str, str]:
    """(polarity, certainty, temporality) by the verb, or by the words at an office: "former", "-elect", "self-proclaimed"."""
    if sent.tree.pos[token] == "VERB":
        status = status_of(sent, token, token)
        return status.polarity, status.certainty, status.temporality
    table = sent.ontology.lexicon.office_status
    words = [*sent.slots.satellites(token), *range(max(0, token - 3), token)]
    if sent.slots.inside_name(token):
        words += sent.slots.satellites(sent.tree.head[token])
    after = range(token + 1, min(token + 3, len(sent.tree.words)))
    for word in sorted({*words, *after}):
        effect = table.get(sent.tree.lower[word])
        if effect == "past":
            return "positive", "certain", "past"
        if effect == "future":
            return "positive", "certain", "future"
        if effect == "claimed":
            return "positive", "possible", "ongoing"
    governor = sent.tree.head[token]
    if sent.tree.lemma[governor] == "be" and sent.tree.tag[governor] == "VBD":
        return "positive", "certain", "past"
    return "positive", "certain", "ongoing"


def _nationality(sent: Sentences, token: int) -> list[Tie]:
    """ "Spanish journalist Ignacio Ramonet": an adjective of a state before the role and name of a person."""
    relation = sent.ontology.lexicon.demonym_relation
    match = sent.phrases.name_at(token)
    if (
        relation is None
        or match is None
        or match.kind != "demonym"
        or match.last != token
        or match.thing.cls != "State"
    ):
        return []
    name = sent.tree.head[token]
    while sent.slots.inside_name(name):  # "Spanish" hangs on "journalist", which hangs on the name
        name = sent.tree.head[name]
    phrase = sent.phrases.at(name)
    between = range(token + 1, phrase.last + 1)
    roles = [t for t in between if sent.phrases.role_word(t)]
    if any(
        frame.relation for t in roles for frame in sent.ontology.lexicon.index.get(("noun", sent.tree.lemma[t]), ())
    ):
        return []  # an office says more, and one need not be a citizen to hold it
    if phrase.cls != "Person" or not phrase.named or not roles or phrase.plural:
        return []
    return [
        Tie(
            frame=None, relation=relation, trigger=token, words=(token,), subject=name, object=token, state=match.thing,
            temporality="ongoing", certainty="certain", office=None,
        )
    ]  # fmt: skip
