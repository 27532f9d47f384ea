"""Which time belongs to which event: the nearest in its own clause. When it was said never stands in for when it happened."""

from collections.abc import Iterator

from kg.extract.page import Page
from kg.extract.time import TimeFound
from kg.model import TimeSpan


def time_of(page: Page, trigger: int, governor: int, *, verbal: bool, shared: bool = True) -> TimeSpan | None:
    """The time of an event: in the clause of its words, else that of the clause it shares its time with.

    `verbal` is true for what an operator made of another event: a threat is made when it is uttered, not when it is to
    come true, so that the clause of its content does not count. `shared` is false for what has no time but its own.
    """
    found = _nearest(page, {governor} if verbal else {trigger, governor}, governor)
    other = page.sent.slots.shares_time(governor) if shared else None
    if found is None and other is not None:
        head, opening = other
        found = _nearest(page, {head}, head, until=head if opening else None)
    return found


def _nearest(page: Page, targets: set[int], anchor: int, until: int | None = None) -> TimeSpan | None:
    """The time with the fewest steps up to one of the targets; of equals the one that says more, then the first."""
    if not page.times:
        return None
    barred = frozenset(page.sent.ontology.lexicon.timing.of("open-after")) | frozenset(
        page.sent.ontology.lexicon.timing.of("open-before")
    )
    best: tuple[tuple[int, int], TimeSpan] | None = None
    for found, token in _times_near(page, anchor):
        steps = page.sent.slots.clause_steps(token, targets, barred)
        if steps is None or (until is not None and token >= until):
            continue
        rank = (int(found.value.start is None and found.value.end is None), steps)
        if best is None or rank < best[0]:
            best = (rank, found.value)
    return best[1] if best else None


def _times_near(page: Page, token: int) -> Iterator[tuple[TimeFound, int]]:
    """The times of the sentence of a token, each with its topmost token."""
    tree = page.sent.tree
    first, end = tree.sentences[tree.sentence[token]]
    begins, ends = tree.start[first], tree.end(end - 1)
    for found in page.times:
        if found.end <= begins or found.start >= ends:
            continue
        inside = [t for t in tree.within(begins, found.end) if t < end and found.start < tree.end(t)]
        tops = [t for t in inside if tree.head[t] not in inside or tree.head[t] == t]
        if tops:
            yield found, tops[-1]
