"""The articles annotated with relations: what a gold of whole news articles must look like."""

from collections import Counter
from pathlib import Path

import pytest

from kg.eval.gold import read_gold
from kg.eval.overlap import content_words
from kg.ontology import load_ontology

HERE = Path(__file__).parent
BATCHES = pytest.mark.parametrize("batch", ["relations_articles", "relations_articles2", "relations_articles3"])


def _gold(batch):
    gold, left_out = read_gold(HERE / f"{batch}.jsonl", "relations")
    assert left_out == 0
    return [item for item, _ in gold]


@BATCHES
def test_articles_are_as_long_as_news_and_hold_enough(batch):
    gold = _gold(batch)
    assert all(120 <= len(item.text.split()) <= 250 for item in gold)
    assert all(item.text.count("\n\n") >= 3 for item in gold)  # a lead and what stands behind it
    assert sum(not each.optional for item in gold for each in item.relations) >= 250


@pytest.mark.slow
@BATCHES
def test_what_must_be_found_stands_in_the_text(batch):
    for item in _gold(batch):
        for each in item.relations:
            if not each.optional:
                assert all(content_words(end) & content_words(item.text) for end in (each.subject, each.object)), each


@BATCHES
def test_every_relation_is_known_and_annotated_once(batch):
    known = load_ontology().relations
    for item in _gold(batch):
        assert {each.relation for each in item.relations} <= set(known)
        keys = Counter((r.relation, r.subject, r.object, r.temporality, r.polarity) for r in item.relations)
        assert [key for key, count in keys.items() if count > 1] == []
