"""What merging remembers saves work and changes nothing: whatever was added, taken away or edited in between."""

import random

import msgspec
import pytest
from told import article, told

from kg.graph import build_knowledge, matters
from kg.resolve import NOTHING, Recall, pack_memory, unpack_memory
from kg.resolve.events import joins, rows

pytestmark = pytest.mark.slow

STATES = ["RUS", "UKR", "FRA", "DEU", "IND", "PAK", "USA"]


def some(rng, number):
    """A record of one of a few matters, told in one of a few ways."""
    actor, recipient = rng.sample(STATES[: rng.choice((2, 7))], 2)
    kind, word = rng.choice(["Assault", "Accuse", "Aid"]), rng.choice(["struck", "strikes", "35 strikes", "accused"])
    day = rng.choice([None, f"2024-05-{rng.randint(1, 9):02}", "2024-05-01"])
    until = rng.choice([None, "2024-05-20"]) if day else None
    return told(
        f"{number // 3}", kind, actor, recipient, at=rng.choice(["Odesa*", "Nancy*", ""]), day=day, until=until, word=word,
        speaker=rng.choice(["", "", "UKR"]), killed=rng.choice([0, 0, 12]), start=rng.choice([0, 0, 40]),
        polarity=rng.choice(["positive", "positive", "positive", "negative"]),
    )  # fmt: skip


class Kept:
    """Keeps one memory, as the evidence log does."""

    def __init__(self):
        self.data = pack_memory(NOTHING)

    @property
    def recall(self):
        return Recall(lambda: unpack_memory(self.data), lambda memory: setattr(self, "data", pack_memory(memory)))


def built(ontology, records, recall=None):
    articles = [article(key, f"2024-05-{1 + int(key) % 28:02}") for key in sorted({r.article for r in records})]
    return build_knowledge(articles, records, ontology, recall=recall or Recall())


@pytest.mark.parametrize("seed", range(6))
def test_the_graph_is_that_of_a_build_from_nothing(ontology, seed):
    rng, kept = random.Random(seed), Kept()
    records = {record.id: record for record in (some(rng, number) for number in range(150))}
    for _ in range(4):
        assert built(ontology, records.values(), kept.recall) == built(ontology, records.values())
        for key in rng.sample(sorted(records), 8):
            del records[key]
        for key in rng.sample(sorted(records), 8):
            records[key] = msgspec.structs.replace(records[key], temporality="future")
        new = (some(rng, rng.choice([number, 7])) for number in range(150, 160))
        records |= {record.id: record for record in new}


def test_what_was_judged_and_grouped_is_not_again(ontology, monkeypatch):
    rng, kept = random.Random(1), Kept()
    records = [some(rng, number) for number in range(60)]
    records = list({record.id: record for record in records}.values())
    whole = built(ontology, records, kept.recall)
    for module, name in ((joins, "match"), (joins, "grouped"), (joins, "differ"), (rows, "names_of")):
        monkeypatch.setattr(module, name, None)
    assert built(ontology, records, kept.recall) == whole


@pytest.mark.parametrize("data", [b"", b"nothing of ours", pack_memory(NOTHING)[:-2]])
def test_what_cannot_be_read_is_told(data):
    with pytest.raises(ValueError, match=r"\S"):
        unpack_memory(data)


def test_only_what_may_be_of_one_time_is_compared(ontology, monkeypatch):
    rng = random.Random(3)
    records = list({record.id: record for record in (some(rng, number) for number in range(200))}.values())
    near = built(ontology, records).conflicts
    monkeypatch.setattr(matters, "_FEW", 1_000)  # each with each
    assert near == built(ontology, records).conflicts
    assert len(near) > 5
