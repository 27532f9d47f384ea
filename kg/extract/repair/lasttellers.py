"""Who tells a sentence behind its last comma, where the parser took the teller for a part of what is told."""

from kg.extract.repair.labelled import below_of
from kg.extract.repair.verbwords import VerbWords
from kg.extract.repair.wordforms import is_finite

_FAR = 25  # words from the end of a sentence at most
_NAMES = ("NN", "NNP", "NNS", "NNPS")
_HUNG = ("conj", "advcl", "ccomp", "parataxis", "dep", "relcl", "acl")
_TOLD = ("ccomp", "xcomp", "prt", "cc", "mark", "aux", "auxpass", "advmod", "neg", "oprd", "acomp", "attr")
_ASIDE = ("appos", "conj", "npadvmod", "nsubj")


def last_tellers(
    lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords, ends: list[tuple[int, int]]
) -> None:
    """ "Russia has withdrawn from Syria, *the minister said* on Monday.": behind the last comma somebody tells all that stands before."""
    for first, end in ends:
        for verb in range(end - 1, max(first, end - _FAR), -1):
            if tag[verb] not in ("VBD", "VBZ", "VBN") or lemma[verb] not in words.sayers:
                continue
            if dep[verb] == "ROOT" and lemma[verb - 1] == ",":
                _give_teller(verb, first, lemma, head, dep, words)
            if dep[verb] in _HUNG:
                _set_over(verb, (first, end), lemma, head, dep, tag, words)
                break


def _set_over(
    verb: int, bounds: tuple[int, int], lemma: list[str], head: list[int], dep: list[str], tag: list[str],
    words: VerbWords,
) -> None:  # fmt: skip
    """Make a verb of saying the main verb of its sentence, where who is named right before it stands behind a comma."""
    first, end = bounds
    comma = next((t for t in range(verb - 1, first, -1) if lemma[t] == ","), first)
    titled = _titled(verb, first, lemma, head, dep, words) if comma + 1 == verb else None
    comma = titled[0] if titled is not None else comma
    root = next((t for t in range(first, comma) if head[t] == t), None)
    if root is None or comma + 1 == verb or not _is_clause(root, head, dep, tag):
        return
    mine = [t for t in range(first, end) if head[t] == verb and t != verb]
    heard = [t for t in mine if dep[t] == "dobj"]
    if any(dep[t] in _TOLD for t in mine) or any(
        t < verb or not _may_hear(t, titled is not None, lemma, tag, words) for t in heard
    ):
        return  # "said nothing", but "told reporters"
    behind = [t for t in range(verb + 1, end) if head[t] <= comma and dep[t] != "punct"]
    adding = len(behind) == 1 and tag[behind[0]] == "VBG" and lemma[behind[0]] in words.sayers
    if behind and not (adding and lemma[behind[0] - 1] == ","):
        return  # what stands behind it is not the saying's, but for "..., *adding* that"
    teller = titled[1] if titled is not None else _teller(verb, comma, root, head, dep, tag)
    if teller is None:
        return
    upper = head[verb]
    for token in behind:
        head[token] = verb
    for token in mine:
        if token < comma:
            object_ = dep[token] == "nsubj" and tag[upper] == "VBG"
            head[token], dep[token] = (upper, "dobj") if object_ else (root, dep[token])
    head[root], dep[root], head[verb], dep[verb], tag[verb] = verb, "ccomp", verb, "ROOT", _finite(tag[verb])
    head[teller], dep[teller] = verb, "nsubj"


def _may_hear(token: int, titled: bool, lemma: list[str], tag: list[str], words: VerbWords) -> bool:
    """Whether somebody is told something: "told *reporters*", of one between commas by name too: ", told *the BBC*"."""
    return lemma[token] in words.people or (titled and tag[token] in ("NNP", "NNPS"))


def _give_teller(verb: int, first: int, lemma: list[str], head: list[int], dep: list[str], words: VerbWords) -> None:
    """ "They left Goma, *the mayor*, Jean Makele, told reporters.": who is named before a verb tells; whoever stands behind it hears."""
    mine = [t for t in range(first, len(head)) if head[t] == verb and t != verb]
    own = any(t < verb and dep[t] == "nsubj" for t in mine)
    told = any(t < verb and dep[t] == "ccomp" for t in mine) and not any(t > verb and dep[t] in _TOLD for t in mine)
    titled = _titled(verb, first, lemma, head, dep, words) if told and not own else None
    if titled is None:
        return
    head[titled[1]], dep[titled[1]] = verb, "nsubj"
    for token in mine:
        if token > verb and dep[token] == "nsubj":
            dep[token] = "dobj"


def _titled(
    verb: int, first: int, lemma: list[str], head: list[int], dep: list[str], words: VerbWords
) -> tuple[int, int] | None:
    """Who is told of between commas right before a verb, beside a name before them, and the comma that stands first: ", the *mayor*, Jean Makele, told"."""
    token = verb - 2
    while first < token:
        if dep[token] == "appos" and lemma[token] in words.people:
            comma = next((t for t in range(token, first, -1) if lemma[t] == ","), first)
            if head[token] < comma and all(comma < head[t] <= token for t in range(comma + 1, token)):
                return comma, token
        if head[token] >= token:
            return None
        token = head[token]
    return None


def _finite(tag: str) -> str:
    return "VBD" if tag == "VBN" else tag


def _teller(verb: int, comma: int, root: int, head: list[int], dep: list[str], tag: list[str]) -> int | None:
    """The head of the words between a comma and a verb, where they name somebody and hang on what stands before; None else."""
    between = range(comma + 1, verb)
    if dep[comma + 1] == "cc" or any(dep[t] == "mark" for t in between):
        return None
    linked = [t for t in between if dep[t] == "cc" and head[t] == root]
    outer = [t for t in between if not comma < head[t] < verb and t not in linked]
    own = [t for t in outer if head[t] == verb and dep[t] == "nsubj"]
    hung = [t for t in outer if head[t] <= comma and dep[t] in _ASIDE]
    if len(own) + len(hung) != len(outer) or len(own) > 1 or len(hung) > 1 or any(tag[t] not in _NAMES for t in outer):
        return None
    if own and hung and head[verb] == hung[0]:  # "..., *news agency Tass* reported"
        if own != [verb - 1] or hung[0] + 1 != verb - 1:
            return None
        head[hung[0]], dep[hung[0]] = own[0], "compound"
        return own[0]
    if own and hung:  # "..., *witnesses* and a *nurse* said"
        if not linked:
            return None
        head[own[0]], dep[own[0]] = hung[0], "conj"
        head[linked[0]] = hung[0]
        return hung[0]
    if own:
        return own[0] if dep[verb] in ("conj", "relcl") and not linked else None
    return hung[0] if hung and not linked and head[verb] <= comma else None  # not "a probe *directed* against"


def _is_clause(verb: int, head: list[int], dep: list[str], tag: list[str]) -> bool:
    """Whether a word is a verb that states something of its subject."""
    below = below_of(verb, head)
    return is_finite(verb, below, dep, tag) and any(
        dep[t] in ("nsubj", "nsubjpass", "expl") and t < verb for t in below
    )
