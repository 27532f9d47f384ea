"""An event noun whose verb only says that it happened: what stands at the verb belongs to the event ("*talks* began in Doha between A and B")."""

from typing import TYPE_CHECKING

from kg.extract.slots.arguments import Slots
from kg.extract.slots.filled import Arguments

if TYPE_CHECKING:
    from kg.extract.frames.find import Sentences


def happening(sent: "Sentences", noun: int, effect: str = "occurs") -> int | None:
    """The verb of happening that a noun is the subject of, with this effect ("dates": it gives the time too); None where it says something else."""
    tree = sent.tree
    verb = tree.head[noun]
    if (
        tree.dep[noun] not in ("nsubj", "nsubjpass")
        or tree.pos[verb] != "VERB"
        or (tree.tag[noun] not in ("NN", "NNS", "VBG") and not _opens(sent, noun))
    ):
        return None
    near = {tree.lower[child] for child in tree.children[verb]}
    for each in sent.ontology.standing.governors.get(("verb", tree.lemma[verb]), ()):
        rest = each.lemma.split()[1:]
        if effect in each.effects and "subject" in each.reach and all(part in near for part in rest):
            there = sent.slots.of(verb).object
            befell = there and "befalls" in each.effects and all(_is_place(sent, head) for head in there)
            return verb if rest or not there or befell else None
    return None


def _opens(sent: "Sentences", noun: int) -> bool:
    """Whether a noun is taken for a name only since it opens its sentence: "*Gunfire* erupted in Bissau"."""
    tree = sent.tree
    return (
        tree.tag[noun] == "NNP"
        and noun == tree.sentences[tree.sentence[noun]][0]
        and sent.phrases.name_at(noun) is None
    )


def _is_place(sent: "Sentences", head: int) -> bool:
    """Whether a word names a place or a state, in which things happen: "protests swept *Peru*"."""
    cls = sent.phrases.at(head).cls
    return sent.ontology.is_a(cls, "Place") or cls == "State"


def made_in(sent: "Sentences", noun: int) -> list[int]:
    """The verbs behind a noun that say when or where what is agreed was made: "the truce *signed* in Cairo"."""
    governors, tree = sent.ontology.standing.governors, sent.tree
    return [
        clause
        for clause in sent.slots.kids(noun, "acl", "relcl")
        if tree.tag[clause] == "VBN"
        and any("made" in each.effects for each in governors.get(("verb", tree.lemma[clause]), ()))
    ]


def lent(slots: Slots, noun: Arguments, verb: Arguments) -> None:
    """Let a noun have the phrases of its verb of happening, as one step away; also sides read as the place's: "in Doha *between* A and B".

    What the verb has as its object is where it was: "clashes rocked *Tripoli*".
    """
    inside = [slots.phrases(head) for prep in ("in", "at") for head in verb.oblique.get(prep, ())]
    sides = [{"between": found["between"]} for found in inside if "between" in found]
    befallen = [{"in": verb.object}] if verb.object else []  # "protests swept *Peru*"
    for prep, heads in (each for phrases in (verb.oblique, *sides, *befallen) for each in phrases.items()):
        known = noun.near.setdefault(prep, [])
        known += [head for head in heads if head not in known]
