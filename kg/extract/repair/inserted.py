"""Parses put right of relative clauses in which somebody tells of the one they are about: "the man who *police say* shot him".

The parser mostly takes what is told for the sentence's own verb, so that a claim would be read as a fact.
"""

from kg.extract.repair.mainverb import FINITE

_SUBJECTS = ("nsubj", "nsubjpass")
_TAKING = (*_SUBJECTS, "dobj")
_DEEDS = (*FINITE, "VBN")
_FORMS = (*_DEEDS, "VBG", "VB")
_AHEAD = 4  # how far behind the teller what is told may begin: "say *may have been* shot"


def tellers_inside(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """Hang what somebody tells in a relative clause on his telling, and what it is told of on the rest of the sentence."""
    for who, mark in enumerate(tag):
        if mark not in ("WP", "WDT") or dep[who] not in _TAKING:
            continue
        teller = _teller(who, head, dep)
        told = None if teller is None else _told(teller, tag, pos)
        if teller is None or told is None or told == head[teller] or head[who] not in (teller, told):
            continue
        noun = head[teller]
        below = head[told] == teller
        if not below and (dep[who] == "dobj" or (head[noun] != told and hangs_on(head, noun, told))):
            continue  # "the tents that they pledged were delivered": nobody tells anything
        if head[noun] in (told, noun):
            _give_back(noun, (told, teller), head, dep, tag)
        head[told], dep[told], head[who], dep[who] = teller, "ccomp", told, "nsubj"


def _teller(who: int, head: list[int], dep: list[str]) -> int | None:
    """The verb of a relative clause that begins with a pronoun and has a subject of its own behind it; None for any other."""
    for verb in (head[who], head[head[who]]):
        if dep[verb] == "relcl" and any(head[t] == verb and dep[t] == "nsubj" for t in range(who + 1, verb)):
            return verb
    return None


def hangs_on(head: list[int], token: int, upper: int) -> bool:
    """Whether a word stands somewhere below another."""
    while head[token] != token and token != upper:
        token = head[token]
    return token == upper


def _told(teller: int, tag: list[str], pos: list[str]) -> int | None:
    """The finite verb right behind a teller, auxiliaries and adverbs aside."""
    for token in range(teller + 1, min(teller + 1 + _AHEAD, len(tag))):
        if pos[token] == "VERB":
            return token if tag[token] in _FORMS else None
        if pos[token] not in ("AUX", "ADV", "PART"):
            return None
    return None


def _give_back(noun: int, above: tuple[int, int], head: list[int], dep: list[str], tag: list[str]) -> None:
    """Let the next verb of its own take the place of what is told, with the noun for its subject; else the noun itself.

    `above`: what is told, and its teller; the parser hangs the sentence's own verb on either.
    """
    told = above[0]
    beside = (*above, head[told]) if head[noun] == told else above
    verbs = (t for t in range(told + 1, len(head)) if head[t] in beside and dep[t] in ("conj", "ccomp", "advcl"))
    own = next((t for t in verbs if tag[t] in _DEEDS), None)
    if own is None and head[noun] == noun:
        return
    place, label = (told, dep[told]) if head[noun] == told else (noun, dep[noun])
    heir = noun if own is None else own
    head[heir], dep[heir] = (heir if head[place] == place else head[place]), label
    for token in range(noun):
        if head[token] == told:  # "*that* the man who police say shot him"
            head[token] = heir
    if own is None:
        return
    for token, upper in enumerate(head):
        if upper == own and told < token < own and dep[token] in _SUBJECTS:
            head[token], dep[noun], dep[token] = told, dep[token], "dobj"  # "shot *the mayor* was arrested"
        elif upper in above and token > own:
            head[token] = own
    dep[noun] = dep[noun] if dep[noun] in _SUBJECTS else "nsubj"
    head[noun] = own
