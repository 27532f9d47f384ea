"""The answer does not depend on the order of articles and records."""

import random

from kg.resolve import resolve
from tests.resolve.pairs import article_of, rows


def test_shuffled_input_resolves_to_the_same_entities(ontology):
    articles, records = [], []
    for number, row in enumerate(rows("dev")[::4]):
        for side in ("left", "right"):
            article, found = article_of(row[side], f"{number}{side}", ontology)
            articles.append(article)
            records += found
    wanted = resolve(articles, records, ontology)
    for seed in range(3):
        random.Random(seed).shuffle(articles)
        random.Random(seed + 10).shuffle(records)
        assert resolve(articles, records, ontology) == wanted
