"""Who holds an office that a noun tells: the name that a description of the holder goes by, where there is one."""

from kg.extract.frames.fillers import Fillers
from kg.extract.frames.find import Sentences
from kg.extract.relations.aliases import named_as, told_name
from kg.extract.relations.appointments import appointment
from kg.extract.relations.doubts import only_way, which_of_two
from kg.extract.relations.ends import Known, fits, same
from kg.extract.slots import besidename, offices, titles


def holders_of(sent: Sentences, filled: Fillers, known: Known, *, displaced: bool) -> list[int]:
    """Who holds an office: the name that a description of the holder goes by, where there is one."""
    noun, slots = filled.trigger, sent.slots
    given = appointment(sent, min((*filled.words, noun)))
    if given is not None:
        return [given.name]
    if which_of_two(sent, noun):
        return []
    beside_name = sent.tree.dep[noun] == "appos" and sent.tree.pos[sent.tree.head[noun]] == "PROPN"
    told = [] if beside_name else told_name(sent, noun)
    told = told or titles.behind_title(slots, noun, max(filled.words))
    told = told or titles.behind_and(slots, noun, sent.phrases.role_word)
    if told:
        return told[:1]
    if (not displaced and not only_way(sent, known, noun)) or _are_others(sent, noun):
        return []
    found = [named_as(sent, each) for each in offices.holders(slots, noun, displaced=displaced)]
    found = found or _hung_below(sent, noun)
    own = known(noun)
    told_again = own.named and own.cls == "Person" and not own.plural and not sent.phrases.at(noun).named
    told_again = told_again and not _is_teller(sent, known, noun)
    if not found and told_again and len(titles.nouns_above(slots, noun)) == 1:
        return [noun]  # "Fico was shot. *The Slovak prime minister* ..."
    if not found and displaced:
        found = [each for each in titles.listed(slots, noun) if known(each).cls == "Person"]
    verb = offices.predicate_verb(slots, noun)
    if verb is not None and sent.tree.dep[noun] == "pobj":  # "walked out as *the envoy, X*, rose"
        named = [each for each in slots.kids(noun, "appos") if sent.tree.pos[each] == "PROPN" and each > noun]
        found = named or found
    if verb is None and found and _of_places(sent, filled) and all(known(each).cls == "Person" for each in found):
        found = besidename.before_comma(slots, noun) or found  # "the minister of *Jubaland*, a region of Somalia"
    return found if verb is None else [who_means(sent, filled, known, each, verb) for each in found]


def _are_others(sent: Sentences, noun: int) -> bool:
    """Whether a number tells that these are not the one named before: "the minister, X, as well as *three leaders* of Y"."""
    tree, slots = sent.tree, sent.slots
    return (
        tree.dep[noun] == "conj"
        and tree.tag[noun] == "NNS"
        and slots.has(noun, "nummod")
        and not slots.has(noun, "appos")
    )


def _hung_below(sent: Sentences, noun: int) -> list[int]:
    """ "*X*, the speaker of parliament and leader of Y": of whom the first of two is said, where the parser hangs the second on what that is of."""
    tree, below = sent.tree, sent.tree.head[noun]
    prep = tree.head[below]
    first = tree.head[prep]
    if tree.dep[noun] != "conj" or tree.dep[below] != "pobj" or tree.dep[prep] != "prep" or tree.pos[first] != "NOUN":
        return []
    roles = [role[0] if role is not None else None for role in map(sent.phrases.role_of, (first, below, noun))]
    one = roles[0] == roles[2] == "Person" != roles[1] and sent.phrases.at(below).cls != "Person"
    alone = tree.tag[noun] == "NN" == tree.tag[first] and not sent.slots.kids(noun, "appos", "poss")
    return offices.holders(sent.slots, first, displaced=False) if one and alone else []


def _is_teller(sent: Sentences, known: Known, noun: int) -> bool:
    """Whether a description would mean the subject of a clause above its own: "Otunbayeva said *the deposed president* fled"."""
    tree, own, token = sent.tree, known(noun), noun
    while tree.head[token] != token:
        token = tree.head[token]
        subjects = sent.slots.kids(token, "nsubj", "nsubjpass") if tree.pos[token] in ("VERB", "AUX") else []
        if any(each != noun and same(known(each), own) for each in subjects):
            return True
    return False


def within(sent: Sentences, token: int, head: int) -> bool:
    """Whether a word is part of a phrase."""
    phrase = sent.phrases.at(head)
    return phrase.first <= token <= phrase.last


def who_means(sent: Sentences, filled: Fillers, known: Known, head: int, verb: int) -> int:
    """Whom a "who" means: the noun before it that can be somebody ("*the speaker* of the house, who is a member of")."""
    who = next((each for each in sent.slots.kids(verb, "nsubj", "nsubjpass") if sent.tree.lower[each] == "who"), None)
    if who is None:
        return head
    near = who - 2  # "Gentiloni replaced *Mogherini*, who has become ...", where the parser goes further back
    if (
        near > head
        and sent.tree.words[who - 1] == ","
        and sent.tree.dep[near] == "dobj"
        and known(near).cls == "Person"
    ):
        return near
    for each in titles.nouns_above(sent.slots, head):
        if known(each).cls == "Person" and fits(sent, filled.frame, "subject", known(each)):
            return each
    return head


def _of_places(sent: Sentences, filled: Fillers) -> bool:
    """Whether a noun is for what a place or a body is, and nobody can be."""
    frame = filled.frame
    wanted = frame.subject_classes or frozenset([sent.ontology.relations[frame.evokes or ""].domain or "Thing"])
    return "Person" not in wanted and not any(sent.ontology.is_a("Person", cls) for cls in wanted - {"Thing"})
