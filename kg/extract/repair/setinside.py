"""Parses put right of who does it where something is set in between: "the army, *the ministry said*, has left", "on Tuesday, *Hamas*, citing ..., refused".

Each works on the plain lists of a tree, before it is a tree, and names the sentence it is for. A finite verb has a subject:
only where it has none is one looked for.
"""

from kg.extract.repair.labelled import below_of, where
from kg.extract.repair.mainverb import FINITE
from kg.extract.repair.wordforms import is_finite

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_NOUNS = ("NOUN", "PROPN", "PRON")
_LOOSE = ("npadvmod", "nsubj", "dep", "nmod", "advmod")
_FORMS = ("VB", "VBN", "VBG")


def subject_set_apart(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """Mend the lists in place."""
    if "," in lower:
        if "more" in lower and "relcl" in dep:
            _many_more(lower, head, dep, tag)
        if "ccomp" in dep:
            _before_teller(lower, head, dep, tag, pos)
        if "appos" in dep:
            _behind_time(lower, head, dep, tag, pos)
        if "PRP" in tag:
            _themselves(lower, head, dep, tag)
        if "advcl" in dep:
            _of_participle(lower, head, dep, tag, pos)
            _behind_teller(lower, head, dep, tag)
        if "parataxis" in dep and lower[0] == "it":
            _it_was(lower, head, dep, tag)
    if "relcl" in dep and ("ones" in lower or "one" in lower):
        _the_ones(lower, head, dep, pos)
    if "far" in lower and "as" in lower:
        _so_far_as(lower, head, dep, tag)


def _lacks_subject(verb: int, head: list[int], dep: list[str], tag: list[str]) -> bool:
    """Whether a finite verb has no subject."""
    below = below_of(verb, head)
    return is_finite(verb, below, dep, tag) and not any(dep[t] in _SUBJECTS for t in below)


def _give(subject: int, verb: int, head: list[int], dep: list[str]) -> None:
    passive = any(head[t] == verb and dep[t] == "auxpass" for t in range(len(head)))
    head[subject], dep[subject] = verb, "nsubjpass" if passive else "nsubj"


def _before_teller(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "*Separatists*, the ministry said on Monday, have blown up a pipeline": what stands before who tells does what is told."""
    for verb in where(dep, "ccomp"):
        teller = head[verb]
        if teller > verb or tag[teller] not in FINITE or not _lacks_subject(verb, head, dep, tag):
            continue
        own = [t for t in range(teller) if head[t] == teller and pos[t] in _NOUNS and dep[t] in _LOOSE]
        if len(own) != 2 or dep[own[1]] != "nsubj" or "," not in lower[own[0] : own[1]]:
            continue
        first = min(t for t in range(verb + 1) if t == verb or head[t] == verb)
        if lower[first - 1] == "," and not any(dep[t] == "mark" and head[t] == verb for t in range(first, verb)):
            _give(own[0], verb, head, dep)


def _many_more(lower: list[str], head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "*Dozens more people died*, police said": no dozens of whom it is told that more people died."""
    for many in where(dep, "nsubj"):
        people = head[many + 1] if many + 1 < len(head) and lower[many + 1] == "more" else many
        died = head[people]
        if tag[many] != "NNS" or people <= many or dep[died] != "relcl" or head[died] != many:
            continue
        head[died], dep[died] = head[many], "ccomp"
        head[many], dep[many] = people, "nmod"


def _behind_teller(lower: list[str], head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "Ten soldiers died, the army said, *when rebels ambushed them*": behind who is set in goes on what he tells."""
    for clause in where(dep, "advcl"):
        teller = head[clause]
        first = min([t for t in range(teller, clause) if head[t] == clause and lower[t] != ","], default=clause)
        opened = tag[first] in ("WRB", "IN") and dep[first] in ("advmod", "mark") and tag[clause] in FINITE
        if first <= teller + 1 or not opened or lower[first - 1] != "," or first - 1 != teller + 1:
            continue
        told = [t for t in range(teller) if head[t] == teller and dep[t] == "ccomp"]
        told += [head[teller]] if dep[teller] == "parataxis" and head[teller] < teller else []
        who = [t for t in range(teller) if head[t] == teller and dep[t] == "nsubj"]
        if told and who and told[-1] < who[-1] and "," in lower[told[-1] : who[-1]]:
            head[clause] = told[-1]


def _themselves(lower: list[str], head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "*Mali*, itself ruled by soldiers, *condemned* the coup": what is set in behind "itself" is no verb of the sentence."""
    for own in [t for t, word in enumerate(lower) if tag[t] == "PRP" and word.endswith(("self", "selves"))]:
        inner = own + 1
        if lower[own - 1] != "," or inner == len(lower) or tag[inner] not in ("VBD", "VBN"):
            continue
        who = head[own] if dep[own] == "appos" else next((t for t in range(own - 1) if head[t] == inner), own)
        close = next((t for t in range(inner, len(lower)) if lower[t] == ","), inner)
        outer = next((t for t in range(close, len(lower)) if head[t] == inner and tag[t][:2] == "VB"), own)
        if who >= own or outer == own or head[who] not in (inner, outer) or not _lacks_subject(outer, head, dep, tag):
            continue
        top, label = (outer if head[inner] == inner else head[inner]), dep[inner]
        for token in [t for t in range(close, len(lower)) if head[t] == inner]:
            head[token] = outer
        head[outer], dep[outer] = top, label
        head[inner], dep[inner], tag[inner] = who, "acl", "VBN"
        head[own], dep[own] = who, "appos"
        _give(who, outer, head, dep)


def _behind_time(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "On Tuesday, *Hamas*, citing security concerns, rejected it": a sentence whose verb lacks a subject has no second name for a day."""
    for name in where(dep, "appos"):
        day = head[name]
        prep = head[day]
        verb = head[prep]
        if dep[day] != "pobj" or dep[prep] != "prep" or not prep < day < name < verb or pos[name] not in _NOUNS:
            continue
        if lower[name + 1] == "," and "," in lower[day:name] and _lacks_subject(verb, head, dep, tag):
            _give(name, verb, head, dep)


def _of_participle(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "Said that *separatists*, acting on a tip, had fled": who does the one does the other."""
    for inside in where(dep, "advcl"):
        verb = head[inside]
        if tag[inside] != "VBG" or inside > verb or not _lacks_subject(verb, head, dep, tag):
            continue
        who = next((t for t in range(inside) if head[t] == inside and dep[t] == "nsubj" and pos[t] in _NOUNS), None)
        if who is not None and lower[who + 1] == ",":
            for token in range(who):
                if head[token] == inside and dep[token] == "mark":
                    head[token] = verb
            _give(who, verb, head, dep)


def _it_was(lower: list[str], head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "It was Russia, the report says, *that vetoed it*": a relative clause, whoever tells it."""
    for was in where(dep, "ccomp"):
        verb = head[was]
        below = [t for t, upper in enumerate(head) if upper == was]
        who = next((t for t in below if dep[t] == "attr" and was < t < verb), None)
        if lower[was] not in ("was", "is") or who is None or not any(lower[t] == "it" and t < was for t in below):
            continue
        that = next((t for t in range(who, verb) if head[t] == verb and lower[t] in ("that", "who")), None)
        if that is None or dep[verb] == "relcl":
            continue
        head[was], dep[was] = (was if head[verb] == verb else head[verb]), dep[verb]
        for token, upper in enumerate(head):
            if upper == verb and (dep[token] == "parataxis" or lower[token] == "."):
                head[token] = was
        head[verb], dep[verb] = who, "relcl"


def _the_ones(lower: list[str], head: list[int], dep: list[str], pos: list[str]) -> None:
    """ "*Insurgents* were the ones who stormed it": what the ones did, they did."""
    for verb in where(dep, "relcl"):
        ones = head[verb]
        if lower[ones] not in ("one", "ones") or dep[ones] != "attr" or ones > verb:
            continue
        was = head[ones]
        who = next((t for t in range(was) if head[t] == was and dep[t] == "nsubj" and pos[t] in _NOUNS), None)
        if who is not None and pos[who] != "PRON":
            head[verb] = who


def _so_far_as(lower: list[str], head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "Went *so far as to* endorse it": the deed is that of who went."""
    for clause in where(dep, "advcl"):
        far = head[clause]
        if lower[far] != "far" or tag[clause] != "VB" or far > clause or "as" not in lower[far:clause]:
            continue
        verb = head[far]
        if verb < far and (tag[verb] in FINITE or tag[verb] in _FORMS):
            head[clause], dep[clause] = verb, "xcomp"
            for token in range(far, clause):
                if head[token] == clause and dep[token] == "mark":
                    head[token], dep[token] = far, "prep"
