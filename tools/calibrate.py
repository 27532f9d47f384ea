"""Fit the weights of confidence on judged records and on gold, and write ontology/lex/confidence.ttl.

    python tools/calibrate.py [--texts DIR] FORMAT=GOLD ...

Each GOLD is a file that `kg eval FORMAT` reads. The extractor runs without weights; every answer that was right or false is a
row, its signs (kg/extract/confidence.py) are the columns, and a logistic regression with a ridge penalty gives the weights.
"""

import argparse
import math
from pathlib import Path

import msgspec
import numpy as np

from kg.eval import evaluate
from kg.extract.confidence import signs
from kg.extract.reader import make_reader
from kg.ontology import load_ontology

RIDGE = 3.0  # 1 and 6 gave cross-validated errors within 0.03 of it; not a fine choice
SEEN = 4  # rows a sign must occur in
TARGET = Path("ontology/lex/confidence.ttl")


def rows_of(sets: list[tuple[str, Path]], texts: Path | None) -> list[tuple[dict[str, float], bool, str]]:
    """(signs, right, text) of every answer that the gold files judge."""
    ontology = msgspec.structs.replace(load_ontology(), weights={})
    reader = make_reader(ontology)
    return [
        (dict(signs(verdict.record)), verdict.kind == "right", f"{gold}:{verdict.text}")
        for form, gold in sets
        for verdict in evaluate(reader, form, gold, texts=texts)[0]
        if verdict.record is not None
    ]


def fit(matrix: np.ndarray, right: np.ndarray, free: np.ndarray) -> np.ndarray:
    """The weights, by Newton's method; `free` columns bear no penalty."""
    weights = np.zeros(matrix.shape[1])
    ridge = np.where(free, 1e-3, RIDGE)
    for _ in range(40):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (chance - right) + ridge * weights
        bend = (matrix.T * (chance * (1 - chance))) @ matrix + np.diag(ridge)
        weights -= np.linalg.solve(bend, slope)
    return weights


def error(chance: np.ndarray, right: np.ndarray) -> float:
    """The expected calibration error over ten bins of equal width."""
    places = np.minimum((chance * 10).astype(int), 9)
    gaps = (abs(chance[places == k].mean() - right[places == k].mean()) * (places == k).sum() for k in set(places))
    return float(sum(gaps) / len(right))


def main() -> None:
    """Fit, report the error under ten-fold cross-validation by text, write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("sets", nargs="+", metavar="FORMAT=GOLD")
    options = parser.parse_args()
    rows = rows_of([(form, Path(gold)) for form, gold in (each.split("=", 1) for each in options.sets)], options.texts)
    kinds = ("event", "relation", "attribution")
    counts: dict[str, int] = {}
    for found, _, _ in rows:
        for sign in found:
            counts[sign] = counts.get(sign, 0) + 1
    names = sorted(sign for sign, count in counts.items() if count >= SEEN or sign in kinds)
    matrix = np.array([[found.get(sign, 0.0) for sign in names] for found, _, _ in rows])
    right = np.array([float(good) for _, good, _ in rows])
    free = np.array([name in kinds for name in names])
    texts = sorted({text for _, _, text in rows})
    fold = np.array([texts.index(text) % 10 for _, _, text in rows])
    chance = np.zeros(len(rows))
    for k in range(10):
        chance[fold == k] = 1 / (1 + np.exp(-matrix[fold == k] @ fit(matrix[fold != k], right[fold != k], free)))
    print(
        f"{len(rows)} answers, {right.mean():.1%} right; {len(names)} signs; cross-validated error {error(chance, right):.3f}"
    )
    write(dict(zip(names, fit(matrix, right, free), strict=True)), len(rows))


def write(weights: dict[str, float], rows: int) -> None:
    """One node a sign, sorted."""
    lines = [
        "# Made by tools/calibrate.py; do not edit. A record's confidence is the logistic function of the sum of the",
        f"# weights of its signs (kg/extract/confidence.py). Fitted on {rows} answers.",
        "@prefix lex: <https://w3id.org/geopolitics/lexicon#> .",
        "",
    ]
    for sign, weight in weights.items():
        if not math.isclose(weight, 0, abs_tol=0.005):
            name = "".join(char if char.isalnum() else "-" for char in sign)
            lines.append(f'lex:sign-{name} a lex:Sign ; lex:sign "{sign}" ; lex:weight {weight:.2f} .')
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
