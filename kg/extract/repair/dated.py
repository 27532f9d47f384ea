"""Days and months that the parser took for a part of the subject: "In *March* ELN fighters killed nine soldiers"."""

from kg.extract.repair.labelled import where

_NAMES = ("NNP", "NNPS")
_SUBJECTS = ("nsubj", "nsubjpass")


def dated_before_subject(
    lemma: list[str], head: list[int], dep: list[str], tag: list[str], dates: frozenset[str]
) -> None:
    """Give a day or month that opens a subject to the preposition before it, else to the verb ("Last *March* Hamas fighters")."""
    for token in where(dep, "compound"):
        subject = head[token]
        if lemma[token] not in dates or tag[token] not in _NAMES or dep[subject] not in _SUBJECTS:
            continue
        first = min([token, *(t for t in range(token) if head[t] in (token, subject))])
        if token > subject - 2 or first < token - 1:
            continue
        prep, quality = first - 1, first == token - 1
        if prep >= 0 and dep[prep] == "prep" and prep not in head:
            head[token], dep[token] = prep, "pobj"
        elif quality and dep[first] == "amod":
            head[token], dep[token] = head[subject], "npadvmod"
        else:
            continue
        if quality:
            head[first] = token
