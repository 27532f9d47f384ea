"""Confidence: signs of a record weighed, and no event surer than the one it stands under."""

import msgspec
import pytest

from kg.extract.confidence import capped, signs, weighed
from kg.model import Attribution, Event, EventRef, Evidence, Mention, Relation, Span

QUOTE = Evidence(start=0, end=30, quote="Iran attacked a base in Iraq.")
WORD = Span(text="attacked", start=5, end=13)
IRAN = Mention(text="Iran", start=0, end=4, label="Iran", cls="State", country="IRN", entity="id:iran")
BASE = Mention(text="base", start=16, end=20, label="base", cls="Group", sector="MIL")


def event(key="1", **more):
    plain = {
        "article": "a", "event": "Assault", "mode": None, "contexts": (), "actor": (IRAN,), "recipient": (BASE,), "about": (),
        "instrument": (), "place": (), "time": None, "counts": {}, "polarity": "positive", "certainty": "certain",
        "temporality": "past", "speakers": (), "confidence": 0.5, "frame": "f", "trigger": WORD, "evidence": QUOTE,
    }  # fmt: skip
    return Event(id=key, **(plain | more))


RELATION = Relation(
    id="r", article="a", relation="leads", subject=IRAN, object=BASE, valid=None, polarity="negative", certainty="certain",
    temporality="past", speakers=(IRAN,), confidence=0.5, frame="f", trigger=WORD, evidence=QUOTE,
)  # fmt: skip
SAID = Attribution(
    id="s", article="a", speaker=None, cue=None, content=Span(text="no", start=0, end=2), direct=True, evidence=QUOTE,
    confidence=0.5,
)  # fmt: skip


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (
            event(),
            ["event", "event rules", "event Assault", "event actor State", "event actor country known", "event actor of the authorities",
             "event recipient Group", "event recipient sector known", "event recipient one common word", "event past",
             "event certain", "event positive"],
        ),
        (
            event(actor=(), recipient=(), place=(IRAN,), speakers=(IRAN,), trigger=Span(text="took part in", start=0, end=12)),
            ["event", "event rules", "event Assault", "event actor missing", "event recipient missing",
             "event recipient only a thing or place", "event past", "event certain", "event positive", "event somebody's word",
             "event several words"],
        ),
        (RELATION, ["relation", "relation rules", "relation leads", "relation past", "relation not simply so", "relation somebody's word"]),
        (SAID, ["attribution", "attribution rules", "attribution direct", "attribution no cue", "attribution speaker missing",
                "attribution one word"]),
    ],
)  # fmt: skip
def test_signs(record, expected):
    assert [name for name, _ in signs(record)] == expected


@pytest.mark.parametrize(
    ("weights", "confidence"),
    [
        ({}, 0.5),  # the rules' own
        ({"event": 0.0}, 0.5),
        ({"event": 1.0}, 0.731),
        ({"event": 1.0, "event Assault": -1.0, "event Aid": 5.0}, 0.5),
    ],
)
def test_weighed(weights, confidence):
    assert weighed(event(), weights).confidence == confidence


def test_an_event_is_no_surer_than_the_one_over_it():
    outer, middle = (
        event("1", confidence=0.6, about=(EventRef(event="2"),)),
        event("2", confidence=0.9, about=(EventRef(event="3"),)),
    )
    found = capped({"1": outer, "2": middle, "3": event("3", confidence=0.8), "4": event("4", confidence=0.9)})
    assert {key: each.confidence for key, each in found.items()} == {"1": 0.6, "2": 0.599, "3": 0.598, "4": 0.9}


def test_what_is_less_sure_stays():
    outer = event("1", confidence=0.6, about=(EventRef(event="2"), EventRef(event="gone")))
    records = {"1": outer, "2": event("2", confidence=0.4)}
    assert capped(records) == records
    assert msgspec.structs.asdict(capped(records)["2"])["confidence"] == 0.4
