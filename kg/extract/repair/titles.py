"""Who is joined to another by "and" with a title before the name: "met Scholz and *Polish president Andrzej Duda*"."""

from kg.extract.repair.labelled import where

_NAME = ("NNP", "NNPS", "HYPH")
_BEFORE = ("NN", "JJ", "VBN", "NNP")  # words of a title before its noun


def titled_in_turn(lower: list[str], head: list[int], dep: list[str], tag: list[str]) -> None:
    """Make the name behind a title the second of two who are joined, and the title a part of it.

    The parser takes the first of the two for a part of the second's title ("[Zuniga and opposition leader] Evo Morales"), the
    title and the name for two, or the name for another of the first's ("Zuniga, *Juan Arnez*, and an admiral").
    """
    for and_ in where(dep, "cc"):
        first = head[and_]
        if lower[and_] != "and" or tag[first] not in ("NNP", "NNPS") or first > and_:
            continue
        title = _title(and_ + 1, tag)
        name = _last_of_name(title + 1, tag) if title is not None else None
        if title is None or name is None:
            continue
        inside = range(and_ + 1, name + 1)
        swallowed = dep[first] in ("nmod", "compound") and head[first] in (title, name) and head[name] not in inside
        beside = (
            head[title] == first and dep[title] == "conj" and head[name] == first and dep[name] in ("conj", "appos")
        )
        if not swallowed and not beside:
            continue
        if swallowed:
            head[first], dep[first] = (first if head[name] == name else head[name]), dep[name]
        head[name], dep[name], head[and_] = first, "conj", first
        for word in inside:
            if word != name and (word == title or head[word] not in inside):
                head[word], dep[word] = name if word >= title else title, "amod" if tag[word] == "JJ" else "compound"


def _title(begin: int, tag: list[str]) -> int | None:
    """The noun of a title that begins at a word; None where no name follows it, or the words before may be names."""
    end = begin
    while end < len(tag) and tag[end] in _BEFORE:
        end += 1
    title = next((at for at in range(end - 1, begin - 1, -1) if tag[at] == "NN"), end)
    return title if title + 1 < end else None


def _last_of_name(begin: int, tag: list[str]) -> int | None:
    """The last word of a name that begins at a word; None where it goes on as something else ("*Duda's* aide", "the *Duda* cabinet")."""
    at = begin
    while at < len(tag) and tag[at] in _NAME:
        at += 1
    return at - 1 if at == len(tag) or tag[at] not in ("POS", "NN", "NNS", "JJ") else None
