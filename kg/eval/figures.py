"""Counts become precision, recall and F1 by class with their intervals."""

import random
from collections.abc import Iterable
from typing import Literal

from kg.model import Record, Value

_Z = 1.959964  # the 97.5 % point of the normal distribution
_ROUNDS = 1000


class Verdict(Value, frozen=True):
    """What became of one gold item or one answer; `record` is the answer, where there is one."""

    text: str  # the id of the gold text
    cls: str
    kind: Literal["right", "missed", "false"]
    note: str
    record: Record | None = None

    @property
    def confidence(self) -> float | None:
        """Of the answer; None where there is none."""
        return self.record.confidence if self.record is not None else None


class Row(Value, frozen=True):
    """Figures of a class, 0..1; None where nothing stands below the line."""

    cls: str
    gold: int
    found: int
    right: int
    precision: float | None
    recall: float | None
    f1: float | None
    precision_range: tuple[float, float] | None
    recall_range: tuple[float, float] | None


class Figures(Value, frozen=True):
    """Rows by class, all classes together, the mean F1 over classes that occur in the gold, and 95 % ranges of both F1."""

    rows: tuple[Row, ...]
    all: Row
    macro_f1: float
    macro_range: tuple[float, float]
    f1_range: tuple[float, float]
    texts: int


def wilson(hits: int, count: int) -> tuple[float, float] | None:
    """Wilson's 95 % interval of a share (E. B. Wilson, JASA 22, 1927); None for a share of nothing."""
    if count == 0:
        return None
    share, square = hits / count, _Z * _Z
    middle = (share + square / (2 * count)) / (1 + square / count)
    half = _Z * ((share * (1 - share) + square / (4 * count)) / count) ** 0.5 / (1 + square / count)
    return max(0.0, middle - half), min(1.0, middle + half)


def figures(verdicts: Iterable[Verdict], texts: Iterable[str]) -> Figures:
    """The figures of verdicts over gold texts (their ids); the ranges of F1 are a bootstrap over texts."""
    by_text: dict[str, dict[str, list[int]]] = {text: {} for text in texts}
    for verdict in verdicts:
        counts = by_text[verdict.text].setdefault(verdict.cls, [0, 0, 0])
        counts[("right", "missed", "false").index(verdict.kind)] += 1
    tables = list(by_text.values())
    total = _sum(tables)
    rng = random.Random(7)
    draws = [_f1s(_sum(rng.choices(tables, k=len(tables)))) for _ in range(_ROUNDS)] if tables else []
    return Figures(
        rows=tuple(_row(cls, counts) for cls, counts in sorted(total.items())),
        all=_row("all", [sum(column) for column in zip(*total.values(), strict=True)] or [0, 0, 0]),
        macro_f1=_f1s(total)[1],
        macro_range=_middle(macro for _, macro in draws),
        f1_range=_middle(f1 for f1, _ in draws),
        texts=len(tables),
    )


def _sum(tables: list[dict[str, list[int]]]) -> dict[str, list[int]]:
    total: dict[str, list[int]] = {}
    for table in tables:
        for cls, counts in table.items():
            have = total.setdefault(cls, [0, 0, 0])
            for place, number in enumerate(counts):
                have[place] += number
    return total


def _f1(right: int, missed: int, false: int) -> float:
    return 2 * right / (2 * right + missed + false) if right + missed + false else 0.0


def _f1s(total: dict[str, list[int]]) -> tuple[float, float]:
    """(F1 of all together, mean F1 of the classes that occur in the gold)."""
    together = [sum(column) for column in zip(*total.values(), strict=True)] or [0, 0, 0]
    each = [_f1(*counts) for counts in total.values() if counts[0] + counts[1]]
    return _f1(*together), sum(each) / len(each) if each else 0.0


def _middle(values: Iterable[float]) -> tuple[float, float]:
    """The range that holds 95 % of the values."""
    ordered = sorted(values)
    if not ordered:
        return 0.0, 0.0
    return ordered[int(len(ordered) * 0.025)], ordered[min(int(len(ordered) * 0.975), len(ordered) - 1)]


def _row(cls: str, counts: list[int]) -> Row:
    right, missed, false = counts
    found, gold = right + false, right + missed
    return Row(
        cls=cls, gold=gold, found=found, right=right,
        precision=right / found if found else None, recall=right / gold if gold else None,
        f1=_f1(right, missed, false) if gold or found else None,
        precision_range=wilson(right, found), recall_range=wilson(right, gold),
    )  # fmt: skip


def lines(title: str, found: Figures) -> list[str]:
    """The figures as a table for a terminal; percent with one decimal, 95 % ranges in brackets."""
    head = f"{'class':18} {'gold':>5} {'found':>6} {'right':>6}  {'precision':20} {'recall':20} {'F1':>5}"
    rows = [_line(row) for row in found.rows] + ([_line(found.all)] if len(found.rows) != 1 else [])
    return [
        f"{title}: {found.texts} texts",
        head,
        *rows,
        f"F1 {_percent(found.all.f1)} {_span(found.f1_range)}   macro-F1 over classes {_percent(found.macro_f1)} {_span(found.macro_range)}",
    ]


def _line(row: Row) -> str:
    precision = f"{_percent(row.precision)} {_span(row.precision_range)}"
    recall = f"{_percent(row.recall)} {_span(row.recall_range)}"
    return f"{row.cls:18} {row.gold:5} {row.found:6} {row.right:6}  {precision:20} {recall:20} {_percent(row.f1)}"


def _percent(share: float | None) -> str:
    return f"{100 * share:5.1f}" if share is not None else "    -"


def _span(span: tuple[float, float] | None) -> str:
    return f"[{100 * span[0]:.1f}, {100 * span[1]:.1f}]" if span else ""


def calibration(verdicts: Iterable[Verdict], bins: int = 10) -> tuple[list[tuple[float, int, float, float]], float]:
    """[(lower edge, answers, mean confidence, share right)] of bins of equal width that are not empty, and the error.

    The error is the expected calibration error: the mean gap between confidence and share right, weighted by answers.
    """
    table: dict[int, list[tuple[float, bool]]] = {}
    for verdict in verdicts:
        if verdict.confidence is not None and verdict.kind != "missed":
            place = min(int(verdict.confidence * bins + 1e-9), bins - 1)
            table.setdefault(place, []).append((verdict.confidence, verdict.kind == "right"))
    rows = [
        (place / bins, len(got), sum(c for c, _ in got) / len(got), sum(r for _, r in got) / len(got))
        for place, got in sorted(table.items())
    ]
    count = sum(row[1] for row in rows)
    return rows, sum(row[1] * abs(row[2] - row[3]) for row in rows) / count if count else 0.0


def calibration_lines(verdicts: Iterable[Verdict]) -> list[str]:
    """The reliability table for a terminal."""
    rows, error = calibration(verdicts)
    table = [
        f"{low:.1f}-{low + 0.1:.1f}     {count:7}  {mean:15.3f}  {right:11.3f}" for low, count, mean, right in rows
    ]
    head = f"{'confidence':11} {'answers':>7}  {'mean confidence':>15}  {'share right':>11}"
    return [head, *table, f"expected calibration error {error:.3f}"]
