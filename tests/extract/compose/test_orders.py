"""Orders, and deeds that verb and object both name: what is told as done, and how often."""

import pytest

from kg.model import Article, Event

pytestmark = pytest.mark.model


def told(reader, text):
    from kg.extract.reader import read

    articles = [Article(id="a", text=text, published="2024-05-15")]
    return [
        (r.event, r.polarity, r.certainty, r.temporality)
        for _, records in read(reader, articles)
        for r in records
        if isinstance(r, Event)
    ]


DONE = ("positive", "certain", "past")
OPEN = ("positive", "underspecified", "hypothetical")
UNHELD = ("negative", "certain", "hypothetical")
NOT_DONE = ("negative", "certain", "past")


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The general ordered his men to shell the town of Sake.", [("Assault", *DONE)]),
        ("The colonel ordered the soldiers to withdraw from Goma.", [("Retreat", *DONE)]),
        ("A judge in Lima ordered the police to free the editor.", [("Request", *DONE), ("Retreat", *OPEN)]),
        ("Chad's rulers ordered French troops to leave.", [("Request", *DONE), ("Retreat", *OPEN)]),
        ("A court in Oslo ordered the arrest of the minister.", [("Coerce", *DONE)]),
        ("A judge in Lima freed the editor.", [("Retreat", *DONE)]),
        ("Greece cancelled talks with Turkey.", [("Reject", *DONE), ("Consult", *UNHELD)]),
        ("Kampala shelved plans to withdraw its soldiers from Ituri.", [("Sanction", *DONE)]),
        ("Greece lifted sanctions on Chad.", [("Retreat", *DONE)]),
        ("The nurses ended their strike on Monday.", [("Retreat", *DONE), ("Protest", *DONE)]),
        ("The rail strike has been called off.", [("Retreat", *DONE), ("Protest", *UNHELD)]),
        ("The army attempted to free the nurses.", [("Retreat", *OPEN)]),
        ("The rebels could have shelled Goma but turned back.", [("Assault", *NOT_DONE)]),
        ("The rebels could have shelled Goma.", [("Assault", "positive", "possible", "past")]),
        ("Oslo denied supplying missiles to the rebels.", [("Aid", *NOT_DONE)]),
        ("Rwanda denies backing the rebels.", [("Support", *NOT_DONE)]),
        ("The ministry denied growing fears of war.", []),
        ("Not a single shot was fired on Friday.", [("Assault", *NOT_DONE)]),
        ("No film was shot on Friday.", []),
        ("The union demanded that the governor resign over the floods.", [("Request", *DONE), ("Retreat", *OPEN)]),
        ("Egypt is holding joint drills with Greece.", [("Cooperate", "positive", "certain", "ongoing")]),
        ("Egypt held joint drills with Greece.", [("Cooperate", *DONE)]),
        ("The junta set nine monks free.", [("Retreat", *DONE)]),
        ("The museum set a free concert.", []),
    ],
)
def test_what_orders_and_verbs_with_their_objects_tell(reader, text, events):
    # Two records that begin at one word come in the order of their ids, which say nothing.
    assert sorted(told(reader, text)) == sorted(events)
