"""Who said what: the attributions of a built graph, for reading and for programs."""

from collections.abc import Sequence

import msgspec

from kg.model import Value
from kg.query.named import find_query, run_named
from kg.query.store import Graph

_HEADS = ("date", "how", "speaker", "article", "cue", "words")  # the words last, as they are of any length
_WIDEST = 32  # characters of a column; the words are never cut


class Quote(Value, frozen=True):
    """One thing that somebody said. `speaker` is a name and `who` its IRI, None where the article names nobody."""

    date: str | None  # when the article was published, ISO
    how: str  # "direct" for words in quotation marks, else "reported"
    speaker: str | None
    words: str
    article: str
    cue: str | None
    publisher: str | None
    url: str | None
    who: str | None
    id: str


def quotes(graph: Graph, *, by: Sequence[str] = (), about: Sequence[str] = ()) -> tuple[Quote, ...]:
    """What was said by any of the speakers, or by anybody, and names any of the things; by date, then as it stands.

    A thing is an IRI, a prefixed name or a label. Raises QueryError for one that the graph does not hold.
    """
    rows = run_named(graph, find_query("quotes"), {"by": by, "about": about}).rows
    names = Quote.__struct_fields__
    found = [dict(zip(names, (c.value if c else None for c in row), strict=True)) for row in rows]
    return msgspec.convert(found, tuple[Quote, ...])


def as_json(found: Sequence[Quote]) -> str:
    """A JSON array of objects with the fields of Quote."""
    return msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n"


def as_table(found: Sequence[Quote]) -> str:
    """A line for each quote under a heading, the words in full, and how many there are."""
    rows = [
        (
            q.date or "no date",
            q.how,
            _cut(q.speaker or q.who or "(nobody named)"),
            _cut(q.article),
            q.cue or "",
            q.words,
        )
        for q in found
    ]
    lines = [_HEADS, *(tuple(" ".join(cell.split()) for cell in row) for row in rows)]
    widths = [max(len(line[n]) for line in lines) for n in range(5)]
    widths.append(len(_HEADS[-1]))
    lines.insert(1, tuple("-" * width for width in widths))
    text = ["  ".join(cell.ljust(w) for cell, w in zip(line, widths, strict=True)).rstrip() for line in lines]
    return "\n".join([*text, f"({len(found)} quote{'' if len(found) == 1 else 's'})"]) + "\n"


def _cut(name: str) -> str:
    return name if len(name) <= _WIDEST else name[: _WIDEST - 1] + "…"
