"""Who said what: the attributions of a built graph, for reading and for programs."""

from collections.abc import Sequence

from kg.counted import counted
from kg.graph.words import clip
from kg.model import Value
from kg.query.answers import values_of
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
    return values_of(run_named(graph, find_query("quotes"), {"by": by, "about": about}), Quote)


def as_table(found: Sequence[Quote]) -> str:
    """A line for each quote under a heading, the words in full, and how many there are."""
    rows = [
        (
            q.date or "no date",
            q.how,
            clip(q.speaker or q.who or "(nobody named)", _WIDEST),
            clip(q.article, _WIDEST),
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
    return "\n".join([*text, f"({counted(len(found), 'quote')})"]) + "\n"
