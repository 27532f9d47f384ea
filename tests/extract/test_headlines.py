"""Headlines in capitals are read as sentences; names, titles and ordinary text stay as they are."""

import pytest

from kg.extract.headlines import as_sentence, plain_words
from kg.extract.names import build_gazetteer
from kg.extract.reader import read
from kg.model import Article, Event

WRITTEN = [
    ("Egypt Bombs Hamas Tunnels In Sinai", "Egypt bombs Hamas tunnels in Sinai"),
    ("President Tebboune Visits Rome", "President Tebboune visits Rome"),
    ("Kremlin Rejects Claims of Election Meddling", "Kremlin rejects claims of election meddling"),
    ("China Warns US Over Taiwan Arms Deal", "China warns US over Taiwan arms deal"),
    ("UN Security Council Condemns Attack in Mali", "UN Security Council condemns attack in Mali"),
]
AS_IT_IS = [
    "Egypt bombed tunnels of Hamas in Sinai.",
    "Secretary of State Antony Blinken",
    "By Maria Popova and John Smith",
    "The Treaty of Friendship and Cooperation",
    "RUSSIA SHELLS KHARKIV AGAIN",
    "Troops Leave",
    "",
]
READ = [
    ("Turkey's Erdogan Accuses Greece Of Provoking Crisis", "Accuse", "Greece"),
    ("Myanmar Junta Frees 2,000 Political Prisoners", "Retreat", "2,000 Political Prisoners"),
    ("Thai Court Dissolves Opposition Party", "Coerce", "Opposition Party"),
    ("Ukraine Asks Germany for More Tanks", "Request", "Germany"),
]


@pytest.fixture(scope="module")
def written(ontology):
    plain, gazetteer = plain_words(ontology.lexicon), build_gazetteer(ontology)
    return lambda text: as_sentence(text, plain, gazetteer)


@pytest.mark.parametrize(("headline", "sentence"), WRITTEN)
def test_a_headline_is_written_as_a_sentence(written, headline, sentence):
    assert written(headline) == sentence


@pytest.mark.parametrize("text", AS_IT_IS)
def test_other_text_stays(written, text):
    assert written(text) == text


@pytest.mark.model
@pytest.mark.parametrize(("headline", "event", "recipient"), READ)
def test_events_of_headlines(reader, headline, event, recipient):
    ((_, records),) = read(reader, [Article(id="a", text=headline, published="2024-06-10")])
    found = [(r.event, [headline[m.start : m.end] for m in r.recipient]) for r in records if isinstance(r, Event)]
    assert (event, [recipient]) in found
