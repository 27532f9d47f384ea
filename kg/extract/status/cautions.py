"""What a sentence as a whole says of a statement in it, whatever stands above its word."""

from kg.extract.frames.find import Sentences
from kg.extract.frames.happening import made_in
from kg.extract.slots import unsettled
from kg.extract.status.beside import conjunction, effects_at
from kg.extract.status.governors import governor


def caution(sent: Sentences, trigger: int, governor: int) -> set[str]:
    """What the sentence as a whole says against a statement in it: it asks, has lost its verb, or is all one condition."""
    asked = unsettled.of_question(sent.slots, trigger)
    if asked is not None:
        return {asked}
    if unsettled.is_quality(sent.slots, trigger) or unsettled.is_out_of_place(sent.slots, trigger):
        return {"hypothetical"}
    if sent.tree.pos[trigger] == "ADJ" and is_awaited(sent, trigger):
        return {"future"}
    if sent.headline and unsettled.is_before_head(sent.slots, trigger):
        return {"hypothetical"}
    if unsettled.is_without_tense(sent.slots, governor):
        return {"probable"}
    top = unsettled.top_of(sent.slots, trigger)
    if any("feigned" in effects_at(sent, subject) for subject in sent.slots.own_subject(top)):
        return {"hypothetical"}  # "the *mock trial* convicted him of arson"
    if sent.tree.pos[trigger] == "NOUN" and unsettled.is_of_any(sent.slots, trigger, top):
        return {"conditional"}
    condition = sent.slots.has(top, "mark") and conjunction(sent, top) == "conditional"
    return {"conditional"} if condition else set()  # "only if they stop *will aid reach* the town"


def is_awaited(sent: Sentences, quality: int) -> bool:
    """Whether a word of somebody says that he is still to come: "is *due* in Ankara"."""
    said = governor(sent, quality, ("infinitive", "clause"))
    return said is not None and said.effects == {"future"}


def made_aside(sent: Sentences, noun: int, governor: int) -> int | None:
    """The participle between commas that tells when something was made: "the pact, *signed* in May, may be torn up"."""
    tree = sent.tree
    if tree.pos[noun] != "NOUN":
        return None
    own = [governor] if tree.dep[governor] == "acl" and tree.head[governor] == noun else made_in(sent, noun)
    under = tree.lower[tree.head[noun]] == "under"  # "*under* a deal signed on Monday, Oslo will buy them"
    return next((made for made in own if tree.tag[made] == "VBN" and (under or tree.lower[made - 1] == ",")), None)
