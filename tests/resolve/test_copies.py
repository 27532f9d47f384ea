"""Articles that are one text count as one source; those that only tell the same do not."""

import random

import pytest

from kg.model import Copy
from kg.resolve import copies_of, sources_of
from kg.resolve.names import fold
from tests.resolve.told import article, graph, told

TANKER = (
    "MUSCAT, July 20 - Iran seized a British-flagged oil tanker in the Strait of Hormuz on Friday, a day after a court in Gibraltar "
    "extended the detention of an Iranian ship. The tanker's owner said it had lost contact with the crew of 23 after small boats and "
    "a helicopter approached the vessel in international waters. Britain's foreign secretary called the seizure unacceptable and "
    "warned of serious consequences if the matter was not settled soon. Tehran said the tanker had broken maritime rules and had "
    "been taken to the port of Bandar Abbas for an inquiry. Oil prices rose by two per cent after the report."
)
FLOOD = (
    "At least 1,100 people have died in Pakistan since June in the worst floods for a decade, the disaster agency said on Wednesday. "
    "China pledged 14 million dollars in aid and sent tents by military aircraft. Prime Minister Shehbaz Sharif thanked Beijing and "
    "asked other countries to follow. A third of the country stands under water, and half a million people live in camps."
)
VOTE = (
    "Lawmakers in Tbilisi adopted a bill on foreign agents on Tuesday despite weeks of protests outside parliament. Police used water "
    "cannon against demonstrators who tried to block a side entrance. The European Union said that the law was a step away from "
    "membership, and Washington announced a review of its ties with the Georgian government."
)
TRIMMED = " ".join(TANKER.split()[:60])
UPDATED = "UPDATE 2 - Adds reaction from Paris and Berlin. France and Germany joined the protest on Saturday. " + TANKER
EDITED = TANKER.replace("Britain's foreign secretary", "The British foreign secretary").replace(
    "serious consequences", "grave consequences"
)
ALIKE = [
    (TANKER, TANKER),
    (TANKER, TANKER.replace("\u0027", "’").replace(" - ", " — ")),
    (TANKER, TANKER.upper()),
    (TANKER, TRIMMED),
    (TANKER, UPDATED),
    (TANKER, EDITED),
    (TANKER, TANKER + " Reporting by our correspondents in Dubai and London; editing by the night desk."),
    (FLOOD, FLOOD.replace("1,100", "1,136").replace("on Wednesday", "on Thursday")),
    (FLOOD, "From our news services.\n\n" + FLOOD),
    (FLOOD, FLOOD + " " + VOTE),
    (VOTE, VOTE.replace("Tuesday", "May 14")),
    (VOTE, VOTE.replace(". ", ".\n\n")),
]
TOLD_AGAIN = (
    "Iranian forces captured the Stena Impero, a tanker under the British flag, as it passed the Strait of Hormuz on Friday. London "
    "condemned the act. Iran's Revolutionary Guards said the ship had ignored warnings. It was the second incident in a month."
)
UNLIKE = [
    (TANKER, TOLD_AGAIN),
    (TANKER, FLOOD),
    (FLOOD, VOTE),
    (VOTE, TANKER),
    (FLOOD, "China pledged 14 million dollars in aid to Pakistan on Wednesday. Islamabad hopes for more help from the Gulf states."),
    (VOTE, "Thousands marched in Tbilisi on Tuesday against a bill on foreign agents; police detained 20 of them near the parliament."),
    ("Two people were killed when a car bomb exploded in Quetta on Monday, police said.", "Nine people were hurt when a gas pipe exploded in Lagos on Sunday, police said."),
    ("Markets closed higher.", "Markets closed lower."),
    ("The president met the ambassador of Chile on Monday to talk about trade, the palace said in a short note.", "The president met the envoy of Peru on Friday to talk about fishing, the palace said in a brief note."),
    ("Russia shelled Kherson overnight, killing one person and wounding four, the regional governor said.", "Russia shelled Nikopol in the morning, wounding two children, according to the head of the district."),
    ("Yes.", "No."),
    ("", "A text."),
]  # fmt: skip


def of(one, two):
    return copies_of([article("1", "2024-05-01", text=one), article("2", "2024-05-02", text=two)])


@pytest.mark.parametrize(("one", "two"), ALIKE)
def test_one_text(one, two):
    assert [(copy.article, copy.of) for copy in of(one, two)] == [("2", "1")]


@pytest.mark.parametrize(("one", "two"), UNLIKE)
def test_two_texts(one, two):
    assert of(one, two) == ()


def test_the_first_to_come_out_is_the_source_whatever_the_order():
    articles = [
        article("late", "2024-05-03", text=TANKER),
        article("first", "2024-05-01", text=TANKER),
        article("undated", None, text=TANKER),
        article("other", "2024-05-01", text=VOTE),
    ]
    wanted = (Copy(article="late", of="first", shared=1.0), Copy(article="undated", of="first", shared=1.0))
    for seed in range(4):
        random.Random(seed).shuffle(articles)
        assert copies_of(articles) == wanted


def test_sources_are_publishers_and_a_copy_is_its_publisher_s():
    articles = [
        article("wire", "2024-05-01", "Gulf Wire", TANKER),
        article("paper", "2024-05-02", "The Paper", UPDATED),
        article("own", "2024-05-02", "The Paper", TOLD_AGAIN),
        article("again", "2024-05-03", "GULF WIRE", VOTE),
        article("nobody", "2024-05-03", None, FLOOD),
    ]
    assert sources_of(articles, copies_of(articles)) == {
        "again": "publisher gulf wire",
        "nobody": "article nobody",
        "own": "publisher the paper",
        "paper": "publisher gulf wire",
        "wire": "publisher gulf wire",
    }


def test_a_wire_copy_adds_no_support(ontology):
    articles = [
        article("a", "2024-05-26", "Gulf Wire", TANKER),
        article("b", "2024-05-27", "The Paper", EDITED),
        article("c", "2024-05-26", "The Post", TOLD_AGAIN),
    ]
    records = [told(key, "Assault", "RUS", "UKR", day="2024-05-25") for key in "abc"]
    found = graph(ontology, *records, articles=articles)
    assert [(event.records, event.support) for event in found.events] == [(tuple(sorted(r.id for r in records)), 2)]
    assert [fact.support for fact in found.facts] == [2]
    assert [(copy.article, copy.of) for copy in found.copies] == [("b", "a")]


def test_a_thousand_copies_cost_no_thousand_squared(monkeypatch):
    from kg.resolve import copies

    compared = []
    shared = copies.shared
    monkeypatch.setattr(copies, "shared", lambda one, two: compared.append(1) or shared(one, two))
    found = copies_of(article(str(n), text=FLOOD + f" Page {n}.") for n in range(300))
    assert len(found) == 299
    assert len(compared) < 300 * 10


def test_fold_is_what_texts_are_compared_by():
    assert fold(ALIKE[1][0]) == fold(ALIKE[1][1])
