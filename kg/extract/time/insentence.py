"""The times of a parsed paragraph: its verbs tell which lie ahead."""

from bisect import bisect_right

from kg.extract.frames.find import Sentences
from kg.extract.time import TimeFinder, TimeFound
from kg.extract.time.tense import points_forward


def times_of(finder: TimeFinder, sent: Sentences, published: str | None) -> list[TimeFound]:
    """The times of a parsed paragraph; the verbs tell which lie ahead."""
    tree = sent.tree

    def at(offset: int) -> int:
        return max(0, bisect_right(tree.start, offset) - 1)

    def future(offset: int) -> bool:
        return points_forward(sent, at(offset))

    return [
        found
        for found in finder.find(tree.text, published, future=future)
        if not finder.leads_clause(found)
        or tree.pos[at(found.end - 1)] == "SCONJ"  # "two days after the vote" dates no clause
    ]
