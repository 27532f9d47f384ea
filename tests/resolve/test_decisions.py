"""Decisions are added to a sorted file, and undoing one restores the former answer."""

from kg.model import Decision
from kg.resolve import resolve
from kg.resolve.decisions import add_decision, read_decisions
from tests.resolve.pairs import article_of


def test_a_decision_is_added_once_and_sorted(tmp_path):
    path = tmp_path / "decisions.jsonl"
    second = Decision(verdict="same", left="Xenia Orlo", right="Zed Orlo", who="A", why="told so")
    first = Decision(verdict="different", left="A", right="B")
    assert [add_decision(path, each) for each in (second, first, first)] == [1, 2, 2]
    assert read_decisions(path) == (first, second)


def test_a_reason_may_hold_any_character(tmp_path):
    decision = Decision(verdict="different", left="A", right="B", why='two\u2028lines\x85and "more"')
    add_decision(tmp_path / "decisions.jsonl", decision)
    assert read_decisions(tmp_path / "decisions.jsonl") == (decision,)


def test_undoing_a_decision_restores_the_former_answer(ontology):
    sides = [{"name": name, "class": "Person", "country": "MLT"} for name in ("Xenia Orlo", "Marthese Vell")]
    (one, left), (two, right) = (article_of(side, str(key), ontology) for key, side in enumerate(sides))
    before = resolve([one, two], [*left, *right], ontology)
    same = (Decision(verdict="same", left="Xenia Orlo", right="Marthese Vell"),)
    during = resolve([one, two], [*left, *right], ontology, decisions=same)
    assert (len(before.entities), len(during.entities)) == (2, 1)
    assert resolve([one, two], [*left, *right], ontology) == before
