"""Binary relations: offices, membership, nationality, place, from frames of the ontology that evoke a relation."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.frames.fillers import Fillers
from kg.extract.frames.find import EVOKING, Sentences, matches
from kg.extract.relations.appointments import appointment
from kg.extract.relations.counterparts import counterparts
from kg.extract.relations.doubts import is_any, is_first, set_apart
from kg.extract.relations.ends import Known, fits, same
from kg.extract.relations.holders import holders_of, within
from kg.extract.relations.kin import kin
from kg.extract.relations.located import located
from kg.extract.relations.nationality import nationality
from kg.extract.relations.parties import parties
from kg.extract.relations.posts import targets_of, tie_of
from kg.extract.relations.standing import Standing, of_noun
from kg.extract.relations.successions import follows, successions
from kg.extract.relations.ties import NOWHERE, Tie
from kg.extract.relations.verbties import by_verb
from kg.extract.slots import offices


def relations(sent: Sentences, known: Known) -> list[Tie]:
    """The relations of a paragraph in text order; `known` gives the phrase that a token's pronoun or noun stands for."""
    unique: dict[tuple[str, int, int], Tie] = {}
    names = {token: match for match in sent.phrases.matches for token in range(match.first, match.last + 1)}
    for token, pos in enumerate(sent.tree.pos):
        fitting = matches(sent, token) if pos in EVOKING else []
        ties = _at(sent, token, fitting, known) if fitting else []
        name = None if ties else names.get(token)
        if name is not None:
            ties = nationality(sent, token, name)
        for tie in ties:
            unique.setdefault((tie.relation, tie.subject, tie.object), tie)
    for further in (counterparts, successions, parties, kin, located):
        for tie in further(sent, known, list(unique.values())):
            unique.setdefault((tie.relation, tie.subject, tie.object), tie)
    return list(unique.values())


def _at(sent: Sentences, token: int, fitting: list[Fillers], known: Known) -> list[Tie]:
    """The ties of the best frame at a token that finds both ends."""
    for filled in senses(sent, token, fitting):
        ties = by_noun(sent, filled, known) if "holder" in filled.frame.slots else by_verb(sent, filled, known)
        if ties:
            return ties
    return []


def senses(sent: Sentences, token: int, fitting: list[Fillers]) -> Iterator[Fillers]:
    """The frames of relations at a token, those of most words; a sense with a condition that is none silences it."""
    if _inside_other_name(sent, token):
        return
    length = 0
    hyphen = any("hyphen" in filled.frame.slots for filled in fitting if filled.frame.relation)
    bound = hyphen and offices.hyphened(sent.slots, token) is not None
    for filled in fitting:
        if filled.frame.evokes is None and filled.score[0] > 0 and not length:
            return
        if not filled.frame.relation or (length and len(filled.words) < length):
            continue
        if bound and "hyphen" not in filled.frame.slots:
            continue  # another sense says what the hyphen does: "Hamas-run"
        if filled.frame.evokes == sent.ontology.lexicon.demonym_relation and not sent.tree.words[token].islower():
            continue  # "US *National* Security Adviser X"
        length = len(filled.words)
        yield filled


def _inside_other_name(sent: Sentences, token: int) -> bool:
    """Whether a word belongs to a proper name ("Copenhagen *City* Court"), and is no title before a person's name."""
    tree = sent.tree
    if tree.pos[token] != "PROPN":
        return False
    name = offices.name_under_title(sent.slots, token)
    if name is not None:  # "Lagos *State* Polytechnic" is no title of anybody's
        return sent.phrases.at(name).cls != "Person"
    match = sent.phrases.name_at(token)
    if match is not None and match.first < match.last:
        return True
    return any(
        first <= token < end and end - first > 1 and label in ("ORG", "GPE", "LOC", "FAC", "LAW", "EVENT")
        for first, end, label in tree.ents
    )


# ---- nouns: "X, the president of Y", "Yish President X", "X is a member of Y"


def by_noun(sent: Sentences, filled: Fillers, known: Known, *, bare: bool = False) -> list[Tie]:
    """The ties of an office with its holders; `bare`: of one of which its own words do not say what it is an office of."""
    token, found = filled.trigger, []
    if (
        sent.tree.lower[min(filled.words) - 1] in sent.ontology.lexicon.reference.lesser
    ):  # a "deputy head" leads nothing
        return []
    title = offices.name_under_title(sent.slots, token) is not None
    given = appointment(sent, min((*filled.words, token)))
    verb = given.verb if given is not None else offices.predicate_verb(sent.slots, token)
    if (
        is_any(sent, filled)
        or offices.is_ranked(sent.slots, token)
        or (verb is not None and follows(sent, verb) is not None)
    ):
        return []
    upper = offices.above(sent.slots, token)
    role = sent.phrases.role_of(upper) if upper is not None else None
    nested = (
        role is not None and role[0] == "Person" and not _has_name(sent, upper)
    )  # "an aide to the president of Chad, Ali Saleh": which of them?
    for subject in holders_of(sent, filled, known, displaced=not nested):
        if given is not None and subject != given.name:
            continue
        no_name = (
            sent.tree.words[subject].islower() and sent.tree.pos[subject] == "PROPN" and sent.phrases.role_word(subject)
        )  # "a justice *secretary*"
        if (
            no_name
            or (subject in filled.words and subject != token)
            or not fits(sent, filled.frame, "subject", known(subject))
        ):
            continue
        if sent.phrases.at(subject).cls != "Person" and within(sent, token, subject):
            continue  # "the United States *District* Court" is no district
        if set_apart(sent, token, subject):
            continue
        targets = [NOWHERE] if bare else targets_of(sent, filled, known, subject, title=title)
        if known(subject).entity is not None and sent.ontology.is_a(
            known(subject).cls, "Organization"
        ):  # "the head of the squad, *Densus 88*"
            targets = [each for each in targets if not token < each < subject]
        beside = sent.tree.dep[subject] == "appos" and sent.tree.head[subject] == token
        verbal = None if beside else verb  # "called *the premier, X*, a puppet"
        lasting = sent.ontology.relations[filled.frame.evokes or ""].lasting
        standing = of_noun(sent, token, subject, verbal, whole=filled.frame.whole, kin=lasting)
        if verbal is None and filled.frame.whole and is_first(sent, filled):
            continue
        if standing is not None and verbal is not None and lasting:
            own = of_noun(sent, token, subject, None, kin=True)  # "was the son of"
            standing = replace(standing, temporality=own.temporality if own is not None else "ongoing")
        if standing is not None:
            targets = [each for each in targets if each == NOWHERE or not same(known(subject), known(each))]
            found += [(subject, target, standing) for target in targets]
    found = _in_turn(sent, token, found)
    ties = [tie_of(sent, filled, (subject, target), standing) for subject, target, standing in found]
    also = filled.frame.also
    return ties if also is None else [*ties, *(replace(tie, relation=also) for tie in ties)]


def _has_name(sent: Sentences, noun: int | None) -> bool:
    """Whether a noun is said of somebody by name: "*X is a daughter* of the chief executive, Y"."""
    holders = offices.holders(sent.slots, noun, displaced=False) if noun is not None else []
    return any(sent.tree.pos[each] == "PROPN" and noun is not None and each < noun for each in holders)


def _in_turn(sent: Sentences, noun: int, found: list[tuple[int, int, Standing]]) -> list[tuple[int, int, Standing]]:
    """ "The ministers of Spain and Italy, A and B": of as many holders as bodies each has his own."""
    subjects = list(dict.fromkeys(each[0] for each in found))
    targets = list(dict.fromkeys(each[1] for each in found))
    whose = any(sent.tree.tag[each] == "WP$" for each in sent.slots.kids(noun, "poss"))
    if whose and sent.tree.tag[noun] == "NNS" and len(targets) == 1:
        return []  # "Borno and Yobe, whose governors, A and B"
    subjects = [each for each in subjects if not any(_one_name(sent, each, other) for other in subjects)]
    if len(subjects) < 2 or len(targets) < 2:
        return [each for each in found if each[0] in subjects]
    if len(subjects) != len(targets):
        return []
    pairs = set(zip(subjects, targets, strict=True))
    return [each for each in found if each[:2] in pairs]


def _one_name(sent: Sentences, token: int, other: int) -> bool:
    """Whether a word is but the first part of the name that another ends: "*Francisco* Gomes Neto"."""
    return any(first <= token < other < end and label == "PERSON" for first, end, label in sent.tree.ents)
