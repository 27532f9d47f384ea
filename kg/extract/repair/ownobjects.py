"""Objects that the parser took for the subject of a clause: "Rwanda massed *troops* along the border, where drones have been seen".

A verb that takes things and tells nothing ("mass", "nationalise") has no clause for its object, so that the noun right behind it
is what it is done to, and the clause hangs on a noun or stands above. Each function names the sentence it is for.
"""

from kg.extract.repair.becoming import office_for_object, result_for_clause, result_for_object
from kg.extract.repair.labelled import is_under, where
from kg.extract.repair.mainverb import FINITE
from kg.extract.repair.plainforms import Draft
from kg.extract.repair.rings import is_tree
from kg.extract.repair.verbwords import VerbWords

_SUBJECTS = ("nsubj", "nsubjpass")
_HELPED = ("aux", "auxpass", "mark", "expl")
_NO_NOUN = (*_HELPED, *_SUBJECTS, "neg")
_FINITE = (*FINITE, "MD")
_PARTICIPLES = ("VBG", "VBN")
_NOUNS = ("NOUN", "PROPN")


def own_objects(draft: Draft, lemma: list[str], verb_words: VerbWords) -> None:
    """Mend the objects of verbs in place, where the parser's own tree cannot stand; a ring of words leaves it as it was."""
    before = list(draft.head), list(draft.dep)
    if "VBZ" in draft.tag:
        plural_for_verb(draft)
    if "ccomp" in draft.dep:
        own_object(draft, lemma, verb_words)
        offered_noun(draft, lemma, verb_words)
        if "VBP" in draft.tag:
            bare_form(draft, lemma, verb_words)
        noun_for_clause(draft, lemma, verb_words)
        result_for_clause(draft, verb_words)
    two_objects(draft, lemma, verb_words)
    if "her" in draft.lower:
        granted_her(draft, lemma, verb_words)
    office_for_object(draft, lemma, verb_words)
    result_for_object(draft, verb_words)
    if "by" in draft.lower and "auxpass" in draft.dep:
        agent_behind_predicate(draft, lemma, verb_words)
    if draft.head != before[0] and not is_tree(draft.head):
        draft.head[:], draft.dep[:] = before


def own_object(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """Give a verb the object that a clause has as its subject."""
    head, pos = draft.head, draft.pos
    for clause in where(draft.dep, "ccomp"):
        verb = head[clause]
        known = words.takers if draft.tag[clause] == "VBG" else words.doers  # "accepted refugees *fleeing*"
        if verb > clause or pos[verb] != "VERB" or lemma[verb] not in known:
            continue
        below = [t for t in range(verb + 1, clause) if head[t] == clause]
        subjects = [t for t in below if draft.dep[t] in _SUBJECTS]
        if len(subjects) != 1 or pos[subjects[0]] not in _NOUNS or not _is_within(verb + 1, subjects[0], head):
            continue
        if not any(head[t] == verb and draft.dep[t] in ("dobj", "dative") for t in range(verb, len(head))):
            _settle(draft, verb, clause, subjects[0], below)


def _settle(draft: Draft, verb: int, clause: int, noun: int, below: list[int]) -> None:
    """Hang a clause where it belongs, and the noun on its verb; nothing is done where neither can be told."""
    head, dep, tag = draft.head, draft.dep, draft.tag
    asking = next((t for t in range(noun, clause) if tag[t] == "WRB" and is_under(t, clause, head)), None)
    helped = any(dep[t] in _HELPED for t in below)
    if asking is not None:
        place = asking - 2 if draft.lower[asking - 1] == "," else asking - 1
        if place <= verb or draft.pos[place] not in _NOUNS:
            return
        head[clause], dep[clause] = place, "relcl"
    elif not helped and (tag[clause] in _PARTICIPLES or _is_passive(draft, verb, clause)):
        tag[clause] = "VBN" if tag[clause] == "VBD" else tag[clause]
        head[clause], dep[clause] = noun, "acl"
    elif not _rises(draft, verb, clause, noun):
        return
    for token in below:
        if token != noun and asking is not None and token < asking:
            head[token] = verb  # "along the border" of "massed troops along the border"
    head[noun], dep[noun] = verb, "dobj"


def _is_passive(draft: Draft, verb: int, clause: int) -> bool:
    """ "Honoured the swap *agreed* in Stockholm": a past form without an object, with a phrase right behind, beside a finite verb."""
    behind = [t for t in range(clause + 1, len(draft.head)) if draft.head[t] == clause]
    taken = any(draft.dep[t] in ("dobj", "xcomp", "ccomp", "attr", "acomp", "prt") for t in behind)
    phrased = any(t == clause + 1 and draft.dep[t] in ("prep", "agent") for t in behind)
    finite = draft.tag[verb] in FINITE or any(draft.head[t] == verb and draft.tag[t] in _FINITE for t in range(verb))
    return draft.tag[clause] == "VBD" and finite and phrased and not taken


def _rises(draft: Draft, verb: int, clause: int, noun: int) -> bool:
    """ "A plot to assassinate the premier *was foiled*": the finite verb behind an infinitive's object is the verb of the noun above."""
    head, dep, tag = draft.head, draft.dep, draft.tag
    above, below = head[verb], [t for t in range(verb + 1, clause) if head[t] == clause]
    finite = tag[clause] in FINITE or any(tag[t] in FINITE or tag[t] == "MD" for t in below)
    free = dep[above] in ("ROOT", "ccomp", "parataxis") and draft.pos[above] == "NOUN" and above < verb
    if dep[verb] not in ("acl", "relcl") or tag[verb] != "VB" or not finite or not free or noun > clause:
        return False
    head[clause], dep[clause] = (clause if head[above] == above else head[above]), dep[above]
    passive = any(dep[t] == "auxpass" for t in below)
    for token in range(clause + 1, len(head)):
        if head[token] == above:
            head[token] = clause
    head[above], dep[above] = clause, "nsubjpass" if passive else "nsubj"
    return True


def offered_noun(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """ "Offered Nigeria *help* to find the girls": behind whom something is given to, a bare word with no subject is a noun."""
    head, dep, tag, pos = draft.head, draft.dep, draft.tag, draft.pos
    for gift in where(dep, "ccomp"):
        verb, whom = head[gift], gift - 1
        if tag[gift] != "VB" or verb > whom or lemma[verb] not in words.givers:
            continue
        below = [t for t in range(len(head)) if head[t] == gift]
        if head[whom] != verb or dep[whom] != "dobj" or any(dep[t] in _NO_NOUN for t in below):
            continue
        tag[gift], pos[gift], dep[gift], dep[whom] = "NN", "NOUN", "dobj", "dative"
        for token in below:
            if dep[token] in ("xcomp", "advcl"):
                dep[token] = "acl"


def bare_form(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """ "Let the fishermen *go*", "helped troops *pursue* them": behind a verb that tells nothing and what follows it no present tense stands."""
    head, dep, tag = draft.head, draft.dep, draft.tag
    for clause in where(dep, "ccomp"):
        verb = head[clause]
        if tag[clause] != "VBP" or verb > clause or lemma[verb] in words.sayers or lemma[verb] in words.doers:
            continue
        below = [t for t in range(verb + 1, clause) if head[t] == clause]
        subjects = [t for t in below if dep[t] == "nsubj" and tag[t] in ("NNS", "NNPS", "NNP")]
        if len(subjects) == 1 and not any(dep[t] in _HELPED for t in below) and _is_within(verb + 1, subjects[0], head):
            tag[clause] = "VB"


def agent_behind_predicate(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """ "Was refused a visa *by* Israel", "was declared persona non grata *by* Ecuador": who does it, not whose the visa is."""
    head, dep = draft.head, draft.dep
    for token, word in enumerate(draft.lower):
        noun = head[token]
        verb = head[noun]
        if word != "by" or dep[token] != "prep" or dep[noun] not in ("oprd", "dobj") or draft.pos[verb] != "VERB":
            continue
        below = {dep[t] for t in range(len(head)) if head[t] == verb}
        if "auxpass" in below and "agent" not in below and lemma[noun] not in words.named_deeds:
            head[token], dep[token] = verb, "agent"


def two_objects(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """ "Offered *Malawi* help": of two objects side by side of a verb of giving the first is whom it is given."""
    head, dep = draft.head, draft.dep
    last = -1
    for gift in where(dep, "dobj"):
        verb = head[gift]
        whom, last = last, gift
        if whom < 0 or head[whom] != verb or verb > whom or lemma[verb] not in words.givers:
            continue
        if all(head[t] == gift for t in range(whom + 1, gift)):
            dep[whom] = "dative"


def granted_her(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """ "Granted *her* asylum": the one form that is both whose and whom; what is given is not hers before."""
    for token, word in enumerate(draft.lower):
        gift = draft.head[token]
        verb = draft.head[gift]
        if word != "her" or draft.dep[token] != "poss" or gift != token + 1 or draft.dep[gift] != "dobj":
            continue
        if lemma[gift] in words.granted and lemma[verb] in words.givers and verb == token - 1:
            draft.head[token], draft.dep[token], draft.tag[token] = verb, "dative", "PRP"


def noun_for_clause(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """ "Let off *smoke bombs*": a plural without a subject is no clause but the object that its verb lacks."""
    head, dep = draft.head, draft.dep
    for noun in where(dep, "ccomp"):
        verb = head[noun]
        if draft.tag[noun] != "NNS" or verb > noun or draft.pos[verb] != "VERB" or lemma[verb] in words.sayers:
            continue
        below = [dep[t] for t in range(verb + 1, len(head)) if head[t] == noun]
        if any(label in _NO_NOUN or label in ("cop", "dobj") for label in below):
            continue
        if not any(head[t] == verb and dep[t] == "dobj" for t in range(len(head))):
            dep[noun], draft.pos[noun] = "dobj", "NOUN"


def plural_for_verb(draft: Draft) -> None:
    """ "The Kurdish *advances* along the border": what has an article or a name before it, and is a subject, is no verb."""
    head, dep, tag = draft.head, draft.dep, draft.tag
    for label in _SUBJECTS:
        for token in where(dep, label):
            if tag[token] != "VBZ":
                continue
            below = {dep[t] for t in range(len(head)) if head[t] == token and t != token}
            if below & {"det", "amod", "compound", "poss"} and not below & {*_SUBJECTS, *_HELPED, "dobj", "ccomp"}:
                tag[token], draft.pos[token] = "NNS", "NOUN"


def _is_within(token: int, upper: int, head: list[int]) -> bool:
    """Whether a word is another one or hangs on it."""
    return token == upper or is_under(token, upper, head)
