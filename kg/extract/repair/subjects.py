"""Parses put right of subjects: hung on an auxiliary, or told twice where a name stands beside its description."""

from kg.extract.repair.labelled import where
from kg.extract.repair.mainverb import FINITE

_SUBJECTS = ("nsubj", "nsubjpass")
_OWN = (*_SUBJECTS, "dobj", "aux", "auxpass")
_AHEAD = (*_SUBJECTS, "aux", "auxpass", "cc", "mark", "advmod")


def subject_of_auxiliary(head: list[int], dep: list[str]) -> None:
    """ "*Qatar* has been mediating": the subject is the verb's, where the parser hangs it on "been"."""
    for token, label in enumerate(dep):
        upper = head[token]
        if label not in _SUBJECTS or dep[upper] not in ("aux", "auxpass"):
            continue
        verb = head[upper]
        if token < upper and not any(head[t] == verb and dep[t] in _SUBJECTS for t in range(verb)):
            head[token] = verb


def made_to_do(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "The drill *has* soldiers seize a port": before a doer and a plain form "has" is no auxiliary, and who has them do it its subject."""
    for verb, label in enumerate(dep):
        deed = head[verb]
        if label != "aux" or tag[verb] not in ("VBZ", "VBD") or tag[deed] != "VB" or pos[verb] != "AUX":
            continue
        mine = [t for t, upper in enumerate(head) if upper == deed and t not in (deed, verb)]
        if not any(dep[t] == "nsubj" and verb < t < deed for t in mine) or any(dep[t] == "neg" for t in mine):
            continue
        if any(tag[t] in ("MD", "TO") or (dep[t] == "aux" and t != verb) for t in mine) or verb + 1 == deed:
            continue
        head[verb], dep[verb], pos[verb] = (verb if head[deed] == deed else head[deed]), dep[deed], "VERB"
        head[deed], dep[deed] = verb, "ccomp"
        for token in mine:
            head[token] = verb if token < verb else head[token]


def acronym_subject(words: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "*USAID* provided tents": a word in capitals is no adverb; before a verb without a subject it is the subject.

    Nor is a capital letter in a sentence, or a subject, an adverb's: "handed *Bakhmut* over", "*Vucic* heaped praise".
    """
    for token, word in enumerate(words):
        if tag[token] != "RB" or len(word) < 3 or not word[0].isupper():
            continue
        if not (word.isupper() and word.isalpha()):
            _name_for_adverb(token, head, dep, tag, pos)
            continue
        tag[token], pos[token], verb = "NNP", "PROPN", head[token]
        free = not any(head[t] == verb and dep[t] in _SUBJECTS for t in range(len(words)))
        if dep[token] == "advmod" and token < verb and free and pos[verb] in ("VERB", "AUX"):
            dep[token] = "nsubj"


def _name_for_adverb(token: int, head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """Make a name with a capital letter the subject or the object that its place says."""
    verb = head[token]
    behind = token == verb + 1 and dep[token] == "advmod" and pos[verb] == "VERB"
    if behind and not any(head[t] == verb and dep[t] == "dobj" for t in range(token, len(head))):
        tag[token], pos[token], dep[token] = "NNP", "PROPN", "dobj"
    elif dep[token] in ("nsubj", "nsubjpass", "dobj", "pobj"):
        tag[token], pos[token] = "NNP", "PROPN"


def object_behind_verb(head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "He leads *Fianna Fáil*": a name right behind a verb that has its subject before it is no second subject."""
    for token, label in enumerate(dep):
        verb = head[token]
        if label != "nsubj" or tag[token][:3] != "NNP" or token < verb or tag[verb] not in FINITE:
            continue
        first = min([token, *(t for t in range(verb, token) if head[t] == token)])
        mine = [t for t, upper in enumerate(head) if upper == verb and t != verb]
        before = any(dep[t] == "nsubj" and t < verb for t in mine)
        if first == verb + 1 and before and not any(dep[t] in ("dobj", "ccomp", "xcomp", "attr", "aux") for t in mine):
            dep[token] = "dobj"


def name_beside_subject(head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "The charity *Oxfam* said": of two subjects side by side the name is set beside its description."""
    for token, label in enumerate(dep):
        if label not in _SUBJECTS or tag[token] != "NNP":
            continue
        first = min([token, *(t for t in range(token) if head[t] == token and dep[t] == "compound")])
        noun = first - 1
        described = first > 1 and tag[noun] == "NN" and dep[noun] in _SUBJECTS and head[noun] == head[token]
        if described and any(head[t] == noun and dep[t] == "det" for t in range(noun)):
            head[token], dep[token] = noun, "appos"


def name_between_commas(words: list[str], head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "The EU's envoy for the talks, *Lajcak*, and his aide met": the name is set beside who is described, and who follows is another."""
    for token, label in enumerate(dep):
        if tag[token] != "NNP" or words[token + 1 : token + 2] != [","] or not (label in _SUBJECTS or label == "appos"):
            continue
        first = min([token, *(t for t in range(token) if head[t] == token and dep[t] == "compound")])
        nouns = [t for t in range(first) if dep[t] in _SUBJECTS and head[t] == head[token]]
        nouns = [head[token]] if label == "appos" else nouns
        if first < 2 or words[first - 1] != "," or len(nouns) != 1 or tag[nouns[0]] != "NN" or nouns[0] > token:
            continue
        described = any(head[t] == nouns[0] and dep[t] in ("det", "poss") for t in range(nouns[0]))
        if described and (label == "appos" or head[token] > token):
            _outside(token, nouns[0], head, dep)
            head[token], dep[token] = nouns[0], "appos"


def _outside(name: int, noun: int, head: list[int], dep: list[str]) -> None:
    """Whoever is coordinated behind the comma after a name goes with who the name describes."""
    for below, upper in enumerate(head):
        if upper == name and dep[below] in ("cc", "conj") and below > name + 1:
            head[below] = noun


def reduced_behind_apposition(words: list[str], head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "X, a general *wanted* in Argentina, was minister": of two verbs right behind an apposition the first is a participle of it."""
    for verb, label in enumerate(dep):
        upper = head[verb]
        if label != "ccomp" or tag[verb] not in ("VBD", "VBN") or verb > upper or tag[upper] not in FINITE:
            continue
        mine = [t for t, at in enumerate(head) if at == verb and t != verb]
        subjects = [t for t in mine if dep[t] in _SUBJECTS]
        taken = any(dep[t] in ("dobj", "aux", "auxpass", "ccomp") for t in mine)
        if len(subjects) != 1 or taken or any(head[t] == upper and dep[t] in _SUBJECTS for t in range(len(dep))):
            continue
        beside = [t for t, at in enumerate(head) if at == subjects[0] and dep[t] == "appos"]
        if beside == [verb - 1] and words[upper - 1] == ",":
            head[subjects[0]], dep[subjects[0]] = upper, "nsubj"
            head[verb], dep[verb], tag[verb] = verb - 1, "acl", "VBN"


def told_before_teller(head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "Some 400 people *protested* in Tunis, police said": what is told has its subject back, where the parser gives "said" two."""
    for verb, mark in enumerate(tag):
        subjects = [t for t in range(verb) if head[t] == verb and dep[t] in _SUBJECTS] if mark in FINITE else []
        if len(subjects) != 2 or any(head[t] == verb and dep[t] == "ccomp" for t in range(len(head))):
            continue
        noun, teller = subjects
        told = next((t for t in range(noun + 1, teller) if head[t] == noun and dep[t] == "acl"), None)
        if told is not None and tag[told] in ("VBD", "VBN"):
            head[told], dep[told], head[noun] = verb, "ccomp", told
            tag[told] = "VBD"


def passive_in_turn(head: list[int], dep: list[str], tag: list[str], words: list[str]) -> None:
    """Past forms that share the "was" of the participle before them.

    "Had been tortured, *disappeared* or killed": between two participles of one passive; "were held and *charged* with
    rebellion": without an object, where "with" or "by" stands behind. "Was closed *and its editor jailed*": a subject of
    its own is whom it was done to.
    """
    passive = {head[t] for t, label in enumerate(dep) if label == "auxpass"}
    for verb, label in enumerate(dep):
        upper = head[verb]
        if label == "conj" and tag[verb] == "VBN" and upper in passive and upper < verb:
            mine = [(t, dep[t]) for t, at in enumerate(head) if at == verb]
            own = [t for t, at in mine if at == "nsubj" and upper < t < verb]
            if own and not {at for _, at in mine} & {"aux", "auxpass", "dobj", "ccomp", "xcomp"}:
                dep[own[0]] = "nsubjpass"
        if label != "conj" or tag[verb] != "VBD" or upper not in passive or upper > verb:
            continue
        below = [t for t, at in enumerate(head) if at == verb]
        last = any(dep[t] == "conj" and tag[t] == "VBN" for t in below)
        behind = any(words[t] in ("with", "by") and dep[t] in ("prep", "agent") for t in below)
        if (last or behind) and not any(dep[t] in _OWN for t in below):
            tag[verb] = "VBN"


def subject_behind_and(head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "X told them not to meddle in politics and the union's *chief*, Y, appealed to all": who is coordinated to no verb but to the noun before.

    A finite verb without a subject and without an "and" of its own has as its subject the noun that stands right before
    it behind "and", where the parser coordinates that to the noun before.
    """
    for verb, label in enumerate(dep):
        if label not in ("conj", "advcl") or head[verb] >= verb:
            continue
        over = tag[verb] == "VBN" and any(head[t] == verb and dep[t] == "dobj" for t in range(verb, len(dep)))
        if tag[verb] not in FINITE and not over:
            continue
        if any(head[t] == verb and dep[t] in _AHEAD for t in range(verb)):
            continue
        noun = _right_before(verb, head, dep, tag)
        upper = None if noun is None else head[noun]
        if noun is None or upper is None or dep[noun] != "conj" or tag[upper][:2] not in ("NN", "PR", "CD"):
            continue
        first = min(t for t in range(noun + 1) if t == noun or (head[t] == noun and t < noun) or _under(t, noun, head))
        joint = first - 1
        if joint > head[verb] and dep[joint] == "cc" and head[joint] == upper:
            head[noun], dep[noun], head[joint], dep[verb] = verb, "nsubj", head[verb], "conj"
            tag[verb] = "VBD" if over else tag[verb]


def _right_before(verb: int, head: list[int], dep: list[str], tag: list[str]) -> int | None:
    """The noun that ends right before a verb, or before the commas about its apposition."""
    if tag[verb - 1] == ",":
        beside = [t for t in range(verb) if dep[t] == "appos" and t > head[verb] and head[t] < t]
        last = verb - 2
        return next((head[t] for t in beside if t == last or _under(last, t, head)), None)
    return verb - 1 if tag[verb - 1][:2] == "NN" else None


def _under(token: int, upper: int, head: list[int]) -> bool:
    """Whether a word hangs on another, at however many steps."""
    while head[token] != token:
        token = head[token]
        if token == upper:
            return True
    return False


def deed_for_subject(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> list[int]:
    """ "*Shelling* resumed": a gerund as the subject, with no object of its own, is a noun; comes back with such tokens."""
    found = [
        t for t, label in enumerate(dep) if label in ("nsubj", "nsubjpass") and tag[t] == "VBG" and pos[t] == "VERB"
    ]
    verbal = {
        head[t]
        for t, label in enumerate(dep)
        if label in ("dobj", "aux", "auxpass", "nsubj", "xcomp", "ccomp", "acomp", "prt")
    }
    nouns = [t for t in found if t not in verbal]
    for token in nouns:
        pos[token], tag[token] = "NOUN", "NN"
    return nouns


def named_in_turn(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "The leaders of A and B, *C and D*": behind "and" a list is at its end, so that two more names are who the leaders are."""
    for token in where(dep, "conj"):
        second = head[token]
        if lower[token - 1] == "and" or pos[token] != "PROPN" or pos[second] != "PROPN":
            continue
        first = min(token, second)
        while dep[first] == "conj":
            first = head[first]
        prep = head[first]
        noun = head[prep]
        listed = "and" in lower[first:token] and any(
            lower[t] == "and" and head[t] == token for t in range(token, len(head))
        )
        begin = min([t for t, upper in enumerate(head) if upper == token and t < token], default=token)
        if listed and lower[begin - 1] == "," and dep[first] == "pobj" and tag[noun] == "NNS":
            head[token], dep[token] = noun, "appos"
