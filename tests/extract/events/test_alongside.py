"""The times that words beside a deed's own clause give it, and those that they do not."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event

pytestmark = pytest.mark.model

CASES = [
    ("A bomb exploded in Kabul as votes were being counted on Saturday.", "exploded", "2024-06-08"),
    ("In March last year a nerve agent was used to poison Sergei Skripal.", "poison", "2023-03-01"),
    ("Since the start of the year Haitian gangs have killed at least 2,600 people.", "killed", "2024-01-01"),
    ("The third raid on the camp in Jenin this week left two dead.", "raid", "2024-06-10"),
    ("On October 7th gunmen attacked towns in southern Israel.", "attacked", "2023-10-07"),
    ("In the early hours of Friday drones struck a warehouse in Odessa.", "struck", "2024-06-07"),
    ("The death toll from Monday's bombing in Maiduguri stands at 31.", "bombing", "2024-06-10"),
    ("He was arrested at the airport on the night of May 10-11.", "arrested", "2024-05-10"),
    ("It was in June 2014 that Islamic State captured Mosul.", "captured", "2014-06-01"),
    ("It was not until Saturday that Chad released the two men.", "released", "2024-06-08"),
    ("It was the worst massacre since May 2021, when gunmen killed 160 people in Solhan.", "killed", "2021-05-01"),
    ("The minister, speaking on Monday, denounced France.", "denounced", "2024-06-10"),
    ("Since seizing power 13 months ago, the junta has killed 1,600 people.", "killed", "2023-05-01"),
    ("The treaty signed in Lausanne on 24 July 1923 is still taught.", "treaty signed", "1923-07-24"),
    ("The army bombed the town in the first week of May.", "bombed", "2024-05-01"),
    # not when it was said, nor a day after one that nobody told
    ("Rebels killed four soldiers near Djibo, the ministry said on Thursday.", "killed", None),
    ("The rebels rejected the offer the next day.", "rejected", None),
    ("Police arrested an editor, as the army had done in May.", "arrested", None),
]


@pytest.mark.parametrize(("text", "word", "wanted"), CASES)
def test_when_it_was(reader, text, word, wanted):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-06-11")])
    found = [r.time.start if r.time else None for r in records if isinstance(r, Event) and r.trigger.text == word]
    assert found == [wanted]
