"""Speaker chains: nested, inserted, quoted, unnamed; and what is nobody's claim."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

pytestmark = pytest.mark.model

CHAINS = [
    ("Blinken said that Lavrov had told him that Russia would release the reporter.", "Retreat", ["Antony Blinken", "Sergei Lavrov"]),
    ("According to the newspaper, the general admitted that his men shot two boys.", "Assault", ["newspaper", "general"]),
    ('"Hamas told us that Israel bombed the convoy," the Egyptian mediator said.', "Assault", ["Egyptian mediator", "Hamas"]),
    ("A spokesman for the president quoted him as saying that Chad had expelled the French.", "Coerce", ["spokesman", "president"]),
    ("Two officials familiar with the talks said that Saudi Arabia would recognise Israel.", "Support", ["Two officials"]),
    ("The judge said the witness had described how soldiers beat the priest.", "Assault", ["judge", "witness"]),
    ("Human Rights Watch said it had interviewed 20 witnesses who said that soldiers raped women.", "Assault", ["Human Rights Watch", "20 witnesses"]),
    ('"They came at night," said Fatima. "They shot my father. Then they burned the house," she added.', "Assault", ["Fatima"]),
    ("The mayor said that, according to the police, the gang had kidnapped nine nurses.", "Assault", ["mayor", "police"]),
    ("Tehran, says the agency, has arrested two inspectors.", "Coerce", ["agency"]),
    ("Witnesses: soldiers shot two boys near Nyala.", "Assault", ["Witnesses"]),
    ("Chad shelled the town of Faya, or so the rebels claim.", "Assault", ["rebels"]),
    ("It said its air force had brought down a plane, a claim Islamabad denied.", "Reject", []),
    ("Beltran said the army had shelled a school, a version the minister, Ivan Velasquez, rejected.", "Reject", []),
    ("Beltran said the army, a force that denies it, had shelled a school.", "Assault", ["Beltran"]),
    ("Denmark has promised to give Kyiv nineteen jets.", "Aid", []),
    ("The bishop urged the guerrillas to free the engineer.", "Retreat", []),
    ("The council demanded that Rwanda withdraw its troops from Goma.", "Retreat", []),
    ("The deputies asked whether the army had shelled the town.", "Assault", []),
    ("Nobody said that the army had shelled the town.", "Assault", []),
]  # fmt: skip


@pytest.fixture(scope="module")
def found(reader):
    articles = [Article(id=text, text=text, published="2024-05-15") for text, *_ in CHAINS]
    return {article.id: records for article, records in read(reader, articles)}


@pytest.mark.parametrize(("text", "kind", "chain"), CHAINS)
def test_by_whose_word(found, text, kind, chain):
    events = [record for record in found[text] if isinstance(record, Event) and record.event == kind]
    assert chain in [[speaker.label for speaker in event.speakers] for event in events]
