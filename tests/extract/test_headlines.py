"""Headlines in capitals are read as sentences; names, titles and ordinary text stay as they are."""

import pytest

from kg.extract.headlines import as_sentence, headlines, is_headline, plain_words
from kg.extract.mentions.names import build_gazetteer
from kg.extract.reader import read
from kg.extract.segment import Paragraph
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


HEADLINES = [
    "UN Condemns Attack in Mali",
    "Rebels free two nuns in Goma",
    "Police arrest reporters in Baku",
    "Egypt Bombs Hamas Tunnels In Sinai.",
]
NO_HEADLINES = ["Rebels free two nuns in Goma.", "The rebels freed two nuns in Goma.", ""]


@pytest.mark.parametrize("text", HEADLINES)
def test_headlines_are_told(text):
    assert is_headline(text)


@pytest.mark.parametrize("text", NO_HEADLINES)
def test_sentences_are_no_headlines(text):
    assert not is_headline(text) or not text


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["Rebels free two nuns in Goma.", "The rebels freed them on Monday."], [True, False]),
        (
            ["Ads are coming; ", "Ohio, N.H. targeted in next two months.", "The ads come in May."],
            [False, False, False],
        ),
        (["Ad storm coming;", "Ohio, N.H. targeted in next two months.", "The ads come in May."], [True, True, False]),
        (["The rebels freed two nuns in Goma.", "They had held them since May."], [False, False]),
        (["Rebels freed two nuns. Police freed two more.", "It rained in Bern."], [False, False]),
        (["Rebels free two nuns in Goma."], [False]),
        ([], []),
    ],
)
def test_a_text_begins_with_headlines(lines, wanted):
    assert headlines([Paragraph(text=line.strip(), start=0, kind="body") for line in lines]) == wanted


def deeds(reader, text, event):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-06-10")])
    return [
        (r.polarity, r.certainty, r.temporality, [s.text for s in r.speakers])
        for r in records
        if isinstance(r, Event) and r.event == event
    ]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "event", "wanted"),
    [
        # who says it stands before a colon, behind a dash, or nobody: words held with tongs
        ("UN: Army Bombed Clinic in Aleppo", "Assault", [("positive", "certain", "past", ["UN"])]),
        ("Rebels shot two nuns - ministry", "Assault", [("positive", "probable", "past", [])]),
        ("Rebels shot them on Monday - witnesses", "Assault", [("positive", "probable", "past", [])]),
        ("Rebels shot two nuns - in Goma", "Assault", [("positive", "certain", "past", [])]),
        ("Rebels 'shot two nuns' in Goma", "Assault", [("positive", "probable", "past", [])]),
        ("Rebels shot two nuns in Goma", "Assault", [("positive", "certain", "past", [])]),
        ("Army said to have shelled market", "Assault", [("positive", "probable", "past", [])]),
        # still to come, an idea
        ("Ohio, N.H. targeted for next two months", "Assault", [("positive", "certain", "future", [])]),
        ("Arming the Kurds: A Bad Idea", "Aid", [("positive", "underspecified", "hypothetical", [])]),
        ("Man charged with killing envoy in Ankara", "Assault", [("positive", "probable", "past", [])]),
        ("Man jailed for killing envoy in Ankara", "Assault", [("positive", "certain", "past", [])]),
        # what the text below tells as no more than an idea is none in the headline either
        (
            "Candidate's Refugee Ban Draws Fire.\n\nThe candidate called for a ban on refugees on Monday.",
            "Coerce",
            [("positive", "underspecified", "hypothetical", [])] * 2,
        ),
        (
            "Oslo's Refugee Ban Draws Fire.\n\nThe ban on refugees took effect on Monday.",
            "Coerce",
            [("positive", "certain", "past", [])] * 2,
        ),
    ],
)
def test_how_headlines_stand(reader, text, event, wanted):
    assert deeds(reader, text, event) == wanted
