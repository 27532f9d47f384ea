"""Clauses with "which" and "whose" behind a name: "Anwar, the premier of *Malaysia, which* chairs the bloc", "*Chile, whose* president, Boric, wants"."""

from kg.extract.repair.labelled import where
from kg.extract.repair.mainverb import FINITE

_NAMES = ("NNP", "NNPS")


def which_of_body(lemma: list[str], head: list[int], dep: list[str], tag: list[str], people: frozenset[str]) -> None:
    """Hang a clause with "which" on the name before its comma, where the parser hangs it on who holds an office there: "which" is nobody."""
    for verb in where(dep, "relcl"):
        which = next((t for t in range(head[verb] + 1, verb) if tag[t] == "WDT" and lemma[t] == "which"), 0)
        name = which - 2
        if which < 3 or lemma[which - 1] != "," or tag[name] not in _NAMES or dep[name] != "pobj":
            continue
        office = head[head[name]]
        holders = (office, head[office]) if dep[office] == "appos" else (office,)
        named = head[verb] in holders and dep[head[name]] == "prep" and tag[office] == "NN"
        if named and lemma[head[name]] == "of" and lemma[office] in people and head[which] in range(which, verb + 1):
            head[verb] = name


def whose_office(lemma: list[str], head: list[int], dep: list[str], tag: list[str]) -> None:
    """Give the verb behind "whose president, X," to the president, where the parser gives it to the sentence."""
    for whose in [t for t, each in enumerate(tag) if each == "WP$"]:
        office = head[whose]
        name = next((t for t in where(dep, "appos") if t > office and tag[t] in _NAMES), 0)
        verb = name + 2
        if (
            dep[office] != "appos"
            or lemma[office + 1 : office + 2] != [","]
            or not office + 1 < name
            or verb >= len(tag)
        ):
            continue
        if head[name] not in (office, head[office]) or lemma[verb - 1] != "," or tag[verb] not in FINITE:
            continue
        if any(head[t] == verb and dep[t] in ("nsubj", "nsubjpass", "expl") for t in range(whose, len(head))):
            continue
        if head[verb] != verb and (dep[verb] != "conj" or head[verb] > whose):
            continue
        if head[verb] == verb and not _free(verb, whose, head, dep, tag):
            continue
        passive = any(head[t] == verb and dep[t] == "auxpass" for t in range(verb, len(head)))
        upper = head[office]
        head[name], head[verb], dep[verb] = office, upper, "relcl"
        head[office], dep[office] = verb, "nsubjpass" if passive else "nsubj"


def _free(verb: int, whose: int, head: list[int], dep: list[str], tag: list[str]) -> bool:
    """Make the clause before "whose" the sentence's own, where it hangs on the verb behind it or on the subject it has."""
    mine = [t for t in range(whose) if head[t] == verb]
    subject = next((t for t in mine if dep[t] == "nsubj"), verb)
    told = [t for t in mine if dep[t] in ("ccomp", "advcl") and tag[t] in FINITE]
    told += [t for t in range(whose) if head[t] == subject != verb and dep[t] == "acl" and t == subject + 1]
    if len(told) != 1:
        return False
    for token in mine:
        head[token] = told[0]
    head[told[0]], dep[told[0]] = told[0], "ROOT"
    if tag[told[0]] == "VBN":
        tag[told[0]] = "VBD"
    return True
