"""Precision and recall of the resolver on a table of pairs: `python tools/bench/pairs.py [dev|test] [--misses]`.

A pair counts as merged when both sides get one IRI; what is unsure is not merged. `--misses` lists every pair on which the
resolver and the table differ: for the half that is put aside (test), look at the figures only.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from kg.ontology import load_ontology
from tests.resolve.pairs import merged, rows


def main(half: str = "dev", *flags: str) -> None:
    """Print one line of figures, and the misses where they are asked for."""
    ontology, found = load_ontology(), rows(half)
    answers = [merged(row, ontology) for row in found]
    same = [row["expected"] == "same" for row in found]
    hits = sum(a and s for a, s in zip(answers, same, strict=True))
    precision, recall = hits / max(sum(answers), 1), hits / max(sum(same), 1)
    print(
        f"{half}: {len(found)} pairs ({sum(same)} same), merged {sum(answers)}, precision {precision:.3f}, recall {recall:.3f}"
    )
    for row, answer, right in zip(found, answers, same, strict=True):
        if answer != right and "--misses" in flags:
            sides = (" ; ".join(str(v) for v in side.values()) for side in (row["left"], row["right"]))
            print("FALSE MERGE" if answer else "not merged ", " | ".join(sides), "|", row["why"])


if __name__ == "__main__":
    main(*sys.argv[1:])
