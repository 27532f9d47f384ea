"""Whether who says something vouches for a statement in it: not who only wishes it, denies it, asks, or is himself only said to think so."""

from kg.extract.frames.find import Sentences
from kg.extract.page import Page
from kg.extract.repair.labelled import ladder
from kg.extract.slots import unsettled, upward
from kg.extract.slots.signs import asks_why
from kg.extract.speech.said import Said
from kg.extract.status import conjunction, effects_at, is_lie, status_of, tells


def claims(said: Said) -> bool:
    """Whether it vouches for its content: what is only wanted or asked does not, nor what nobody says."""
    if said.stance == "open" or said.speaker is None:
        return said.stance != "open"
    sent = (said.speaker_page or said.parts[0].page).sent
    if said.attitude == "perceiving" and sent.tree.lemma[said.speaker] in sent.ontology.standing.papers:
        return False  # "the deal would *see* them free 700"
    words = [said.speaker, *sent.slots.under(said.speaker, "det")]
    return not sent.slots.is_empty_it(said.speaker) and not any(
        sent.tree.lower[word] in sent.ontology.standing.quantifiers for word in words
    )


def tells_beside(sent: Sentences, said: Said, trigger: int) -> bool:
    """Whether who asks tells a thing besides: "asked whether they would pay, *seeing as the army had left*"."""
    if said.stance != "open" or said.kind != "clause" or said.speaker is None or said.word < 0:
        return False
    tree, slots = sent.tree, sent.slots
    for token in ladder(tree.head, trigger):
        if token == said.word:
            return False
        if tree.dep[token] == "advcl" and upward.is_finite(slots, token) and slots.own_subject(token):
            return True
    return False


def is_unsaid(page: Page, said: Said, trigger: int) -> bool:
    """Whether the speaker does not vouch for it after all: who never said so, who turned down a motion to do it, what is told beside."""
    sent = page.sent
    if said.speaker_page not in (None, page) or said.parts[0].page is not page or said.word < 0:
        return False
    if said.speaker is None and said.attitude == "asking" and not said.direct:
        return True  # "asked why they had fired": whoever asks takes it as known
    if said.speaker is None and said.stance != "open" and _told_beside(sent, said.word, trigger):
        return True
    if said.stance == "denying":
        papers = sent.ontology.standing.papers | sent.ontology.standing.uttered
        heads = (t for t in said.parts[0].tokens if sent.tree.head[t] == said.word and sent.tree.pos[t] == "NOUN")
        own = _is_own(sent, trigger)
        return said.kind == "thing" and any(
            sent.tree.lemma[head] in papers and not (own and tells(sent, head)) for head in heads
        )
    if is_lie(sent, said.word):
        return True
    if _asks_if(sent, said.word, trigger):
        return True
    if (
        not said.direct
        and sent.slots.asked(said.word)
        and not asks_why(sent.slots, unsettled.top_of(sent.slots, said.word))
    ):
        return True  # "can anyone be sure that they left?", "did they leave, as Oslo says?"
    if said.direct or sent.tree.pos[said.word] not in ("VERB", "NOUN"):
        return False
    if said.attitude == "thinking":  # "did not know that they left" vouches for nothing, "does not think that" does
        return said.stance == "factive" and sent.slots.negated(said.word)
    return status_of(sent, said.word, said.word).polarity == "negative"  # "never apologised for", "the claim is false"


def is_hearsay(sent: Sentences, said: Said) -> bool:
    """Whether it is not sure that he thinks so, or that the thing shows it: "*is said to be* furious that they left"."""
    if said.attitude not in ("thinking", "judging", "showing") or said.speaker is None or said.word < 0:
        return False
    if said.stance == "open" or said.speaker_page not in (None, said.parts[0].page):
        return False
    return status_of(sent, said.word, said.word).certainty == "probable"


def _asks_if(sent: Sentences, cue: int, trigger: int) -> bool:
    """Whether somebody only tells that it is asked: "said it was examining *whether they had left*"."""
    tree = sent.tree
    for token in ladder(tree.head, trigger):
        if token == cue:
            return False
        if tree.pos[token] in ("VERB", "AUX") and conjunction(sent, token) == "question":
            return True
        if tree.dep[token] == "advcl":
            return False  # "asked whether he felt safe, *because they had attacked*"
    return False


def _is_own(sent: Sentences, verb: int) -> bool:
    """Whether who does it is "he" or somebody of his, so that who denies it knows: "that *his country* had armed them"."""
    subjects = sent.slots.own_subject(verb)
    return any(sent.tree.tag[word] in ("PRP", "PRP$") for h in subjects for word in (h, *sent.slots.kids(h, "poss")))


def is_sure(sent: Sentences, cue: int, trigger: int) -> bool:
    """Whether a claim weakens nothing: the deed is known, or the text says itself that the claim is wrong ("*wrongly* claimed")."""
    return _is_given(sent, cue, trigger) or "mistaken" in effects_at(sent, cue)


def _is_given(sent: Sentences, cue: int, trigger: int) -> bool:
    """Whether a claim only names a deed that is known: "alleged that a cartel had paid for *the murder* of the candidate"."""
    tree = sent.tree
    if tree.pos[trigger] != "NOUN" or tree.dep[trigger] != "pobj" or not sent.slots.is_definite(trigger):
        return False
    above = tree.head[tree.head[trigger]]
    while tree.pos[above] not in ("VERB", "AUX") and tree.head[above] != above and above != cue:
        above = tree.head[above]
    return above != cue and tree.lower[tree.head[trigger]] in ("for", "after", "since", "before", "of")


def _told_beside(sent: Sentences, cue: int, trigger: int) -> bool:
    """Whether an event stands in a clause of time or cause of its own: "is believed to have fled *after his men attacked*"."""
    tree, slots = sent.tree, sent.slots
    for _ in range(len(tree.words)):
        if trigger in (cue, tree.head[trigger]):
            return False
        if tree.dep[trigger] == "advcl" and upward.is_finite_past(slots, trigger) and slots.own_subject(trigger):
            return slots.has(trigger, "mark", "advmod")
        trigger = tree.head[trigger]
    return False
