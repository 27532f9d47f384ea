"""Parses put right of what stands behind a verb: "accused the president *of fraud*" tells no kind of president,
"gave *Ukraine* weapons" none of weapons.
"""

from kg.extract.repair.clauses import tells_last
from kg.extract.repair.dated import dated_before_subject
from kg.extract.repair.forms import far_from_so, past_beside_past, share_denied, teller_behind_quote
from kg.extract.repair.infinitives import asked_of_somebody
from kg.extract.repair.labelled import where
from kg.extract.repair.lasttellers import last_tellers
from kg.extract.repair.purposes import headline_to_come, in_order_to
from kg.extract.repair.tails import ruled_out
from kg.extract.repair.tellers import (
    claim_denied,
    telling_beside_telling,
    telling_beside_told,
    tellings_in_a_row,
    told_behind_aside,
)
from kg.extract.repair.verbwords import VerbWords
from kg.extract.repair.whichclauses import which_of_body, whose_office

_NAMES = ("NNP", "NNPS")
_WHITHER = ("to", "into")


def hang(
    lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords, ends: list[tuple[int, int]]
) -> None:
    """Mend the lists of a parse in place; `ends` are the sentences."""
    last_tellers(lemma, head, dep, tag, words, ends)
    if not words.dates.isdisjoint(lemma):
        dated_before_subject(lemma, head, dep, tag, words.dates)
    if "relcl" in dep and "which" in lemma:
        which_of_body(lemma, head, dep, tag, words.people)
    if "WP$" in tag and "appos" in dep:
        whose_office(lemma, head, dep, tag)
    for token in where(dep, "compound"):
        if (title := words.titles.get(lemma[token].rstrip("."))) is not None and tag[token] in _NAMES:
            lemma[token] = title  # "*Gov.* Greg Abbott"
    if "acl" in dep and "that" in lemma:
        claim_denied(lemma, head, dep, tag, words)
    if "ccomp" in dep:
        if "that" in lemma:
            told_behind_aside(lemma, head, dep, words)
        if "advcl" in dep and "MD" in tag:
            telling_beside_told(lemma, head, dep, tag, words)
        telling_beside_telling(lemma, head, dep, tag, words)
        tellings_in_a_row(lemma, head, dep, tag, words)
        teller_behind_quote(lemma, head, dep, tag, words)
        wished_in_plain_form(lemma, head, dep, tag, words)
    if "JJ" in tag and not {"far", "anything", "no"}.isdisjoint(lemma):
        far_from_so(lemma, head, dep, tag)
    if "question" in lemma and "out" in lemma:
        ruled_out(lemma, head, dep)
    if "TO" in tag:
        headline_to_come(lemma, head, dep, tag, words)
        asked_of_somebody(lemma, head, dep, tag, words)
        if "order" in lemma:
            in_order_to(lemma, head, dep, tag)
    if "conj" in dep:
        past_beside_past(lemma, head, dep, tag, words)
        hearer_at_the_end(lemma, head, dep, tag, words)
    if "amod" in dep:
        gerund_before_people(lemma, head, dep, tag, words)
        gerund_for_object(lemma, head, dep, tag, words)
    if "dobj" in dep or "agent" in dep:
        of_the_verb(lemma, head, dep, tag, words)
    if "dobj" in dep:
        receiver_before_gift(lemma, head, dep, tag, words)
        purpose_of_contact(lemma, head, dep, tag, words)
    if "dobj" in dep or "ccomp" in dep:
        ordered_result(lemma, head, dep, tag, words)
    if "prep" in dep:
        object_of_the_particle(lemma, head, dep, tag, words)
        if "dobj" in dep:
            share_denied(lemma, head, dep, words)
    if "nummod" in dep:
        object_behind_phrase(head, dep, tag)


def wished_in_plain_form(lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords) -> None:
    """ "Demanded that the cabinet *cut* aid", "that the governor *resign*": what is wanted, no past and no present of one person."""
    for verb in where(dep, "ccomp"):
        if tag[verb] not in ("VBD", "VBP") or lemma[head[verb]] not in words.wishers or verb < head[verb]:
            continue
        below = [t for t in range(head[verb] + 1, verb) if head[t] == verb]
        if not any(dep[t] == "mark" and lemma[t] == "that" for t in below):
            continue
        one = any(dep[t] == "nsubj" and tag[t] in ("NN", "NNP") for t in below) and "conj" not in dep
        if one if tag[verb] == "VBP" else lemma[verb] in words.unchanged:
            tag[verb] = "VB"


def receiver_before_gift(lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords) -> None:
    """ "Gave *Ukraine* weapons": a name right behind a verb of giving receives what is given, where nobody else does."""
    for gift in where(dep, "dobj"):
        verb = head[gift]
        if lemma[verb] not in words.givers or verb > gift or tag[gift] not in ("NN", "NNS"):
            continue
        below = [t for t, upper in enumerate(head) if upper in (verb, gift) and t not in (verb, gift)]
        names = [t for t in below if verb < t < gift and dep[t] in ("compound", "nmod") and tag[t] in _NAMES]
        other = any(dep[t] == "dative" or (dep[t] in ("prep", "case") and lemma[t] in ("to", "'s")) for t in below)
        if not names or other or lemma[gift] in words.people:
            continue
        name = names[-1]
        people = tag[name] == "NNPS" and dep[verb + 1] == "det"  # "sent *the Kurds* weapons"
        first = verb + 2 if people else verb + 1
        if all(tag[t] in _NAMES for t in range(first, name)) and not any(
            dep[t] == "det" for t in below if first <= t < name
        ):
            head[name], dep[name] = verb, "dative"
            head[verb + 1] = name if people else head[verb + 1]
            for part in names[:-1]:
                head[part] = name


def purpose_of_contact(lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords) -> None:
    """ "Telephoned his counterpart *to express support*": what the subject means to do, not whom he telephoned."""
    for clause in where(dep, "xcomp"):
        verb = head[clause]
        if tag[clause] == "VB" and lemma[verb] in words.contacts:
            between = [t for t in range(verb + 1, clause) if head[t] == verb and dep[t] == "dobj"]
            if between and any(head[t] == clause and tag[t] == "TO" for t in range(between[0], clause)):
                dep[clause] = "advcl"


def ordered_result(lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords) -> None:
    """ "Ordered nine ministers *jailed*": what shall be done, no word for which ministers they were, nor what they did."""
    for result in where(dep, "ccomp"):
        verb = head[result]
        if tag[result] not in ("VBD", "VBN") or lemma[verb] not in words.orderers or verb > result:
            continue
        below = [t for t, upper in enumerate(head) if upper == result and t != result]
        if {dep[t] for t in below} <= {"nsubj", "prep", "advmod", "npadvmod", "agent"}:  # no object, no "that"
            tag[result] = "VBN"
            for subject in (t for t in below if dep[t] == "nsubj" and verb < t < result):
                dep[subject] = "nsubjpass"
    for result, label in enumerate(dep):
        noun = head[result]
        verb = head[noun]
        if label != "acl" or tag[result] != "VBN" or dep[noun] != "dobj" or lemma[verb] not in words.orderers:
            continue
        if verb < noun == result - 1:
            head[result], dep[result] = verb, "ccomp"
            head[noun], dep[noun] = result, "nsubjpass"


def object_behind_phrase(head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "Freed on bail *two ministers*": a number begins a phrase of its own, which is the object that the verb lacks."""
    for number, label in enumerate(dep):
        noun = head[number]
        prep, before = head[noun], number - 1
        verb = head[prep]
        if label != "nummod" or dep[noun] != "pobj" or head[before] != noun or dep[before] != "compound":
            continue
        mine = {dep[t] for t, upper in enumerate(head) if upper == verb}
        if (
            tag[before] == "NN"
            and prep == before - 1
            and verb == prep - 1
            and "dobj" not in mine
            and tag[verb][0] == "V"
        ):
            head[before], dep[before] = prep, "pobj"
            head[noun], dep[noun] = verb, "dobj"


def gerund_for_object(lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords) -> None:
    """ "Repeatedly denied *supplying* arms to them": behind such a verb a form in -ing is a deed, and what follows belongs to it."""
    for deed in where(dep, "amod"):
        thing, verb = head[deed], deed - 1
        if tag[deed] != "VBG" or head[thing] != verb or dep[thing] != "dobj" or tag[thing] not in ("NN", "NNS"):
            continue
        if lemma[verb] not in words.deniers or lemma[deed] in words.qualities:
            continue
        after = lemma[thing + 1] if thing + 1 < len(lemma) else ""
        if lemma[thing] in words.people and not (after in _WHITHER and lemma[deed] in words.takers):
            continue  # "opposed fighting factions", but "opposed *deploying* troops to Haiti"
        head[deed], dep[deed], head[thing] = verb, "xcomp", deed
        for token in range(thing + 1, len(head)):
            if head[token] == verb and dep[token] in ("prep", "dative") and lemma[token] in words.onward:
                head[token] = deed


def object_of_the_particle(lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords) -> None:
    """ "Hands *over* five rebels", "cordoned *off* the embassy": the particle of such a verb has no object of its own."""
    for token in where(dep, "prep"):
        verb = head[token]
        if verb != token - 1 or lemma[token] not in words.particles or tag[verb][0] != "V":
            continue
        if lemma[verb] not in words.particles[lemma[token]] or any(
            head[t] == verb and dep[t] == "dobj" for t in range(token, len(head))
        ):
            continue
        inner = next((t for t in range(token + 1, len(head)) if head[t] == token and dep[t] == "pobj"), None)
        if inner is not None:
            dep[token], tag[token], head[inner], dep[inner] = "prt", "RP", verb, "dobj"


def of_the_verb(lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords) -> None:
    """Hang "of" on the verb where it stands behind the verb's object and names no actor."""
    for prep in where(dep, "prep"):
        if lemma[prep] != "of":
            continue
        verb = _object_of(head[prep], head, dep)
        by = head[head[prep]]
        if verb is None and dep[by] == "agent" and dep[head[prep]] == "pobj":  # "suspected by the UN *of arming* them"
            verb = head[by]
        if verb is None or lemma[verb] not in words.of_verbs or not verb < head[prep] < prep:
            continue
        inner = next((t for t in range(prep + 1, len(head)) if head[t] == prep and dep[t] in ("pobj", "pcomp")), None)
        if inner is None or tag[inner] in _NAMES or (tag[inner] != "VBG" and lemma[inner] in words.people):
            continue
        head[prep] = verb


def hearer_at_the_end(lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords) -> None:
    """ "Troops were moved, the minister *told* parliament": who tells somebody at the end tells what stands before."""
    for verb, label in enumerate(dep):
        if label == "conj" and tag[verb] == "VBD" and lemma[verb] in words.tellers and head[verb] < verb:
            heard = any(head[t] == verb and dep[t] in ("dobj", "dative") and t > verb for t in range(verb, len(head)))
            if heard and tells_last(verb, head, dep, lemma, frozenset(["dobj", "dative"])):
                dep[verb] = "parataxis"


def gerund_before_people(lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords) -> None:
    """ "Accused of *starving* inmates", "boasts of *burning* villages": a form in -ing behind "of" of such a verb is a deed."""
    for deed, label in enumerate(dep):
        people = head[deed]
        if label != "amod" or tag[deed] != "VBG" or tag[people] != "NNS":
            continue
        prep = head[people]
        told = lemma[head[prep]]
        sure = told in words.boasts or (told in words.of_verbs and lemma[people] in words.people)
        if prep == deed - 1 and lemma[prep] == "of" and sure:
            head[deed], dep[deed] = prep, "pcomp"
            head[people], dep[people] = deed, "dobj"


def _object_of(token: int, head: list[int], dep: list[str]) -> int | None:
    """The verb whose object a noun is, or stands in the "of" phrase of ("the president of *Chad* of fraud")."""
    for _ in range(3):
        if dep[token] == "dobj":
            return head[token]
        if dep[token] != "pobj" or dep[head[token]] != "prep":
            return None
        token = head[head[token]]
    return None
