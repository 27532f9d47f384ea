"""Two graphs for the formats: a small one in which everything occurs, and a made-up one of some hundred nodes."""

import importlib.util
from pathlib import Path

import pytest
from texts import BASE, WEIRD

from kg.model import (
    Article,
    Attribution,
    Count,
    Entity,
    Event,
    EventNode,
    Evidence,
    Fact,
    Knowledge,
    Mention,
    Span,
    TimeSpan,
)


def said(**changed):
    values = {"polarity": "positive", "certainty": "certain", "temporality": "past", "speakers": (), "support": 1}
    return values | changed


@pytest.fixture(scope="session")
def small():
    """Arvania aided Belmora; Ana Orlov leads Arvania, as she says; three were killed in Kelmar; lists, gaps, strange names."""
    day = TimeSpan(start="2024-03-05", end="2024-03-05", precision="day", text="on Tuesday", inferred=True)
    since = TimeSpan(start="2019-01-01", end=None, precision="open", text="since 2019")
    entities = (
        Entity(iri=BASE + "city-kelmar", label="Kelmar", cls="City", country="UKR"),
        Entity(iri=BASE + "person-ana-orlov", label=WEIRD, cls="Person", names=(WEIRD, "Ana Orlov", "Orlov; A."), sector="GOV"),
        Entity(iri=BASE + "state-ARV", label="Arvania", cls="State", same_as=("http://www.wikidata.org/entity/Q212",), country="VEN"),
        Entity(iri=BASE + "state-BEL", label="Belmora", cls="State"),
    )  # fmt: skip
    aid = EventNode(
        iri=BASE + "event-a", event="Aid", mode=None, contexts=("economic", "military"), actor=(BASE + "state-ARV",),
        recipient=(BASE + "state-BEL",), about=(), instrument=(), place=(BASE + "city-kelmar",), time=day,
        counts=(("killed", Count(min=3, max=None, text="at least three"), "r1"),), records=("r1", "r2"), **said(support=2),
    )  # fmt: skip
    raid = EventNode(
        iri=BASE + "event-b", event="Assault", mode="drone", contexts=(), actor=(BASE + "state-BEL",), recipient=(), about=(),
        instrument=(), place=(BASE + "city-kelmar",), time=None, counts=(), records=("r3",), **said(temporality="future"),
    )  # fmt: skip
    facts = (
        Fact(iri=BASE + "statement-1", subject=BASE + "state-ARV", predicate="aided", object=BASE + "state-BEL", event=aid.iri, valid=day, office=None, records=("r1", "r2"), **said(support=2)),
        Fact(iri=BASE + "statement-2", subject=BASE + "person-ana-orlov", predicate="headOfState", object=BASE + "state-ARV", event=None, valid=since, office="president", records=("r4",), **said(temporality="ongoing", speakers=(BASE + "person-ana-orlov",))),
    )  # fmt: skip
    who = Mention(text="Arvania", start=0, end=7, label="Arvania", cls="State", entity=BASE + "state-ARV")
    records = tuple(
        Event(
            id=f"r{n}", article="a1", event="Aid", mode=None, contexts=(), actor=(who,), recipient=(), about=(), instrument=(), place=(),
            time=None, counts={}, confidence=0.8, frame="https://w3id.org/geopolitics/lexicon#aid", trigger=Span(text="aided", start=8, end=13),
            evidence=Evidence(start=0, end=22, quote="Arvania aided Belmora."), polarity="positive", certainty="certain",
            temporality="past", speakers=(),
        )
        for n in (1, 2, 3, 4)
    )  # fmt: skip
    word = Attribution(id="r5", article="a1", speaker=who, cue=None, content=Span(text="aided", start=8, end=13), direct=True, evidence=Evidence(start=0, end=22, quote="Arvania aided Belmora."))  # fmt: skip
    article = Article(
        id="a1", text="Arvania aided Belmora.", title=WEIRD, published="2024-03-06", url="https://example.org/1"
    )
    return Knowledge(articles=(article,), entities=entities, events=(aid, raid), facts=facts, records=(*records, word))


@pytest.fixture(scope="session")
def made(ontology):
    path = Path(__file__).parents[2] / "tools" / "make_graph.py"
    spec = importlib.util.spec_from_file_location("make_graph", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.make_graph(150, ontology)


@pytest.fixture
def peers():
    """Finds a program of `make peers`, or skips with the word on how to get it."""

    def find(name, what):
        path = Path(__file__).parents[2] / ".peers" / name
        if not path.exists():
            pytest.skip(f"{what} is not set up; `make peers` does it")
        return path

    return find
