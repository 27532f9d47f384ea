"""Small sets of articles that do and do not disagree, from their text to the graph: `tests/gold/conflicts.jsonl`."""

import json
from pathlib import Path

import pytest

from kg.extract.reader import read
from kg.graph import build_knowledge
from kg.model import Article

SETS = [
    json.loads(line)
    for line in (Path(__file__).parent.parent / "gold" / "conflicts.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.fixture(scope="module")
def records(reader):
    articles = [Article(id=f"{row['id']}-{n}", **each) for row in SETS for n, each in enumerate(row["articles"])]
    return {article.id: (article, found) for article, found in read(reader, articles)}


@pytest.mark.model
@pytest.mark.parametrize("row", SETS, ids=lambda row: row["id"])
def test_what_disagrees_and_only_that(row, records, ontology):
    own = [records[f"{row['id']}-{n}"] for n in range(len(row["articles"]))]
    articles, found = [article for article, _ in own], [record for _, several in own for record in several]
    knowledge = build_knowledge(articles, found, ontology)
    said = sorted([c.kind, *sorted({side.value for side in c.sides})] for c in knowledge.conflicts)
    assert said == sorted([kind, *sorted(values)] for kind, *values in row["conflicts"])
    assert knowledge.conflicts == build_knowledge(articles[::-1], found[::-1], ontology).conflicts


def test_half_of_the_sets_do_not_disagree():
    assert len(SETS) >= 15
    assert 0.4 < sum(not row["conflicts"] for row in SETS) / len(SETS) < 0.6
