"""How libraries made for names do on the tables of pairs: `python tools/compare_names.py`.

Each answers from name, class and country alone; where a library does not look at countries, two different ones count as "not the same". The
figures are of the blind table, once at the threshold with the most right answers on dev, test and more together, once at one that is usual. kg itself needs none of them: from the root of the
repository, in a virtual environment of their own,

    pip install rapidfuzz jellyfish nomenklatura==4.17.4 splink==5.0.0 pandas
    python tools/compare_names.py

nomenklatura needs pyicu, which is built from source (libicu-dev, g++). What is not installed is left out.
"""

import importlib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

GOLD = Path(__file__).parents[1] / "tests" / "gold"
Row = dict[str, Any]
Score = Callable[[Row, Row], float]
_SCHEMA = {"Person": "Person", "Company": "Company", "State": "PublicBody", "City": "Address", "Vessel": "Vessel"}


def rows(*tables: str) -> list[Row]:
    """The pairs of some tables."""
    return [json.loads(line) for table in tables for line in (GOLD / f"pairs_{table}.jsonl").read_text().splitlines()]


def by_ratio(ratio: Callable[[str, str], float]) -> Score:
    """A score of folded names that is 0 for two countries."""

    def score(left: Row, right: Row) -> float:
        if left.get("country") and right.get("country") and left["country"] != right["country"]:
            return 0.0
        return ratio(left["name"].casefold(), right["name"].casefold())

    return score


def of_nomenklatura(algorithm: str) -> Score:
    """A matcher of nomenklatura on two FollowTheMoney entities with name and country."""
    model = importlib.import_module("followthemoney").model
    matching = importlib.import_module("nomenklatura.matching")
    pycountry = {line.split()[0]: line.split()[1] for line in _alpha2()}
    matcher = matching.get_algorithm(algorithm)
    config = importlib.import_module("nomenklatura.matching.types").ScoringConfig.defaults()

    def entity(side: Row, key: str) -> Any:
        schema = _SCHEMA.get(side["class"], "Organization")
        made = model.make_entity("Organization" if schema == "Address" else schema)
        made.id = f"{key} {side}"  # answers are remembered by id
        made.add("name", side["name"])
        if code := pycountry.get(side.get("country", "")):
            made.add("country", code)
        return made

    return lambda left, right: float(matcher.compare(entity(left, "l"), entity(right, "r"), config).score)


def of_splink(*tables: str) -> Score:
    """splink's probability of a match, from name, its first and last word, country and class; it learns without answers.

    Its model is made for tables of many records: here it sees each side of all the tables as a record, and is asked for the pairs.
    """
    splink, library = importlib.import_module("splink"), importlib.import_module("splink.comparison_library")
    pairs = rows(*tables)
    records = [
        {
            "unique_id": 2 * n + at, "pair": n, "name": (name := row[side]["name"].casefold()), "first": name.split()[0],
            "last": name.split()[-1], "country": row[side].get("country"), "class": row[side]["class"],
        }
        for n, row in enumerate(pairs)
        for at, side in enumerate(("left", "right"))
    ]  # fmt: skip
    exact = [library.ExactMatch(field) for field in ("first", "last", "country", "class")]
    settings = splink.SettingsCreator(
        link_type="dedupe_only",
        comparisons=[library.NameComparison("name"), *exact],
        blocking_rules_to_generate_predictions=[splink.block_on("pair")],
    )
    table = importlib.import_module("pandas").DataFrame(records)
    linker = splink.Linker(splink.DuckDBAPI().register(table), settings)
    linker.training.estimate_probability_two_random_records_match([splink.block_on("name")], recall=0.5)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for field in ("last", "first"):
        linker.training.estimate_parameters_using_expectation_maximisation(splink.block_on(field))
    found = linker.inference.predict(threshold_match_weight=-100).as_pandas_dataframe()
    chance = {pair // 2: score for pair, score in zip(found.unique_id_l, found.match_probability, strict=True)}
    of_pair = {json.dumps([row["left"], row["right"]]): chance.get(n, 0.0) for n, row in enumerate(pairs)}
    return lambda left, right: float(of_pair[json.dumps([left, right])])


def _alpha2() -> list[str]:
    """Lines of "ALPHA3 alpha2" of rigour's territories, which nomenklatura brings along."""
    territories = importlib.import_module("rigour.territories").get_territories()
    return [f"{each.alpha3.upper()} {each.code}" for each in territories if getattr(each, "alpha3", None)]


def peers() -> Iterator[tuple[str, float, Score]]:
    """Each library's score, of those that are installed."""
    for module, name, usual, make in (
        (
            "rapidfuzz",
            "rapidfuzz token_sort_ratio",
            90,
            lambda m: by_ratio(importlib.import_module("rapidfuzz.fuzz").token_sort_ratio),
        ),
        ("rapidfuzz", "rapidfuzz WRatio", 90, lambda m: by_ratio(importlib.import_module("rapidfuzz.fuzz").WRatio)),
        ("jellyfish", "jellyfish Jaro-Winkler", 0.92, lambda m: by_ratio(m.jaro_winkler_similarity)),
        ("nomenklatura", "nomenklatura logic-v2", 0.7, lambda m: of_nomenklatura("logic-v2")),
        ("nomenklatura", "nomenklatura name-based", 0.7, lambda m: of_nomenklatura("name-based")),
        ("splink", "splink, trained on the tables", 0.9, lambda m: of_splink("dev", "test", "more", "blind")),
    ):
        try:
            found = importlib.import_module(module)
        except ImportError:
            print(f"{name}: {module} is not installed", file=sys.stderr)
            continue
        yield name, usual, make(found)


def figures(scores: list[float], same: list[bool], threshold: float) -> tuple[float, float]:
    """Precision and recall where everything from the threshold on is merged."""
    merged = [score >= threshold for score in scores]
    hits = sum(a and b for a, b in zip(merged, same, strict=True))
    return hits / max(sum(merged), 1), hits / max(sum(same), 1)


def main() -> None:
    """One line a library."""
    known, blind = rows("dev", "test", "more"), rows("blind")
    truth, wanted = ([row["expected"] == "same" for row in table] for table in (known, blind))
    print(
        "| library | best threshold | precision | recall | usual threshold | precision | recall |\n|---|---|---|---|---|---|---|"
    )
    for name, usual, score in peers():
        seen, new = ([score(row["left"], row["right"]) for row in table] for table in (known, blind))
        steps = sorted(set(seen) - {0.0})

        def right(threshold: float, seen: list[float] = seen) -> int:
            return sum((score >= threshold) == same for score, same in zip(seen, truth, strict=True))

        best = max(steps, key=right)
        cells = []
        for threshold in (best, usual):
            cells += [f"{threshold:.2f}", *(f"{value * 100:.1f}" for value in figures(new, wanted, threshold))]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
