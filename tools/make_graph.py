"""A made-up graph of any size for tests and benchmarks: realistic in shape, the same for the same numbers.

    python tools/make_graph.py 5000 made-graph     writes graph.html of a graph of 5,000 nodes

Ties are drawn by preference, so that a few things have most of them; half the events have a date, a fifth a speaker.
Names, articles and sentences are invented.
"""

import random
import sys
from pathlib import Path

from kg import ids
from kg.graph.facts import event_facts
from kg.model import Article, Entity, Event, EventNode, Evidence, Knowledge, Mention, Span, TimeSpan
from kg.ontology import Ontology, load_ontology

_GIVEN = [
    "Ana",
    "Boris",
    "Chen",
    "Dalia",
    "Emeka",
    "Farid",
    "Greta",
    "Hiro",
    "Ines",
    "Jonas",
    "Katya",
    "Luis",
    "Mona",
    "Nadir",
    "Olga",
    "Pavel",
    "Qadir",
    "Rosa",
    "Samir",
    "Tove",
]
_FAMILY = [
    "Abaza",
    "Brandt",
    "Castellon",
    "Dvorak",
    "Eze",
    "Fontaine",
    "Ganiyev",
    "Holm",
    "Ibarra",
    "Jansen",
    "Kovac",
    "Lindqvist",
    "Moreau",
    "Ndiaye",
    "Orlov",
    "Petrosyan",
]
_PLACES = [
    "Arvania",
    "Belmora",
    "Cordale",
    "Drusk",
    "Estania",
    "Fermont",
    "Galdova",
    "Hestria",
    "Istrakhan",
    "Jubara",
    "Kelmar",
    "Lothia",
    "Morvena",
    "Nordal",
]
_WORDS = [
    "after",
    "weeks",
    "of",
    "talks",
    "the",
    "two",
    "sides",
    "had",
    "broken",
    "off",
    "over",
    "the",
    "border",
    "crossing",
    "and",
    "its",
    "customs",
    "post",
    "near",
    "the",
    "river",
]
_CLASSES = (("Person", 5), ("State", 1), ("GovernmentBody", 1), ("ArmedGroup", 1), ("Company", 1), ("City", 2), ("Group", 2))  # fmt: skip


def make_graph(nodes: int, ontology: Ontology, base: str = "https://w3id.org/geopolitics/id/") -> Knowledge:
    """A graph of about that many drawn nodes: two thirds things, one third events without two sides; 1.6 statements a node."""
    chance = random.Random(nodes)
    entities = [_entity(number, chance, base) for number in range(nodes * 2 // 3)]
    articles = tuple(
        Article(
            id=f"made-{n:06d}", text="", title=f"Report {n} from {chance.choice(_PLACES)}", published=_day(chance),
            publisher=f"{chance.choice(_PLACES)} Post", url=f"https://example.org/{n}",
        )
        for n in range(max(5, nodes // 8))
    )  # fmt: skip
    hubs = [int(len(entities) * chance.random() ** 2.5) for _ in range(nodes * 3)]
    texts: dict[str, list[str]] = {article.id: [] for article in articles}
    events, records = [], []
    for number in range(int(nodes * 1.9)):
        lone = number < nodes // 3
        event, record = _event(lone, entities, hubs, articles, texts, ontology, chance, base)
        events.append(event)
        records.append(record)
    by_id = {record.id: record for record in records}
    events = sorted({event.iri: event for event in events}.values(), key=lambda event: event.iri)
    sources = {article.id: article.publisher or article.id for article in articles}
    facts = sorted(event_facts(events, by_id, sources, ontology, base), key=lambda fact: fact.iri)
    whole = tuple(Article(**{**_fields(a), "text": " ".join(texts[a.id])}) for a in articles)
    return Knowledge(
        articles=whole, entities=tuple(sorted(entities, key=lambda e: e.iri)), events=tuple(events), facts=tuple(facts),
        records=tuple(sorted(by_id.values(), key=lambda record: record.id)), base=base,
    )  # fmt: skip


def _fields(article: Article) -> dict[str, object]:
    return {name: getattr(article, name) for name in article.__struct_fields__}


def _day(chance: random.Random) -> str:
    return f"{chance.randint(2019, 2025)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"


def _entity(number: int, chance: random.Random, base: str) -> Entity:
    cls = chance.choices([c for c, _ in _CLASSES], [w for _, w in _CLASSES])[0]
    if cls == "Person":
        label = f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)} {number}"
    else:
        label = f"{chance.choice(_PLACES)} {cls.lower()} {number}"
    return Entity(iri=f"{base}made-{number:06d}", label=label, cls=cls, names=(label, label.rsplit(" ", 1)[0]))


def _mention(entity: Entity, text: str, at: int) -> Mention:
    return Mention(text=text, start=at, end=at + len(text), label=entity.label, cls=entity.cls, entity=entity.iri)


def _event(
    lone: bool, entities: list[Entity], hubs: list[int], articles: tuple[Article, ...], texts: dict[str, list[str]],
    ontology: Ontology, chance: random.Random, base: str,
) -> tuple[EventNode, Event]:  # fmt: skip
    article = articles[int(len(articles) * chance.random())]
    actor, other = (entities[chance.choice(hubs) if n else chance.randrange(len(entities))] for n in range(2))
    info = ontology.events[chance.choice(sorted(ontology.events))]
    verb = info.predicate.lower()
    head = f"{actor.label} {verb} {other.label} "
    quote = head + " ".join(chance.choices(_WORDS, k=14)) + "."
    start = sum(len(text) + 1 for text in texts[article.id])
    texts[article.id].append(quote)
    who, whom = (
        _mention(actor, actor.label, start),
        _mention(other, other.label, start + len(head) - len(other.label) - 1),
    )
    speaker = entities[chance.choice(hubs)] if chance.random() < 0.2 else None
    date = _day(chance) if chance.random() < 0.5 else None
    time = TimeSpan(start=date, end=date, precision="day", text="that day") if date else None
    said = {
        "event": info.name, "mode": None, "contexts": (), "instrument": (), "time": time,
        "polarity": "negative" if chance.random() < 0.04 else "positive", "certainty": "certain",
        "temporality": chance.choices(("past", "ongoing", "future", "hypothetical"), (70, 12, 10, 8))[0],
    }  # fmt: skip
    at = start + len(actor.label) + 1
    record = Event(
        id="record-" + ids.digest((article.id, start)), article=article.id, actor=(who,), recipient=() if lone else (whom,),
        about=(whom,) if lone else (), place=(), counts={}, speakers=(_mention(speaker, speaker.label, start),) if speaker else (),
        confidence=0.8, frame="https://w3id.org/geopolitics/lexicon#made", trigger=Span(text=verb, start=at, end=at + len(verb)),
        evidence=Evidence(start=start, end=start + len(quote), quote=quote), **said,
    )  # fmt: skip
    node = EventNode(
        iri=base + "event-" + record.id[7:], actor=(actor.iri,), recipient=() if lone else (other.iri,),
        about=(other.iri,) if lone else (), place=(), counts=(), speakers=(speaker.iri,) if speaker else (),
        records=(record.id,), support=chance.choices((1, 2, 3, 5), (70, 18, 8, 4))[0], **said,
    )  # fmt: skip
    return node, record


if __name__ == "__main__":
    from kg.export import EXPORTERS

    count, folder, *formats = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    known = load_ontology()
    for name in formats or ["html"]:
        path = EXPORTERS[name](make_graph(int(count), known), known, Path(folder))
        sys.stdout.write(f"{path} {path.stat().st_size:,} bytes\n")
