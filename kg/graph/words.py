"""The graph in words: labels of predicates, events and times for people to read."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from msgspec import structs

from kg.model import Article, Entity, EventNode, Fact, TimeSpan
from kg.ontology import Ontology

UNNAMED = "someone unnamed"  # whom a text speaks of without saying who it is
_SHOWN = 3  # names in a list before "and 2 more"
_UNMARKED = {"positive", "certain", "past", "ongoing"}
_DATELINE = re.compile(r"\W*(?:date\W+)?\d{4}-\d\d-\d\d\W+", re.IGNORECASE)
_LENGTHS = {"year": 4, "month": 7}  # of a date that is told so exactly
_OPENING = 90  # characters of an article's text that stand for the title it lacks


def event_label(event: EventNode, labels: Mapping[str, str], ontology: Ontology) -> str:
    """An event in one line: "United States assaulted Venezuela (drone), 2025-12"; what is not asserted says so.

    Where nobody is named to whom it was done, what it was about or where follows: "students protested (demo: Dagon University)".
    `labels` gives the names of entities; things that it does not know (other events) are left out.
    """
    when = f", {time_label(event.time)}" if event.time else ""
    return plain_label(event, labels, ontology) + when + status_label(event, labels)


def plain_label(event: EventNode, labels: Mapping[str, str], ontology: Ontology) -> str:
    """An event in one line without when and how surely, for pages that show both beside it."""
    info = ontology.events[event.event]
    subject, recipient = names(event.actor, labels) or "unnamed actor", names(event.recipient, labels)
    about = "" if recipient else names(event.about, labels) or names(event.place, labels)
    line = f"{subject} {ontology.predicates[info.predicate]} {recipient}" if recipient else f"{subject} {info.alone}"
    marks = ": ".join([part for part in (event.mode, about) if part]) if event.mode or about else ""
    return f"{line} ({marks})" if marks else line


def matter_labeller(
    events: Iterable[EventNode], facts: Iterable[Fact], entities: Iterable[Entity], ontology: Ontology
) -> Callable[[str], str]:
    """What tells of an event or a statement, by its IRI, what it is about: in one line without when, how surely and how many.

    Parties that one article only knows ("1,400 people") are left out where others, or a place, are known.
    """
    labels, local = dict[str, str](), set[str]()
    for entity in entities:
        labels[entity.iri] = entity.label
        if entity.article is not None:
            local.add(entity.iri)
    said: dict[str, EventNode | Fact] = {each.iri: each for some in (events, facts) for each in some}

    @cache
    def label(iri: str) -> str:
        each = said[iri]
        if isinstance(each, Fact):
            words = ontology.predicates[each.predicate]
            return f"{labels.get(each.subject, '?')} {words} {labels.get(each.object, '?')}"
        known = tuple(party for party in each.recipient if party not in local)
        if each.recipient and not known and each.place:
            known = each.place
        return plain_label(structs.replace(each, recipient=known or each.recipient), labels, ontology)

    return label


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
    if len(found) < 2:
        return found[0] if found else ""
    if len(found) > _SHOWN:
        found[_SHOWN:] = [f"{len(found) - _SHOWN} more"]
    return " and ".join(part for part in (", ".join(found[:-1]), *found[-1:]) if part)


def time_label(time: TimeSpan) -> str:
    """A time as short as its precision allows: 2025, 2025-12, 2025-12-24, or "2025-09-01 to 2026-01-01"."""
    length = _LENGTHS.get(time.precision, 10)
    start, end = (time.start or "")[:length], (time.end or "")[:length]
    if start and end and start != end:
        return f"{start} to {end}"
    if start and not time.end:
        return f"from {start}"
    return start or (f"until {end}" if end else time.text)
