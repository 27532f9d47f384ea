"""Binary relations: offices, membership, nationality, place, from frames of the ontology that evoke a relation."""

from collections.abc import Callable

from kg.extract.counterparts import counterparts
from kg.extract.ends import Known, fits, ground, same
from kg.extract.frames import EVOKING, Fillers, Sentences, matches
from kg.extract.names import NameMatch
from kg.extract.slots import offices
from kg.extract.standing import Standing, of_noun, of_verb
from kg.extract.ties import Tie
from kg.lexicon import Frame

_CERTAIN = Standing(temporality="ongoing")
_OF_OTHERS = (
    "PoliticalParty",
    "ArmedGroup",
    "People",
)  # behind a name these say where it belongs: "President Morsi of the Brotherhood"


def relations(sent: Sentences, known: Known) -> list[Tie]:
    """The relations of a paragraph in text order; `known` gives the phrase that a token's pronoun or noun stands for."""
    unique: dict[tuple[str, int, int], Tie] = {}
    names = {token: match for match in sent.phrases.matches for token in range(match.first, match.last + 1)}
    for token, pos in enumerate(sent.tree.pos):
        fitting = matches(sent, token) if pos in EVOKING else []
        ties = _at(sent, token, fitting, known) if fitting else []
        name = None if ties else names.get(token)
        if name is not None:
            ties = _nationality(sent, token, name)
        for tie in ties:
            unique.setdefault((tie.relation, tie.subject, tie.object), tie)
    for tie in counterparts(sent, known, list(unique.values())):
        unique.setdefault((tie.relation, tie.subject, tie.object), tie)
    return list(unique.values())


def _at(sent: Sentences, token: int, fitting: list[Fillers], known: Known) -> list[Tie]:
    """The ties of the best frame at a token that finds both ends; a sense with a condition that is none silences it."""
    if _inside_other_name(sent, token):
        return []
    length = 0
    for filled in fitting:
        if filled.frame.evokes is None and filled.score[0] > 0 and not length:
            return []
        if not filled.frame.relation or (length and len(filled.words) < length):
            continue
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
    if offices.is_ranked(sent.slots, token):
        return []
    upper = offices.above(sent.slots, token)
    role = sent.phrases.role_of(upper) if upper is not None else None
    nested = role is not None and role[0] == "Person"  # "an aide to the president of Chad, Ali Saleh": which of them?
    for subject in offices.holders(sent.slots, token, displaced=not nested):
        no_name = (
            sent.tree.words[subject].islower() and sent.tree.pos[subject] == "PROPN" and sent.phrases.role_word(subject)
        )  # "a justice *secretary*"
        if no_name or subject in filled.words or not fits(sent, filled.frame, "subject", known(subject)):
            continue
        targets = _objects_of(sent, filled, known, subject if title else None)
        standing = of_noun(sent, token, subject, verb)
        if standing is not None:
            found += [(subject, target, standing) for target in targets if not same(known(subject), known(target))]
    return [_tie(sent, filled, (subject, target), standing) for subject, target, standing in _in_turn(found)]


def _in_turn(found: list[tuple[int, int, Standing]]) -> list[tuple[int, int, Standing]]:
    """ "The ministers of Spain and Italy, A and B": of as many holders as bodies each has his own."""
    subjects, targets = (list(dict.fromkeys(each[end] for each in found)) for end in (0, 1))
    if len(subjects) < 2 or len(subjects) != len(targets):
        return found
    pairs = set(zip(subjects, targets, strict=True))
    return [each for each in found if each[:2] in pairs]


def _tie(sent: Sentences, filled: Fillers, ends: tuple[int, int], standing: Standing) -> Tie:
    return Tie(
        frame=filled.frame, relation=filled.frame.evokes or "", trigger=filled.trigger, words=filled.words,
        subject=ends[0], object=ends[1], standing=standing, office=_office(sent, filled),
    )  # fmt: skip


def _objects_of(sent: Sentences, filled: Fillers, known: Known, name: int | None) -> list[int]:
    """What an office is an office of: its own "of" phrase, that of the name behind it, whose it is, what stands before it.

    Several only where they are of one kind ("the owner of A and B").
    """
    frame = filled.frame
    head = offices.office_head(sent.slots, filled.trigger)
    own = sent.slots.of(head)
    slots = [slot for slot, roles in frame.slots.items() if "object" in roles]
    behind = [h for slot in slots for h in own.oblique.get(slot, ())]
    if name is not None:
        behind += [h for h in offices.tail(sent.slots, name, "of") if "of" in slots and known(h).cls not in _OF_OTHERS]
    candidates = [h for h in behind if h not in filled.words]
    kind, before = ground(sent, min((*filled.words, filled.trigger)), frame)
    if not candidates and before is not None and kind in slots:
        candidates = [before]
    fitting = [h for c in candidates for h in _ends_of(sent, c) if fits(sent, frame, "object", known(h))]
    return [h for h in fitting if h == fitting[0] or _alike(sent, fitting[0], h)]


def _ends_of(sent: Sentences, head: int) -> list[int]:
    """A phrase, or the name that people bear: "a spokesman for *the Abu Sayyaf* rebels"."""
    phrase = sent.phrases.at(head)
    if phrase.named or phrase.cls not in ("Group", "People"):
        return [head]
    inside = [sent.phrases.name_at(each) for each in sent.slots.of(head).modifier]
    return [head, *(name.last for name in inside if name is not None and name.kind == "name")][:2]


def _alike(sent: Sentences, first: int, other: int) -> bool:
    """Whether two coordinated names are of one kind and nothing stands between them but "and" and commas."""
    tree = sent.tree
    one, two = sent.phrases.at(first), sent.phrases.at(other)
    names = tree.pos[first] == "PROPN" == tree.pos[other] and one.named and two.named and one.cls == two.cls
    return (
        names
        and tree.dep[other] == "conj"
        and all(tree.pos[each] in ("PROPN", "CCONJ", "PUNCT", "DET") for each in range(first, other))
    )


def _office(sent: Sentences, filled: Fillers) -> str | None:
    if filled.frame.office or sent.tree.pos[filled.trigger] not in ("NOUN", "PROPN"):
        return filled.frame.office
    return " ".join(sent.tree.lower[word] for word in filled.words)


# ---- verbs: "X leads Y", "Y is owned by X", "X-held Y"


def _by_verb(sent: Sentences, filled: Fillers, known: Known) -> list[Tie]:
    frame, token = filled.frame, filled.trigger
    ends = {role: list(filled.roles.get(role, ())) for role in ("subject", "object")}
    ends["subject"] = [_whom(sent, each) for each in ends["subject"]]
    if sent.tree.dep[token] == "acl":  # "the bank, based in Abidjan, and its president": not what comes behind
        ends = {
            role: [each for each in heads if each < token or sent.tree.head[each] != sent.tree.head[token]]
            if role == "subject"
            else heads
            for role, heads in ends.items()
        }
    bound = offices.hyphened(sent.slots, token)
    if bound is not None:
        described = offices.described(sent.slots, token)
        by = frame.slots.get("hyphen", frame.slots.get("subject", ()))
        for role in ends:
            ends[role] = [bound] if role in by else described
    standing = of_verb(sent, token) if sent.tree.pos[token] in ("VERB", "AUX") else _CERTAIN
    objects = ends["object"][:1]
    if objects and bound is None:  # "holds Goma and Bukavu"
        objects = sent.slots.spread(objects[0])
    pairs = [
        (subject, target)
        for subject in ends["subject"]
        for target in objects
        if fits(sent, frame, "subject", known(subject)) and fits(sent, frame, "object", known(target))
    ]
    if standing is None:
        return []
    return [_tie(sent, filled, pair, standing) for pair in pairs if not same(known(pair[0]), known(pair[1]))]


def _whom(sent: Sentences, token: int) -> int:
    """Who is called by a nationality in apposition: "Richard Butler, *the Australian* who heads the body"."""
    match, upper = sent.phrases.name_at(token), sent.tree.head[token]
    called = sent.tree.dep[token] == "appos" and match is not None and match.kind == "demonym"
    return upper if called and _is_person(sent, upper) else token


# ---- nationality


def _is_person(sent: Sentences, token: int) -> bool:
    phrase = sent.phrases.at(token)
    return phrase.named and phrase.cls == "Person" and not phrase.plural


def _nationality(sent: Sentences, token: int, match: NameMatch) -> list[Tie]:
    """ "Spanish journalist Ignacio Ramonet": an adjective of a state before the role and name of a person."""
    relation = sent.ontology.lexicon.demonym_relation
    if relation is None or match.kind != "demonym" or match.last != token:
        return []
    if (whom := _whom(sent, token)) != token and match.thing.cls == "State" and sent.slots.has(token, "det"):
        return [_of_country(relation, token, whom)]  # "Kofi Annan, a Ghanaian"
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
    if common or not phrase.named:  # "Denis Mukwege, a Congolese surgeon"
        name = next((each for each in offices.beside(sent.slots, name, office=False) if _is_person(sent, each)), -1)
    if name < 0:
        return []
    index: Callable[[tuple[str, str], tuple[Frame, ...]], tuple[Frame, ...]] = sent.ontology.lexicon.index.get
    if any(frame.relation and frame.evokes for t in roles for frame in index(("noun", sent.tree.lemma[t]), ())):
        return []  # an office says more, and one need not be a citizen to hold it
    return [_of_country(relation, token, name)]


def _of_country(relation: str, token: int, name: int) -> Tie:
    return Tie(
        frame=None, relation=relation, trigger=token, words=(token,), subject=name, object=token, standing=_CERTAIN,
        office=None,
    )  # fmt: skip
