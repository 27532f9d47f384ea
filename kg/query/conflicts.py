"""Where reports disagree: the conflicts of a built graph, for reading and for programs."""

from collections.abc import Sequence
from itertools import groupby

from kg.counted import counted
from kg.model import Value
from kg.query.answers import values_of
from kg.query.named import find_query, run_named
from kg.query.store import Graph


class Disagreement(Value, frozen=True):
    """What one report says in a conflict. `speaker` is None where the article says it in its own voice."""

    on: str  # number, date or denial
    what: str  # the conflict in words
    says: str  # the number as printed, the date, yes or no
    speaker: str | None
    date: str | None  # when the article was published, ISO
    article: str
    sentence: str
    publisher: str | None
    url: str | None
    node: str  # IRI of the event or the statement
    conflict: str


def conflicts(
    graph: Graph,
    *,
    about: Sequence[str] = (),
    on: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
) -> tuple[Disagreement, ...]:
    """Every side of every conflict, the sides of one together, oldest article first.

    A thing in `about` is an IRI, a prefixed name or a label. Raises QueryError for one that the graph does not hold, and for
    what is no date.
    """
    given = {"about": about, "on": on, "since": [since] if since else [], "until": [until] if until else []}
    return values_of(run_named(graph, find_query("conflicts"), given), Disagreement)


def as_text(found: Sequence[Disagreement]) -> str:
    """Each conflict with what every side says, who says so, when and in which sentence; then how many there are."""
    lines, count = [], 0
    for _, sides in groupby(found, key=lambda side: side.conflict):
        several = list(sides)
        count += 1
        lines.append(f"{several[0].on}: {several[0].what}")
        width = max(len(side.says) for side in several)
        for side in several:
            source = " · ".join(
                part for part in (side.article, side.publisher, side.date or "no date", side.url) if part
            )
            lines += [
                f"  {side.says.ljust(width)}  {side.speaker or 'the article itself'} · {source}",
                f"  {' ' * width}  “{' '.join(side.sentence.split())}”",
            ]
        lines.append("")
    return "\n".join([*lines, f"({counted(count, 'conflict')})"]) + "\n"
