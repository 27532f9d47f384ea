"""A folder that grows, shrinks and is edited, with decisions that come and go: each build gives the bytes of one from nothing."""

import json
import random

import pytest

from kg import pipeline
from kg.config import load_config
from tests.resolve.told import told

STATES = ["RUS", "UKR", "FRA", "IND", "PAK", "Ana Orlov!", "Orlov!", "a crowd"]
FORMATS = ("html", "jsonl", "merges", "nq", "ttl", "void")


def records_of(articles, config, progress=None):
    """What is "read": some records that the words of an article decide."""
    for article in articles:
        rng = random.Random(article.text)
        yield article, [one(article.id, rng) for _ in range(rng.randint(0, 4))]


def one(key, rng):
    who, whom = rng.sample(STATES, 2)
    return told(
        key, rng.choice(["Assault", "Accuse", "Aid"]), who, whom, at=rng.choice(["Odesa*", ""]), start=rng.randrange(90),
        day=rng.choice([None, f"2024-05-{rng.randint(1, 5):02}"]), killed=rng.choice([0, 0, 12]), word=rng.choice(["struck", "35 strikes"]),
        polarity=rng.choice(["positive", "positive", "negative"]),
    )  # fmt: skip


def changed(news, rng):
    """Some articles fewer, some in other words, some more."""
    for key in rng.sample(sorted(news), min(len(news), rng.randint(0, 4))):
        del news[key]
    for key in rng.sample(sorted(news), min(len(news), rng.randint(0, 4))):
        news[key] += " again"
    for _ in range(rng.choice([0, 2, 12])):
        news[f"n{rng.randrange(10_000):04}"] = f"Something was told at {rng.random()}"


def decided(knowledge, rng):
    """Some decisions on what is in a graph."""
    lines = [
        {"verdict": rng.choice(["same", "different"]), "left": one.iri, "right": two.iri}
        for one, two in (rng.sample(knowledge.entities, 2) for _ in range(rng.randint(0, 2)))
    ]
    lines += [{"verdict": "reject", "left": each.id, "right": ""} for each in rng.sample(knowledge.records, 2)]
    return "".join(json.dumps(line) + "\n" for line in lines)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_each_build_is_one_from_nothing(tmp_path, monkeypatch, seed):
    monkeypatch.setattr(pipeline, "extract_records", records_of)
    rng, news = random.Random(seed), {f"n{n:04}": f"Something was told {n}" for n in range(25)}
    ruled, source = tmp_path / "decisions.jsonl", tmp_path / "news.jsonl"
    ruled.write_text("")
    for step in range(4):
        source.write_text(
            "".join(json.dumps({"id": key, "text": text, "date": "2024-05-06"}) + "\n" for key, text in news.items())
        )
        found = [built(source, ruled, tmp_path / name) for name in ("grown", f"fresh{step}")]
        assert found[0][1] == found[1][1]
        assert sorted(found[0][1]) == ["graph.html", "graph.nq", "graph.ttl", "merges.jsonl", "statements.jsonl", "void.ttl"]  # fmt: skip
        changed(news, rng)
        ruled.write_text(decided(found[0][0], rng))


def built(source, ruled, out):
    made = pipeline.build([str(source)], load_config(out=str(out), formats=FORMATS, decisions=str(ruled)))
    files = (path for path in out.iterdir() if not path.name.startswith(".log.db"))
    return made.knowledge, {path.name: path.read_bytes() for path in files}
