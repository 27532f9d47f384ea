"""Counts that belong to no event stand as records of their own."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event, Tally

pytestmark = pytest.mark.model


def tallies(reader, text):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-06-12")])
    return [record for record in records if isinstance(record, Tally)]


def test_a_count_without_an_event_says_whose_it_is_and_how_it_stands(reader):
    text = "The death toll from the floods rose to at least 47 on Monday, the governor said."
    (tally,) = tallies(reader, text)
    (count,) = tally.counts.values()
    assert (list(tally.counts), count.min, count.max, count.by.text) == (["killed"], 47, None, "the governor")
    assert [speaker.text for speaker in tally.speakers] == ["the governor"]
    assert text[tally.trigger.start : tally.trigger.end] == tally.trigger.text == "at least 47"
    assert (tally.time.start, tally.polarity, tally.certainty) == ("2024-06-10", "positive", "certain")


def test_a_count_that_an_event_holds_stands_there_only(reader):
    assert tallies(reader, "A bomb planted by the rebels killed nine soldiers.") == []


@pytest.mark.parametrize(
    ("text", "of", "cause", "places"),
    [
        ("Rebels shelled Taiz on Monday. Doctors put the number of dead at 12.", "shelled", None, []),
        ("Thousands marched in Belgrade on Sunday. Police spoke of 1,500.", "marched", None, []),
        ("The death toll from the earthquake in Marrakesh has reached 2,900.", None, "earthquake", ["Marrakesh"]),
        ("Eleven people died in a stampede in Kinshasa.", None, "stampede", ["Kinshasa"]),
        # a day that is not the event's, another town
        ("Rebels shelled Taiz on Monday. In May 40 people died in floods in Aden.", None, "flood", ["Aden"]),
        ("Rebels shelled Taiz on Monday. The death toll from the fire in Aden rose to nine.", None, "fire", ["Aden"]),
    ],
)
def test_a_number_tells_which_event_it_is_of_or_what_it_came_of(reader, text, of, cause, places):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-06-12")])
    (tally,) = [record for record in records if isinstance(record, Tally)]
    words = {record.id: record.trigger.text for record in records if isinstance(record, Event)}
    found = words.get(tally.of) if tally.of else None
    assert (found, tally.cause, [each.label for each in tally.place]) == (of, cause, places)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Germany gave Ukraine €700m of ammunition.", [("Aid", {"money": 700_000_000})]),
        ("The rally drew 8,000 people.", [("Protest", {"protesters": 8000})]),
        ("No injuries were reported after the blast.", [("Assault", {"injured": 0})]),
        ("Two people died and four were in hospital after the shelling.", [("Assault", {"killed": 2})]),
        ("The mayor said that 14 miners were missing after the attack.", [("Assault", {"missing": 14})]),
        # nobody's deed, or nothing that was counted of it
        ("More than 300 people drowned when a boat sank off Malta.", []),
        ("The rally was a great success.", []),
        # what a toll is of, what brought a flight about, the verb that hands its object's event on
        ("The attack's toll climbed to 22 in Aden.", [("Assault", {"killed": 22})]),
        ("The bombardment has made 300,000 people homeless.", [("Assault", {"displaced": 300_000})]),
        ("Azerbaijan's offensive sent 100,000 Armenians fleeing.", [("Assault", {"displaced": 100_000})]),
        ("Police fired tear gas at some 2,000 protesters.", [("Assault", {"protesters": 2000})]),
        ("Two weeks of unrest in New Caledonia have left 23 dead.", [("Protest", {"killed": 23})]),
        ("Fewer than a hundred people showed up at the rally.", [("Protest", {"protesters": None})]),
        # a plural that opens a sentence is no name
        ("Landslides in Nepal have killed 131 people.", []),
        ("Wildfires in Chile have killed 131 people.", []),
        # outside its clause only a deed of force holds who was killed
        ("Erdogan condemned the accident that killed 30 people.", [("Accuse", {})]),
        ("The concert drew 8,000 people.", []),
    ],
)
def test_what_was_counted_of_a_deed_is_enough_for_its_record(reader, text, wanted):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-06-12")])
    found = [(e.event, {kind: n.min for kind, n in e.counts.items()}) for e in records if isinstance(e, Event)]
    assert found == wanted


def test_a_subject_behind_its_verb_does_not_stop_the_reader(reader):
    text = "More than half a million people took part in the march, said the unions; the police counted 120,000."
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-06-12")])
    assert [n.min for r in records if isinstance(r, Tally) for n in r.counts.values()] == [120_000]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ghana denied that it has 4,000 troops in Togo.", [("Reject", {})]),
        ("Ghana denied that it had killed 30 villagers.", [("Assault", {"killed": 30})]),  # negative, by Ghana
    ],
)
def test_what_is_denied_is_counted_at_no_denial(reader, text, wanted):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-06-12")])
    events = [record for record in records if isinstance(record, Event)]
    assert [(e.event, {kind: count.min for kind, count in e.counts.items()}) for e in events] == wanted
