"""Verbs that are coordinated, hung on the verb whose form agrees with theirs."""

from kg.extract.repair.inserted import hangs_on
from kg.extract.repair.labelled import governors, where


def agreeing_in_turn(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """Hang a finite verb that is coordinated to a bare or infinitive verb on the nearest finite verb above instead.

    "Demanded that they leave and threatened sanctions": forms agree in a coordination, so "threatened" goes with
    "demanded"; the parser hangs it on "leave". "Has refused to leave but offered talks": "offered" goes with "refused".
    """
    subjects = governors(head, dep, "nsubj", "nsubjpass", "expl")
    finite = {head[t] for label in ("aux", "auxpass") for t in where(dep, label) if tag[t] in ("VBZ", "VBD", "VBP")}
    perfect = {head[t] for t in where(dep, "aux") if tag[t] in ("VBZ", "VBD", "VBP") and tag[head[t]] == "VBN"}
    helped = governors(head, dep, "aux", "auxpass") if perfect else subjects
    for token in where(dep, "conj"):
        if tag[head[token]] not in ("VB", "VBP") or head[token] in finite:
            continue
        grouped = token in finite and tag[token] in ("VBN", "VBG")  # "promised to provide aid and has offered loans"
        goes_on = (
            tag[token] in ("VBD", "VBN") and tag[head[token]] == "VB" and token not in helped and token not in subjects
        )
        upper = _perfect_above(head[token], head, perfect) if goes_on and perfect else None
        if upper is not None and pos[upper] == "VERB":
            head[token], tag[token] = upper, "VBN"
            continue
        if tag[token] not in ("VBD", "VBZ") and not (grouped and tag[head[token]] == "VB"):
            continue
        upper = head[token]
        while head[upper] != upper and not (_holds(upper, finite, tag) if grouped else tag[upper] == tag[token]):
            upper = head[upper]
        fits = _holds(upper, finite, tag) if grouped else tag[upper] == tag[token]
        if token not in subjects and fits and pos[upper] == "VERB":
            head[token] = upper


def _perfect_above(verb: int, head: list[int], perfect: set[int]) -> int | None:
    """The perfect that an infinitive hangs on, over other infinitives: "*has refused* to agree to leave"; None where there is none."""
    while verb not in perfect:
        if head[verb] == verb:
            return None
        verb = head[verb]
    return verb


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


def bare_in_turn(head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "Promises to sell the railways, *expel* the Americans and recognise Samoa": a plain form behind a finite one goes with its "to"."""
    held = {head[t] for label in ("aux", "mark", "nsubj", "nsubjpass", "advmod") for t in where(dep, label)}
    wanted = [t for t in (*where(dep, "xcomp"), *where(dep, "ccomp")) if tag[t] == "VB" and t in held]
    for token in [*where(dep, "advcl"), *where(dep, "conj")] if wanted else ():
        upper = head[token]
        if tag[token] == "VB" and tag[upper] in ("VBZ", "VBD") and token not in held:
            first = next((t for t in wanted if head[t] == upper and upper < t < token), None)
            if first is not None:
                head[token], dep[token] = first, "conj"


def doing_in_turn(head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "Hard to imagine Riyadh condemning it, or *Cairo closing* the canal": a doing with a doer goes with the doing before it."""
    helped = {head[t] for label in ("aux", "auxpass") for t in where(dep, label)}
    doers = {head[t] for t in where(dep, "nsubj")}
    for token in where(dep, "conj"):
        upper = head[token]
        if (
            tag[token] != "VBG"
            or token in helped
            or token not in doers
            or tag[upper] not in ("VBZ", "VBD", "VBP", "VB")
        ):
            continue
        between = (t for t in range(token - 1, upper, -1) if tag[t] == "VBG" and t not in helped)
        first = next((t for t in between if hangs_on(head, t, upper)), None)
        if first is not None:
            head[token] = first


def let_alone(lower: list[str], head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "Would never sanction it, *let alone blockade* it": what stands behind "let alone" goes with the plain form before it."""
    for let in range(len(lower) - 2):
        verb = let + 2
        if lower[let] != "let" or lower[let + 1] != "alone" or tag[verb] != "VB":
            continue
        first = next((t for t in range(let - 1, -1, -1) if tag[t] == "VB"), None)
        if first is not None:
            for word in (t for t in range(let) if head[t] == verb and head[verb] != verb):
                head[word] = head[verb]
            head[verb], dep[verb] = first, "conj"
            for word in (let, let + 1):
                head[word], dep[word] = verb, "dep"


def vow_in_turn(head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "The vow to end the war, *free* them and leave drew cheers": one thing does not "free", so that is a part of the vow."""
    for noun in where(dep, "nsubj"):
        verb = head[noun]
        if tag[noun] != "NN" or tag[verb] != "VBP" or dep[verb] not in ("ROOT", "ccomp"):
            continue
        wish = [t for t in range(noun + 1, verb) if head[t] == noun and tag[t] == "VB" and dep[t] in ("acl", "relcl")]
        main = [
            t for t in range(verb + 1, len(head)) if head[t] == verb and dep[t] == "conj" and tag[t] in ("VBD", "VBZ")
        ]
        if wish and main:
            top = main[-1]
            head[top], dep[top] = (top if head[verb] == verb else head[verb]), dep[verb]
            head[noun], head[verb], dep[verb], tag[verb] = top, wish[-1], "conj", "VB"
