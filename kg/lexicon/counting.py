"""The words by which people and money are counted."""

from kg.lexicon.words import words_of
from kg.model import Value
from kg.turtle import Node, every, locals_of, one
from kg.vocab import LEX


class Counting(Value, frozen=True):
    """How people are counted: event words and what they count, words that bound a number, words that stand for one."""

    kinds: dict[tuple[str, str], str]  # (pos, lemma) -> killed, injured ...
    bounds: tuple[tuple[str, str], ...]  # ("at least", "lower"), the longest first
    vague: tuple[tuple[str, tuple[int, int]], ...]  # ("dozens", (24, 99)), the longest first
    things: dict[str, str]  # nouns that are counted whatever happens to them: soldier -> troops
    currencies: tuple[tuple[str, bool], ...]  # ("dollar", False), ("$", True): whether it is a sign
    doers: frozenset[str]  # verbs whose subject is counted even where they have an object
    pairs: dict[tuple[str, str], str]  # (verb, noun in its clause) -> killed ...


def build_counting(nodes: dict[str, Node], of_type: dict[str, list[str]]) -> Counting:
    """The counting words among all nodes."""
    kinds = {
        word: kind
        for i in of_type.get(LEX + "CountWord", ())
        for word in words_of(nodes[i])
        if (kind := one(nodes[i], LEX + "counts"))
    }
    bounds = [
        (p, b)
        for i in of_type.get(LEX + "BoundWord", ())
        for p in every(nodes[i], LEX + "phrase")
        for b in locals_of(nodes[i], LEX + "bound")
    ]
    vague = [
        (word, (int(one(nodes[i], LEX + "atLeast") or 0), int(one(nodes[i], LEX + "atMost") or 0)))
        for i in of_type.get(LEX + "NumberWord", ())
        for word in every(nodes[i], LEX + "noun")
    ]
    by_length = {"key": lambda pair: (-len(pair[0]), pair[0])}
    things = {
        noun: kind
        for i in of_type.get(LEX + "CountedThing", ())
        for noun in every(nodes[i], LEX + "noun")
        if (kind := one(nodes[i], LEX + "counts"))
    }
    money = {
        (word, predicate == "phrase")
        for i in of_type.get(LEX + "MoneyWord", ())
        for predicate in ("noun", "phrase")
        for word in every(nodes[i], LEX + predicate)
    }
    return Counting(
        kinds=kinds,
        bounds=tuple(sorted(bounds, **by_length)),  # type: ignore[call-overload]
        vague=tuple(sorted(vague, **by_length)),  # type: ignore[call-overload]
        things=things,
        currencies=tuple(sorted(money)),
        doers=frozenset(v for i in of_type.get(LEX + "CountedDoer", ()) for v in every(nodes[i], LEX + "verb")),
        pairs={
            (verb, noun): kind
            for i in of_type.get(LEX + "CountPhrase", ())
            for verb in every(nodes[i], LEX + "verb")
            for noun in every(nodes[i], LEX + "noun")
            if (kind := one(nodes[i], LEX + "counts"))
        },
    )
