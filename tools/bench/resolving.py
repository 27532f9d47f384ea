"""Seconds of processor time that made-up mentions take to resolve: `python tools/bench/resolving.py [N...]`.

Every mention has a name of its own: four in five are persons (with one, two or three names, initials, middle names and
surnames as common as in life), the others bodies. Twenty mentions make an article. The last column is the time for each mention beside n log n:
where it does not grow, the whole grows no worse than n log n.
"""

import random
import sys
import time
from collections.abc import Iterator
from math import log
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from kg.model import Article, Attribution, Evidence, Mention, Span
from kg.ontology import load_ontology
from kg.resolve import resolve

SIZES = (10_000, 50_000, 100_000, 200_000)
IN_ARTICLE = 20
_SYLLABLES = (
    "ka",
    "ro",
    "mi",
    "ten",
    "sa",
    "lu",
    "dor",
    "vi",
    "han",
    "be",
    "zo",
    "pet",
    "ul",
    "gar",
    "ny",
    "cho",
    "ev",
    "tash",
    "mo",
)
_KINDS = ("Mining Company", "Liberation Front", "Party", "Ministry", "University", "Bank", "Brigade", "Times")
_COUNTRIES = ("RUS", "USA", "FRA", "NGA", "IND", "CHN", "BRA", "EGY", "DEU", None)


def _words(number: int, syllables: tuple[int, ...], dice: random.Random) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < number:
        found["".join(dice.choice(_SYLLABLES) for _ in range(dice.choice(syllables))).title()] = None
    return list(found)


def names(number: int, dice: random.Random) -> Iterator[tuple[str, str]]:
    """Distinct (name, class): frequent surnames and given names are Zipf's, and there are more of them in a larger world."""
    surnames, given = _words(max(2_000, number // 8), (2, 3, 4), dice), _words(1_200, (2, 3), dice)
    of_surnames = [1 / (rank + 3) ** 0.8 for rank in range(len(surnames))]
    of_given = [1 / (rank + 3) ** 0.7 for rank in range(len(given))]
    seen: set[str] = set()
    while len(seen) < number:
        family = dice.choices(surnames, of_surnames, k=2)
        first = dice.choices(given, of_given, k=2)
        form = dice.random()
        if form < 0.2:
            name, cls = f"{family[0]} {dice.choice(surnames)} {dice.choice(_KINDS)}", "Organization"
        elif form < 0.72:
            name, cls = f"{first[0]} {family[0]}", "Person"
        elif form < 0.9:
            name, cls = f"{first[0]} {first[1]} {family[0]}", "Person"
        elif form < 0.97:
            name, cls = f"{first[0][0]}. {family[0]}", "Person"
        else:
            name, cls = family[0], "Person"
        if name not in seen:
            seen.add(name)
            yield name, cls


def world(number: int) -> tuple[list[Article], list[Attribution]]:
    """Articles and one record for each mention."""
    dice = random.Random(7)
    articles, records = [], []
    for index, (name, cls) in enumerate(names(number, dice)):
        key, at = f"a{index // IN_ARTICLE}", index % IN_ARTICLE
        if at == 0:
            articles.append(Article(id=key, text="", published="2015-01-01"))
        who = Mention(text=name, start=at, end=at + 1, label=name, cls=cls, country=dice.choice(_COUNTRIES))
        records.append(
            Attribution(
                id=f"r{index}",
                article=key,
                speaker=who,
                cue=None,
                direct=False,
                content=Span(text="", start=0, end=0),
                evidence=Evidence(start=at, end=at + 1, quote=""),
            )
        )
    return articles, records


def main(*sizes: str) -> None:
    """One line a size."""
    ontology = load_ontology()
    resolve(*world(200), ontology, reported=False)  # the index of known names is made once
    print("| mentions | entities | seconds | microseconds / (n log2 n) |\n|---|---|---|---|")
    for number in [int(size) for size in sizes] or SIZES:
        articles, records = world(number)
        start = time.process_time()
        entities = resolve(articles, records, ontology, reported=False).entities
        spent = time.process_time() - start
        print(
            f"| {number:,} | {len(entities):,} | {spent:.1f} | {spent * 1e6 / number / log(number, 2):.1f} |",
            flush=True,
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
