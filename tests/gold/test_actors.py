"""What an actor is, shows in the graph: its country, sector and class."""

import pytest

from kg.graph import build_knowledge
from kg.model import Article

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Israeli soldiers raided a print shop in Nablus.", ("Israeli soldiers", "ISR", "MIL", "Group")),
        ("A US-backed militia shelled the crossroads.", ("US-backed militia", None, "REB", "ArmedGroup")),
        (
            "The defence ministry in Ankara accused Greece of lying.",
            ("Turkish Defense Ministry", "TUR", "GOV", "GovernmentBody"),
        ),
        ("10 Downing Street condemned the coup.", ("United Kingdom", "GBR", "GOV", "State")),
        ("The Vatican condemned the raid.", ("Vatican", "VAT", "GOV", "State")),
        ("A spokeswoman for the Danish police accused the smugglers.", ("spokeswoman", "DNK", "COP", "Person")),
    ],
)
def test_actors_in_the_graph(reader, ontology, sentence, wanted):
    from kg.extract.reader import read

    ((article, records),) = read(reader, [Article(id="a", text=sentence, published="2024-05-01")])
    entities = build_knowledge([article], records, ontology).entities
    assert wanted in {(e.label, e.country, e.sector, e.cls) for e in entities}
