"""Who tells a sentence at its end, where the parser took the teller for a part of what is told."""

_NAMES = ("NN", "NNP", "NNS", "NNPS")
_FINITE = ("VBD", "VBZ", "VBP")


def last_tellers(
    lemma: list[str], head: list[int], dep: list[str], tag: list[str], sayers: frozenset[str], ends: list[tuple[int, int]]
) -> None:  # fmt: skip
    """ "Russia has withdrawn from Syria, *the minister said* on Monday.": behind the last comma somebody tells all that stands before."""
    for first, end in ends:
        for verb in range(end - 1, max(first, end - _FAR), -1):
            if tag[verb] in ("VBD", "VBZ") and lemma[verb] in sayers and dep[verb] in _HUNG:
                _set_over(verb, (first, end), lemma, head, dep, tag)
                break


_FAR = 25  # words from the end of a sentence at most
_HUNG = ("conj", "advcl", "ccomp", "parataxis", "dep")
_TOLD = ("ccomp", "xcomp", "dobj", "prt", "cc", "mark", "aux")


def _set_over(
    verb: int, bounds: tuple[int, int], lemma: list[str], head: list[int], dep: list[str], tag: list[str]
) -> None:
    """Make a verb of saying the main verb of its sentence, where the noun right before it hangs on what is told."""
    first, end = bounds
    comma = next((t for t in range(verb - 1, first, -1) if lemma[t] == ","), first)
    root = next((t for t in range(first, comma) if head[t] == t), None)
    mine = [t for t in range(first, end) if head[t] == verb and t != verb]
    if root is None or comma + 1 == verb or any(dep[t] in _TOLD for t in mine) or not _is_clause(root, head, dep, tag):
        return
    teller = [t for t in range(comma + 1, verb) if not comma < head[t] < verb]
    if len(teller) != 1 or tag[teller[0]] not in _NAMES or dep[teller[0]] not in ("appos", "conj"):
        return
    if any(head[t] <= comma or head[t] == root for t in range(verb + 1, end) if dep[t] != "punct"):
        return  # what stands behind it is not the saying's
    upper = head[verb]
    for token in mine:
        if token < comma:
            object_ = dep[token] == "nsubj" and tag[upper] == "VBG"
            head[token], dep[token] = (upper, "dobj") if object_ else (root, dep[token])
    head[root], dep[root], head[verb], dep[verb] = verb, "ccomp", verb, "ROOT"
    head[teller[0]], dep[teller[0]] = verb, "nsubj"


def _is_clause(verb: int, head: list[int], dep: list[str], tag: list[str]) -> bool:
    """Whether a word is a verb that states something of its subject."""
    below = [t for t, upper in enumerate(head) if upper == verb and t != verb]
    stated = tag[verb] in _FINITE or any(tag[t] in (*_FINITE, "MD") and dep[t] in ("aux", "auxpass") for t in below)
    return stated and any(dep[t] in ("nsubj", "nsubjpass", "expl") and t < verb for t in below)
