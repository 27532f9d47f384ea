"""Parses put right of clauses that stand side by side: behind semicolons and colons, and tellers at the end."""

from kg.extract.repair.labelled import governors, is_under, where
from kg.extract.repair.mainverb import FINITE


def set_apart(head: list[int], dep: list[str], tag: list[str], words: list[str]) -> None:
    """Mistakes about clauses that stand side by side.

    "X accused Y; Z rejected the charge": what stands before the semicolon is no clause of Z's rejecting, nor what stands
    before a colon where Z says something else. "..., the church posted on Facebook" at the end of a sentence: a finite verb
    behind its noun is no attribute of it, nor coordinated to the verb before the comma, but the teller.
    """
    contents = {head[t] for t in where(dep, "ccomp") if t > head[t]}
    for token, label in enumerate(dep):
        if label not in ("ccomp", "conj", "acl"):
            continue
        upper = head[token]
        if label == "ccomp" and token < upper:
            between = words[token:upper]
            if ";" in between or (":" in between and upper in contents):
                dep[token] = "dep"
        elif label == "conj" and tag[token] == "VBD" and tells_last(token, head, dep, words):
            dep[token] = "parataxis"
        elif label == "conj" and tag[token] == "VBD" and (who := _teller_taken_for_apposition(token, head, dep, words)):
            dep[token], head[who], dep[who] = "parataxis", token, "nsubj"
        elif label == "acl" and tag[token] == "VBD" and dep[upper] == "appos" and token == upper + 1:
            first = min(
                t
                for t in range(upper + 1)
                if t == upper or (head[t] == upper and dep[t] in ("det", "compound", "amod", "poss"))
            )
            top = head[upper]
            while head[top] != top:
                top = head[top]
            if first and words[first - 1] == "," and top < first:
                head[token], dep[token], head[upper], dep[upper] = top, "parataxis", token, "nsubj"


def _teller_taken_for_apposition(verb: int, head: list[int], dep: list[str], words: list[str]) -> int | None:
    """Who tells in "stopped taking refugees, *border guards in Bazar* told AFP": no comma ends it, and no "and" joins the verb."""
    below = [t for t in range(verb) if head[t] == verb or (head[t] == head[verb] and dep[t] == "cc")]
    if any(dep[t] in ("nsubj", "nsubjpass", "cc", "aux", "auxpass") for t in below):
        return None
    for noun in range(head[verb] + 1, verb):
        if dep[noun] == "appos" and not any(words[t] in (",", "and") for t in range(noun, verb)):
            under = [t for t in range(noun, verb) if t == noun or is_under(t, noun, head)]
            first = min(t for t in range(noun + 1) if t == noun or head[t] == noun)
            return noun if len(under) == verb - noun and words[first - 1] == "," else None
    return None


def condition_of_told(head: list[int], dep: list[str], words: list[str]) -> None:
    """ "They would fire only *if attacked*, the colonel promised": a condition before the teller's comma is of what is told.

    So is one before a teller between commas: "*if talks collapse*, the union said, its members will strike".
    """
    for token in where(dep, "advcl"):
        teller = head[token]
        if dep[teller] == "parataxis" and token < teller < head[teller]:
            if words[teller + 1] == "," and "," in words[token:teller]:
                head[token] = head[teller]
            continue
        told = [t for t in range(token) if head[t] == teller and dep[t] == "ccomp"]
        who = next((t for t in range(token, teller) if head[t] == teller and dep[t] == "nsubj"), None)
        if not told or who is None:
            continue
        first = min(t for t in range(token + 1) if t == token or is_under(t, token, head))
        if told[-1] < first and "," not in words[told[-1] : token] and "," in words[token:who]:
            head[token] = told[-1]


def teller_before_verb(head: list[int], dep: list[str], tag: list[str], words: list[str]) -> None:
    """ "*Tehran*, says the agency, *has barred* inspectors": who stands before the comma does it, who stands behind the verb tells it."""
    for teller in where(dep, "parataxis"):
        verb = head[teller]
        if tag[teller] not in FINITE or verb < teller or words[teller - 1] != ",":
            continue
        subject = next((t for t in range(teller) if head[t] == teller and dep[t] == "nsubj"), None)
        who = next((t for t in range(teller, verb) if head[t] == teller and dep[t] in ("dobj", "nsubj")), None)
        if subject is None or who is None or any(head[t] == verb and dep[t][:5] == "nsubj" for t in range(verb)):
            continue
        if "," in words[who:verb]:
            head[subject], dep[who] = verb, "nsubj"
            if any(head[t] == verb and dep[t] == "auxpass" for t in range(verb)):
                dep[subject] = "nsubjpass"


def teller_before_colon(head: list[int], dep: list[str], words: list[str]) -> None:
    """ "*Scholz*: Russia shelled the port": who stands before a colon is no second subject of the clause behind it."""
    for token in where(dep, "nsubj"):
        if token + 1 < len(words) and words[token + 1] == ":":
            behind = (t for t in range(token + 2, len(words)) if head[t] == head[token] and dep[t][:5] == "nsubj")
            if next(behind, head[token]) < head[token]:
                dep[token] = "dep"


def tells_last(
    verb: int, head: list[int], dep: list[str], words: list[str], more: frozenset[str] = frozenset()
) -> bool:
    """Whether a verb comes with its subject behind a comma, without "and", and takes nothing itself: "..., the church posted".

    `more` are the labels of what it may take.
    """
    below = [t for t, upper in enumerate(head) if upper == verb and t != verb]
    subjects = [t for t in below if dep[t] == "nsubj" and t < verb]
    taken = {dep[t] for t in below} - {"nsubj", "prep", "prt", "npadvmod", "punct", "advmod"} - more
    bare = subjects and not taken
    if not bare or any(head[t] == head[verb] and dep[t] == "cc" for t in range(verb)):
        return False
    first = min(t for t in range(verb) if t == subjects[0] or head[t] == subjects[0])
    return first > 0 and words[first - 1] == ","


def after_semicolon(head: list[int], dep: list[str], tag: list[str], words: list[str]) -> None:
    """ "A is leader; *B*, who died, was president": a noun behind a semicolon is no apposition but the subject that the verb lacks."""
    _told_before(head, dep, words)
    subjects = governors(head, dep, "nsubj", "nsubjpass", "expl")
    for token in [*where(dep, "appos"), *where(dep, "npadvmod")]:
        if ";" not in words[head[token] : token] or (dep[token] == "npadvmod" and tag[token] != "NNP"):
            continue
        verbs = (
            v
            for v in range(token + 1, len(dep))
            if dep[v] in ("conj", "parataxis") and tag[v] in FINITE and head[v] < token
        )
        verb = next((v for v in verbs if v not in subjects), None)
        if verb is not None:
            head[token], dep[token] = verb, "nsubj"


def _told_before(head: list[int], dep: list[str], words: list[str]) -> None:
    """ "Guards shot 22, a group said; the government *admits* to seven": what is told stands before the teller, not behind the semicolon."""
    clauses = where(dep, "ccomp")
    for token in clauses:
        teller = head[token]
        if not teller < token or ";" not in words[teller:token]:
            continue
        if dep[teller] == "parataxis":
            head[token], dep[token] = head[teller], "conj"
        elif any(head[other] == teller and other < teller for other in clauses):
            dep[token] = "conj"


def summed_up(head: list[int], dep: list[str], tag: list[str], words: list[str]) -> None:
    """ "Rwanda would attend if the rebels were invited, *a condition* Kinshasa has rejected": what sums up all before it hangs on no condition."""
    for token, label in enumerate(dep):
        upper = head[token]
        if label != "npadvmod" or tag[token] != "NN" or tag[upper][:2] != "VB" or upper > token:
            continue
        first = min([token, *(t for t in range(token) if head[t] == token)])
        relative = any(head[t] == token and dep[t] == "relcl" for t in range(token, len(dep)))
        if not relative or words[first] not in ("a", "an") or first < 2 or words[first - 1] != ",":
            continue
        while dep[upper] in ("advcl", "ccomp", "xcomp", "conj"):
            upper = head[upper]
        head[token], dep[token] = upper, "parataxis"


def participle_in_turn(head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "Said that 12 had been killed and *30 taken hostage*": a participle without an auxiliary goes with the passive that is told, not with who tells."""
    helped = {head[t] for label in ("aux", "auxpass") for t in where(dep, label)}
    told = [c for c in where(dep, "ccomp") if tag[c] == "VBN" and c in {head[t] for t in where(dep, "auxpass")}]
    for token in where(dep, "conj"):
        if tag[token] != "VBN" or token in helped:
            continue
        between = [c for c in told if head[c] == head[token] and head[token] < c < token]
        if between and any(head[t] == token and "subj" in dep[t] for t in range(between[-1], token)):
            head[token] = between[-1]


def wanted_in_turn(head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "Wants the general arrested and *his deputies shot*": a past form behind a present one is a second participle of what is wanted."""
    helped = {head[t] for label in ("aux", "auxpass") for t in where(dep, label)}
    wanted = [c for c in where(dep, "ccomp") if tag[c] == "VBN" and c not in helped]
    for token in where(dep, "conj") if wanted else ():
        upper = head[token]
        if tag[token] not in ("VBD", "VBN") or tag[upper] not in ("VBZ", "VBP", "VB") or token in helped:
            continue
        first = [c for c in wanted if head[c] == upper and upper < c < token]
        whose = [t for t in range(first[-1], token) if head[t] == token and "subj" in dep[t]] if first else []
        if whose:
            head[token], tag[token], dep[whose[0]] = first[-1], "VBN", "nsubjpass"


def wished_of_it(head: list[int], dep: list[str], tag: list[str], lower: list[str]) -> None:
    """ "Demands from Kyiv that it *withdraw*": a verb in its plain form after "that he", "she" or "it" says what is wanted."""
    for token, word in enumerate(lower[:-1]):
        verb = head[token]
        if word != "that" or dep[token] not in ("dobj", "mark") or verb < token or tag[verb] != "VBP":
            continue
        subject = token + 1
        if head[subject] == verb and dep[subject] in ("nsubj", "nsubjpass") and lower[subject] in ("he", "she", "it"):
            dep[token], tag[token], tag[verb] = "mark", "IN", "VB"


def that_of_content(head: list[int], dep: list[str], tag: list[str], lower: list[str]) -> None:
    """ "The rumour that Chad shelled Faya": where the clause lacks nothing, "that" is no relative pronoun."""
    for token, label in enumerate(dep):
        clause = head[token]
        if tag[token] != "WDT" or lower[token] != "that" or label not in ("dobj", "nsubj") or dep[clause] != "relcl":
            continue
        of = [t for t in range(clause, len(dep)) if head[t] == clause and dep[t] == "prep" and label == "dobj"]
        complete = any(
            dep[t] == "pcomp" and head[t] in of for t in range(clause, len(dep))
        )  # "that he boasted of killing"
        if complete or any(head[t] == clause and dep[t] == label and t > token for t in range(token + 1, len(dep))):
            dep[token], tag[token], dep[clause] = "mark", "IN", "acl"
