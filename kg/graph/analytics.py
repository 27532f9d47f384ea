"""Who is connected to whom and how: degree, centralities, communities, and the balance of cooperation and conflict."""

from collections import Counter
from collections.abc import Iterable, Sequence

from kg.model import Value

_EXACT = 1000  # nodes up to which betweenness counts all shortest paths; beyond, those from _PIVOTS nodes
_PIVOTS = 200


class Tie(Value, frozen=True):
    """One statement between two things. `conflict` is None for a standing relation, False for cooperation, months are "YYYY-MM", None where not known.

    `done` says whether it is told as done or going on: neither denied, nor planned or supposed.
    """

    id: str
    source: str
    target: str
    conflict: bool | None
    happened: str | None
    published: str | None
    done: bool


class Rank(Value, frozen=True):
    """How a thing is connected. `out` and `into` count statements, `partners` things on the other side.

    `betweenness` and `closeness` are 0..1, of the graph without direction: the share of shortest paths between two others
    that lead through it (Brandes 2001), and how few steps lead to all that it reaches (Wasserman and Faust 1994).
    `community` numbers the communities (Louvain, Blondel et al. 2008) from 1, the largest first.
    """

    iri: str
    out: int
    into: int
    partners: int
    betweenness: float
    closeness: float
    community: int


class Balance(Value, frozen=True):
    """What one thing did to another in a month (None: not known): `balance` is 1 for cooperation only, -1 for conflict only."""

    month: str | None
    source: str
    target: str
    cooperation: int
    conflict: int
    balance: float


def ranks(ties: Sequence[Tie]) -> tuple[Rank, ...]:
    """All things that take part in a tie, those with most statements first."""
    import networkx

    names = sorted({end for tie in ties for end in (tie.source, tie.target)})
    at = {name: number for number, name in enumerate(names)}  # whole numbers: their hashes are the same in every run
    weights = Counter(tuple(sorted((at[tie.source], at[tie.target]))) for tie in ties if tie.source != tie.target)
    graph = networkx.Graph()
    graph.add_nodes_from(range(len(names)))
    graph.add_weighted_edges_from((a, b, n) for (a, b), n in sorted(weights.items()))
    pivots = None if len(names) <= _EXACT else _PIVOTS
    between = networkx.betweenness_centrality(graph, k=pivots, seed=0)
    close = networkx.closeness_centrality(graph)
    groups = networkx.community.louvain_communities(graph, seed=0) if names else []
    ordered = sorted(groups, key=lambda group: (-len(group), min(group)))
    community = {node: number for number, group in enumerate(ordered, start=1) for node in group}
    out, into = Counter(tie.source for tie in ties), Counter(tie.target for tie in ties)
    found = [
        Rank(
            iri=name, out=out[name], into=into[name], partners=graph.degree(at[name]), betweenness=round(between[at[name]], 6),
            closeness=round(close[at[name]], 6), community=community[at[name]],
        )
        for name in names
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda rank: (-rank.out - rank.into, rank.iri)))


def balances(ties: Iterable[Tie], *, by: str = "happened", done: bool = True) -> tuple[Balance, ...]:
    """Cooperation and conflict by month and pair, oldest first, what has no month last.

    `by` is the clock: "happened" or "published". With `done` only what is told as done counts. Relations are neither.
    """
    found: dict[tuple[str | None, str, str], list[int]] = {}
    for tie in ties:
        if tie.conflict is not None and (tie.done or not done):
            row = found.setdefault((getattr(tie, by), tie.source, tie.target), [0, 0])
            row[tie.conflict] += 1
    ordered = sorted(found.items(), key=lambda item: (item[0][0] or "9999", *item[0][1:]))
    return tuple(
        Balance(
            month=month, source=a, target=b, cooperation=co, conflict=con, balance=round((co - con) / (co + con), 3)
        )
        for (month, a, b), (co, con) in ordered
    )
