"""Binary relations: offices, membership, nationality, place, from frames of the ontology that evoke a relation."""

from dataclasses import replace

from kg.extract.aliases import named_as, own_name, told_name
from kg.extract.counterparts import counterparts
from kg.extract.doubts import is_any, is_first, only_way, set_apart, which_of_two
from kg.extract.ends import Known, alike, fits, same
from kg.extract.fillers import Fillers
from kg.extract.frames import EVOKING, Sentences, matches
from kg.extract.kin import kin
from kg.extract.located import located
from kg.extract.nationality import nationality, whom_called
from kg.extract.parties import parties
from kg.extract.posts import land_of, objects_of, office_of, state_of
from kg.extract.slots import offices, titles
from kg.extract.standing import Standing, of_noun, of_verb
from kg.extract.successions import follows, successions
from kg.extract.ties import Tie

_CERTAIN = Standing(temporality="ongoing")


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
    """The ties of the best frame at a token that finds both ends; a sense with a condition that is none silences it."""
    if _inside_other_name(sent, token):
        return []
    length = 0
    hyphen = any("hyphen" in filled.frame.slots for filled in fitting if filled.frame.relation)
    bound = hyphen and offices.hyphened(sent.slots, token) is not None
    for filled in fitting:
        if filled.frame.evokes is None and filled.score[0] > 0 and not length:
            return []
        if not filled.frame.relation or (length and len(filled.words) < length):
            continue
        if bound and "hyphen" not in filled.frame.slots:
            continue  # another sense says what the hyphen does: "Hamas-run"
        if filled.frame.evokes == sent.ontology.lexicon.demonym_relation and not sent.tree.words[token].islower():
            continue  # "US *National* Security Adviser X"
        length = len(filled.words)
        ties = _by_noun(sent, filled, known) if "holder" in filled.frame.slots else _by_verb(sent, filled, known)
        if ties:
            return ties
    return []


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


def _by_noun(sent: Sentences, filled: Fillers, known: Known) -> list[Tie]:
    token, found = filled.trigger, []
    if (
        sent.tree.lower[min(filled.words) - 1] in sent.ontology.lexicon.reference.lesser
    ):  # a "deputy head" leads nothing
        return []
    title = offices.name_under_title(sent.slots, token) is not None
    verb = offices.predicate_verb(sent.slots, token)
    if (
        is_any(sent, filled)
        or offices.is_ranked(sent.slots, token)
        or (verb is not None and follows(sent, verb) is not None)
    ):
        return []
    upper = offices.above(sent.slots, token)
    role = sent.phrases.role_of(upper) if upper is not None else None
    nested = role is not None and role[0] == "Person"  # "an aide to the president of Chad, Ali Saleh": which of them?
    for subject in _holders(sent, filled, known, displaced=not nested):
        no_name = (
            sent.tree.words[subject].islower() and sent.tree.pos[subject] == "PROPN" and sent.phrases.role_word(subject)
        )  # "a justice *secretary*"
        if (
            no_name
            or (subject in filled.words and subject != token)
            or not fits(sent, filled.frame, "subject", known(subject))
        ):
            continue
        if sent.phrases.at(subject).cls != "Person" and _within(sent, token, subject):
            continue  # "the United States *District* Court" is no district
        if set_apart(sent, token, subject):
            continue
        targets = (
            objects_of(sent, filled, known, subject if title else None)
            or land_of(sent, filled, known, subject)
            or state_of(sent, filled, known, subject)
        )
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
            found += [(subject, target, standing) for target in targets if not same(known(subject), known(target))]
    found = _in_turn(sent, token, found)
    return [_tie(sent, filled, (subject, target), standing) for subject, target, standing in found]


def _holders(sent: Sentences, filled: Fillers, known: Known, *, displaced: bool) -> list[int]:
    """Who holds an office: the name that a description of the holder goes by, where there is one."""
    noun, slots = filled.trigger, sent.slots
    if which_of_two(sent, noun):
        return []
    beside_name = sent.tree.dep[noun] == "appos" and sent.tree.pos[sent.tree.head[noun]] == "PROPN"
    told = [] if beside_name else told_name(sent, noun)
    told = told or titles.behind_title(slots, noun, max(filled.words))
    told = told or titles.behind_and(slots, noun, sent.phrases.role_word)
    if told:
        return told[:1]
    if not displaced and not only_way(sent, known, noun):
        return []
    found = [named_as(sent, each) for each in offices.holders(slots, noun, displaced=displaced)]
    own = known(noun)
    told_again = own.named and own.cls == "Person" and not own.plural and not sent.phrases.at(noun).named
    told_again = told_again and not _is_teller(sent, known, noun)
    if not found and told_again and len(titles.nouns_above(slots, noun)) == 1:
        return [noun]  # "Fico was shot. *The Slovak prime minister* ..."
    verb = offices.predicate_verb(slots, noun)
    if verb is not None and sent.tree.dep[noun] == "pobj":  # "walked out as *the envoy, X*, rose"
        named = [each for each in slots.kids(noun, "appos") if sent.tree.pos[each] == "PROPN" and each > noun]
        found = named or found
    return found if verb is None else [_who(sent, filled, known, each, verb) for each in found]


def _is_teller(sent: Sentences, known: Known, noun: int) -> bool:
    """Whether a description would mean the subject of a clause above its own: "Otunbayeva said *the deposed president* fled"."""
    tree, own, token = sent.tree, known(noun), noun
    while tree.head[token] != token:
        token = tree.head[token]
        subjects = sent.slots.kids(token, "nsubj", "nsubjpass") if tree.pos[token] in ("VERB", "AUX") else []
        if any(each != noun and same(known(each), own) for each in subjects):
            return True
    return False


def _within(sent: Sentences, token: int, head: int) -> bool:
    """Whether a word is part of a phrase."""
    phrase = sent.phrases.at(head)
    return phrase.first <= token <= phrase.last


def _who(sent: Sentences, filled: Fillers, known: Known, head: int, verb: int) -> int:
    """Whom a "who" means: the noun before it that can be somebody ("*the speaker* of the house, who is a member of")."""
    if not any(sent.tree.lower[each] == "who" for each in sent.slots.kids(verb, "nsubj", "nsubjpass")):
        return head
    for each in titles.nouns_above(sent.slots, head):
        if known(each).cls == "Person" and fits(sent, filled.frame, "subject", known(each)):
            return each
    return head


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


def _tie(sent: Sentences, filled: Fillers, ends: tuple[int, int], standing: Standing) -> Tie:
    return Tie(
        frame=filled.frame, relation=filled.frame.evokes or "", trigger=filled.trigger, words=filled.words,
        subject=ends[0], object=ends[1], standing=standing, office=office_of(sent, filled),
    )  # fmt: skip


def _named(sent: Sentences, known: Known, token: int) -> int:
    """The name that a description goes by where it stands, also where it is known from before whom it means."""
    own = own_name(sent, token)
    return own if own != token or known(token).named else named_as(sent, token)


def _is_sum(sent: Sentences, token: int) -> bool:
    """Whether a noun only says what those before it are: "holds A and B, *two towns* in Syria"."""
    numbers = sent.slots.kids(token, "nummod")
    return sent.tree.tag[token] == "NNS" and bool(numbers) and sent.tree.words[numbers[0] - 1] == ","


def _is_judged(sent: Sentences, verb: int, token: int) -> bool:
    """ "holds *Ukraine* responsible": what an adjective is said of, whatever the verb has."""
    upper = sent.tree.head[token]
    return upper > token > verb and sent.tree.pos[upper] == "ADJ" and sent.tree.dep[upper] in ("ccomp", "xcomp")


# ---- verbs: "X leads Y", "Y is owned by X", "X-held Y"


def _by_verb(sent: Sentences, filled: Fillers, known: Known) -> list[Tie]:
    frame, token = filled.frame, filled.trigger
    ends = {role: list(filled.roles.get(role, ())) for role in ("subject", "object")}
    ends["subject"] = [_who(sent, filled, known, whom_called(sent, each), token) for each in ends["subject"]]
    ends = {role: list(dict.fromkeys(_named(sent, known, each) for each in heads)) for role, heads in ends.items()}
    if sent.tree.dep[token] in ("acl", "relcl"):  # "the bank, based in Abidjan, and its president": not what is behind
        ends = {
            role: [each for each in heads if each < token or sent.tree.head[each] != sent.tree.head[token]]
            for role, heads in ends.items()
        }
    if not any(fits(sent, frame, "object", known(each)) for each in ends["object"]):
        ends["object"] = titles.before_participle(sent.slots, token) or ends["object"]
    bound = offices.hyphened(sent.slots, token)
    if bound is not None:
        described = offices.described(sent.slots, token)
        by = frame.slots.get("hyphen", frame.slots.get("subject", ()))
        for role in ends:
            ends[role] = [bound] if role in by else described
    standing = of_verb(sent, token) if sent.tree.pos[token] in ("VERB", "AUX") else _CERTAIN
    objects = [each for each in ends["object"] if not _is_judged(sent, token, each)][:1]
    if objects and bound is None:  # "holds Goma and Bukavu"
        objects = [each for each in sent.slots.spread(objects[0]) if "not" not in sent.tree.lower[objects[0] : each]]
        objects = [each for each in objects if each == objects[0] or not _is_sum(sent, each)]
        objects = [each for each in objects if not objects[0] < token < each]  # "the KDP, led by X, and the PUK"
    elif not objects and "in" in frame.slots:
        objects = titles.where(sent.slots, token)
    pairs = [
        (subject, target)
        for subject in ends["subject"]
        for target in objects
        if fits(sent, frame, "subject", known(subject), seat=True)
        and fits(sent, frame, "object", known(target))
        and not alike(sent, frame, known(subject), known(target))
    ]
    if standing is None:
        return []
    return [_tie(sent, filled, pair, standing) for pair in pairs if not same(known(pair[0]), known(pair[1]))]
