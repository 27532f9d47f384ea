"""Whom an event concerns where only another clause of its sentence says it: what is waited for, meant, or written to somebody."""

from collections.abc import Callable

from kg.extract.compose.proto import Proto
from kg.extract.frames.find import Sentences
from kg.extract.slots import upward
from kg.ontology import EventClass

_WAITING = frozenset({"awaited", "conditional"})


def of_condition(sent: Sentences, proto: Proto, top: int, may_act: Callable[[int], bool]) -> list[int]:
    """ "Will not end the strike until *the ministry* pays": who must do something before words of refusal or threat are void."""
    kind = sent.ontology.events[proto.cls]
    if not kind.conflict or kind.deeds:
        return []
    conjunctions, actors = sent.ontology.standing.conjunctions, proto.roles.get("actor", ())
    for clause in upward.adverbial_clauses(sent.slots, top):
        opened = {conjunctions.get(word) for word in upward.subordinators(sent.slots, clause)}
        if opened & _WAITING:
            arguments = sent.slots.of(clause)
            found = [h for h in arguments.subject if may_act(h) and not sent.phrases.at(h).pronoun and h not in actors]
            if found:
                return found
    return []


def of_purpose(sent: Sentences, proto: Proto, top: int, at: Callable[[int], list[Proto]]) -> list[int]:
    """ "Sent troops to help *the Philippine army*": whom a friendly deed means to serve, where it says no more."""
    events = sent.ontology.events
    if events[proto.cls].conflict:
        return []
    actors = proto.roles.get("actor", ())
    clauses = [clause for clause in sent.slots.of(top).clause if clause > top and sent.slots.is_infinitive(clause)]
    friendly = [event for clause in clauses for event in at(clause) if not events[event.cls].conflict]
    return [h for event in friendly for h in event.roles.get("recipient", ()) if h not in actors]


def of_main_clause(sent: Sentences, proto: Proto, top: int, at: Callable[[int], list[Proto]]) -> list[int]:
    """ "Wrote to *the premier*, threatening to strike": who is spoken to in the clause that a participle goes with."""
    tree, kind = sent.tree, sent.ontology.events[proto.cls]
    if kind.deeds or tree.tag[top] != "VBG" or tree.dep[top] not in ("advcl", "acl", "xcomp"):
        return []
    upper = tree.head[top] if tree.pos[tree.head[top]] == "VERB" else tree.head[tree.head[top]]
    actors = proto.roles.get("actor", ())
    # "handed power to X, alleging fraud" accuses somebody else: he is spoken to only where nothing is done for him
    words = [event for event in at(upper) if event is not proto and _speaks(sent, event, kind)]
    return [h for event in words for h in event.roles.get("recipient", ()) if h not in actors]


def _speaks(sent: Sentences, event: Proto, of: EventClass) -> bool:
    """Whether an event tells to whom words are said: a meeting or a message, or words as friendly or hostile."""
    kind = sent.ontology.events[event.cls]
    return kind.public or (not kind.deeds and kind.conflict == of.conflict)


_OWN_CLAUSE = ("nsubj", "nsubjpass", "agent", "mark", "punct", "parataxis", "cc")


def named_in_objects(sent: Sentences, proto: Proto, top: int, may_act: Callable[[int], bool]) -> list[int]:
    """The first party named in what a deed is done to or is about: "agreed to set up a force of *Fijian* troops".

    It goes no way into clauses with a subject of their own, and names nobody of those who act.
    """
    tree, slots, phrases = sent.tree, sent.slots, sent.phrases
    taken = {h for heads in proto.roles.values() for h in heads}
    taken |= {h for actor in proto.roles.get("actor", ()) for h in slots.home(actor)}
    own = {phrases.at(h).country for h in proto.roles.get("actor", ())} - {None}
    told = [phrases.at(h) for h in taken]  # whose citizens they are need not be said again
    found, stack = [], [top]
    while stack:
        current = stack.pop()
        for child in tree.children[current]:
            clause = tree.pos[child] in ("VERB", "AUX") and slots.has(child, "nsubj", "nsubjpass")
            if child < top or tree.dep[child] in _OWN_CLAUSE or (clause and tree.dep[child] != "relcl"):
                continue
            if tree.dep[child] == "conj" and tree.pos[current] in ("VERB", "AUX"):
                continue  # another deed
            phrase = phrases.at(child)
            inside = any(each.first <= child <= each.last for each in told)
            known = (phrase.named or phrase.country is not None) and phrase.country not in own
            if known and not inside and may_act(child):
                found.append(child)
            else:
                stack.append(child)
    return sorted(found)[:1]
