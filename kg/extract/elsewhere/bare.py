"""Offices whose own sentence does not say of what: "President X", "the interior minister, Y", "her home minister, Z"."""

from dataclasses import dataclass

from kg.extract.frames.fillers import Fillers
from kg.extract.frames.find import EVOKING, Sentences, matches
from kg.extract.relations.appointments import appointment
from kg.extract.relations.ends import Known
from kg.extract.relations.find import by_noun, senses
from kg.extract.relations.grounds import ground
from kg.extract.relations.posts import OF_OTHERS
from kg.extract.relations.ties import Tie
from kg.extract.slots import besidename, offices

_ANY = ("any", "some", "every", "no", "each", "which", "this", "that")


@dataclass(slots=True, kw_only=True)
class Bare:
    """An office whose tie has no object yet: the classes of what it may be of, and whose it is ("*her* home minister")."""

    tie: Tie
    kinds: frozenset[str]
    owner: int | None
    body: int | None  # the body in its own words, which its holder leads: "the *police* chief"


def bare_offices(sent: Sentences, known: Known, told: list[Tie]) -> list[Bare]:
    """The offices of a paragraph that may be of what another sentence names; `told` are those that say it themselves."""
    done = {tie.trigger for tie in told}
    found: list[Bare] = []
    for token, pos in enumerate(sent.tree.pos):
        fitting = matches(sent, token) if pos in EVOKING and token not in done else []
        for filled in senses(sent, token, fitting) if fitting else ():
            kinds = kinds_of(sent, filled) if "holder" in filled.frame.slots else frozenset[str]()
            body = _own_body(sent, filled)
            bare, owner = _is_bare(sent, filled, known) if kinds or body is not None else (False, None)
            ties = by_noun(sent, filled, known, bare=True) if bare else []
            ties = [tie for tie in ties if _is_holder(sent, known, tie) and not _is_told(known, tie, told)]
            ties = [tie for tie in ties if owner != tie.subject != tie.trigger]
            found += [Bare(tie=tie, kinds=kinds, owner=owner, body=body) for tie in ties]
    return found


def _own_body(sent: Sentences, filled: Fillers) -> int | None:
    """The body that the words of an office name, of one that there is one of: "*police* chief", but not "a police chief"."""
    if filled.frame.own_body is None:
        return None
    body = next((each for each in filled.words if each < filled.trigger and _is_body(sent, each)), None)
    article = [sent.tree.lower[each] for each in sent.slots.kids(filled.trigger, "det")]
    former = any(
        word in sent.ontology.lexicon.office_status
        for word in sent.tree.lower[max(min(filled.words) - 2, 0) : min(filled.words)]
    )
    return body if former or article in ([], ["the"]) else None


def _is_body(sent: Sentences, token: int) -> bool:
    """Whether a word is for a body, or for those who are one side of a state: "the *opposition* leader"."""
    role = sent.phrases.role_of(token)
    return role is not None and (sent.ontology.is_a(role[0], "Organization") or role == ("Group", "OPP"))


def kinds_of(sent: Sentences, filled: Fillers) -> frozenset[str]:
    """The classes of what an office may be of that another sentence names; none for an office that must say it itself."""
    relation = sent.ontology.relations[filled.frame.evokes or ""]
    return filled.frame.elsewhere or relation.elsewhere


def _is_holder(sent: Sentences, known: Known, tie: Tie) -> bool:
    """Whether a holder is one named person, and surely the one that the words mean."""
    tree, who, verb = sent.tree, known(tie.subject), offices.predicate_verb(sent.slots, tie.trigger)
    if who.cls == "City":
        return (
            who.actor is not None and verb is None and sent.tree.dep[tie.subject] != "conj"
        )  # "in Lusaka, *the capital*"
    if who.cls != "Person" or not who.named or who.plural or tree.pos[tie.subject] == "NOUN":
        return False
    if tree.lower[tie.subject].endswith("self"):
        return False  # "called *himself* president"
    if verb is None:
        return True
    between = [first for first, _, label in tree.ents if label == "PERSON" and tie.subject < first < verb]
    if any(tree.pos[each] == "VERB" for first in between for each in range(tie.subject, first)):
        return False  # "A becomes interior minister and *B*, a general, will be defence minister"
    behind = tree.dep[verb] == "relcl" and tie.subject > tie.trigger  # "A, who was premier, and *B*"
    if behind or tree.lower[tree.head[besidename.office_head(sent.slots, tie.trigger)]] != "as":
        return not behind
    named = "PROPN" in tree.pos[verb : min(tie.words)]
    return (
        not named or tie.subject > verb or sent.slots.has(verb, "auxpass", "nsubjpass")
    )  # "X named *Y*, a lawyer, as premier"


def _is_told(known: Known, tie: Tie, told: list[Tie]) -> bool:
    """Whether the paragraph says of what a person holds the office, at another place."""
    who = known(tie.subject)
    key = who.entity or who.label
    return any(
        (each.relation, each.standing.temporality) == (tie.relation, tie.standing.temporality)
        and key == (known(each.subject).entity or known(each.subject).label)
        for each in told
    )


def _is_bare(sent: Sentences, filled: Fillers, known: Known) -> tuple[bool, int | None]:
    """Whether nothing at an office says what it is an office of, and the person whose it is, where it is somebody's."""
    tree, slots, frame = sent.tree, sent.slots, filled.frame
    noun, first = filled.trigger, min((*filled.words, filled.trigger))
    head, name = besidename.office_head(slots, noun), offices.name_under_title(slots, noun)
    behind_it = any(first == noun + 1 and label == "PERSON" for first, _, label in tree.ents)
    several = tree.tag[noun] in ("NNS", "NNPS") and not behind_it  # "former presidents *A and B*", but "the presidents"
    if (several and name is None) or any(tree.lower[each] in _ANY for each in slots.kids(head, "det")):
        return False, None
    former = any(sent.ontology.lexicon.office_status.get(w) == "past" for w in tree.lower[max(first - 2, 0) : first])
    if not former and any(tree.lower[each] == "another" for each in slots.kids(head, "det")):
        return False, None  # "another minister", but "another former premier"
    if "Organization" in frame.elsewhere and "the" not in (tree.lower[each] for each in slots.kids(head, "det")):
        return False, None  # "Director Steven Spielberg" leads nothing that was spoken of
    behind = [
        h for slot, roles in frame.slots.items() if "object" in roles for h in slots.of(head).oblique.get(slot, ())
    ]
    if name is not None:
        behind += [h for h in offices.tail(slots, name, "of") if known(h).cls not in OF_OTHERS]
    if any(known(h).named or known(h).entity or not frame.departments for h in behind if h not in filled.words):
        return False, None
    if appointment(sent, first) is not None:
        return True, None
    if "Region" not in frame.elsewhere and _is_part(sent, first, departments=frame.departments):
        return False, None
    kind, before = ground(sent, first, frame)
    if kind == "possessor" and before is not None and known(before).cls == "Person" and known(before).named:
        return not known(before).plural, before
    return kind == "" and not _is_of_change(sent, head), None


def _is_of_change(sent: Sentences, head: int) -> bool:
    """ "His predecessor *as prime minister*": an office that is told of who came before or after."""
    tree, lexicon, prep = sent.tree, sent.ontology.lexicon, sent.tree.head[head]
    noun = tree.lemma[tree.head[prep]]
    return tree.dep[head] == "pobj" and tree.lower[prep] == "as" and noun in lexicon.successors | lexicon.predecessors


def _is_part(sent: Sentences, first: int, *, departments: bool) -> bool:
    """Whether the words before an office make it one of a part or a body: "*regional* president", "*club* president", "*shadow* minister"."""
    tree, token = sent.tree, first - 1
    parts = sent.ontology.lexicon.parts
    start = tree.sentences[tree.sentence[first]][0]
    while token >= start and (
        tree.words[token] in "-–"
        or tree.pos[token] in ("ADJ", "NOUN", "PROPN", "NUM")
        or tree.tag[token] in ("VBN", "VBG")
    ):
        noun = tree.pos[token] in ("NOUN", "PROPN")
        if tree.dep[token] not in ("amod", "compound", "nmod", "nummod", "poss", "punct") and not departments:
            break
        if tree.lower[token] in parts or (
            noun and not departments and tree.lower[token] not in sent.ontology.lexicon.office_status
        ):
            return True
        token -= 1
    return False
