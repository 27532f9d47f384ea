"""Whose national a person is said to be: "Spanish journalist Ignacio Ramonet", "Kofi Annan, a Ghanaian"."""

from collections.abc import Callable

from kg.extract.frames.find import Sentences
from kg.extract.mentions.namematch import NameMatch
from kg.extract.relations.standing import Standing, of_verb
from kg.extract.relations.ties import Tie
from kg.extract.slots import besidename, offices
from kg.lexicon import Frame

_CERTAIN = Standing(temporality="ongoing")


def whom_called(sent: Sentences, token: int) -> int:
    """Who is called by a nationality in apposition: "Richard Butler, *the Australian* who heads the body"."""
    match, upper = sent.phrases.name_at(token), sent.tree.head[token]
    called = sent.tree.dep[token] == "appos" and match is not None and match.kind in ("demonym", "people")
    return upper if called and _is_person(sent, upper) else token


def _is_person(sent: Sentences, token: int) -> bool:
    phrase = sent.phrases.at(token)
    return phrase.named and phrase.cls == "Person" and not phrase.plural


def _is_name_called(sent: Sentences, token: int) -> bool:
    """ "called the premier, X, *a German*": what somebody is called at the end of a clause is no description."""
    tree, upper = sent.tree, sent.tree.head[token]
    while tree.dep[upper] == "appos":
        upper = tree.head[upper]
    verb = tree.head[upper]
    calls = tree.pos[verb] == "VERB" and tree.lemma[verb] in sent.ontology.lexicon.naming
    closes = token + 1 >= len(tree.words) or tree.words[token + 1] not in (",", ")")
    return tree.dep[token] == "appos" and calls and closes and tree.dep[upper] in ("dobj", "oprd")


def nationality(sent: Sentences, token: int, match: NameMatch) -> list[Tie]:
    """ "Spanish journalist Ignacio Ramonet": an adjective of a state before the role and name of a person."""
    relation = sent.ontology.lexicon.demonym_relation
    if relation is None or match.kind not in ("demonym", "people") or match.last != token:
        return []
    if any(
        first <= token < end and end - first > 1 and label not in ("PERSON", "NORP")
        for first, end, label in sent.tree.ents
    ):
        return []  # "a hero of the *Mexican* War"
    if sent.phrases.bound(token) is not None:  # "the anti-*American* cleric Moqtada al-Sadr"
        return []
    if _is_name_called(sent, token):
        return []
    if any(
        sent.tree.tag[each] == "NNP" and ((stock := sent.phrases.name_at(each)) is None or stock.thing.cls == "People")
        for each in sent.slots.kids(token, "compound")
    ):
        return []  # "an *Aymara* Indian"
    faith = sent.phrases.name_at(token + 1)
    if faith is not None and faith.thing.sector == "REL":
        return []  # "the *Serbian* Orthodox bishop"
    if (whom := whom_called(sent, token)) != token and match.thing.cls == "State" and sent.slots.has(token, "det"):
        return [_of_country(relation, token, whom)]  # "Kofi Annan, a Ghanaian"
    if match.kind == "people":
        return _before_name(sent, relation, token, match)
    name = sent.tree.head[token]
    while sent.slots.inside_name(name):  # "Spanish" hangs on "journalist", which hangs on the name
        name = sent.tree.head[name]
    phrase = sent.phrases.at(name)
    roles = [t for t in range(token + 1, phrase.last + 1) if sent.phrases.role_word(t)]
    if match.thing.cls != "State" or phrase.cls != "Person" or not roles or phrase.plural:
        return []
    common = sent.tree.pos[name] != "PROPN"
    if common and sent.slots.of(name).possessor:  # "his Togolese counterpart": what of is for his title to say
        return []
    if common and (verb := offices.predicate_verb(sent.slots, name)) is not None:  # "is a Kyrgyz diplomat"
        standing = of_verb(sent, verb)
        holders = [each for each in sent.slots.of(name).holder if _is_person(sent, each)]
        told = (
            holders and standing is not None and standing.temporality == "ongoing" and standing.polarity == "positive"
        )
        if told and not _has_office(sent, roles):
            return [_of_country(relation, token, holders[0])]
    if common or not phrase.named:  # "Denis Mukwege, a Congolese surgeon"
        name = next((each for each in besidename.beside(sent.slots, name, office=False) if _is_person(sent, each)), -1)
    if name < 0:
        return []
    if _has_office(sent, roles):
        return []  # an office says more, and one need not be a citizen to hold it
    return [_of_country(relation, token, name)]


def _of_country(relation: str, token: int, name: int) -> Tie:
    return Tie(
        frame=None, relation=relation, trigger=token, words=(token,), subject=name, object=token, standing=_CERTAIN,
        office=None,
    )  # fmt: skip


def _has_office(sent: Sentences, roles: list[int]) -> bool:
    """Whether one of some nouns is for an office of a state."""
    index: Callable[[tuple[str, str], tuple[Frame, ...]], tuple[Frame, ...]] = sent.ontology.lexicon.index.get
    return any(_of_states(sent, frame) for t in roles for frame in index(("noun", sent.tree.lemma[t]), ()))


def _before_name(sent: Sentences, relation: str, token: int, match: NameMatch) -> list[Tie]:
    """ "*the Frenchman* Luc Perrin": a noun for a national right before a person's name."""
    name = sent.tree.head[token]
    one = sent.tree.dep[token] in ("compound", "nmod") and sent.tree.tag[token] in ("NN", "NNP") and name > token
    first = next((begin for begin, end, label in sent.tree.ents if begin <= name < end and label == "PERSON"), -1)
    person = one and _is_person(sent, name) and first in (token, token + 1) and match.thing.cls == "State"
    return [_of_country(relation, token, name)] if person else []


def _of_states(sent: Sentences, frame: Frame) -> bool:
    """Whether an adjective of a state before a noun may say what an office is of, as before "minister" and not before "judge"."""
    if not frame.relation or frame.evokes is None or "modifier" not in frame.slots:
        return False
    range_ = sent.ontology.relations[frame.evokes].range
    wanted = frame.object_classes or frozenset([range_ or "Thing"])
    return any(sent.ontology.is_a("State", cls) for cls in wanted)
