"""Which time belongs to which event: the nearest in its own clause. When it was said never stands in for when it happened."""

from bisect import bisect_right
from collections.abc import Iterator

from kg.extract.events.alongside import behind_subject, opens, verbs_at_once, while_doing
from kg.extract.events.brought import brought_out, when_clause
from kg.extract.frames.find import Sentences
from kg.extract.frames.happening import happening, made_in
from kg.extract.page import Page
from kg.extract.slots import upward
from kg.extract.time import TimeFound
from kg.model import Mention, TimeSpan


def time_of(
    page: Page, trigger: int, governor: int, *, verbal: bool, shared: bool = True, course: int = -1
) -> TimeSpan | None:
    """The time of an event: in the clause of its words, else that of the clause it shares its time with.

    `verbal` is true for what an operator made of another event: a threat is made when it is uttered, not when it is to
    come true, so that the clause of its content does not count. `shared` is false for what has no time but its own; `course` is the verb of the deed in whose course it was done, if any.
    """
    found = _nearest(page, {governor} if verbal else {trigger, governor}, governor)
    other = page.sent.slots.shares_time(governor) if shared else None
    if found is None and other is not None:
        head, opening = other
        found = _nearest(page, {head}, head, until=head if opening else None)
    if found is None and shared and (gapped := page.sent.slots.gapped(governor)) is not None:
        found = _nearest(page, {gapped}, gapped)
    if found is None and shared:
        found = _right_behind(page, trigger)
    if found is None and shared and (verb := happening(page.sent, trigger, "dates")) is not None:
        found = _nearest(page, {verb}, verb)
    if found is None and shared and (made := made_in(page.sent, trigger)):
        found = _nearest(page, {made[0]}, made[0])
    if found is None and shared:
        found = _to_come(page, trigger) or _since(page, governor)
    if found is None and shared:
        found = when_clause(page, governor, _times_near(page, governor))
    if found is None and shared:
        found = brought_out(page, governor, _times_near(page, governor)) or _alongside(page, trigger, governor)
    if found is None and course >= 0:
        found = _nearest(page, {course}, course)
    return found


def _alongside(page: Page, trigger: int, verb: int) -> TimeSpan | None:
    """The time of what was at once with it, or the one at the head of the sentence, or behind a deed that is a subject."""
    for other in verbs_at_once(page, verb):
        if (found := _nearest(page, {other}, other)) is not None and found.start is not None:
            return found
    for other in while_doing(page, verb):
        if (found := _nearest(page, {other}, other)) is not None and found.start is not None and found.end is not None:
            return found
    tree = page.sent.tree
    for time, token in _times_near(page, trigger):
        inside = tree.within(time.start, time.end)
        if inside and (opens(page, verb, inside[0], inside[-1]) or behind_subject(page, trigger, token)):
            return time.value
    return None


def _right_behind(page: Page, noun: int) -> TimeSpan | None:
    """The time right behind a deed that another came after: "set up after the massacre at Marikana *in 2012*"."""
    tree, timing = page.sent.tree, page.sent.ontology.lexicon.timing
    if tree.dep[noun] != "pobj" or tree.lower[tree.head[noun]] not in timing.of("open-after") | timing.of("open-from"):
        return None
    last = max(tree.subtree(noun))
    for found, token in _times_near(page, noun):
        top = tree.head[token] if tree.dep[token] == "pobj" else token
        if min(tree.subtree(top)) == last + 1:
            return found.value
    return None


def _to_come(page: Page, verb: int) -> TimeSpan | None:
    """The day ahead on which it is said to be done, where it stands by the word above: "*on Friday* the two are due to meet"."""
    slots, published = page.sent.slots, page.article.published
    if published is None or not slots.is_infinitive(verb):
        return None
    above = slots.infinitive_of(verb)
    found = _nearest(page, {above}, above) if above is not None else None
    return found if found is not None and found.start is not None and found.start > published[:10] else None


def _since(page: Page, verb: int) -> TimeSpan | None:
    """From when on, where a clause says so: "have blocked roads *since a roof fell in on November 1*"."""
    sent = page.sent
    opens = sent.ontology.lexicon.timing.of("open-from")
    # "since *seizing* power last May"
    gerunds = [g for prep in sent.slots.under(verb, "prep") for g in sent.slots.under(prep, "pcomp")]
    for clause in (*upward.adverbial_clauses(sent.slots, verb), *gerunds):
        if opens.keys() & set(upward.subordinators(sent.slots, clause)):
            begun = _nearest(page, {clause}, clause)
            if begun is not None and begun.start is not None and not _is_compared(sent, verb, clause):
                return TimeSpan(
                    start=begun.start, end=None, precision=begun.precision, text=begun.text, inferred=begun.inferred
                )
    return None


def _is_compared(sent: Sentences, verb: int, clause: int) -> bool:
    """Whether a "since" says how long there was nothing like it: "took the bridge, its *biggest* gain since the war began"."""
    tree, beside = sent.tree, sent.ontology.standing.beside
    above = (
        tree.head[verb] if tree.dep[verb] in ("relcl", "acl") else verb
    )  # "the *first* time it had shelled Lviv since"
    beginning = min(above, *sent.slots.under(above, "amod")) if tree.pos[above] == "NOUN" else verb
    words = (
        *range(beginning, clause),
        *(each for word in sent.slots.under(above, "amod") for each in tree.subtree(word)),
    )
    return any(
        tree.tag[word] in ("JJS", "RBS") or beside.get(("adjective", tree.lower[word])) == "ranked" for word in words
    )


def is_time(page: Page, place: Mention) -> bool:
    """Whether what reads like a place is a time: "on *Easter Sunday*"."""
    start, end = place.start - page.paragraph.start, place.end - page.paragraph.start
    return any(found.start <= start and end <= found.end for found in page.times)


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
        if steps is not None and page.sent.tree.pos[token] in ("ADP", "SCONJ"):
            steps += 1  # "since 2021" is no nearer than the "Monday" of "on Monday"
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
        near = tree.within(begins, found.end)
        near = range(max(near.start, bisect_right(tree.start, found.start) - 1), min(near.stop, end))
        inside = [t for t in near if found.start < tree.end(t)]
        tops = [t for t in inside if tree.head[t] not in inside or tree.head[t] == t]
        if tops:
            yield found, tops[-1]
