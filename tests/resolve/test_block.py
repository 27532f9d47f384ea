"""What is compared: a short name that could stand for several longer ones stands for none."""

import pytest

from kg.resolve import resolve
from tests.resolve.pairs import article_of


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("J. Vellanda", "Josef Vellanda"), ["Josef Vellanda"]),
        (("J. Vellanda", "Josef Vellanda", "Jana Vellanda"), ["J. Vellanda", "Jana Vellanda", "Josef Vellanda"]),
        (("Josef Vellanda", "Josef Marija Vellanda"), ["Josef Marija Vellanda"]),
        (
            ("Josef Vellanda", "Josef Marija Vellanda", "Josef Toni Vellanda"),
            ["Josef Marija Vellanda", "Josef Toni Vellanda", "Josef Vellanda"],
        ),
    ],
)
def test_short_names(names, found, ontology):
    sides = [
        article_of({"name": n, "class": "Person", "country": "MLT"}, f"a{i}", ontology) for i, n in enumerate(names)
    ]
    records = [record for _, said in sides for record in said]
    entities = resolve([article for article, _ in sides], records, ontology).entities
    assert sorted(entity.label for entity in entities) == found
