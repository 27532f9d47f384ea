"""Reports of one event become one node; what only looks alike stays apart; and each merge says why."""

import random

import pytest

from kg.export.merges import told as export_told
from kg.model import Join
from kg.query.merges import about, events_as_table, joined_reports
from kg.resolve.events.block import AHEAD, pairs
from kg.resolve.events.parties import party_maker
from kg.resolve.events.reports import report_maker
from kg.resolve.events.rows import row_of
from tests.resolve.told import article, graph, groups, told

BASE = told("a", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-25", killed=2)
SAME = [
    told("b", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-25"),
    told("b", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-25", speaker="UKR"),
    told("b", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-25", certainty="probable"),
    told("b", "Assault", "RUS", at="Odesa*", day="2024-05-25", killed=3),
    told("b", "Assault", "RUS", "UKR", at="Odesa*"),
    told("b", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-01", until="2024-05-31", precision="month"),
    told("b", "Assault", "RUS, FRA", "UKR", day="2024-05-25"),
    told("b", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-25", temporality="ongoing"),
]
OTHER = [
    told("b", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-25", polarity="negative"),
    told("b", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-25", temporality="future"),
    told("b", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-25", temporality="hypothetical"),
    told("b", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-25", certainty="underspecified"),
    told("b", "Assault", "UKR", "RUS", at="Odesa*", day="2024-05-25"),
    told("b", "Assault", "FRA", "UKR", at="Odesa*", day="2024-05-25"),
    told("b", "Assault", "RUS", "DEU", at="Odesa*", day="2024-05-25"),
    told("b", "Assault", "RUS", "UKR", at="Kherson*", day="2024-05-25"),
    told("b", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-22"),
    told("b", "Assault", "RUS", "UKR", at="Odesa*", day="2022-02-24", until="", precision="open"),
    told("b", "Accuse", "RUS", "UKR", at="Odesa*", day="2024-05-25"),
    told("b", "Assault", "RUS", day="2024-05-25", word="shelled"),
    told("b", "Assault", "RUS", "UKR", day="2024-05-26", killed=4),
]


@pytest.mark.parametrize("other", SAME)
def test_reports_of_one_event(ontology, other):
    assert groups(ontology, BASE, other) == [[0, 1]]


@pytest.mark.parametrize("other", OTHER)
def test_reports_that_only_look_alike(ontology, other):
    assert groups(ontology, BASE, other) == [[0], [1]]


def test_two_meetings_are_one_whoever_is_named_first(ontology):
    frame = next(iri for iri, frame in sorted(ontology.lexicon.frames.items()) if frame.reciprocal)
    import msgspec

    met = [
        told("a", "Consult", "FRA", "DEU", day="2024-05-25"),
        told("b", "Consult", "DEU", "FRA", day="2024-05-25"),
        told("c", "Consult", "DEU, FRA", day="2024-05-25"),
        told("d", "Consult", "IND", "FRA", day="2024-05-25"),
    ]
    assert groups(ontology, *(msgspec.structs.replace(each, frame=frame) for each in met)) == [[0, 1, 2], [3]]


def test_two_persons_of_one_state_are_two(ontology):
    one = told("a", "Coerce", "FRA", "Ann Bo!", day="2024-05-25", mode="arrest")
    two = told("b", "Coerce", "FRA", "Carl Dee!", day="2024-05-25", mode="arrest")
    assert groups(ontology, one, two) == [[0], [1]]


def test_old_news_is_not_the_new(ontology):
    new, old = (
        told("a", "Assault", "IND", "PAK", day="2024-05-25"),
        told("a", "Assault", "IND", "PAK", day="1971-12-03"),
    )
    again = told("b", "Assault", "IND", "PAK", day="2024-05-25")
    assert groups(ontology, new, old, again) == [[0, 2], [1]]


def test_without_a_date_articles_must_be_of_the_same_days(ontology):
    records = [told(key, "Accuse", "IND", "PAK", word="accused") for key in "abc"]
    articles = [article("a"), article("b", "2024-05-28"), article("c", "2024-07-01")]
    assert groups(ontology, *records, articles=articles) == [[0, 1], [2]]


def test_a_chain_does_not_join_what_differs(ontology):
    vague = told("c", "Assault", "RUS", "UKR", day="2024-05-25")
    odesa, kherson = BASE, told("b", "Assault", "RUS", "UKR", at="Kherson*", day="2024-05-25")
    found = groups(ontology, odesa, kherson, vague)
    assert sorted(map(len, found)) == [1, 2]
    assert [0, 1] not in found


def test_a_merge_says_why(ontology):
    other = told("b", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-25", killed=2)
    (event,) = graph(ontology, BASE, other).events
    left, right = sorted((BASE.id, other.id))
    reasons = ("+1.00 the same day", "+2.00 the same actor", "+2.00 the same recipient", "+1.80 the same town", "+0.40 the same word", "+0.80 the same number")  # fmt: skip
    assert event.merges == (Join(left=left, right=right, score=8.0, reasons=reasons),)


def test_merges_of_events_are_told_with_their_sentences(ontology):
    other = told("b", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-25")
    rows = tuple(export_told(graph(ontology, BASE, other), ontology))
    event = rows[0].event
    table = events_as_table(joined_reports(rows), why=True, base="https://w3id.org/geopolitics/id/")
    assert table.splitlines() == [
        f"Russia assaulted Ukraine, 2024-05-25  (id:{event.rsplit('/', 1)[1]}, 2 reports)",
        f"   1  {rows[0].left.article}  “struck”",
        f"   2  {rows[0].right.article}  “struck”",
        "      1 = 2  +7.20",
        "             +1.00 the same day",
        "             +2.00 the same actor",
        "             +2.00 the same recipient",
        "             +1.80 the same town",
        "             +0.40 the same word",
    ]
    assert joined_reports(rows) == {event: [rows[0]]}
    assert about((*rows,), "Russia assaulted Ukraine, 2024-05-25", "https://w3id.org/geopolitics/id/") == rows


def test_a_node_stands_as_its_best_record_and_keeps_who_else_says_so(ontology):
    claim = told("b", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-25", speaker="UKR")
    (event,) = graph(ontology, BASE, claim).events
    assert (event.asserted, event.speakers, event.support) == (True, (), 2)
    other = told("c", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-25", speaker="FRA")
    (event,) = graph(ontology, claim, other).events  # two claim it: still nobody's plain fact
    assert (event.asserted, len(event.speakers), event.support) == (False, 2, 2)
    assert [fact.asserted for fact in graph(ontology, claim, other).facts] == [False]


def test_a_fact_rests_on_the_records_that_name_both(ontology):
    other = told("b", "Assault", "RUS, DEU", "UKR", at="Odesa*", day="2024-05-25", speaker="UKR")
    found = graph(ontology, BASE, other)
    assert len(found.events) == 1
    facts = {(fact.subject[-3:], fact.object[-3:]): (fact.records, fact.asserted, fact.support) for fact in found.facts}
    assert facts == {
        ("RUS", "UKR"): (tuple(sorted((BASE.id, other.id))), True, 2),
        ("DEU", "UKR"): ((other.id,), False, 1),
    }


def noun(record, quote):
    """The same record told by a noun in a sentence of its own."""
    import msgspec

    start = quote.index(record.trigger.text)
    evidence = msgspec.structs.replace(record.evidence, start=0, end=len(quote), quote=quote)
    trigger = msgspec.structs.replace(record.trigger, start=start, end=start + len(record.trigger.text))
    frame = "https://w3id.org/geopolitics/lexicon#reject-n-rejection"
    return msgspec.structs.replace(record, trigger=trigger, evidence=evidence, frame=frame)


VETO = told("a", "Reject", "RUS", "FRA", day="2024-05-25", word="vetoed")
VETOES = [
    ("The veto was condemned.", [], [[0, 1]]),
    ("A veto was feared.", [], [[0], [1]]),  # any veto
    ("The veto was condemned.", [told("c", "Reject", "RUS", "DEU", day="2024-05-24", word="refused")], [[0], [1], [2]]),
]


@pytest.mark.parametrize(("quote", "others", "wanted"), VETOES)
def test_a_noun_that_points_back_means_the_only_one_that_it_can(ontology, quote, others, wanted):
    later = noun(told("b", "Reject", "RUS", word="veto"), quote)
    assert groups(ontology, VETO, later, *others) == wanted


PARTS = [
    (told("a", "Assault", "USA", day="2024-01-01", until="", precision="open", word="35 strikes"), True),
    (told("a", "Assault", "USA", day="2024-05-01", until="2024-05-30", precision="range"), True),
    (told("a", "Assault", "USA", day="2024-05-26", until="", precision="open"), False),
    (told("a", "Assault", "FRA", day="2024-01-01", until="", precision="open"), False),
    (told("a", "Assault", "USA", day="2024-01-01", until="", precision="open", polarity="negative"), False),
    (told("a", "Assault", "USA", day="2024-01-01", until="", precision="open", temporality="future"), False),
    (told("a", "Assault", "USA", "FRA", day="2024-01-01", until="", precision="open"), False),
    (told("a", "Assault", "USA", day="2024-05-25"), False),
]


@pytest.mark.parametrize(("whole", "holds"), PARTS)
def test_a_part_is_tied_to_its_whole(ontology, whole, holds):
    part = told("a", "Assault", "USA", "PAK", day="2024-05-25", start=90, at="Quetta*")
    events = {event.records: event for event in graph(ontology, whole, part).events}
    assert len(events) == 2
    assert events[(part.id,)].part_of == ((events[(whole.id,)].iri,) if holds else ())
    assert events[(whole.id,)].part_of == ()


def test_sentences_of_two_words_are_no_parts_of_each_other(ontology):
    one = told("a", "Assault", "USA", day="2024-01-01", until="", precision="open", word="killed")
    two = told("a", "Assault", "USA", word="targeting")
    assert [event.part_of for event in graph(ontology, one, two).events] == [(), ()]


def many(count, rng):
    """Records of some dyads over a month, several of each event."""
    states = ["RUS", "UKR", "FRA", "DEU", "IND", "PAK", "USA"]
    places = ["Odesa*", "Lahore*", "Nancy*", ""]
    found = []
    for n in range(count):
        actor, recipient = rng.sample(states, 2)
        kind, day = rng.choice(["Assault", "Accuse", "Aid"]), rng.choice([None, f"2024-05-{rng.randint(1, 28):02}"])
        for copy in range(rng.randint(1, 4)):
            speaker = rng.choice(["", "", "UKR"])
            found.append(
                told(f"{n}-{copy}", kind, actor, recipient, at=rng.choice(places), day=day, speaker=speaker, word=kind)
            )
    return found


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_the_graph_does_not_depend_on_order(ontology, seed):
    rng = random.Random(seed)
    records = many(60, rng)
    articles = [article(key, f"2024-05-{rng.randint(1, 28):02}") for key in sorted({r.article for r in records})]
    wanted = graph(ontology, *records, articles=articles)
    assert 60 <= len(wanted.events) < len(records)
    for _ in range(3):
        rng.shuffle(records)
        rng.shuffle(articles)
        assert graph(ontology, *records, articles=articles) == wanted


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_no_event_mixes_denial_with_assertion_or_plan_with_deed(ontology, seed):
    rng = random.Random(seed)
    import msgspec

    records = {}
    for record in many(60, rng):
        changed = msgspec.structs.replace(
            record,
            id=record.id[:-1] + "x",
            polarity=rng.choice(["positive", "negative"]),
            temporality=rng.choice(["past", "future"]),
        )
        records |= {record.id: record, changed.id: changed}
    for event in graph(ontology, *records.values()).events:
        assert len({(records[key].polarity, records[key].temporality) for key in event.records}) == 1


@pytest.mark.slow
def test_pairs_grow_with_the_number_of_reports(ontology):
    records = {r.id: r for r in (told(str(n), "Assault", "RUS", "UKR", day="2024-05-25") for n in range(400))}
    articles = {key: article(key) for key in map(str, range(400))}
    found = graph(ontology, *records.values())
    report = report_maker(records, articles, party_maker(found.entities, ontology), ontology)
    resolved = {r.id: r for r in found.records}
    numbers = ontology.lexicon.numbers
    assert len(pairs([row_of(report(resolved[key]), numbers) for key in records])) <= 400 * AHEAD
    assert len(found.events) == 1
