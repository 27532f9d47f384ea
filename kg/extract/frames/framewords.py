"""The words of a frame that stand in a sentence: "rule out", "secretary of state", "air force"."""

from collections.abc import Container, Iterable

from kg.extract.slots import Arguments
from kg.extract.tree import Tree


def own_words(
    lemmas: Iterable[list[str]], tree: Tree, pos: str, token: int, arguments: Arguments, slots: Container[str] = ()
) -> tuple[int, ...] | None:
    """The tokens of the longest of a frame's lemmas, each as words, that stands at a token; None where none does.

    `slots`: the slots of the frame; a preposition that is none of them belongs to the verb only where no object parts
    them: "took over the port", but "took him to court over the port".
    """
    best: tuple[int, ...] | None = None
    words: tuple[int, ...] | None
    for parts in lemmas:
        if len(parts) == 1:
            words = None if pos == "verb" and arguments.phrasal else (token,)  # "shell out" shells nobody
        else:
            words = _words_of(tree, parts, token, pos, arguments, slots)
        if words is not None and (best is None or len(words) > len(best)):
            best = words
    return best


def _words_of(
    tree: Tree, parts: list[str], token: int, pos: str, arguments: Arguments, slots: Container[str] = ()
) -> tuple[int, ...] | None:
    if pos == "noun" and "of" in parts:  # "secretary of state": the rest follows
        split = parts.index("of")
        after = range(token + 1, token + 1 + len(parts) - split)
        if after.stop > len(tree.words) or not _stand(tree, parts[split:], after):
            return None
        ahead = own_words([parts[:split]], tree, pos, token, arguments)
        return (*ahead, *after) if ahead is not None else None
    if pos == "verb":
        rest = parts[1:]
        if arguments.phrasal and arguments.phrasal.isdisjoint(rest):
            return None  # "handed *out* over" is no "hand over"
        for part in rest:
            parted = bool(arguments.object) and part not in slots and tree.lower[token + 1 : token + 2] != [part]
            behind = arguments.oblique.get(part, ())
            if part not in arguments.particles and (not behind or parted):
                return None
            if behind and arguments.object and part in slots and all(is_day(tree, head) for head in behind):
                return None  # "called the king *on Friday*" calls on nobody
        near = (*range(token + 1, min(token + 12, len(tree.words))), token - 1)
        later = [t for t in near if t >= 0 and tree.lower[t] in rest]
        return (token, *later[: len(rest)]) if len(later) >= len(rest) else None
    first = token - len(parts) + 1
    if first >= 0 and _stand(tree, parts, range(first, token)):
        return (*range(first, token), token)
    modifiers: dict[str, int] = {}
    for part in parts[:-1]:
        for modifier in arguments.modifier:
            if part == tree.lower[modifier] or (part == tree.lemma[modifier] and part not in modifiers):
                modifiers[part] = modifier
        if part not in modifiers:
            return None
    return (*sorted(modifiers[part] for part in parts[:-1]), token)


def is_day(tree: Tree, token: int) -> bool:
    """Whether a word stands in an expression of time."""
    return any(first <= token < end and label in ("DATE", "TIME") for first, end, label in tree.ents)


def _stand(tree: Tree, parts: list[str], tokens: range) -> bool:
    """Whether the parts of a lemma are the words at some tokens, as far as these go."""
    return all(
        part == tree.lower[token] or part == tree.lemma[token] for part, token in zip(parts, tokens, strict=False)
    )
