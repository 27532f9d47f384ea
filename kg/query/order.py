"""A query in the order that costs least: the store's planner knows no counts, so kg tells it where to begin.

The planner takes every pattern with a known object (`?event gp:polarity gp:positive`) for a rare one, begins there and walks
through half of the graph. Where the counts of the store say that another pattern is the better beginning, the known object
is moved into a filter, which it may not begin with, and the better pattern is said first. What is answered stays the same:

    ?s p C                      ->  ?s p ?new FILTER(sameTerm(?new, C))
    ... ?s p ?o ...             ->  ?s p ?o . ... ?s p ?o ...
    FILTER(c) FILTER NOT EXISTS {...}  ->  FILTER(c) FILTER(IF(c, NOT EXISTS {...}, false)), so that the cheap one is asked first
"""

from collections.abc import Iterator, Mapping, Sequence

from kg.model import Value
from kg.query.counts import Counts
from kg.query.lexer import Token, tokens
from kg.query.patterns import groups
from kg.query.plain import Filter, Group, Pattern, Unplain
from kg.vocab import RDF

Edit = tuple[int, int, str]  # from, to, what stands there instead

_NEW = "?kg_"  # how the variables begin that are put in
_FEW = 1000  # triples with a known object that is a text or a number
_KEPT = 0.1  # of what a filter on the object alone lets through
_STEP = 3  # a look into the store costs about as much as reading on for so many triples
_WORTH = 2  # how many times cheaper a plan has to be
_WORTH_ALL = 10  # the same of one that begins with all triples of a predicate: what hangs on them is read too, and is not counted


def ordered(sparql: str, counts: Counts, prefixes: Mapping[str, str]) -> str:
    """The query with the same answers, written so that the store begins where least is to be read."""
    if not counts.predicates or _NEW in sparql:
        return sparql
    found = tokens(sparql)
    try:
        read = groups(found)
    except Unplain:
        return sparql
    names = {**prefixes, **declared(found)}
    plan = [edit for group in read for edit in _edits(sparql, group, counts, names)]
    for start, end, new in sorted(plan, reverse=True):
        sparql = sparql[:start] + new + sparql[end:]
    return sparql


def declared(found: Sequence[Token]) -> dict[str, str]:
    """The prefixes that a query declares."""
    return {
        found[place + 1].text[:-1]: found[place + 2].text[1:-1]
        for place, token in enumerate(found[:-2])
        if token.kind == "word" and token.text.upper() == "PREFIX"
    }


class _Start(Value, frozen=True):
    """A pattern that a plan may begin with: its triples, what is left of them for the next step, what the plan costs."""

    pattern: Pattern
    triples: int
    cost: float
    filters: tuple[Filter, ...]  # on its object alone


def _edits(sparql: str, group: Group, counts: Counts, names: Mapping[str, str]) -> Iterator[Edit]:
    for joined in _components(group.patterns):
        starts = [start for each in joined if (start := _start(each, group, counts, names))]
        if len(starts) < 2 or any(each.subject.kind != "variable" for each in joined):
            continue
        usual = next((each for each in starts if _known(each)), starts[0])
        best = min(starts, key=lambda each: each.cost)
        worth = _WORTH if best.filters or _known(best) else _WORTH_ALL
        if best.cost * worth < max(each.cost for each in starts if _known(each) or each is usual):
            yield from _begin(sparql, group, best, [each for each in starts if _known(each)])


def _begin(sparql: str, group: Group, best: _Start, known: Sequence[_Start]) -> Iterator[Edit]:
    """What makes the store begin with one pattern."""
    hidden = [each.pattern.object for each in known if not _known(best) or each.triples > best.triples]
    for token in hidden:
        variable = f"{_NEW}{token.start}"
        yield token.start, token.end, variable
        yield group.start, group.start, f" FILTER(sameTerm({variable}, {token.text})) "
    if _known(best):
        return
    triple = (best.pattern.subject, best.pattern.predicate, best.pattern.object)
    yield group.start, group.start, f" {' '.join(token.text for token in triple if token)} . "
    asked = " && ".join(sparql[each.start : each.end] for each in best.filters)
    for each in group.filters if asked else ():
        if each.absent:
            yield each.start, each.end, f"(IF({asked}, {sparql[each.start : each.end]}, false))"


def _start(pattern: Pattern, group: Group, counts: Counts, names: Mapping[str, str]) -> _Start | None:
    """What beginning with a pattern costs; None where no count is known."""
    predicate = _iri(pattern.predicate, names)
    if predicate is None:
        return None
    thing = _iri(pattern.object, names)
    literal = pattern.object.kind not in ("variable", "iri", "name")
    triples = min(counts.of(predicate), _FEW) if literal else counts.of(predicate, thing)
    own = frozenset({pattern.object.text})
    filters = tuple(each for each in group.filters if each.plain and each.variables == own)
    left = triples * (_KEPT if filters else 1)
    return _Start(pattern=pattern, triples=triples, cost=triples + left * _STEP * 2, filters=filters)


def _known(start: _Start) -> bool:
    """Whether the object is an IRI, so that the store's planner would begin here and kg can keep it from that."""
    return start.pattern.object.kind in ("iri", "name")


def _iri(token: Token | None, names: Mapping[str, str]) -> str | None:
    """The IRI of a token that is one; None for all else, and for a name with signs that are written with a backslash."""
    if token is None or token.kind == "variable":
        return None
    if token.text == "a":
        return RDF + "type"
    if token.kind == "iri":
        return token.text[1:-1]
    prefix, colon, name = token.text.partition(":")
    return names[prefix] + name if colon and prefix in names and "\\" not in name else None


def _components(patterns: Sequence[Pattern]) -> list[list[Pattern]]:
    """The patterns by what they have to do with each other through variables."""
    found: list[tuple[set[str], list[Pattern]]] = []
    for pattern in patterns:
        named = {
            token.text
            for token in (pattern.subject, pattern.predicate, pattern.object)
            if token and token.kind == "variable"
        }
        touching = [each for each in found if each[0] & named]
        found = [each for each in found if not each[0] & named]
        found.append(
            (named.union(*(each[0] for each in touching)), [*(one for each in touching for one in each[1]), pattern])
        )
    return [each[1] for each in found]
