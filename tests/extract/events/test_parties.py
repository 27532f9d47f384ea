"""Who takes part: several peoples in one phrase, lists of states, bodies that are no deeds, titles, what a "not" belongs to."""

import pytest

from kg.extract.reader import read
from kg.model import Article, Event, EventRef

pytestmark = pytest.mark.model

CASES = [  # text, class, actors, recipients, polarity
    ("The Iran-backed militia attacked the base.", "Support", ["Iran"], ["Iran-backed militia"], "positive"),
    ("Kenya joined a United Nations-backed mission.", "Support", ["United Nations"], ["United Nations-backed mission"], "positive"),
    ("The EU's envoy for the talks, Miroslav Lajcak, and his American counterpart, Gabriel Escobar, met both leaders.", "Consult", ["Miroslav Lajcak", "Gabriel Escobar"], ["both leaders"], "positive"),
    ("The NATO-trained army attacked the rebels.", "Assault", ["NATO-trained army"], ["rebels"], "positive"),
    ("A European Union-brokered truce took hold.", "Consult", ["European Union"], [], "positive"),
    ("The United Nations-led talks with the rebels failed.", "Consult", ["United Nations"], ["rebels"], "positive"),
    ("French, British and German diplomats met Iranian officials.", "Consult", ["France", "United Kingdom", "Germany"], ["Iranian officials"], "positive"),
    ("Germany deported Afghan and Iraqi refugees.", "Coerce", ["Germany"], ["Afghan and Iraqi refugees"], "positive"),
    ("Canada, Mexico and Brazil attacked Iran.", "Assault", ["Canada", "Mexico", "Brazil"], ["Iran"], "positive"),
    ("France will not allow the council to adopt the resolution.", "Coerce", ["France"], ["council"], "positive"),
    ("France will not send troops.", "Mobilize", ["France"], [], "negative"),
    ("Iran accused the alliance of siding with Israel.", "Support", ["alliance"], ["Israel"], "positive"),
    ("France gave Ukraine weapons.", "Aid", ["France"], ["Ukraine"], "positive"),
    ("Turkey condemned any attempt to topple the government of Mali.", "Assault", [], ["government of Mali"], "positive"),
    ("Poland made an attempt to topple the government of Mali.", "Assault", ["Poland"], ["government of Mali"], "positive"),
    ("Mandela opposed military intervention in Congo.", "Assault", [], [], "negative"),
    ("Turkish police foiled an attack on the US embassy.", "Assault", [], ["US embassy"], "negative"),
    ("The army told France not to meddle in politics and Algeria's foreign minister, Ramtane Lamamra, condemned Mali.", "Accuse", ["Ramtane Lamamra"], ["Mali"], "positive"),
    ("Critics attacked the plan.", "Accuse", ["Critics"], [], "positive"),
    ("A drone struck a parade at al-Anad air base in Yemen.", "Assault", [], [], "positive"),
    ("A convoy carrying Chinese engineers came under fire.", "Assault", [], ["Chinese engineers"], "positive"),
    ("The White House rejected the charge.", "Reject", ["White House"], [], "positive"),
    ("The military handed power to its commander, Min Aung Hlaing, alleging fraud.", "Accuse", ["military"], [], "positive"),
    ("Russia sent tanks across the border to drive out rebels.", "Mobilize", ["Russia"], [], "positive"),
    ("Georgia left the Commonwealth of Independent States.", "Sanction", ["Georgia"], ["Commonwealth of Independent States"], "positive"),
    ("The military and the rebels blame each other for the arson.", "Accuse", ["military", "rebels"], [], "positive"),
    ("Japan and France urged both parties to talk.", "Request", ["Japan", "France"], ["both parties"], "positive"),
    ("Five rebel negotiators were detained in Banda Aceh and charged with rebellion.", "Accuse", [], ["Five rebel negotiators"], "positive"),
    ("Moqtada al-Sadr, a cleric whose militia fought US troops until 2008, said it.", "Assault", ["Moqtada al-Sadr's militia"], ["US troops"], "positive"),
    ("Iraq, whose troops fled Mosul, asked Washington for help.", "Retreat", ["Iraqi troops"], [], "positive"),
    ("The Pentagon has begun sending the Kurds weapons.", "Aid", ["Pentagon"], ["Kurds"], "positive"),
    ("The army retook a Switzerland-sized haven.", "Assault", ["army"], [], "positive"),
    ("Two monks were held while investigating the junta.", "Accuse", ["Two monks"], ["junta"], "positive"),
    ("Two hospitals in Aleppo came under fire.", "Assault", [], [], "positive"),
    ("Moscow demanded that Ukraine leave.", "Request", ["Russia"], ["Ukraine"], "positive"),
    ("Mbeki flew to Kigali on Sunday to press Kagame to join talks scheduled for next week in Addis Ababa.", "Request", ["Thabo Mbeki"], ["Paul Kagame"], "positive"),
    ("Poland said that it would no longer arm Ukraine.", "Reject", ["Poland"], ["Ukraine"], "positive"),
    ("Neither Poland nor Hungary will arm Ukraine.", "Reject", ["Poland", "Hungary"], ["Ukraine"], "positive"),
    ("Armenia froze its membership of the Russian-led security pact.", "Sanction", ["Armenia"], [], "positive"),
    ("US-led strikes on Raqqa went on.", "Assault", ["United States"], ["Raqqa"], "positive"),
    ("Qatar is mediating between Hamas and Israel.", "Consult", ["Qatar"], ["Hamas", "Israel"], "positive"),
    ("Oman hosted talks between Iran and Iraq.", "Consult", ["Oman"], ["Iran", "Iraq"], "positive"),
    ("Doctors threatened the ministry with a strike.", "Protest", ["Doctors"], ["ministry"], "positive"),
    ("France offered to host talks between the two sides.", "Consult", ["France"], ["two sides"], "positive"),
    ("Gambia took Myanmar to the International Court of Justice.", "Accuse", ["Gambia"], ["Myanmar"], "positive"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "actors", "recipients", "polarity"), CASES)
def test_who_takes_part(reader, text, kind, actors, recipients, polarity):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2023-03-10")])
    found = [
        ([m.label for m in each.actor], [m.label for m in each.recipient], each.polarity)
        for each in records
        if isinstance(each, Event) and each.event == kind
    ]
    assert found == [(actors, recipients, polarity)]


def test_who_leads_forces_sent_none(reader):
    text = "Kazakhstan asked Russian-led forces to help."
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2023-03-10")])
    assert [each.event for each in records if isinstance(each, Event)] == ["Request"]


def test_who_leads_a_pact_did_nothing(reader):
    ((_, records),) = read(
        reader, [Article(id="a", text="Armenia left the Russian-led security pact.", published="2023-03-10")]
    )
    assert [each.event for each in records if isinstance(each, Event)] == ["Sanction"]


def test_the_state_of_a_secretary_of_state_is_no_country(reader):
    text = "Secretary of State Mike Pompeo arrived in Pyongyang for talks on dismantling the country's nuclear arsenal."
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2018-07-06")])
    things = [getattr(thing, "label", None) for each in records if isinstance(each, Event) for thing in each.about]
    assert "country's nuclear arsenal" in things
    assert "State's nuclear arsenal" not in things


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The defence ministry insisted none had been fired.", set()),
        ("The rebels tried to wreck the ceasefire.", set()),
        ("The exile returned home to a hero's welcome.", set()),
        ("The president dismissed the head of the armed forces.", {"Sanction"}),
        ("Obama warned that he would veto any bill that blocked it.", {"Threaten", "Reject"}),
    ],
)
def test_who_tells_or_dismisses_asks_and_forbids_nothing(reader, text, kinds):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2023-03-10")])
    assert {each.event for each in records if isinstance(each, Event)} == kinds


def test_several_deeds_of_one_passive_have_one_victim(reader):
    text = "People had been tortured, disappeared or killed under Mugabe."
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2017-11-22")])
    events = [each for each in records if isinstance(each, Event)]
    assert [(each.trigger.text, each.actor, [m.label for m in each.recipient]) for each in events] == [
        ("tortured", (), ["People"]),
        ("killed", (), ["People"]),
    ]


def test_who_was_hurt_when_it_crashed_killed_nobody(reader):
    text = "A lawmaker, Vian Dakhil, was injured on Tuesday when a helicopter crashed, killing its pilot."
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2014-08-12")])
    assert {tuple(m.label for m in each.actor) for each in records if isinstance(each, Event)} == {()}


def test_what_sums_up_is_under_no_condition(reader):
    text = "Rwanda would attend only if the rebels were invited too, a condition Kinshasa has repeatedly rejected."
    ((_, records),) = read(reader, [Article(id="a", text=text, published="1998-09-14")])
    (rejected,) = (each for each in records if isinstance(each, Event) and each.event == "Reject")
    assert ([m.label for m in rejected.actor], rejected.certainty, rejected.temporality) == (
        ["DR Congo"],
        "certain",
        "past",
    )


def test_an_event_without_a_record_is_no_topic(reader):
    text = "Turkey sent troops to Syria and the Iraqi parliament condemned the raid."
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2023-03-10")])
    events = [each for each in records if isinstance(each, Event)]
    known = {each.id for each in events}
    assert {each.event for each in events} == {"Mobilize", "Accuse"}
    assert all(about.event in known for each in events for about in each.about if isinstance(about, EventRef))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Cavusoglu spoke in Budapest, where he met his counterpart, Peter Szijjarto.", ["Budapest"]),
        ("Mbeki flew to Kigali to press Kagame to join talks in Addis Ababa.", ["Kigali"]),
        ("Macron visited Beijing and Shanghai in April.", ["Beijing", "Shanghai"]),
        ("Macron met the mayor, who lives in Lyon.", []),
    ],
)
def test_where_they_met(reader, text, places):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2023-06-10")])
    found = next(each for each in records if isinstance(each, Event) and each.actor and each.temporality == "past")
    assert [each.label for each in found.place] == places


def test_who_is_called_like_a_town_is_no_place(reader):
    text = "Somchai Wongsawat resigned on Tuesday. The court banned Somchai from office."
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2008-12-05")])
    (banned,) = (each for each in records if isinstance(each, Event) and each.event == "Coerce")
    assert ([m.label for m in banned.recipient], banned.place) == (["Somchai Wongsawat"], ())
