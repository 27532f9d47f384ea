"""Parses put right of why and until when: "jailed *pending trial*", "jailed him *for spying*", "it was wrong *of Britain to bomb* it"."""

from kg.extract.repair.labelled import where
from kg.extract.repair.plainforms import Draft
from kg.extract.repair.verbwords import VerbWords


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


def blamed_for(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """ "Jailed an admiral *for spying*": what somebody did it for hangs on the verb, so that the admiral is who spied."""
    for deed in where(draft.dep, "pcomp"):
        prep = draft.head[deed]
        who = draft.head[prep]
        if draft.lower[prep] == "for" and draft.tag[deed] == "VBG" and draft.dep[who] == "dobj":
            verb = draft.head[who]
            if lemma[who] in words.people and who < prep and draft.pos[verb] == "VERB" and verb < who:
                draft.head[prep] = verb


def strike_over(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """ "Threatened to strike *over* pay": the reason, where no verb of the lexicon has such a particle."""
    for over in where(draft.dep, "prt"):
        verb, thing = draft.head[over], None
        if (
            draft.lower[over] != "over"
            or lemma[verb] not in words.verbs
            or lemma[verb] in words.particles.get("over", ())
        ):
            continue
        for token in range(over + 1, len(draft.head)):
            if draft.head[token] == verb and draft.dep[token] == "dobj":
                thing = token
                break
        if thing is not None:
            draft.dep[over], draft.tag[over], draft.pos[over] = "prep", "IN", "ADP"
            draft.head[thing], draft.dep[thing] = over, "pobj"
