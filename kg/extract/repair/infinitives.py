"""Verb forms that hang wrongly beside what tells their time: "set *to expel* envoys", "*will* on Monday lead", "*no longer* willing"."""

from kg.extract.repair.labelled import below_of, where
from kg.extract.repair.verbwords import VerbWords


def infinitive_before_noun(head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "Oslo set *to expel* Russian envoys": an infinitive is no quality of the noun behind it, which is its object."""
    for label in ("amod", "compound"):
        for verb in where(dep, label):
            noun = head[verb]
            if tag[verb] != "VB" or noun < verb or dep[noun] != "dobj" or not _has_to(head, tag, verb):
                continue
            head[verb], dep[verb] = head[noun], "xcomp"
            head[noun] = verb


def asked_of_somebody(lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords) -> None:
    """ "Resisted calls *to abdicate*": right behind a noun for what is asked of somebody "to" says what, not of whom."""
    for label in ("relcl", "advcl"):
        for verb in where(dep, label):
            noun = head[verb]
            if lemma[noun] in words.asked and noun == verb - 2 and tag[noun][:2] == "NN" and _has_to(head, tag, verb):
                dep[verb] = "acl"


def _has_to(head: list[int], tag: list[str], verb: int) -> bool:
    return verb > 0 and tag[verb - 1] == "TO" and head[verb - 1] == verb


def will_before_time(head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "The speaker *will* on Tuesday, June 19, *lead* a delegation": times stand between, which the tree breaks on."""
    for will in where(tag, "MD"):
        if dep[will] != "appos":
            continue
        subject = head[will]
        verb = head[subject]
        if tag[verb] != "VB" or dep[subject] != "nsubj" or verb < will:
            continue
        if any(tag[each] in ("MD", "TO") for each in below_of(verb, head)):
            continue
        for each in below_of(will, head):
            head[each] = verb
        head[will], dep[will] = verb, "aux"


def no_longer(lower: list[str], head: list[int], dep: list[str]) -> None:
    """ "*No longer* willing to wait, he had them shot": the two words hang together."""
    for longer in range(1, len(lower)):
        if lower[longer] == "longer" and lower[longer - 1] == "no" and head[longer - 1] != head[longer]:
            head[longer - 1], dep[longer - 1] = longer, "advmod"


def had_of_condition(lower: list[str], head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "It would stand *had* the army not *shelled* it": no verb of its own but the auxiliary of the one behind its subject."""
    for had in range(len(lower)):
        if lower[had] != "had" or dep[had] not in ("ccomp", "advcl") or head[had] > had:
            continue
        below = below_of(had, head)
        verb = next((each for each in below if dep[each] == "ccomp" and tag[each] in ("VBN", "VBD")), None)
        if verb is None or any(dep[each] in ("nsubj", "nsubjpass") for each in below):
            continue
        if not any(dep[each] in ("nsubj", "nsubjpass") and had < each < verb for each in below_of(verb, head)):
            continue
        head[verb], dep[verb] = head[had], "advcl"
        head[had], dep[had] = verb, "aux"
