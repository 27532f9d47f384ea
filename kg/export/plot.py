"""A picture of cooperation and conflict by month as SVG, which every browser opens and every printer scales.

It is text from a template: the same bytes on every machine, and no plotting library to install.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

from kg.export.pages import clean
from kg.export.palette import QUAD_COLOURS
from kg.graph.analytics import Balance
from kg.graph.words import clip

_LEFT, _WIDE, _ROW, _BAR, _RIGHT = (
    300,
    640,
    46,
    18,
    110,
)  # pixels: names, months, a pair, the highest bar, without a month
_HUES = {"cooperation": QUAD_COLOURS["MaterialCooperation"], "conflict": QUAD_COLOURS["MaterialConflict"]}


def balance_svg(rows: Sequence[Balance], labels: Mapping[str, str], *, pairs: int = 12) -> str:
    """A row for each of the pairs with most events: bars up for cooperation, down for conflict, months from left to right.

    What has no month stands in numbers at the end of the row.
    """
    total: Counter[tuple[str, str]] = Counter()
    months: dict[tuple[str, str], dict[str | None, Balance]] = defaultdict(dict)
    for row in rows:
        total[(row.source, row.target)] += row.cooperation + row.conflict
        months[(row.source, row.target)][row.month] = row
    chosen = sorted(total, key=lambda pair: (-total[pair], pair))[:pairs]
    dates = [_number(month) for pair in chosen for month in months[pair] if month]
    first, last = (min(dates), max(dates)) if dates else (0, 0)
    highest = max((max(r.cooperation, r.conflict) for pair in chosen for m, r in months[pair].items() if m), default=1)
    drawn = [_axis(first, last, len(chosen))] if dates else []
    for number, pair in enumerate(chosen):
        drawn += _row(pair, months[pair], labels, 50 + number * _ROW + _ROW // 2, (first, last, highest))
    size = f'viewBox="0 0 {_LEFT + _WIDE + _RIGHT} {60 + len(chosen) * _ROW + 20}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="12" fill="#1d232b">'
    title = '<title>Cooperation and conflict by pair and month</title><rect width="100%" height="100%" fill="#fff"/>'
    key = f'<text x="12" y="20" font-size="14">Up: <tspan fill="{_HUES["cooperation"]}">cooperation</tspan>. Down: <tspan fill="{_HUES["conflict"]}">conflict</tspan>. The highest bar: {highest}.</text>'  # fmt: skip
    bare = (
        [f'<text x="{_LEFT + _WIDE + 30}" y="42">no month</text>']
        if any(None in months[pair] for pair in chosen)
        else []
    )
    return "\n".join([head, title, key, *bare, *drawn, "</svg>\n"])


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def _across(month: int, first: int, last: int) -> float:
    return round(_LEFT + _WIDE * (month - first + 0.5) / (last - first + 1), 1)


def _axis(first: int, last: int, count: int) -> str:
    """A line and a name for every year, or for every few where there are many."""
    years = range(first // 12, last // 12 + 1)
    step = -(-len(years) // 14)
    marks = [
        (max(_LEFT, _across(year * 12, first, last)), year) for year in years if year % step == 0 or len(years) == 1
    ]
    return "".join(
        f'<path d="M{x} 48V{50 + count * _ROW}" stroke="#d5dae1"/><text x="{x}" y="42" text-anchor="middle">{year}</text>'
        for x, year in marks
    )


def _row(
    pair: tuple[str, str], found: Mapping[str | None, Balance], labels: Mapping[str, str], middle: int, scale: tuple[int, int, int]
) -> list[str]:  # fmt: skip
    first, last, highest = scale
    wide = round(max(4.0, min(14.0, 0.8 * _WIDE / (last - first + 1))), 1)
    name = " → ".join(escape(str(clean(clip(labels.get(end, end), 26)))) for end in pair)
    parts = [
        f'<text x="12" y="{middle + 4}">{name}</text><path d="M{_LEFT} {middle}H{_LEFT + _WIDE}" stroke="#8a8f98"/>'
    ]
    for month, row in found.items():
        if month is None:
            parts.append(f'<text x="{_LEFT + _WIDE + 30}" y="{middle + 4}">{_signed(row)}</text>')
            continue
        x = _across(_number(month), first, last) - wide / 2
        words = f"<title>{month}: {row.cooperation} of cooperation, {row.conflict} of conflict</title>"
        parts += [_bar(x, middle, wide, _BAR * n / highest, kind, words) for kind, n in _sides(row) if n]
    return parts


def _sides(row: Balance) -> Any:
    return (("cooperation", row.cooperation), ("conflict", row.conflict))


def _bar(x: float, middle: int, wide: float, high: float, kind: str, words: str) -> str:
    top = middle - high if kind == "cooperation" else middle
    return f'<rect x="{x:.1f}" y="{top:.1f}" width="{wide}" height="{high:.1f}" fill="{_HUES[kind]}">{words}</rect>'


def _signed(row: Balance) -> str:
    return " ".join(f"{sign}{n}" for sign, n in (("+", row.cooperation), ("−", row.conflict)) if n)
