"""Who says what in whole articles: quotes that run on, colons, transcripts, and whom a verb of saying goes with."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Attribution

pytestmark = pytest.mark.model

CASES = {
    "over-sentences": (
        '"The harvest is lost," said Amina Diallo. "We have nothing to sell."',
        [("Amina Diallo", "said", '"The harvest is lost," said Amina Diallo. "We have nothing to sell."', True)],
    ),
    "over-paragraphs": (
        "“We warned the ministry in May,” Kofi Mensah said.\n\n“Nobody answered us.”\n\nThe ministry was closed.",
        [("Kofi Mensah", "said", "“We warned the ministry in May,” Kofi Mensah said.\n\n“Nobody answered us.”", True)],
    ),
    "somebody-else-goes-on": (
        "“We warned the ministry in May,” Kofi Mensah said.\n\n“That is untrue,” the minister replied.",
        [
            ("Kofi Mensah", "said", "“We warned the ministry in May,”", True),
            ("the minister", "replied", "“That is untrue,”", True),
        ],
    ),
    "name-and-colon": (
        "Former governor Lucía Ortega:“I never saw the contract before that day.”",
        [("Former governor Lucía Ortega", None, "“I never saw the contract before that day.”", True)],
    ),
    "clause-and-colon": (
        "The envoy gave his hosts a compliment: “Our friends in Oslo need a little more time.”",
        [("The envoy", None, "“Our friends in Oslo need a little more time.”", True)],
    ),
    "transcript": (
        "MINISTER: The dam is safe.\n\nREPORTER: Then why did it leak?",
        [("MINISTER", None, "The dam is safe.", True), ("REPORTER", None, "Then why did it leak?", True)],
    ),
    "one-label-is-a-dateline": ("LAHORE: The dam is safe.\n\nTraffic was light.", []),
    "maker-of-a-paper": (
        "The city council approved a resolution condemning the eviction of the fishermen.",
        [("The city council", "condemning", "the eviction of the fishermen", False)],
    ),
    "letter-from": (
        "According to a letter from the dockers' union, wages have not been paid since March.",
        [("the dockers' union", "According to", "wages have not been paid since March", False)],
    ),
    "verb-that-agrees-with-the-outer-one": (
        "Analysts believe Ankara has joined the pact, and warn that prices will rise.",
        [
            ("Analysts", "believe", "Ankara has joined the pact", False),
            ("Analysts", "warn", "that prices will rise", False),
        ],
    ),
    "view-of": (
        "In the view of engineers, the bridge needs a new deck.",
        [("engineers", "In the view of", "the bridge needs a new deck", False)],
    ),
    "not-said": (
        "The bishop did not rule out a strike; the mayor called for calm.",
        [("The bishop", "did not rule out", "a strike", False), ("the mayor", "called for", "calm", False)],
    ),
    "tongs-are-no-speech": ("The so-called “green wall” stretches across the Sahel.", []),
}


@pytest.fixture(scope="module")
def said(reader):
    articles = [Article(id=name, text=text, published="2024-05-01") for name, (text, _) in CASES.items()]
    return {
        article.id: [
            (r.speaker and r.speaker.text, r.cue and r.cue.text, r.content.text, r.direct)
            for r in records
            if isinstance(r, Attribution)
        ]
        for article, records in read(reader, articles)
    }


@pytest.mark.parametrize("name", CASES)
def test_who_says_what(said, name):
    assert said[name] == CASES[name][1]
