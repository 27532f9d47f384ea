"""Only reports that may contradict another are made: what is found is the same as if all were."""

import random

import pytest

from kg.graph import build_knowledge, matters, reports
from tests.resolve.told import article, told

STATES = ["RUS", "UKR", "FRA", "a crowd", "police"]
KINDS = ["Assault", "Accuse", "Aid", "Threaten", "Consult"]


def some(rng):
    """A record of one of a few matters; most give no number and no day, and deny nothing."""
    actor, recipient = rng.sample(STATES, 2)
    day = rng.choice([None, None, None, f"2024-05-{rng.randint(1, 4):02}"])
    return told(
        f"{rng.randrange(12)}", rng.choice(KINDS), actor, recipient, at=rng.choice(["Odesa*", "", ""]), day=day,
        until=rng.choice([None, None, "2024-05-20"]) if day else None, killed=rng.choice([0, 0, 0, 12, 35]),
        start=10 * rng.randrange(20), polarity=rng.choice(["positive"] * 6 + ["negative"]), speaker=rng.choice(["", "", "UKR"]),
    )  # fmt: skip


def built(ontology, records):
    dated = [article(key, f"2024-05-{1 + int(key) % 28:02}") for key in sorted({record.article for record in records})]
    return build_knowledge(dated, records, ontology).conflicts


def drawn(seed, count=150):
    rng = random.Random(seed)
    return list({record.id: record for record in (some(rng) for _ in range(count))}.values())


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(5))
def test_the_disagreements_are_those_of_all_reports(ontology, monkeypatch, seed):
    records = drawn(seed)
    found = built(ontology, records)
    monkeypatch.setattr(reports, "_telling", lambda events, parties, records: iter(events))
    assert found == built(ontology, records)
    assert found


@pytest.mark.parametrize("most", [2, 5])
def test_what_is_not_made_counts_in_its_blocks(ontology, monkeypatch, most):
    monkeypatch.setattr(matters, "MOST", most)
    monkeypatch.setattr(reports, "MOST", most)
    records = drawn(9)
    found = built(ontology, records)
    monkeypatch.setattr(reports, "_telling", lambda events, parties, records: iter(events))
    monkeypatch.setattr(reports, "_crowded", lambda events, parties, local: frozenset())
    assert found == built(ontology, records)


def test_of_most_events_no_report_is_made(ontology, monkeypatch):
    made = []
    telling = reports._telling
    monkeypatch.setattr(
        reports, "_telling", lambda *given: (made.append(each.event) or each for each in telling(*given))
    )
    plain = [told("1", "Aid", "FRA", "UKR", start=each) for each in (0, 40)]
    assert (built(ontology, plain), made) == ((), [])
    denied = [*plain, told("2", "Assault", "RUS", "UKR"), told("3", "Assault", "RUS", "UKR", polarity="negative")]
    assert [each.kind for each in built(ontology, denied)] == ["denial"]
    assert made == ["Assault", "Assault"]
