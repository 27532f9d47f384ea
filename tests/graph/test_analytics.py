"""Degree, centralities, communities and balances of graphs small enough to count by hand."""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import pytest

from kg.export.plot import balance_svg
from kg.graph.analytics import Balance, Tie, balances, ranks


def tie(source, target, conflict=True, month=None, **changed):
    values = {
        "happened": month,
        "published": "2024-05",
        "done": True,
        "id": f"{source}{target}{conflict}{month}",
    } | changed
    return Tie(source=source, target=target, conflict=conflict, **values)


# two triangles that one tie joins
BRIDGE = [tie(*pair) for pair in ("ab", "bc", "ca", "cd", "de", "ef", "fd")]


def test_ranks_of_two_triangles():
    found = {rank.iri: rank for rank in ranks(BRIDGE)}
    assert [rank.iri for rank in ranks(BRIDGE)] == ["c", "d", "a", "b", "e", "f"]
    assert (found["c"].out, found["c"].into, found["c"].partners) == (2, 1, 3)
    assert {name: rank.betweenness for name, rank in found.items()} == {
        "a": 0,
        "b": 0,
        "c": 0.6,
        "d": 0.6,
        "e": 0,
        "f": 0,
    }
    assert found["c"].closeness == pytest.approx(5 / 7, abs=1e-6)
    assert {name: rank.community for name, rank in found.items()} == {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2, "f": 2}


def test_ranks_of_nothing_and_of_a_tie_with_itself():
    assert ranks([]) == ()
    (rank,) = ranks([tie("a", "a")])
    assert (rank.out, rank.into, rank.partners, rank.betweenness, rank.closeness) == (1, 1, 0, 0, 0)


def test_balances_keep_direction_month_and_what_is_not_known():
    ties = [
        tie("a", "b", True, "2024-01"), tie("a", "b", True, "2024-01"), tie("a", "b", False, "2024-01"),
        tie("b", "a", False, "2023-12"), tie("a", "b", True), tie("a", "b", None, "2024-01"),
        tie("a", "b", True, "2024-01", done=False),
    ]  # fmt: skip

    def row(month, source, target, co, con, value):
        return Balance(month=month, source=source, target=target, cooperation=co, conflict=con, balance=value)

    assert balances(ties) == (row("2023-12", "b", "a", 1, 0, 1.0), row("2024-01", "a", "b", 1, 2, -0.333), row(None, "a", "b", 0, 1, -1.0))  # fmt: skip
    assert balances(ties, by="published") == (row("2024-05", "a", "b", 1, 3, -0.5), row("2024-05", "b", "a", 1, 0, 1.0))
    assert balances(ties, done=False)[1] == row("2024-01", "a", "b", 1, 3, -0.5)


@pytest.mark.slow
def test_a_large_graph_is_the_same_in_every_run():
    code = """import random
from kg.graph.analytics import Tie, ranks
chance = random.Random(1)
ties = [Tie(id=str(n), source=f"s{chance.randrange(1200)}", target=f"s{n % 1200}", conflict=None, happened=None, published=None, done=True) for n in range(2400)]
import hashlib; print(hashlib.sha256(repr(ranks(ties)).encode()).hexdigest())"""
    runs = {subprocess.run([sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True).stdout for seed in ("0", "7")}  # fmt: skip
    assert len(runs) == 1


def test_the_picture_is_svg_with_a_bar_for_each_side_of_each_month():
    rows = balances([tie("a", "b", True, "2024-01"), tie("a", "b", False, "2024-03"), tie("b", "a")])
    root = ElementTree.fromstring(balance_svg(rows, {"a": "<A> & \u202eB", "b": "B" * 90}))
    bars = [node for node in root.iter("{http://www.w3.org/2000/svg}rect") if node.get("x")]
    assert [bar[0].text for bar in bars] == [
        "2024-01: 0 of cooperation, 1 of conflict",
        "2024-03: 1 of cooperation, 0 of conflict",
    ]
    texts = [node.text for node in root.iter("{http://www.w3.org/2000/svg}text")]
    assert f"<A> & \ufffdB → {'B' * 25}…" in texts
    assert "−1" in texts
    assert balance_svg((), {}).endswith("</svg>\n")
