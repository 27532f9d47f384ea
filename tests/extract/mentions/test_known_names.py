"""Known names that mean somebody else: whose the words before them say it is, or the end of a longer name."""

import pytest

from kg.extract.mentions.names import find_names
from kg.extract.reader import read
from kg.extract.tree import Names, tree_of
from kg.model import Article, Event
from kg.vocab import ID

pytestmark = pytest.mark.model

ACTORS = [
    ("Poland's Supreme Court condemned the law.", "Poland's Supreme Court", False),
    ("Kenya's High Court jailed an opposition lawmaker.", "Kenya's High Court", False),
    ("Jaish al-Fatah shelled three villages.", "Jaysh al-Fatah", True),
    ("Jaish al-Badr shelled three villages.", "Jaish al-Badr", False),
    ("Israel's Supreme Court condemned the government.", "Israeli Supreme Court", True),
    ("Lebanon's Hezbollah shelled Israel.", "Hezbollah", True),
    ("Ansar al-Sharia attacked a village.", "Ansar al-Sharia", True),
    ("The Hamas group attacked Israel.", "Hamas", True),
    ("The African Union bloc condemned the coup.", "African Union", True),
    ("President Mahmoud Abbas's Fatah party condemned Israel.", "Fatah", True),
    ("The UN agency fed the refugees.", "UN agency", False),
    ("The Hamas delegation condemned Israel.", "Hamas delegation", False),
    ("Finance Minister Sinisa Mali condemned Gazprom.", "Sinisa Mali", False),
    ("General Abdou Niger attacked the rebels.", "Abdou Niger", False),
    ("Mr Mali condemned France.", "Mali", False),
    ("Northern Mali condemned France.", "Mali", True),
    ("The Senate of Nigeria condemned the government.", "Senate of Nigeria", True),
    ("The Texas Senate condemned the government.", "Texas Senate", False),
    ("The Senate condemned the government.", "US Senate", True),
    ("The WHO accused the mayor of lying.", "World Health Organization", True),
]


@pytest.mark.parametrize(("text", "label", "known"), ACTORS)
def test_whose_name_it_is(reader, text, label, known):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2023-03-10")])
    (actor,) = next(record for record in records if isinstance(record, Event)).actor
    assert (actor.label, actor.entity is not None) == (label, known)


BARE = [  # what stands there, and what it is: class and IRI
    ("Russia's Medvedev threatened Britain on Friday.", "Medvedev", ("Person", "person-dmitry-medvedev")),
    ("Trump withdrew the United States from the treaty.", "Trump", ("Person", None)),  # which, the date decides
    ("Maduro insulted the president of Guyana.", "Maduro", ("Person", None)),
    ("Rebels shelled El Fasher on Monday.", "El Fasher", ("City", "city-379555")),
    ("Jihadists attacked Djibo on Sunday.", "Djibo", ("City", "city-2361177")),
    ("The court fined Columbia on Monday.", "Columbia", ("Organization", None)),
]


@pytest.mark.parametrize(("text", "words", "wanted"), BARE)
def test_surnames_and_towns_that_stand_alone(reader, text, words, wanted):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2023-03-10")])
    found = {
        (m.cls, m.entity and m.entity.rsplit("/", 1)[1])
        for r in records
        if isinstance(r, Event)
        for m in (*r.actor, *r.recipient)
        if m.text.endswith(words)
    }
    assert found == {wanted}


SITES = [
    ("Ministers met after the attack on the Splendid Hotel.", ["Splendid Hotel"]),
    ("Ministers met after the attack on the budget.", []),
    ("Ministers met during the strike at the Splendid Hotel.", []),
]


@pytest.mark.parametrize(("text", "sites"), SITES)
def test_an_attack_on_a_named_building_needs_nobody(reader, text, sites):
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2023-03-10")])
    assert [m.label for r in records if isinstance(r, Event) and r.event == "Assault" for m in r.about] == sites


SHARED = [  # "Labour" is the name of several parties
    ("Keir Starmer, the party leader of Labour, spoke.", "org-labour-party"),
    ("Micheál Martin met the leader of Labour.", "org-labour-party-of-ireland"),
    ("Keir Starmer and Micheál Martin met the leader of Labour.", None),
    ("The leader of Labour spoke.", None),
]


@pytest.mark.parametrize(("text", "wanted"), SHARED)
def test_a_shared_name_is_whose_country_alone_is_told(reader, text, wanted):
    doc = reader.nlp(text)
    tree = tree_of(doc, text, Names(doc.vocab.strings), Names(doc.vocab.strings, lower=True))
    found = {text[tree.start[m.first] : tree.end(m.last)]: m.thing.iri for m in find_names(tree, reader.gazetteer)}
    assert found.get("Labour") == (wanted and ID + wanted)


def test_a_body_of_another_name_is_not_the_one_named_before(relations_of):
    text = "The United Nations offered aid. Jimmy Cherizier leads the Viv Ansanm alliance."
    assert relations_of(text) == {("leads", "ongoing", "Jimmy Chérizier", "Viv Ansanm alliance")}


def test_the_war_is_no_raid_told_of_before(reader):
    text = "The army recaptured the headquarters. The RSF had held the site since the war erupted in April 2023."
    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-03-12")])
    assert [e.actor for e in records if isinstance(e, Event) and e.trigger.text == "war"] == [()]
