"""The articles annotated with relations: what a gold of whole news articles must look like."""

from collections import Counter
from pathlib import Path

from kg.eval.gold import read_gold
from kg.eval.overlap import content_words
from kg.ontology import load_ontology

ARTICLES = Path(__file__).parent / "relations_articles.jsonl"


def _gold():
    gold, left_out = read_gold(ARTICLES, "relations")
    assert left_out == 0
    return [item for item, _ in gold]


def test_articles_are_as_long_as_news_and_hold_enough():
    gold = _gold()
    assert all(120 <= len(item.text.split()) <= 250 for item in gold)
    assert all(item.text.count("\n\n") >= 3 for item in gold)  # a lead and what stands behind it
    assert sum(not each.optional for item in gold for each in item.relations) >= 250


def test_what_must_be_found_stands_in_the_text():
    for item in _gold():
        for each in item.relations:
            if not each.optional:
                assert all(content_words(end) & content_words(item.text) for end in (each.subject, each.object)), each


def test_every_relation_is_known_and_annotated_once():
    known = load_ontology().relations
    for item in _gold():
        assert {each.relation for each in item.relations} <= set(known)
        keys = Counter((r.relation, r.subject, r.object, r.temporality, r.polarity) for r in item.relations)
        assert [key for key, count in keys.items() if count > 1] == []
