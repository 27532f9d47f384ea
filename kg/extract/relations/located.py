"""Where places lie that the words around them call places: "the town of Bara in Kordofan", "the French city of Angers", "X, a mine in Y"."""

from kg.extract.frames.find import Sentences
from kg.extract.mentions.phrase import Phrase
from kg.extract.relations.ends import Known, same
from kg.extract.relations.standing import Standing
from kg.extract.relations.ties import Tie
from kg.extract.slots import besidename
from kg.lexicon import Frame

_CERTAIN = Standing(temporality="ongoing")
_WHERE = ("in", "on", "near", "outside", "off")


def located(sent: Sentences, known: Known, ties: list[Tie]) -> list[Tie]:
    """A tie for each name behind or beside a noun for a place that tells where it lies; `ties` are not told again."""
    found: list[Tie] = []
    lexicon = sent.ontology.lexicon
    told = {(tie.subject, tie.relation): tie.object for tie in ties}
    found += _behind_comma(sent, known, told)
    for noun, lemma in enumerate(sent.tree.lemma):
        if lemma not in lexicon.place_nouns and not _is_site(sent, noun):
            continue
        frame = _frame(sent, noun)
        names = _named(sent, noun) if frame is not None else []
        for name in names:
            if frame is None:
                continue
            other = told.get((name, frame.evokes or ""))
            where = _where(sent, known, noun, name) if other is None else _lands(sent, noun)
            found += [
                Tie(
                    frame=frame, relation=frame.evokes or "", trigger=noun, words=(noun,), subject=name, object=each,
                    standing=_CERTAIN, office=None,
                )
                for each in where
                if not same(known(name), known(each)) and (other is None or not same(known(other), known(each)))
            ]  # fmt: skip
    return found


def _behind_comma(sent: Sentences, known: Known, told: dict[tuple[int, str], int]) -> list[Tie]:
    """ "Arlit, in the north of Niger": a tie for each place that a comma and where it lies stand right behind."""
    tree, found = sent.tree, []
    for name in range(len(tree.words) - 3):
        if tree.words[name + 1] != "," or tree.lower[name + 2] != "in" or tree.pos[name] != "PROPN":
            continue
        frame = _frame(sent, name)
        if frame is None or frame.evokes is None or (name, frame.evokes) in told:
            continue
        for head in sent.slots.kids(name + 2, "pobj"):
            where = _place(sent, known, head)
            if where is None or not _lies_in(sent, known(name), known(where), head):
                continue
            found.append(
                Tie(
                    frame=frame, relation=frame.evokes, trigger=name, words=(name,), subject=name, object=where,
                    standing=_CERTAIN, office=None,
                )
            )  # fmt: skip
    return found


def _lies_in(sent: Sentences, place: Phrase, other: Phrase, head: int) -> bool:
    """Whether one place may lie in another by what is known: a town in its own state or region, or in a part of it that is named."""
    small = place.named and (place.cls == "City" or sent.ontology.is_a(place.cls, "Facility"))
    apart = place.country is not None and other.country is not None and place.country != other.country
    part = sent.tree.pos[head] == "NOUN"  # "in *the heart* of Bogota"
    return small and not apart and not same(place, other) and (other.cls in ("State", "Region") or part)


def _is_site(sent: Sentences, noun: int) -> bool:
    return sent.tree.lower[noun] in sent.ontology.lexicon.named_sites and sent.tree.pos[noun] in ("NOUN", "PROPN")


def _frame(sent: Sentences, noun: int) -> Frame | None:
    """The frame of places that lie in others, which a noun for a place need not be a word of."""
    relations, frames = sent.ontology.relations, sent.ontology.lexicon.index
    own = (*frames.get(("noun", sent.tree.lemma[noun]), ()), *frames.get(("noun", "town"), ()))
    fitting = (each for each in own if each.relation and each.evokes and "in" in each.slots)
    return next((each for each in fitting if relations[each.evokes or ""].places), None)


def _named(sent: Sentences, noun: int) -> list[int]:
    """The names of a place noun: "the town *of Bara*", "*Shirak* province" is its own, "*A and B*, two towns"."""
    tree, slots = sent.tree, sent.slots
    of = [
        each
        for prep in slots.kids(noun, "prep")
        if prep == noun + 1 and tree.lower[prep] == "of"
        for each in slots.kids(prep, "pobj")
    ]
    if of and tree.pos[of[0]] == "PROPN" and tree.lemma[noun] in sent.ontology.lexicon.place_nouns:
        return (
            [each for each in slots.spread(of[0]) if tree.pos[each] == "PROPN"] if tree.tag[noun] == "NNS" else of[:1]
        )
    if tree.pos[noun] == "NOUN" and tree.dep[noun] in ("appos", "conj") and slots.has(noun, "det", "nummod"):
        beside = [each for each in besidename.beside(slots, noun, office=False) if tree.pos[each] == "PROPN"]
        if slots.has(noun, "nummod") and not beside:
            beside = [each for each in _before(sent, noun) if tree.pos[each] == "PROPN"]
        return [each for each in beside if sent.phrases.at(each).cls != "Person"]
    own = tree.pos[noun - 1] == "PROPN" and tree.head[noun - 1] == noun if noun else False
    return [noun] if own and sent.phrases.name_at(noun - 1) is None and tree.tag[noun] in ("NN", "NNP") else []


def _before(sent: Sentences, noun: int) -> list[int]:
    """ "*A and B*, two towns": what stands in a list before a comma and a number, where the parser makes the towns part of it."""
    first = sent.tree.head[noun]
    listed = [each for each in sent.slots.spread(first) if each < noun]
    return listed if noun > 2 and sent.tree.words[noun - 2] == "," else []


def _where(sent: Sentences, known: Known, noun: int, name: int) -> list[int]:
    """Where a place lies: behind a preposition at the noun or right behind the name, or an adjective or name before the noun."""
    tree, slots = sent.tree, sent.slots
    last = max(noun, name)
    preps = [each for each in (*slots.kids(noun, "prep"), *slots.kids(name, "prep")) if tree.lower[each] in _WHERE]
    near = last + 2 if last + 2 < len(tree.words) and tree.words[last + 1] == "," else last + 1
    if (
        near < len(tree.words)
        and tree.lower[near] in _WHERE
        and tree.sentence[near] == tree.sentence[noun]
        and near not in preps
    ):
        preps += [near] if tree.head[near] in (noun, name) or near == last + 1 else []
    heads = [inner for prep in sorted(preps) if prep > last for inner in slots.kids(prep, "pobj")]
    found = [place for head in heads if (place := _place(sent, known, head)) is not None]
    if found:
        return found[:1]
    return _lands(sent, noun)


def _lands(sent: Sentences, noun: int) -> list[int]:
    """The state before a noun for a place: "the *French* city of Angers", "a *Russian* port"."""
    lower, before = sent.tree.lower, sent.slots.kids(noun, "amod", "compound", "nmod", "poss")
    if any(lower[each] in sent.ontology.lexicon.disputed for each in before):
        return []  # "Georgia's *breakaway* region of Abkhazia"
    return [each for each in before if each < noun and _is_state(sent, each)][:1]


def _is_state(sent: Sentences, token: int) -> bool:
    match = sent.phrases.name_at(token)
    return match is not None and match.thing.cls == "State" and match.thing.existed_to is None


def _place(sent: Sentences, known: Known, head: int) -> int | None:
    """The place behind a preposition, or what a direction or a noun for a place is of: "the west *of Kazakhstan*"."""
    tree = sent.tree
    if tree.pos[head] == "NOUN":
        of = [
            each
            for prep in sent.slots.kids(head, "prep")
            if tree.lower[prep] == "of"
            for each in sent.slots.kids(prep, "pobj")
        ]
        aside = (
            tree.lower[head] in sent.ontology.lexicon.compass
            or tree.lemma[head] in sent.ontology.lexicon.place_nouns | sent.ontology.lexicon.seat_nouns
        )
        head = of[0] if aside and of else head
    role = sent.phrases.role_of(head)
    if tree.pos[head] == "NOUN" and role is not None and role[0] in ("State", "Region"):
        return head if any(tree.pos[each] == "PROPN" for each in sent.slots.kids(head, "compound")) else None
    phrase = known(head)
    place = sent.ontology.is_a(phrase.cls, "Place") or sent.ontology.is_a(phrase.cls, "State")
    return head if phrase.named and place else None
