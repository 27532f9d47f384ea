"""What tellers lost to the parser: who tells behind an aside, goes on to tell, stands at the end as a noun, or judges what follows."""

from kg.extract.repair.labelled import below_of, where
from kg.extract.repair.verbwords import VerbWords

_DENIED = ("dobj", "ccomp", "xcomp", "auxpass")  # what somebody denies, or that he is denied something


def told_behind_aside(lemma: list[str], head: list[int], dep: list[str], words: VerbWords) -> None:
    """ "Told reporters *as he was led away* that Arce had asked him": what stands before "that" is no part of what is told, nor tells it."""
    for that in [t for t, word in enumerate(lemma) if word == "that" and dep[t] == "mark"]:
        clause = head[that]
        if dep[clause] != "ccomp" or clause < that:
            continue
        upper = head[clause]
        teller = head[upper]
        if dep[upper] == "advcl" and teller < upper < that and _may_tell(teller, lemma, head, dep, words):
            tells = lemma[upper] in words.tellers and not any(
                head[t] == upper and dep[t] == "auxpass" for t in range(upper)
            )
            if not tells:
                head[clause] = teller
        elif upper < that and lemma[upper] in words.sayers:
            for aside in range(upper + 1, that):
                if head[aside] == clause and dep[aside] == "advcl":
                    head[aside] = upper


def claim_denied(lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords) -> None:
    """ "Rebels had taken the dam, *a claim that Kyiv denied*": what is denied is the claim, where the clause names nothing else."""
    for that in [t for t, word in enumerate(lemma) if word == "that" and dep[t] == "mark"]:
        clause = head[that]
        if dep[clause] != "acl" or lemma[clause] not in words.denials or not head[clause] < that < clause:
            continue
        if not any(head[t] == clause and dep[t] in _DENIED for t in range(that, len(head))):
            dep[that], tag[that], dep[clause] = "dobj", "WDT", "relcl"


def _may_tell(teller: int, lemma: list[str], head: list[int], dep: list[str], words: VerbWords) -> bool:
    """Whether a verb tells something and it is not known what."""
    told = any(head[t] == teller and dep[t] in ("ccomp", "xcomp") for t in range(len(head)))
    return lemma[teller] in words.sayers and not told


def telling_beside_told(lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords) -> None:
    """ "Lavrov said Moscow *would leave*, *accusing* NATO of lying": of what is to come the teller says it, who goes on to tell."""
    for telling in where(dep, "advcl"):
        told = head[telling]
        teller = head[told]
        if (
            tag[telling] != "VBG"
            or lemma[telling] not in words.tellers - words.wishers
            or dep[told] != "ccomp"
            or not told < telling
        ):
            continue
        modal = any(head[t] == told and tag[t] == "MD" for t in range(teller, told))
        own = any(head[t] == telling and dep[t] in ("nsubj", "mark") for t in range(told, telling))
        goes_on = lemma[teller] in words.sayers and teller < told and lemma[told] not in words.tellers
        if modal and not own and goes_on and lemma[telling - 1] == ",":
            head[telling] = teller


def telling_beside_telling(lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords) -> None:
    """ "Said 312 people had been arrested and *blamed* rebels": who tells goes on to tell, where the forms do not agree."""
    for verb in where(dep, "conj"):
        clause = head[verb]
        teller = head[clause]
        if (tag[clause], tag[teller]) != ("VBN", "VBD") or tag[verb] not in ("VBD", "VBN") or dep[clause] != "ccomp":
            continue
        if tag[verb] == "VBN" and not _acts_beside_passive(verb, clause, lemma, head, dep, words):
            continue
        told = any(head[t] == verb and dep[t] in ("dobj", "ccomp", "prep") for t in range(verb, len(head)))
        own = any(head[t] == verb and dep[t] in ("nsubj", "nsubjpass", "aux", "auxpass") for t in range(verb))
        if told and not own and lemma[verb] in words.tellers and lemma[teller] in words.tellers:
            head[verb], tag[verb] = teller, "VBD"


def _acts_beside_passive(
    verb: int, clause: int, lemma: list[str], head: list[int], dep: list[str], words: VerbWords
) -> bool:
    """ "Denied that anyone had been hurt and *accused* Washington": what has an object of its own is no passive."""
    passive = any(head[t] == clause and dep[t] == "auxpass" for t in range(clause))
    return (
        passive
        and lemma[verb] in words.of_verbs - words.givers
        and any(head[t] == verb and dep[t] == "dobj" for t in range(verb, len(head)))
    )


def tellings_in_a_row(lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords) -> None:
    """ "Baku denies a blockade, *says* the roads are open, and ...": who says it is who denies, not the other way round."""
    for first in where(dep, "ccomp"):
        verb = head[first]
        if first > verb or tag[first] != tag[verb] or tag[verb] not in ("VBD", "VBZ"):
            continue
        below = [(dep[t], t > verb) for t, upper in enumerate(head) if upper == verb and t not in (first, verb)]
        own = any(role in ("nsubj", "expl") for role, _ in below) or ("ccomp", True) not in below
        who = any(head[t] == first and dep[t] == "nsubj" for t in range(first))
        goes_on = lemma[verb] not in words.tellers and ("nsubj", False) not in below and tag[verb - 1] == ","
        if who and (goes_on or (not own and {lemma[first], lemma[verb]} <= words.tellers)):
            head[first], dep[first] = (first if head[verb] == verb else head[verb]), dep[verb]
            head[verb], dep[verb] = first, "conj"


def teller_at_end(head: list[int], dep: list[str], tag: list[str], pos: list[str], sentence: range) -> None:
    """ "5,000 have fled, the refugee agency *estimates*.": a plural that ends a sentence and has a clause before it is a verb."""
    root = next((t for t in sentence if head[t] == t), None)
    if root is None or tag[root] != "NNS" or any(pos[t] != "PUNCT" for t in range(root + 1, sentence.stop)):
        return
    below = [t for t in sentence if head[t] == root and t != root]
    if dep[root - 1] != "compound" or head[root - 1] != root or not any(dep[t] == "ccomp" for t in below):
        return
    teller = root - 1
    tag[root], pos[root], dep[teller] = "VBZ", "VERB", "nsubj"
    for token in below:
        if dep[token] in ("det", "poss", "compound", "amod", "nmod") and token != teller:
            head[token] = teller


def judged_of_it(lower: list[str], head: list[int], dep: list[str], pos: list[str]) -> None:
    """ "*It is untrue*, his lawyer said, *that* they left": what is judged stands behind who judges it."""
    for that in where(dep, "mark"):
        clause = head[that]
        main = head[clause] == clause
        if lower[that] != "that" or clause < that or lower[that - 1] != ",":
            continue
        if not main and dep[clause] not in ("ccomp", "relcl"):
            continue
        tellers = (t for t in below_of(clause, head) if dep[t] == "parataxis" and t < that) if main else ()
        teller = next(iter(tellers), head[clause])
        if dep[clause] == "relcl" and dep[teller] == "nsubj" and teller == that - 2:  # "said the ministry, that"
            teller = head[teller]
        if pos[teller] != "VERB" or teller > that:
            continue
        aside = dep[teller] == "parataxis"
        told = (t for t in below_of(clause if main else teller, head) if dep[t] == "ccomp" and t < teller)
        judged = head[teller] if aside and not main else next(told, teller)
        kids = [] if judged >= teller or pos[judged] != "AUX" else below_of(judged, head)
        of_it = any(lower[t] == "it" and dep[t] in ("nsubj", "expl") for t in kids)
        if not of_it or not any(dep[t] in ("acomp", "attr") for t in kids):
            continue
        if main:
            head[teller], dep[teller], head[judged] = teller, "ROOT", teller
        elif aside:
            head[teller], dep[teller] = (teller if head[judged] == judged else head[judged]), dep[judged]
            head[judged], dep[judged] = teller, "ccomp"
        head[clause], dep[clause] = judged, "ccomp"
