"""Event records by hand: "RUS Assault UKR at Odesa on 2024-05-25", each as a sentence of an article of its own."""

from kg import ids
from kg.graph import build_knowledge
from kg.model import Article, Count, Event, Evidence, Mention, Span, TimeSpan

STATES = {"RUS": "Russia", "UKR": "Ukraine", "FRA": "France", "DEU": "Germany", "IND": "India", "PAK": "Pakistan", "USA": "United States"}  # fmt: skip


def party(name):
    """A state by its code, else a thing by its name: "a crowd" is a group, "Odesa*" a city, "Ann Bo!" a person."""
    if name in STATES:
        return Mention(
            text=STATES[name], start=0, end=1, label=STATES[name], cls="State", country=name,
            entity=f"https://w3id.org/geopolitics/id/state-{name}",
        )  # fmt: skip
    cls = {"*": "City", "!": "Person"}.get(name[-1], "Group")
    label = name.rstrip("*!")
    return Mention(text=label, start=0, end=len(label), label=label, cls=cls)


def told(
    article, kind, actor="", recipient="", *, at="", day=None, until=None, precision="day", word="struck", about="",
    polarity="positive", certainty="certain", temporality="past", speaker="", killed=0, mode=None, start=0,
):  # fmt: skip
    """One event record; lists of names are parted by commas."""

    def several(names):
        return tuple(party(name) for name in names.split(", ") if name)

    time = (
        TimeSpan(start=day, end=until if until != "" else None, precision=precision, text="then")
        if day and until is not None
        else TimeSpan(start=day, end=day, precision=precision, text="then")
        if day
        else None
    )
    content = (
        article,
        kind,
        actor,
        recipient,
        at,
        day,
        until,
        word,
        about,
        polarity,
        certainty,
        temporality,
        speaker,
        mode,
        start,
    )
    return Event(
        id=ids.digest(content), article=article, event=kind, mode=mode, contexts=(), actor=several(actor), recipient=several(recipient),
        about=several(about), instrument=(), place=several(at), time=time,
        counts={"killed": Count(min=killed, max=killed, text=str(killed))} if killed else {},
        polarity=polarity, certainty=certainty, temporality=temporality, speakers=several(speaker), confidence=1.0, frame="https://w3id.org/geopolitics/lexicon#told",
        trigger=Span(text=word, start=start, end=start + len(word)), evidence=Evidence(start=start, end=start + len(word), quote=word),
    )  # fmt: skip


def article(key, published="2024-05-26", publisher=None, text=""):
    """An article with a text of its own."""
    return Article(id=key, text=text or f"Text {key}.", published=published, publisher=publisher)


def graph(ontology, *records, articles=()):
    """The graph of records; articles that are not given are made."""
    known = {each.id: each for each in articles}
    made = {record.article: known.get(record.article) or article(record.article) for record in records}
    return build_knowledge([*made.values(), *(a for a in articles if a.id not in made)], records, ontology)


def groups(ontology, *records, articles=()):
    """Which records came together, as sorted lists of places in the arguments."""
    place = {record.id: n for n, record in enumerate(records)}
    return sorted(
        sorted(place[key] for key in event.records) for event in graph(ontology, *records, articles=articles).events
    )
