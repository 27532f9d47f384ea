"""What a text is read as: events with who takes part and where, how they stand, and relations."""

from kg.model import Article, Event, Relation


def sides_of(reader, text):
    """(class, actors, recipients, places) of each event of an article of one sentence."""
    from kg.extract.reader import read

    ((_, records),) = read(reader, [Article(id="x", text=text, published="2024-05-15")])
    return [
        (e.event, *([m.text for m in side] for side in (e.actor, e.recipient, e.place)))
        for e in records
        if isinstance(e, Event)
    ]


def standings_of(reader, text, event, published="2024-06-12"):
    """(polarity, certainty, temporality) of each event of a class, in the order of the text."""
    from kg.extract.reader import read

    ((_, records),) = read(reader, [Article(id="a", text=text, published=published)])
    found = sorted((e for e in records if isinstance(e, Event) and e.event == event), key=lambda e: e.trigger.start)
    return [(e.polarity, e.certainty, e.temporality) for e in found]


def ties_of(reader, text):
    """(subject, relation, object, temporality) of each relation."""
    from kg.extract.reader import read

    ((_, records),) = read(reader, [Article(id="a", text=text, published="2024-03-05")])
    found = [record for record in records if isinstance(record, Relation)]
    return sorted((each.subject.label, each.relation, each.object.label, each.temporality) for each in found)
