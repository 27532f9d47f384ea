"""What an office is an office of: its "of" phrase, whose it is, what stands before it, who gave it."""

from collections.abc import Mapping

from kg.extract.frames.fillers import Fillers
from kg.extract.frames.find import Sentences
from kg.extract.mentions.phrase import Phrase
from kg.extract.relations.aliases import named_as, own_name
from kg.extract.relations.appointments import appointment
from kg.extract.relations.ends import Known, fits
from kg.extract.relations.grounds import ground
from kg.extract.relations.standing import Standing
from kg.extract.relations.ties import Tie
from kg.extract.slots import besidename, offices
from kg.lexicon import Frame

OF_OTHERS = (
    "PoliticalParty",
    "ArmedGroup",
    "People",
)  # behind a name these say where it belongs: "President Morsi of the Brotherhood"


def targets_of(sent: Sentences, filled: Fillers, known: Known, holder: int, *, title: bool) -> list[int]:
    """What an office is an office of, as its own sentence says it; `title`: it stands before the name of its holder."""
    return (
        objects_of(sent, filled, known, holder if title else None)
        or land_of(sent, filled, known, holder)
        or state_of(sent, filled, known, holder)
    )


def objects_of(sent: Sentences, filled: Fillers, known: Known, name: int | None) -> list[int]:
    """What an office is an office of: its own "of" phrase, that of the name behind it, whose it is, what stands before it.

    Several only where they are of one kind ("the owner of A and B").
    """
    frame = filled.frame
    head = besidename.office_head(sent.slots, filled.trigger)
    own = sent.slots.of(head)
    slots = [slot for slot, roles in frame.slots.items() if "object" in roles]
    behind = [h for slot in slots for h in own.oblique.get(slot, ())]
    verb = offices.predicate_verb(sent.slots, filled.trigger)
    if not behind and verb is not None and sent.tree.dep[verb] == "relcl":  # "the party *of which* X is treasurer"
        piped = [h for slot in slots for h in sent.slots.of(verb).oblique.get(slot, ())]
        behind = [h for h in piped if h == sent.tree.head[verb]]
    if "of" in slots:  # "chief of staff *of the army*"
        behind += [h for w in behind if w in filled.words for h in sent.slots.of(w).oblique.get("of", ())]
    behind = [_before_and(sent, h) for h in behind] or (_right_behind(sent, filled) if "of" in slots else [])
    if name is not None:
        behind += [h for h in offices.tail(sent.slots, name, "of") if "of" in slots and known(h).cls not in OF_OTHERS]
    candidates = [own_name(sent, _place_of(sent, h)) for h in behind if h not in filled.words]
    candidates = [named_as(sent, h) if not known(h).named else h for h in candidates]
    first = min((*filled.words, filled.trigger))
    given = appointment(sent, first)
    kind, before = ground(sent, first, frame) if given is None else ("", None)
    if before is None and not behind and (shared := _first_of_two(sent, filled, first)) is not None:
        kind, before = ground(sent, shared, frame)
    if kind == "possessor" and before is not None and sent.tree.tag[first - 1] == "WP$":
        before = _whose_whole(sent, frame, known, before)
    if kind == "modifier" and before is not None and not fits(sent, frame, "object", known(before)):
        other = sent.phrases.name_at(before)  # "Russia's *United Nations* ambassador"
        if _is_party(sent, before):  # "*Iowa's* Democratic governor"
            kind, before = ground(sent, before, frame)
        elif other is not None and other.kind == "name" and not sent.ontology.is_a(other.thing.cls, "Place"):
            kind, before = ground(sent, other.first, frame)
    if kind == "modifier" and before is not None and _unnamed_of_many(sent, known(before)):
        before = None
    owned = before is not None and kind in slots and fits(sent, frame, "object", known(before))
    whose = before is not None and sent.tree.tag[before] == "PRP$"
    if owned and not whose and not any(fits(sent, frame, "object", known(h)) for h in _but_for(own.oblique, slots)):
        candidates = []  # "*Australia's* minister for the Pacific", "the *Algerian* minister of health"
    if not candidates and before is not None and kind in slots:
        candidates = [before]
    candidates = [h for h in candidates if not _some_place(sent, known(h)) and not _holds_word(sent, h, filled.trigger)]
    seat = kind == "possessor" and candidates == [before]  # "*Moscow's* envoy", not "the Moscow office's"
    fitting = [h for c in candidates for h in _ends_of(sent, c) if fits(sent, frame, "object", known(h), seat=seat)]
    if not fitting and whose and before is not None and owned and not _but_for(own.oblique, slots):
        fitting = [before]  # "*its* minister for cooperation"
    fitting = fitting or [h for h in behind if _is_guess(sent, filled, known(h))]
    fitting = fitting or ([] if behind or before is not None else _by_whom(sent, filled, known))
    return [h for h in fitting if h == fitting[0] or _alike(sent, fitting[0], h)]


def _place_of(sent: Sentences, head: int) -> int:
    """ "The governor of the state *of Miranda*": the name that a noun for a place stands before."""
    tree = sent.tree
    if tree.lemma[head] not in sent.ontology.lexicon.place_nouns or tree.lower[head + 1 : head + 2] != ["of"]:
        return head
    return next((each for each in sent.slots.kids(head + 1, "pobj") if tree.pos[each] == "PROPN"), head)


def _is_party(sent: Sentences, token: int) -> bool:
    """Whether a word before an office says of which party its holder is."""
    match = sent.phrases.name_at(token)
    if match is not None:
        return match.thing.cls == "PoliticalParty"
    return sent.tree.words[token] in sent.ontology.lexicon.membership.adjectives


def _but_for(oblique: Mapping[str, list[int]], slots: list[str]) -> list[int]:
    """What stands behind the prepositions of an office, but for "for", which only says what it is about."""
    return [head for slot in slots if slot != "for" for head in oblique.get(slot, ())]


def _whose_whole(sent: Sentences, frame: Frame, known: Known, token: int) -> int:
    """ "The *Court* of Gabon, whose head, X": the body, where an office cannot be of what stands right before "whose"."""
    tree, prep = sent.tree, sent.tree.head[token]
    upper = tree.head[prep]
    of = tree.dep[token] == "pobj" and tree.lower[prep] == "of" and tree.pos[upper] in ("NOUN", "PROPN")
    fitting = fits(sent, frame, "object", known(token))
    return upper if of and not fitting and fits(sent, frame, "object", known(upper)) else token


def _before_and(sent: Sentences, head: int) -> int:
    """ "Leader of *the Democratic Alliance* and agriculture minister": the name, where the parser hangs it on the second office."""
    phrase = sent.phrases.at(head)
    if sent.tree.pos[head] != "NOUN" or phrase.cls != "Person" or phrase.named:
        return head
    names = [each for each in sent.slots.kids(head, "nmod", "compound") if sent.tree.pos[each] == "PROPN"]
    return next((each for each in names if sent.slots.kids(each, "cc")), head)


def _first_of_two(sent: Sentences, filled: Fillers, first: int) -> int | None:
    """ "Bahrain's *crown prince* and prime minister, X": where the first of one person's two offices begins."""
    tree, head = sent.tree, besidename.office_head(sent.slots, filled.trigger)
    upper = tree.head[head]
    one = tree.dep[head] == "conj" and tree.tag[upper] == "NN" == tree.tag[head] and tree.lower[first - 1] == "and"
    if not one or upper + 2 != first or len(sent.slots.spread(upper)) != 2:
        return None
    names = [*sent.slots.kids(upper, "appos"), *sent.slots.kids(head, "appos"), *offices.holders(sent.slots, upper)]
    if len(set(names)) != 1 or sent.slots.kids(names[0], "conj"):
        return None
    while upper > 0 and tree.dep[upper - 1] == "compound" and sent.phrases.name_at(upper - 1) is None:
        upper -= 1
    return upper


def _right_behind(sent: Sentences, filled: Fillers) -> list[int]:
    """ "A former minister and leader *of the party*": what stands right behind the second of two, where the parser hangs it on the first."""
    tree, last = sent.tree, max(filled.words)
    head, prep = besidename.office_head(sent.slots, filled.trigger), last + 1
    theirs = tree.dep[head] == "conj" and tree.lower[prep : prep + 1] == ["of"] and tree.head[prep] == tree.head[head]
    return sent.slots.kids(prep, "pobj") if theirs else []


def _is_guess(sent: Sentences, filled: Fillers, phrase: Phrase) -> bool:
    """Whether an office of places is of a name that the model takes for a body or a people: "the mayor of *Solo*"."""
    guessed = phrase.cls in ("Organization", "People", "Person") and phrase.named and phrase.entity is None
    return guessed and "Place" in filled.frame.object_classes and sent.tree.words[phrase.head].istitle()


def _holds_word(sent: Sentences, head: int, trigger: int) -> bool:
    """Whether a phrase that stands before an office holds the office itself: "*National Security Advisor* X"."""
    phrase = sent.phrases.at(head)
    return head < trigger <= phrase.last


def _some_place(sent: Sentences, phrase: Phrase) -> bool:
    """Whether a phrase is for a place without a name: "a city on *the coast of Morocco*"."""
    if not sent.ontology.is_a(phrase.cls, "Place") or phrase.named or phrase.entity is not None or phrase.head < 0:
        return False
    lexicon, noun = sent.ontology.lexicon, sent.tree.lower[phrase.head]
    return not (noun in lexicon.place_nouns or (noun in lexicon.compass and phrase.country is not None))


def _unnamed_of_many(sent: Sentences, phrase: Phrase) -> bool:
    """Whether a noun is for a body of which there are many, and tells none: "*gang* boss", "*party* chief"."""
    few = ("Government", "GovernmentBody", "Military", "IntergovernmentalOrganization", "Place", "State")
    return not phrase.named and not any(sent.ontology.is_a(phrase.cls, cls) for cls in few)


def _by_whom(sent: Sentences, filled: Fillers, known: Known) -> list[int]:
    """ "*The party* elected X leader": a body that gives an office of its own."""
    verb = offices.predicate_verb(sent.slots, filled.trigger)
    if verb is None or sent.ontology.lexicon.office_verbs.get(sent.tree.lemma[verb]) != "begins":
        return []
    arguments = sent.slots.of(verb)
    if arguments.passive or not arguments.object:
        return []
    return [
        each
        for each in arguments.subject
        if sent.ontology.is_a(known(each).cls, "Organization") and fits(sent, filled.frame, "object", known(each))
    ]


def land_of(sent: Sentences, filled: Fillers, known: Known, holder: int) -> list[int]:
    """ "*Albania's* Edi Rama, prime minister since 2013": whose somebody is, where his office does not say."""
    whole = sent.phrases.at(holder)
    if not whole.named or whole.cls != "Person":
        return []
    owners = sent.slots.of(besidename.office_head(sent.slots, filled.trigger)).possessor
    if any(sent.tree.pos[each] == "PROPN" for each in owners):
        return []  # "Bulgaria's X, once *the UN's* Middle East envoy"
    return [
        each
        for each in sent.slots.of(holder).possessor
        if sent.phrases.name_at(each) is not None and fits(sent, filled.frame, "object", known(each))
    ]


def state_of(sent: Sentences, filled: Fillers, known: Known, capital: int) -> list[int]:
    """ "Port Moresby, *the capital*": the state that it is the capital of by what is known, where the text names it."""
    relation = sent.ontology.relations[filled.frame.evokes or ""]
    state = known(capital).actor
    if relation.domain != "Place" or state is None:
        return []
    names = ((token, sent.phrases.name_at(token)) for token in range(len(sent.tree.words)))
    return [token for token, name in names if name and name.last == token and name.thing.iri == state.iri][:1]


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
    prep = tree.head[other]
    again = tree.dep[prep] == "conj" and tree.head[prep] == tree.head[first]  # "a member of NATO and *of* the EU"
    between = [each for each in range(first, other) if each != prep or not again]
    return (
        names
        and (tree.dep[other] == "conj" or again)
        and all(tree.pos[each] in ("PROPN", "CCONJ", "PUNCT", "DET") for each in between)
    )


def office_of(sent: Sentences, filled: Fillers) -> str | None:
    """What an office is called: by the frame, or in the words of the text, a title cut short ("gov.") in full."""
    if filled.frame.office or sent.tree.pos[filled.trigger] not in ("NOUN", "PROPN"):
        return filled.frame.office
    words, shorts = [sent.tree.lower[word] for word in filled.words], sent.ontology.lexicon.reference.shorts
    return " ".join(shorts.get(word.rstrip("."), word) for word in words)


def tie_of(sent: Sentences, filled: Fillers, ends: tuple[int, int], standing: Standing) -> Tie:
    """A tie of a frame, its subject and object, and how it stands."""
    return Tie(
        frame=filled.frame, relation=filled.frame.evokes or "", trigger=filled.trigger, words=filled.words,
        subject=ends[0], object=ends[1], standing=standing, office=office_of(sent, filled),
    )  # fmt: skip
