"""Of which party somebody is: "Democrat X", "Republican Sen. X", "X, a Republican", "X (R-Texas)", "X of the Green Party"."""

from kg.extract.frames.find import Sentences
from kg.extract.relations.ends import Known
from kg.extract.relations.standing import Standing, of_noun
from kg.extract.relations.ties import Tie
from kg.extract.slots import besidename, offices
from kg.ontology import Authority

_CERTAIN = Standing(temporality="ongoing")
_BELOW = ("compound", "nmod", "amod")
_MEMBERED = ("PoliticalParty", "ArmedGroup")  # behind a name these say where he belongs
_LONGEST = 8  # words between a party and a name: "Democratic vice presidential candidate Senator X"


def parties(sent: Sentences, known: Known, ties: list[Tie]) -> list[Tie]:
    """A membership for each person whose party stands in brackets, before or behind the name; whom `ties` tell otherwise is left out."""
    relation = sent.ontology.lexicon.party_relation
    if relation is None:
        return []
    found: list[Tie] = []
    for token, word in enumerate(sent.tree.words):
        if not word[0].isupper():
            continue
        thing = _party_at(sent, token)
        if thing is not None:
            holders = _named_behind(sent, token) or _said_of(sent, token) or _in_brackets(sent, token)
        else:
            thing = _by_letter(sent, token)
            holders = [(each, _CERTAIN) for each in _before_mark(sent, token)] if thing is not None else []
        if not holders:
            continue
        known_thing = thing if sent.phrases.at(token).entity is None else None
        found += [
            Tie(
                frame=None, relation=relation, trigger=token, words=(token,), subject=holder, object=token,
                standing=standing, office=None, known=known_thing,
            )
            for holder, standing in holders
        ]  # fmt: skip
    told = {(tie.subject, tie.object) for tie in ties}  # "Commander X of the Karenni Army"
    behind = [tie for tie in _of_party(sent, known, relation) if (tie.subject, tie.object) not in told]
    return [*found, *behind, *_led(sent, known)]


def _led(sent: Sentences, known: Known) -> list[Tie]:
    """ "*Keiko Fujimori's* Popular Force", "X, *whose* National Party": who a named party is told to be somebody's leads it."""
    leads, found = sent.ontology.lexicon.owner_relation, []
    for token, tag in enumerate(sent.tree.tag):
        if leads is None or sent.tree.dep[token] != "poss" or (tag != "WP$" and sent.tree.pos[token] != "PROPN"):
            continue
        owner = offices.whose(sent.slots, token) if tag == "WP$" else token
        party = sent.tree.head[token]
        if (
            owner is not None
            and sent.tree.pos[party] == "PROPN"
            and _is_person(sent, owner)
            and _is_party(sent, known, party)
        ):
            found.append(_tie(leads, owner, party))
    return found


def _tie(relation: str, who: int, party: int) -> Tie:
    """What somebody is to a party, told at the party's name."""
    return Tie(
        frame=None, relation=relation, trigger=party, words=(party,), subject=who, object=party,
        standing=_CERTAIN, office=None,
    )  # fmt: skip


def _party_at(sent: Sentences, token: int) -> Authority | None:
    """The party that a word, or the last word of a name, is a word for."""
    match = sent.phrases.name_at(token)
    if match is not None:
        return match.thing if match.last == token and match.thing.cls == "PoliticalParty" else None
    membership, word = sent.ontology.lexicon.membership, sent.tree.words[token]
    iri = membership.members.get(word) or membership.adjectives.get(word)
    return sent.ontology.authorities.get(iri) if iri else None


def _by_letter(sent: Sentences, token: int) -> Authority | None:
    """ "(*R*-Texas)", ", *D*-Mass.,": the party that goes by a letter in brackets or between commas."""
    words = sent.tree.words
    iri = sent.ontology.lexicon.membership.letters.get(words[token])
    if iri is None or token < 2 or words[token - 1] not in "(," or token + 1 >= len(words):
        return None
    behind = words[token + 1]
    place = behind in "-–" and token + 2 < len(words) and words[token + 2][0].isupper()
    bracket = words[token - 1] == "(" and behind in (")", ",")
    return sent.ontology.authorities.get(iri) if place or bracket else None


def _before_mark(sent: Sentences, token: int) -> list[int]:
    """The person right before the bracket or comma that a party's letter stands behind."""
    name = token - 2
    return [name] if sent.tree.pos[name] == "PROPN" and _is_person(sent, name) else []


def _in_brackets(sent: Sentences, token: int) -> list[tuple[int, Standing]]:
    """ "Friedrich Merz (*CDU*)": the person before brackets that hold a party's name, or open with it."""
    match, words = sent.phrases.name_at(token), sent.tree.words
    first = match.first if match is not None else token
    if first < 2 or words[first - 1] != "(" or words[token + 1 : token + 2] not in ([")"], [","]):
        return []
    return [(each, _CERTAIN) for each in _before_mark(sent, first)]


def _is_person(sent: Sentences, token: int) -> bool:
    phrase = sent.phrases.at(token)
    return phrase.cls == "Person" and phrase.named


# ---- "Democrat X", "Republican Sen. X"


def _named_behind(sent: Sentences, token: int) -> list[tuple[int, Standing]]:
    """The persons whose name a party stands before, right before it or before who they are in it."""
    tree, membership = sent.tree, sent.ontology.lexicon.membership
    name = token
    while tree.dep[name] in _BELOW and tree.head[name] > name:
        name = tree.head[name]
    if name == token or name - token > _LONGEST or tree.pos[name] != "PROPN" or not _is_person(sent, name):
        return []
    first = next((begin for begin, end, label in tree.ents if begin <= name < end and label == "PERSON"), name)
    between = range(token + 1, first)
    if any(
        tree.pos[each] in ("PUNCT", "CCONJ", "PART", "ADP", "VERB") and tree.words[each] not in "-–" for each in between
    ):
        return []
    if tree.words[token + 1] in "-–" or tree.words[token - 1] in "-–":
        return []  # "the Republican-led House", "the non-Labour mayor"
    last = tree.lower[first - 1].rstrip(".")
    named = [name]
    if between and last not in membership.people and last.rstrip("s") not in membership.people:
        return []
    if not between and tree.words[token] not in membership.members:
        return []
    if (tree.lower[token] if not between else last).endswith("s"):
        named = [each for each in sent.slots.spread(name) if _is_person(sent, each)]
    before = tree.lower[token - 1] if token else ""
    if before in membership.unsaid:
        return []
    past = not between and before in membership.past
    return [(each, Standing(temporality="past") if past else _CERTAIN) for each in named]


# ---- "X, a Republican", "X is a Democrat", "two Republicans, X and Y"


def _said_of(sent: Sentences, token: int) -> list[tuple[int, Standing]]:
    """The persons that a noun for a party's member is said of."""
    tree, slots, membership = sent.tree, sent.slots, sent.ontology.lexicon.membership
    noun = tree.head[token]
    if tree.dep[token] in _BELOW and tree.pos[noun] == "NOUN" and noun > token:  # "Iowa's *Democratic* governor, X"
        many = tree.lemma[noun].removesuffix("s") if tree.lemma[noun] not in membership.people else tree.lemma[noun]
        verb = offices.predicate_verb(slots, noun)
        if many not in membership.people or verb is not None or "-" in tree.words[token:noun]:
            return []
        closed = (
            tree.words[noun + 1 : noun + 2] in ([","], ["."], [";"])
            or tree.head[noun] > noun
            or slots.kids(noun, "appos")
        )
        people = [each for each in offices.holders(slots, noun, displaced=False) if _is_person(sent, each)]
        return [(each, _CERTAIN) for each in people if closed or slots.kids(noun, "prep", "relcl")]
    if tree.words[token] not in membership.members or tree.dep[token] in _BELOW:
        return []
    if (
        tree.words[token + 1 : token + 2] == ["-"]
        or offices.is_ranked(slots, token)
        or not slots.has(token, "det", "amod", "poss", "nummod")
    ):
        return []
    several = tree.words[token].endswith("s")
    verb = offices.predicate_verb(slots, token)
    holders = [each for each in offices.holders(slots, token, displaced=False) if _is_person(sent, each)]
    if several:
        holders = [each for name in holders for each in slots.spread(name) if _is_person(sent, each)]
    found = [(each, of_noun(sent, token, each, verb)) for each in dict.fromkeys(holders)]
    return [(each, standing) for each, standing in found if standing is not None]


# ---- "X of the Green Party", "X, a lawyer from the Green Party"


def _of_party(sent: Sentences, known: Known, relation: str) -> list[Tie]:
    """A membership for each person that a party stands behind, or behind what he is."""
    found = []
    for prep, word in enumerate(sent.tree.lower):
        if word not in ("of", "from") or prep == 0:
            continue
        party = next((each for each in sent.slots.kids(prep, "pobj") if _is_party(sent, known, each)), None)
        holder = _whose(sent, prep) if party is not None else None
        if party is not None and holder is not None:
            found.append(_tie(relation, holder, party))
    return found


def _is_party(sent: Sentences, known: Known, token: int) -> bool:
    """Whether a phrase is a party with a name, or a noun for one behind its name: "the Somos Peru *party*"."""
    phrase = known(token)
    named = any(sent.tree.pos[each] == "PROPN" for each in sent.slots.kids(token, "compound", "nmod"))
    return phrase.cls in _MEMBERED and (phrase.named or phrase.entity is not None or named)


def _whose(sent: Sentences, prep: int) -> int | None:
    """The person right before a preposition, also before a comma, or whom the noun there is said of: "X, *a lawyer* from"."""
    tree, before = sent.tree, prep - 1
    if tree.words[before] == ",":
        before -= 1
    if before < 0 or tree.sentence[before] != tree.sentence[prep]:
        return None
    if tree.pos[before] == "PROPN":
        return before if _is_person(sent, before) else None
    if tree.pos[before] != "NOUN" or tree.lower[prep] != "from" or _holds_office(sent, before):
        return None
    return next((each for each in besidename.beside(sent.slots, before, office=False) if _is_person(sent, each)), None)


def _holds_office(sent: Sentences, noun: int) -> bool:
    """Whether a noun is for an office or a tie of its own: "a member from"."""
    frames = sent.ontology.lexicon.index.get(("noun", sent.tree.lemma[noun]), ())
    return any(frame.relation and frame.evokes and "from" in frame.slots for frame in frames)
