"""Plans that came to nothing, what few do, what is hit and by whom nobody says, numbers that are people: whole answers."""

import pytest

from kg.model import Article, Event

CASES = [
    # (sentence, [(class, polarity, certainty, temporality, recipients, about, places)])
    ("Rebels were to have freed the nuns by May.", [("Retreat", "positive", "underspecified", "hypothetical", ["the nuns"], [], [])]),
    ("Few soldiers fled Goma.", [("Retreat", "negative", "certain", "past", [], [], [])]),
    ("A few soldiers fled Goma.", [("Retreat", "positive", "certain", "past", [], [], [])]),
    ("The bridge was blown up.", [("Assault", "positive", "certain", "past", [], ["The bridge"], [])]),
    ("The demolition of the old cinema begins in May.", []),
    ("Hundreds were arrested.", [("Coerce", "positive", "certain", "past", ["Hundreds"], [], [])]),
    ("By some accounts, 300 soldiers were massacred.", [("Assault", "positive", "probable", "past", ["300 soldiers"], [], [])]),
    ("Rebels shelled the port of Gao.", [("Assault", "positive", "certain", "past", [], ["the port of Gao"], ["Gao"])]),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_the_main_event_of_a_sentence(reader, text, wanted):
    from kg.extract.reader import read

    ((_, records),) = read(reader, [Article(id="x", text=text, published="2024-05-15")])
    events = [record for record in records if isinstance(record, Event) and record.event != "Threaten"]
    assert [shown(event) for event in events] == wanted


def shown(event):
    def words(mentions):
        return [mention.text for mention in mentions if hasattr(mention, "text")]

    return (
        event.event, event.polarity, event.certainty, event.temporality,
        words(event.recipient), words(event.about), words(event.place),
    )  # fmt: skip
