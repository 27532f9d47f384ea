"""Verbs that are coordinated, hung on the verb whose form agrees with theirs."""

from kg.extract.inserted import hangs_on
from kg.extract.labelled import governors, where


def agreeing_in_turn(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """Hang a finite verb that is coordinated to a bare or infinitive verb on the nearest finite verb above instead.

    "Demanded that they leave and threatened sanctions": forms agree in a coordination, so "threatened" goes with
    "demanded"; the parser hangs it on "leave".
    """
    subjects = governors(head, dep, "nsubj", "nsubjpass", "expl")
    finite = {head[t] for label in ("aux", "auxpass") for t in where(dep, label) if tag[t] in ("VBZ", "VBD", "VBP")}
    for token in where(dep, "conj"):
        if tag[head[token]] not in ("VB", "VBP") or head[token] in finite:
            continue
        grouped = token in finite and tag[token] in ("VBN", "VBG")  # "promised to provide aid and has offered loans"
        if tag[token] not in ("VBD", "VBZ") and not (grouped and tag[head[token]] == "VB"):
            continue
        upper = head[token]
        while head[upper] != upper and not (_holds(upper, finite, tag) if grouped else tag[upper] == tag[token]):
            upper = head[upper]
        fits = _holds(upper, finite, tag) if grouped else tag[upper] == tag[token]
        if token not in subjects and fits and pos[upper] == "VERB":
            head[token] = upper


def _holds(verb: int, finite: set[int], tag: list[str]) -> bool:
    """Whether a perfect can go on with a verb: "*accuses* Moscow of plotting to oust her and has ordered the army out"."""
    return verb in finite or tag[verb] in ("VBZ", "VBD")


def after_relative(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """Hang a past verb that is coordinated to a verb in the present on the relative clause between them instead.

    "It *is* a land that has lost its oil, *ceded* its north and expelled its doctors": who ceded is the land that lost.
    """
    relative = [token for token in where(dep, "relcl") if tag[token] in ("VBD", "VBN")]
    if not relative:
        return
    subjects = governors(head, dep, "nsubj", "nsubjpass", "expl")
    for token in where(dep, "conj"):
        upper = head[token]
        if tag[token] not in ("VBD", "VBN") or tag[upper] not in ("VBZ", "VBP") or token in subjects:
            continue
        between = [verb for verb in relative if upper < verb < token and hangs_on(head, verb, upper)]
        if between and pos[token] == "VERB":
            head[token] = between[-1]
