"""What a sentence is read as: each event with the words of those who take part and of where it was."""

from kg.model import Article, Event


def sides_of(reader, text):
    """(class, actors, recipients, places) of each event of an article of one sentence."""
    from kg.extract.reader import read

    ((_, records),) = read(reader, [Article(id="x", text=text, published="2024-05-15")])
    return [
        (e.event, *([m.text for m in side] for side in (e.actor, e.recipient, e.place)))
        for e in records
        if isinstance(e, Event)
    ]
