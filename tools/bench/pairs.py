"""Precision and recall of the resolver on tables of pairs: `python tools/bench/pairs.py [dev|test|...]... [--misses]`.

A pair counts as merged when both sides get one IRI; what is unsure is not merged. Of several tables the sum is printed, too.
`--misses` lists every pair on which the resolver and the table differ: for the half that is put aside (test), look at the
figures only.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from kg.ontology import Ontology, load_ontology
from tests.resolve.pairs import merged, rows


def main(*words: str) -> None:
    """Print a line of figures for each table and for all together, and the misses where they are asked for."""
    tables = [word for word in words if not word.startswith("--")] or ["dev"]
    ontology = load_ontology()
    found = [_measured(table, ontology, misses="--misses" in words) for table in tables]
    if len(found) > 1:
        _print("all together", *(sum(figures) for figures in zip(*found, strict=True)))


def _measured(table: str, ontology: Ontology, *, misses: bool) -> tuple[int, int, int, int]:
    """(pairs, same ones, merged ones, merged ones that are the same) of a table, printed."""
    found = rows(table)
    answers = [merged(row, ontology) for row in found]
    same = [row["expected"] == "same" for row in found]
    figures = len(found), sum(same), sum(answers), sum(a and s for a, s in zip(answers, same, strict=True))
    _print(table, *figures)
    for row, answer, right in zip(found, answers, same, strict=True):
        if answer != right and misses:
            sides = (" ; ".join(str(v) for v in side.values()) for side in (row["left"], row["right"]))
            print("FALSE MERGE" if answer else "not merged ", " | ".join(sides), "|", row["why"])
    return figures


def _print(table: str, pairs: int, same: int, answers: int, hits: int) -> None:
    precision, recall = hits / max(answers, 1), hits / max(same, 1)
    print(
        f"{table}: {pairs} pairs ({same} same), merged {answers}, {hits} rightly, precision {precision:.3f}, recall {recall:.3f}"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
