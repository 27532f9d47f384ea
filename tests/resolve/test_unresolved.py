"""What is not known to mean anybody stays in its record and is no thing of the graph."""

import msgspec

from kg.graph import build_knowledge
from kg.graph.unresolved import unresolved
from kg.model import Article, Event, Evidence, Mention, Span
from kg.vocab import SOMEONE

TEXT = "Police arrested him in Lagos. He struck them. He struck them again. They struck him, she said."
ARTICLE = Article(id="a", text=TEXT)


def mention(word: str, nth: int = 0, *, cls: str = "Group", unresolved: bool = True) -> Mention:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(word, start + 1)
    return Mention(
        text=word,
        start=start,
        end=start + len(word),
        label=word,
        **{"cls": cls, "country": None, "unresolved": unresolved},
    )


def event(key: str, name: str, **roles: tuple[Mention, ...]) -> Event:
    empty = dict.fromkeys(("actor", "recipient", "about", "instrument", "place", "speakers", "contexts"), ())
    return Event(
        id=key,
        article="a",
        event=name,
        mode=None,
        time=None,
        counts={},
        polarity="positive",
        certainty="certain",
        temporality="past",
        confidence=0.8,
        frame="f",
        trigger=Span(text=TEXT[:6], start=0, end=6),
        evidence=Evidence(start=0, end=6, quote=TEXT[:6]),
        **(empty | roles),
    )


POLICE = mention("Police", cls="GovernmentBody", unresolved=False)
ARREST = event("e1", "Coerce", actor=(POLICE,), recipient=(mention("him"),))
STRIKES = [
    event("e2", "Assault", actor=(mention("He"),), recipient=(mention("them"),)),
    event("e3", "Assault", actor=(mention("He", 1),), recipient=(mention("them", 1),)),
    event(
        "e4",
        "Assault",
        actor=(mention("They"),),
        recipient=(mention("him", 1),),
        speakers=(mention("she", cls="Person"),),
    ),
]


def test_a_pronoun_without_a_referent_gives_no_thing_and_no_statement(ontology):
    graph = build_knowledge([ARTICLE], [ARREST], ontology)
    assert [entity.label for entity in graph.entities] == ["Police"]
    assert graph.facts == ()
    (node,) = graph.events
    assert (len(node.actor), node.recipient) == (1, ())
    (record,) = graph.records
    assert record.recipient == (mention("him"),)
    assert unresolved(graph) == 1


def test_unknown_parties_are_never_the_same(ontology):
    graph = build_knowledge([ARTICLE], STRIKES, ontology)
    assert [node.records for node in graph.events] == [("e2",), ("e3",), ("e4",)]
    assert graph.entities == ()
    assert graph.facts == ()
    assert unresolved(graph) == 7


def test_someone_stands_where_nobody_is_known(ontology):
    nodes = {node.records[0]: node for node in build_knowledge([ARTICLE], STRIKES, ontology).events}
    assert (nodes["e2"].actor, nodes["e2"].recipient, nodes["e2"].speakers) == ((SOMEONE,), (SOMEONE,), ())
    assert nodes["e4"].speakers == (SOMEONE,)
    assert [nodes[key].asserted for key in ("e2", "e4")] == [True, False]


def test_someone_acts_where_no_party_and_no_place_is_told(ontology):
    bridge, town = mention("them", cls="Facility", unresolved=False), mention("him", cls="City", unresolved=False)
    blown, placed = event("e7", "Assault", about=(bridge,)), event("e8", "Coerce", about=(bridge,), place=(town,))
    nodes = {node.records[0]: node for node in build_knowledge([ARTICLE], [blown, placed], ontology).events}
    assert [nodes[key].actor for key in ("e7", "e8")] == [(SOMEONE,), ()]


def test_a_claim_by_somebody_is_no_statement_of_the_article(ontology):
    told = msgspec.structs.replace(ARREST, id="e5", recipient=(POLICE,), speakers=(mention("she", cls="Person"),))
    plain = msgspec.structs.replace(told, id="e6", speakers=())
    graph = build_knowledge([ARTICLE], [told, plain], ontology)
    assert [(node.records, node.asserted) for node in graph.events] == [(("e5",), False), (("e6",), True)]
