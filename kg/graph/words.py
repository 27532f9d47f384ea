"""The graph in words: labels of predicates, events and times for people to read."""

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import structs

from kg.model import Article, Entity, EventNode, Fact, TimeSpan
from kg.ontology import Ontology

UNNAMED = "someone unnamed"  # whom a text speaks of without saying who it is
_SHOWN = 3  # names in a list before "and 2 more"
_UNMARKED = {"positive", "certain", "past", "ongoing"}
_DATELINE = re.compile(r"\W*(?:date\W+)?\d{4}-\d\d-\d\d\W+", re.IGNORECASE)
_OPENING = 90  # characters of an article's text that stand for the title it lacks


def event_label(event: EventNode, labels: Mapping[str, str], ontology: Ontology) -> str:
    """An event in one line: "United States assaulted Venezuela (drone), 2025-12"; what is not asserted says so.

    Where nobody is named to whom it was done, what it was about or where follows: "students protested (demo: Dagon University)".
    `labels` gives the names of entities; things that it does not know (other events) are left out.
    """
    info = ontology.events[event.event]
    subject, recipient = names(event.actor, labels) or "unnamed actor", names(event.recipient, labels)
    about = "" if recipient else names(event.about, labels) or names(event.place, labels)
    line = f"{subject} {ontology.predicates[info.predicate]} {recipient}" if recipient else f"{subject} {info.alone}"
    marks = ": ".join(part for part in (event.mode, about) if part)
    line += f" ({marks})" if marks else ""
    return line + (f", {time_label(event.time)}" if event.time else "") + status_label(event, labels)


def plain_label(event: EventNode, labels: Mapping[str, str], ontology: Ontology) -> str:
    """An event in one line without when and how surely, for pages that show both beside it."""
    bare = structs.replace(event, time=None, polarity="positive", certainty="certain", temporality="past", speakers=())
    return event_label(bare, labels, ontology)


def matter_labels(
    events: Iterable[EventNode], facts: Iterable[Fact], entities: Sequence[Entity], ontology: Ontology
) -> dict[str, str]:
    """What each event and each statement is about, in one line without when, how surely and how many, by its IRI.

    Parties that one article only knows ("1,400 people") are left out where others, or a place, are known.
    """
    labels = {entity.iri: entity.label for entity in entities}
    local = {entity.iri for entity in entities if entity.article is not None}
    found = {}
    for event in events:
        known = tuple(iri for iri in event.recipient if iri not in local)
        if event.recipient and not known and event.place:
            known = event.place
        found[event.iri] = plain_label(structs.replace(event, recipient=known or event.recipient), labels, ontology)
    for fact in facts:
        words = ontology.predicates[fact.predicate]
        found[fact.iri] = f"{labels.get(fact.subject, '?')} {words} {labels.get(fact.object, '?')}"
    return found


def title_of(article: Article) -> str:
    """The title of an article; of one without a title the words it opens with, else the file it was read from."""
    if article.title:
        return article.title
    text = article.text[: 4 * _OPENING]
    line = " ".join(text[match.end() if (match := _DATELINE.match(text)) else 0 :].split())
    if not line:
        return article.source or article.id
    return clip(line, _OPENING, whole_words=True)


def clip(text: str, length: int, *, whole_words: bool = False) -> str:
    """A text of at most `length` characters, "…" where it was cut; with `whole_words` " …" after the last word that fits."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0] + " …" if whole_words else text[: length - 1].rstrip() + "…"


def kind_label(cls: str, ontology: Ontology) -> str:
    """The class of a thing within a sentence: "person", "body of water"; the name of a class that the ontology lacks."""
    return ontology.classes[cls].label.lower() if cls in ontology.classes else cls


def status_label(said: EventNode | Fact, labels: Mapping[str, str]) -> str:
    """What keeps a statement from being asserted, in brackets with a blank before it; "" for an asserted one."""
    marks: list[str] = [mark for mark in (said.polarity, said.certainty, said.temporality) if mark not in _UNMARKED]
    if said.speakers:
        marks.append("according to " + (", ".join(labels[s] for s in said.speakers if s in labels) or UNNAMED))
    return f" [{'; '.join(marks)}]" if marks else ""


def names(iris: Sequence[str], labels: Mapping[str, str]) -> str:
    """The labels of things in one phrase: "A", "A and B", "A, B, C and 2 more"."""
    found = [labels[iri] for iri in iris if iri in labels]
    if len(found) > _SHOWN:
        found[_SHOWN:] = [f"{len(found) - _SHOWN} more"]
    return " and ".join(part for part in (", ".join(found[:-1]), *found[-1:]) if part)


def time_label(time: TimeSpan) -> str:
    """A time as short as its precision allows: 2025, 2025-12, 2025-12-24, or "2025-09-01 to 2026-01-01"."""
    length = {"year": 4, "month": 7}.get(time.precision, 10)
    start, end = ((text or "")[:length] for text in (time.start, time.end))
    if start and end and start != end:
        return f"{start} to {end}"
    if start and not time.end:
        return f"from {start}"
    return start or (f"until {end}" if end else time.text)
