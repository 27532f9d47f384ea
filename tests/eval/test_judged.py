"""Records that somebody judged against those given now."""

import msgspec
from test_judges import IRAN, IRAQ, event

from kg.eval.gold import GoldText, JudgedGold
from kg.eval.judged import judge_records, key_of
from kg.model import Relation


def gold(*items):
    return GoldText(id="a", text="x", judged=items)


def judged_of(record, right):
    name, start, actor, recipient = key_of(record)
    return JudgedGold(
        name=name, start=start, actor=tuple(sorted(actor)), recipient=tuple(sorted(recipient)), right=right
    )


AID = event("Aid", [IRAN], [IRAQ])


def test_right_false_missed_and_not_judged():
    item = judged_of(AID, True)
    wrong = msgspec.structs.replace(item, right=False)
    assert [(v.kind, v.confidence) for v in judge_records(gold(item), [AID])] == [("right", 0.5)]
    assert [v.kind for v in judge_records(gold(wrong), [AID])] == ["false"]
    assert [v.kind for v in judge_records(gold(item), [])] == ["missed"]
    assert judge_records(gold(wrong), []) == []  # mended
    assert judge_records(gold(), [AID]) == []


def test_other_roles_are_another_record():
    assert [v.kind for v in judge_records(gold(judged_of(AID, True)), [event("Aid", [IRAQ], [IRAN])])] == ["missed"]
    assert [v.kind for v in judge_records(gold(judged_of(AID, True)), [event("Agree", [IRAN], [IRAQ])])] == ["missed"]


def test_relations_are_judged_by_their_ends():
    plain = {
        name: getattr(AID, name)
        for name in (
            "id",
            "article",
            "polarity",
            "certainty",
            "temporality",
            "speakers",
            "confidence",
            "frame",
            "trigger",
            "evidence",
        )
    }
    relation = Relation(relation="leads", subject=IRAN, object=IRAQ, valid=None, **plain)
    assert judged_of(relation, True) == msgspec.structs.replace(judged_of(AID, True), name="leads")
    assert [v.kind for v in judge_records(gold(judged_of(relation, True)), [AID, relation])] == ["right"]
