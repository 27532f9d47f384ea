"""Parses put right of deeds told in a row: "calls for closing ports, *arresting* pilots and *seizing* ships".

The parser hangs the second on the verb of the sentence, as what came of it, and so an idea would be told as done. What
stands in such a row goes with its first.
"""

from collections.abc import Collection, Iterator, Mapping

from kg.extract.repair.plainforms import Draft
from kg.extract.repair.verbwords import VerbWords

_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_APART = frozenset([";", ":", "“", "”", '"', "(", ")"])
_INSIDE = ("compound", "amod")
_ROW = 3  # members of a row that needs no other sign


def gerunds_in_turn(draft: Draft, lemma: list[str], sentences: list[tuple[int, int]], words: VerbWords) -> bool:
    """Mend the lists in place. Says whether anything changed."""
    forms = words.forms
    found = [t for t, word in enumerate(draft.lower) if word[-3:] == "ing" and _is_form(draft, t, forms)]
    changed = False
    for token in found:
        if draft.dep[token] == "pobj" and draft.tag[token] == "VBG" and _has_object(draft, token):
            draft.dep[token], changed = "pcomp", True  # "by *bombing* Homs"
    for first, end in sentences if len(found) > 1 else ():
        inside = [t for t in found if first <= t < end]
        for row in _rows(draft, inside, words.in_rows):
            for token in row:
                _make_verb(draft, token, opens=token == row[0])
                lemma[token] = forms.get(draft.lower[token], lemma[token])
            for token in row[1:]:
                draft.head[token], draft.dep[token] = row[0], "conj"
            changed = True
    return changed


def _is_form(draft: Draft, token: int, forms: Mapping[str, str]) -> bool:
    """Whether a word may be a verb: one that the parser took for one, or for a noun or adjective before its object."""
    tag, dep = draft.tag[token], draft.dep[token]
    if tag == "VBG":
        return True
    known = tag in ("NN", "JJ") and draft.lower[token] in forms
    return known and (dep in ("acl", "xcomp") or _before_object(draft, token) or _beside_name(draft, token))


def _beside_name(draft: Draft, token: int) -> bool:
    """Whether a noun of a preposition stands right before a name: "in favour of *bombing* Iran"."""
    return draft.dep[token] == "pobj" and draft.tag[token + 1] in ("NNP", "NNPS") and draft.head[token + 1] < token


def _has_object(draft: Draft, token: int) -> bool:
    return any(draft.head[t] == token and label == "dobj" for t, label in enumerate(draft.dep))


def _before_object(draft: Draft, token: int) -> bool:
    return draft.dep[token] in _INSIDE and draft.head[token] > token


def _rows(draft: Draft, inside: list[int], prepositions: Collection[str]) -> Iterator[list[int]]:
    """The rows of a sentence, each with the one that opens it first."""
    at = 0
    while at < len(inside) - 1:
        row = [inside[at]]
        for token in inside[at + 1 :]:
            if not _goes_on(draft, row[-1], token):
                break
            row.append(token)
            if draft.tag[token - 1] == "CC":
                break
        whole = len(row) > 1 and draft.tag[row[-1] - 1] == "CC" and _opens(draft, row[0])
        if whole and _is_row(draft, row, prepositions):
            yield row
        at += len(row)


def _goes_on(draft: Draft, before: int, token: int) -> bool:
    """Whether a form stands right behind a comma or "and", with no clause of its own between it and the one before."""
    between = range(before + 1, token)
    if draft.lower[token - 1] != "," and draft.tag[token - 1] != "CC":
        return False
    return not any(draft.tag[t] in _FINITE or draft.lower[t] in _APART for t in between)


def _opens(draft: Draft, token: int) -> bool:
    """Whether a form is what a preposition or a verb right before it asks for: "accused of *killing*", "considered *bombing*"."""
    before, top = token - 1, draft.head[token] if _before_object(draft, token) else token
    if before < 0:
        return False
    if draft.tag[before] == "IN" or draft.lower[before] == "to":
        return draft.head[top] == before and draft.dep[before] in ("prep", "pcomp", "agent")
    verb = draft.head[before] if draft.dep[before] == "prt" else before
    return draft.pos[verb] == "VERB" and draft.head[top] == verb and draft.dep[top] in ("xcomp", "dobj", "ccomp")


def _is_row(draft: Draft, row: list[int], prepositions: Collection[str]) -> bool:
    """Whether it must be a row: three forms, or a second that the parser hung on the object of the first."""
    first, last = row[0], row[-1]
    settled = all(draft.head[t] in row and draft.dep[t] == "conj" and draft.tag[t] == "VBG" for t in row[1:])
    if settled and draft.tag[first] == "VBG":
        return False
    preposition = draft.tag[first - 1] == "IN" or draft.lower[first - 1] == "to"
    if len(row) >= _ROW and (not preposition or draft.lower[first - 1] in prepositions):
        return True
    upper = draft.head[last] if draft.tag[last] == "VBG" else draft.head[draft.head[last]]
    return first < upper < last and draft.tag[upper][:2] == "NN" and draft.dep[upper] == "dobj"


def _make_verb(draft: Draft, token: int, *, opens: bool) -> None:
    """Make a form a verb that has the noun behind it for its object."""
    head, dep = draft.head, draft.dep
    if _before_object(draft, token):
        thing = head[token]
        head[token], dep[token] = (
            head[thing],
            ("pcomp" if draft.tag[token - 1] in ("IN", "TO") else "xcomp") if opens else "conj",
        )
        head[thing], dep[thing] = token, "dobj"
    elif draft.tag[token] != "VBG":
        if dep[token] == "pobj":
            dep[token] = "pcomp"
            head[token + 1], dep[token + 1] = token, "dobj"
        beside = (t for t, upper in enumerate(head) if upper == head[token] and t > token and dep[t] == "oprd")
        for thing in beside:  # "considered bombing *Iran*"
            head[thing], dep[thing] = token, "dobj"
    draft.tag[token], draft.pos[token] = "VBG", "VERB"
