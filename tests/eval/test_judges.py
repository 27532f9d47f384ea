"""What counts as right: events, relations, attributions and mentions against gold."""

import pytest

from kg.eval.coref import judge_mentions
from kg.eval.gold import CorefGold, EventGold, GoldText, RelationGold
from kg.eval.judges import judge_events, judge_relations
from kg.extract.coref.meaning import Meaning
from kg.model import Event, Evidence, Mention, Relation, Span

QUOTE = Evidence(start=0, end=1, quote="x")
WORD = Span(text="x", start=0, end=1)


def who(text, *names):
    return Mention(text=text, start=0, end=len(text), label=text, cls="State", names=names)


def event(cls, actors=(), recipients=(), **more):
    plain = {
        "id": "1", "article": "a", "mode": None, "contexts": (), "about": (), "instrument": (), "place": (), "time": None,
        "counts": {}, "polarity": "positive", "certainty": "certain", "temporality": "past", "speakers": (), "confidence": 0.5,
        "frame": "f", "trigger": WORD, "evidence": QUOTE,
    }  # fmt: skip
    return Event(event=cls, actor=tuple(actors), recipient=tuple(recipients), **(plain | more))


def kinds(gold, *events):
    return [v.kind for v in judge_events(GoldText(id="a", text="x", events=tuple(gold)), events)]


IRAN, IRAQ = who("Iran"), who("the Iraqi army", "Iraq")


@pytest.mark.parametrize(
    ("gold", "answers", "expected"),
    [
        (EventGold(event="Aid", actor=("Iran",), recipient=("Iraq",)), [event("Aid", [IRAN], [IRAQ])], ["right"]),
        (EventGold(event="Aid", actor=("Iraq",), recipient=("Iran",)), [event("Aid", [IRAN], [IRAQ])], ["missed", "false"]),
        (EventGold(event="Aid", actor=("Iran",)), [event("Aid", [IRAN], [IRAQ])], ["right"]),
        (EventGold(event="Aid", actor=("Iran",)), [event("Agree", [IRAN])], ["missed", "false"]),
        (EventGold(event="Aid", actor=("Iran",)), [event("Aid", [IRAN]), event("Aid", [IRAN])], ["right"]),
        (EventGold(event="Aid", actor=("Iran",), mode="x"), [event("Aid", [IRAN])], ["missed", "false"]),
        (EventGold(event="Aid", actor=("Iran",), optional=True), [], []),
        (EventGold(event="Consult", actor=("Iraq",), recipient=("Iran",)), [event("Consult", [IRAN, IRAQ])], ["right"]),
        (EventGold(event="Aid", actor=("Iran",), recipient=("Iraq",)), [event("Aid", [IRAN], place=(IRAQ,))], ["right"]),
    ],
)  # fmt: skip
def test_events(gold, answers, expected):
    assert kinds([gold], *answers) == expected


@pytest.mark.parametrize(("temporality", "expected"), [("past", ["right"]), ("ongoing", ["missed", "false"])])
def test_a_former_holder_is_no_holder(temporality, expected):
    answer = Relation(
        id="1", article="a", relation="leads", subject=IRAN, object=IRAQ, valid=None, polarity="positive",
        certainty="certain", temporality="past", speakers=(), confidence=0.5, frame="f", trigger=WORD, evidence=QUOTE,
    )  # fmt: skip
    gold = RelationGold(relation="leads", subject="Iran", object="Iraq", temporality=temporality)
    assert [v.kind for v in judge_relations(GoldText(id="a", text="x", relations=(gold,)), [answer])] == expected


@pytest.mark.parametrize(("start", "expected"), [(0, ["right"]), (5, ["missed", "false"])])
def test_ends_may_be_offsets(start, expected):
    answer = Relation(
        id="1", article="a", relation="leads", subject=IRAN, object=IRAQ, valid=None, polarity="positive",
        certainty="certain", temporality="ongoing", speakers=(), confidence=0.5, frame="f", trigger=WORD, evidence=QUOTE,
    )  # fmt: skip
    gold = RelationGold(relation="leads", subject=(start, start + 4), object="Iraq")
    found = judge_relations(GoldText(id="a", text="Iran runs Iraq.", relations=(gold,)), [answer])
    assert [v.kind for v in found] == expected


def meaning(start, end, *names):
    return Meaning(start=start, end=end, head_start=start, head_end=end, means=tuple(names))


TEXT = "Vladimir Putin spoke. Putin and he left."


@pytest.mark.parametrize(
    ("item", "answer", "expected"),
    [
        (CorefGold(start=32, end=34, means=("Putin",)), meaning(32, 34, ("Vladimir Putin",)), ["right"]),
        (CorefGold(start=32, end=34, means=((0, 14),)), meaning(32, 34, ("Vladimir Putin",)), ["right"]),
        (CorefGold(start=32, end=34, means=("Xi",)), meaning(32, 34, ("Vladimir Putin",)), ["missed", "false"]),
        (CorefGold(start=32, end=34, means=("Xi",)), meaning(32, 34), ["missed"]),
        (CorefGold(start=32, end=34), meaning(32, 34, ("Putin",)), ["false"]),
        (CorefGold(start=32, end=34), meaning(32, 34), []),
        (CorefGold(start=22, end=27, means=("Vladimir Putin",)), meaning(22, 27, ("Vladimir Putin",)), ["right"]),
        (CorefGold(start=22, end=27, means=("Vladimir Putin",)), meaning(22, 27, ("Putin",)), ["missed", "false"]),
        (CorefGold(start=32, end=34, means=("Xi", "Putin")), meaning(32, 34, ("Putin",), ("Xi",)), ["right"]),
        (CorefGold(start=32, end=34, means=("Xi", "Putin")), meaning(32, 34, ("Putin",)), ["missed", "false"]),
    ],
)
def test_mentions(item, answer, expected):
    assert [v.kind for v in judge_mentions(GoldText(id="a", text=TEXT, mentions=(item,)), [answer], TEXT)] == expected
