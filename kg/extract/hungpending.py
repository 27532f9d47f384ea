"""Parses put right of what is waited for and of whose deed is judged: "jailed *pending trial*", "it was wrong *of Britain to bomb* it"."""

from kg.extract.labelled import where
from kg.extract.plainforms import Draft


def pending(draft: Draft) -> None:
    """ "Was jailed on Sunday *pending trial*": until the trial, and no object of a passive."""
    for word in where(draft.dep, "amod"):
        thing = draft.head[word]
        if draft.lower[word] != "pending" or thing <= word or draft.dep[thing] not in ("dobj", "npadvmod"):
            continue
        verb = draft.head[thing]
        if any(draft.head[t] == verb and draft.dep[t] == "auxpass" for t in range(verb)):
            draft.head[word], draft.dep[word], draft.head[thing], draft.dep[thing] = verb, "prep", word, "pobj"


def judged_deed(draft: Draft) -> None:
    """ "It was wrong *of Britain* to bomb Dresden": who is judged is who did it, as in "for Britain to bomb it"."""
    for deed in where(draft.dep, "xcomp"):
        verb = draft.head[deed]
        if draft.tag[deed] != "VB" or draft.pos[verb] != "AUX":
            continue
        for of in range(verb + 1, deed - 1):
            if draft.lower[of] == "of" and draft.dep[of] == "prep" and draft.dep[draft.head[of]] == "acomp":
                who = next((t for t in range(of + 1, deed) if draft.head[t] == of and draft.dep[t] == "pobj"), None)
                if who is not None:
                    draft.head[of], draft.dep[of], draft.head[who], draft.dep[who] = deed, "mark", deed, "nsubj"
